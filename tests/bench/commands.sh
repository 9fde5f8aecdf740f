#!/bin/sh
# usage: tests/bench/commands.sh BEHOV FOLDER [RUNS]
# Makes a study of its own from a folder of transcripts and the project's lexicons, and prints the seconds and the peak
# memory of every command as a whole process: the median of RUNS (5). Needs GNU time (Debian's package `time`).
set -eu
behov=$(realpath "$1") folder=$(realpath "$2") runs=${3:-5}
lexicons=$(realpath "$(dirname "$0")/../../lexicons")
[ -x /usr/bin/time ] || { echo "install the package time"; exit 66; }
study=$(mktemp -d)
trap 'rm -rf "$study"' EXIT
mkdir "$study/corpus"
cp -R "$lexicons" "$study/lexicons"
find "$folder" -maxdepth 1 -type f \( -name '*.txt' -o -name '*.vtt' -o -name '*.srt' -o -name '*.docx' -o -name participants.csv \) -exec cp -p {} "$study/corpus/" \;

# measure WHAT PREPARE CALL...: prepares and calls RUNS times
measure() {
  what=$1 prepare=$2
  shift 2
  : >"$study/times"
  for run in $(seq "$runs"); do
    eval "$prepare"
    /usr/bin/time -a -o "$study/times" -f '%e %U %S %M' "$behov" -C "$study" "$@" >/dev/null 2>&1 || true
  done
  for field in 1 2 3 4; do awk -v f=$field '/^[0-9.]+ [0-9.]+ [0-9.]+ [0-9]+$/ { print $f }' "$study/times" | sort -n | sed -n "$(((runs + 1) / 2))p"; done |
    paste -sd' ' | awk -v what="$what" '{ printf "%-28s %8.2f %8.2f %8.0f\n", what, $1, $2 + $3, $4 / 1024 }'
}

printf '%-28s %8s %8s %8s\n' "$(find "$study/corpus" -type f | wc -l) files" seconds cpu MB
measure "index, from nothing" 'rm -rf "$study/.behov"' index
sleep 2.1 # until the files' times can be trusted
"$behov" -C "$study" needs >/dev/null 2>&1 || true
measure "index, nothing new" : index
measure "needs" : needs
measure "needs --quotes 2" : needs --quotes 2
measure "table" : table
measure "table --rows entry" : table --rows entry
measure "code" : code
measure "find bostad" : find bostad
measure "find (rare ... words)" : find 'vänta ... (läkare|tid)'
measure "check" : check
first=$(find "$study/corpus" -type f ! -name participants.csv | sort | head -n 1)
measure "needs, a theme edited" 'echo "# $run" >>"$study/lexicons/bostad.toml"' needs
measure "index, one file changed" 'echo "Och så $run." >>"$first"' index
