# A participants.csv with wrong columns or rows in conflict, and a broken study.toml, name line and column.
. "$2/tests/sessions/expect.inc"
fresh

# row PLACE SENTENCE LINE...: a participants.csv of these lines.
rows() {
  place=$1
  sentence=$2
  shift 2
  printf '%s\n' "$@" >corpus/participants.csv
  cp corpus/participants.csv "$work/before"
  expect 65 "corpus/participants.csv:$place: error: $sentence" needs
  cmp -s corpus/participants.csv "$work/before" || fail "participants.csv was changed"
}
head='transcript,speaker,participant,role,born'
rows 1 "the column \`participant\` is missing; the heading row is: namn, transcript" "namn,transcript" "Bo,A1"
rows 1 "the column \`transcript\` is missing" "participant;born" "P01;Irak"
rows 1:42 "the column \`born\` stands here twice" "$head,born" "A1,R,P01,,Irak,Irak"
rows 3:11 "participant P01 has born \`Syrien\` here and \`Irak\` on line 2" "$head" "A1,R,P01,,Irak" "A3,R,P01,,Syrien" "A2,Bengt,P02,,"
rows 3:4 "speaker \`R\` of transcript A1 has a row on line 2 too" "$head" "A1,R,P01,," "A1,R,P02,,"
rows 2:10 "\`chef\` is no role" "$head" "A1,R,P01,chef,"
rows 2:6 "a quotation mark stands inside a quoted cell, or one is never closed" "$head" "A1,R,\"P01,," "A2,Bengt,P02,,"
rows 2:16 "the row has 6 cells, the heading row 5" "$head" "A1,R,P01,,Irak,x"
rows 2:1 "the row names no transcript" "$head" ",R,P01,,Irak"
: >corpus/participants.csv
expect 65 "corpus/participants.csv:1: error: the file has no heading row" needs
printf 'PK\003\004xlsx' >corpus/participants.csv
expect 65 "corpus/participants.csv: error: this is a packed file" needs
rm corpus/participants.csv
rm study.toml
expect 65 'there is no attribute `born`: nothing is known of the participants' needs --by born
expect 65 'there is no attribute `born`: nothing is known of the participants' table --where born=Irak
printf '%s\n' "$head" "A1,R,P01,,Irak" >participants.csv
expect 0 "" needs
grep -qF 'participants.csv stands beside corpus/ and is not read: its place is in corpus/.' "$work/err" "$work/out" || fail "nothing is said of a participants.csv beside corpus/"
ln -s nowhere corpus/participants.csv
expect 66 "cannot read ./corpus/participants.csv" needs

fresh
expect 0 "" needs
printf 'title = Rud\n' >study.toml
expect 65 'study.toml:1:' needs
printf 'titel = "Rud"\n' >study.toml
expect 65 'study.toml:1:1: error: `titel` has no meaning' needs
printf '[groups.b]\nfrom = "land"\n"x" = ["Irak"]\n' >study.toml
expect 65 'study.toml:1:9: error: the group `b` is made of `land`, which is no column' needs
printf '[groups.ålder]\n' >study.toml
expect 65 'needs quotation marks around it: "ålder"' needs
