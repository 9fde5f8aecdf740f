# A project comes back as the study that it was made of: the whole corpus, people's codings and memos, there and back; a
# file that is cut off is refused with a sentence and writes nothing.
set -eu
behov=$(realpath "$1") source=$(realpath "$2")
command -v python3 >/dev/null || exit 77
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() {
  echo "$1"
  exit 1
}
mkdir "$work/a" "$work/a/memos" "$work/b" "$work/c"
cp -R "$source/corpus" "$source/lexicons" "$work/a"
for to in b c; do cp -R "$source/lexicons" "$work/$to"; done
cd "$work"

# Two people accept what the lexicons suggest in two interviews, and one of them notes something.
for coder in anna bo; do
  "$behov" -C a code --where transcript=IP03 --where transcript=IP05 --format csv --quiet >codings.csv
  python3 - "$coder" <<'PY' || fail "no sheet of $coder"
import csv, sys
with open('codings.csv', encoding='utf-8') as f: rows = list(csv.DictReader(f))
step = 1 if sys.argv[1] == 'anna' else 2
with open(sys.argv[1] + '.csv', 'w', encoding='utf-8', newline='') as f:
    out = csv.writer(f)
    out.writerow(['transcript', 'turn', 'start', 'end', 'quote', 'code', 'need', 'verdict', 'note', 'time'])
    for row in rows[::step]:
        out.writerow([row['transcript'], row['turn'], row['start'], row['end'], row['text'], row['code'], row['need'], 'code', '', ''])
PY
  "$behov" -C a import "$coder.csv" --coder "$coder" --quiet >/dev/null || fail "the sheet of $coder was not taken"
done
printf 'about: IP03:2\nby: anna\n\n# Början\nEn tanke om början.\n' >a/memos/tanke.md

"$behov" -C a export a.qdpx --quiet >/dev/null || fail "no export"
"$behov" -C b import "$work/a.qdpx" >said 2>&1 || { cat said; fail "no import"; }
"$behov" -C b export b.qdpx --quiet >/dev/null || fail "no export of what came in"
cmp -s a.qdpx b.qdpx || fail "the project made of what came in is another one"
for what in code needs; do
  "$behov" -C a $what --format jsonl --quiet --source machine >a.said
  "$behov" -C b $what --format jsonl --quiet --source machine >b.said
  cmp -s a.said b.said || { diff a.said b.said | head -5; fail "$what says something else of the study that came back"; }
done
"$behov" -C a code --format jsonl --quiet --source human | sort >a.said
"$behov" -C b code --format jsonl --quiet --source human | sort >b.said
[ -s a.said ] || fail "nobody has coded"
cmp a.said b.said || { diff a.said b.said | head -5; fail "people's codings came back otherwise"; }
"$behov" -C b agree --format csv --quiet >b.said || fail "no agreement on what came in"
grep -q anna b.said || fail "anna is not among the coders"
"$behov" -C b import "$work/a.qdpx" >again 2>&1 || { cat again; fail "no second import"; }
grep -q "Nothing new" again || { cat again; fail "the second import changed something"; }

size=$(wc -c <a.qdpx)
for part in $(seq 0 99); do
  head -c $((size * part / 100)) a.qdpx >cut.qdpx
  status=0
  "$behov" -C c import "$work/cut.qdpx" >said 2>&1 || status=$?
  [ $status -eq 65 ] || { cat said; fail "cut at $part %: exit $status"; }
  [ "$(ls c)" = lexicons ] || fail "cut at $part %: something was written"
done
