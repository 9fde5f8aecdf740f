#!/bin/sh
# usage: tests/bench/exchange.sh BEHOV
# Makes a study of 300 transcripts of the project's own interviews, in which a person has coded what the lexicons find (12,000
# codings and more), and prints the seconds and the peak memory of export and import as whole processes. Needs GNU time and python3.
set -eu
behov=$(realpath "$1") source=$(realpath "$(dirname "$0")/../..")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/a/corpus" "$work/a/codings" "$work/b"
cp -R "$source/lexicons" "$work/a"
cp -R "$source/lexicons" "$work/b"
for copy in $(seq 1 19); do
  for file in "$source"/corpus/IP*; do
    [ "$(find "$work/a/corpus" -type f | wc -l)" -ge 300 ] || cp "$file" "$work/a/corpus/K$copy-$(basename "$file")"
  done
done
"$behov" -C "$work/a" code --format csv --quiet >"$work/codings.csv"
python3 - "$work" <<'PY'
import csv, sys
with open(sys.argv[1] + '/codings.csv', encoding='utf-8') as f, open(sys.argv[1] + '/a/codings/anna.csv', 'w', encoding='utf-8', newline='') as g:
    out = csv.writer(g)
    out.writerow(['transcript', 'turn', 'start', 'end', 'quote', 'code', 'need', 'verdict', 'note', 'time'])
    seen = set()
    for row in csv.DictReader(f):
        key = row['transcript'], row['start'], row['end'], row['code']
        if key not in seen: out.writerow([row['transcript'], row['turn'], row['start'], row['end'], row['text'], row['code'], '', 'code', '', ''])
        seen.add(key)
PY
printf '%s transcripts, %s codings by a person\n' "$(find "$work/a/corpus" -type f | wc -l)" "$(($(wc -l <"$work/a/codings/anna.csv") - 1))"
/usr/bin/time -f 'export %e s, %M KB' "$behov" -C "$work/a" export "$work/a.qdpx" --source human --quiet >/dev/null
/usr/bin/time -f 'import %e s, %M KB' "$behov" -C "$work/b" import "$work/a.qdpx" --quiet >/dev/null
