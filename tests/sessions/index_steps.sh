# Indexing step by step, files added, changed and removed, ends where indexing from nothing ends, for every command.
set -eu
behov=$1 source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
study=$work/study
mkdir -p "$study/corpus"
cp -R "$source/lexicons" "$study/"
cp "$source/corpus/participants.csv" "$study/corpus/"
cp "$source/corpus/IP01.txt" "$study/corpus/"

outputs() { # of every command that reads the study in $1
  for call in "code --format jsonl" "needs --quotes 1" "needs --by born" "table --rows entry --columns transcript" "table --rows code --count rate" "find tid --format csv" "find (jag|vi) ... inte --count" "check"; do
    echo "== $call"
    "$behov" -C "$1" $call 2>&1 || echo "exit $?"
  done
}

same_as_from_nothing() {
  rm -rf "$work/fresh"
  cp -R "$study" "$work/fresh"
  rm -rf "$work/fresh/.behov"
  outputs "$study" >"$work/steps.txt"
  outputs "$work/fresh" >"$work/nothing.txt"
  cmp "$work/steps.txt" "$work/nothing.txt" || { diff "$work/steps.txt" "$work/nothing.txt" | head -20; echo "not the same after: $1"; exit 1; }
  [ "$(wc -l <"$work/steps.txt")" -gt 20 ] || { echo "hardly any output after: $1"; exit 1; }
}

add() { cp "$source/corpus/$1" "$study/corpus/"; }
"$behov" -C "$study" index >"$work/first.txt" 2>&1
add IP07.srt; add IP02.txt;                                           same_as_from_nothing "two added"
rm "$study/corpus/IP01.txt";                                          same_as_from_nothing "one removed"
sed 's/tid/vecka/g' "$source/corpus/IP02.txt" >"$study/corpus/IP02.txt"; same_as_from_nothing "one changed"
add IP01.txt; rm "$study/corpus/IP07.srt"; add IP13.vtt;              same_as_from_nothing "added, removed and added again"
mkdir "$study/corpus/del"; mv "$study/corpus/IP01.txt" "$study/corpus/del/"; same_as_from_nothing "one moved"
sed '3d' "$source/corpus/participants.csv" >"$study/corpus/participants.csv"; same_as_from_nothing "a participant fewer"
printf 'theme = "tid"\n[[code]]\nid = "tid"\nterms = "tid"\n' >"$study/lexicons/tid.toml"
"$behov" -C "$study" index --format csv 2>/dev/null | grep -E '^(new|changed|removed),' | grep -v ',0' && { echo "a new theme cost an index"; exit 1; }
same_as_from_nothing "a theme added"
