# A folder that is missing, is no study or holds no transcripts gives one sentence and 66; a wrong call gives 64.
. "$2/tests/sessions/expect.inc"
fresh
for command in needs check index overview "find hyra" "show A1" "table --rows word" code "explain A1:2"; do
  expect 66 "there is no folder nowhere" -C nowhere $command
done
expect 66 "lexicons is no study: it has no folder corpus/" -C lexicons needs
expect 66 "there is no folder study.toml" -C study.toml needs
rm corpus/*.txt corpus/*.vtt corpus/*.srt
expect 66 "there are no transcripts in ./corpus; behov reads" needs
[ ! -e .behov ] || fail "an index was made of nothing"
rm -r corpus && touch corpus
expect 66 "is no study" needs
fresh
expect 64 "there is no command" neds
expect 64 "--where is ATTRIBUTE=VALUE" needs --where born
expect 65 "there is no transcript A9" show A9
expect 65 "there is no attribute \`land\`; there are: " needs --where land=Irak
expect 65 "nobody has born \`Chile\`; there are: Irak, Somalia, Sverige, Syrien" needs --where born=Chile
expect 65 "there is no attribute \`land\`" needs --by land
expect 65 "there is no code or theme \`bostad/hiss\`; there are: bostad/hitta" needs --where code=bostad/hiss
expect 65 "there is no transcript A9" needs --where transcript=A9
expect 0 "" needs
