# A transcript that cannot be read is named with its fault; nothing is counted until it is mended or ignored.
. "$2/tests/sessions/expect.inc"

# mistake FILE SENTENCE: the file, made already in corpus/, is the study's one mistake until study.toml ignores it.
mistake() {
  expect 65 "$2" needs
  grep -q "^corpus/$1.*error: " "$work/err" || fail "corpus/$1 was not named: $(cat "$work/err")"
  grep -q "Nothing was counted" "$work/err" || fail "nothing was said of what was counted"
  status=0
  "$behov" check >"$work/out" 2>"$work/err" || status=$?
  [ "$status" = 65 ] && grep -q "^1 error, named above" "$work/out" || fail "check left with $status: $(cat "$work/out")"
  sed -i "1i ignore = [\"corpus/$1\"]" study.toml
  expect 0 "" needs
  sed -i 1d study.toml
  rm -r "corpus/$1"
  expect 0 "" needs
  nothing_left
}

fresh
expect 0 "" needs
ln -s nowhere corpus/B1.txt
mistake B1.txt "No such file"
mkfifo corpus/B2.txt
mistake B2.txt "no file that can be read"
ln -s B3.txt corpus/B3.txt
mistake B3.txt "cannot read"
printf 'R: hej \000 d\303\245\n' >corpus/B4.txt
mistake B4.txt "zero bytes"
head -c 3000 /dev/zero >corpus/B5.vtt
mistake B5.vtt "zero bytes"
printf '\320\317\021\340\241\261\032\341och mer' >corpus/B6.txt
mistake B6.txt "old Word file"
printf '%%PDF-1.7 och mer' >corpus/B7.srt
mistake B7.srt "PDF"
printf 'I: Hej\nR: Jag bor p\303\245 landet, sm\345tt \303\244r det\n' >corpus/B8.txt
mistake B8.txt "the file is UTF-8, but what stands here is not"
: >corpus/B9.txt
mistake B9.txt "the file is empty"
printf 'WEBVTT\n\nNOTE inget\n' >corpus/C1.vtt
mistake C1.vtt "no subtitles were found"
printf '\377\376R\000:\000 \000x\000\000\330x\000' >corpus/C2.txt
mistake C2.txt "half a character"
cp corpus/A1.txt corpus/A3.txt
expect 65 "is the name of corpus/A3.txt too" needs
rm corpus/A3.txt
mkdir -p corpus/senare
cp corpus/A2.txt corpus/senare/A1.txt
expect 65 "call this one senare-A1.txt" needs
mv corpus/senare/A1.txt corpus/senare/senare-A1.txt
expect 0 "" needs
