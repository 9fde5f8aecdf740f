# Killed at random moments while it indexes, the program leaves a study that works and answers as before.
set -eu
behov=$1 source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
study=$work/study
mkdir -p "$study/corpus"
cp -R "$source/lexicons" "$study/"
cp "$source/corpus/participants.csv" "$source/corpus/IP01.txt" "$study/corpus/"
answer() { "$behov" -C "$study" code --format jsonl 2>/dev/null; }

cp "$source/corpus/IP02.txt" "$study/corpus/"
answer >"$work/with"
rm "$study/corpus/IP02.txt"
answer >"$work/without"
cmp -s "$work/with" "$work/without" && { echo "the two states answer the same: nothing is tested"; exit 1; }

round=0
while [ $round -lt 60 ]; do
  round=$((round + 1))
  [ $((round % 10)) -eq 0 ] && rm -rf "$study/.behov"
  state=without
  if [ $((round % 2)) -eq 1 ]; then cp "$source/corpus/IP02.txt" "$study/corpus/"; state=with; else rm -f "$study/corpus/IP02.txt"; fi
  "$behov" -C "$study" index >/dev/null 2>&1 &
  victim=$!
  sleep "$(awk -v n=$round 'BEGIN { srand(n); printf "%.3f", rand() * rand() * 0.7 }')"
  kill -9 $victim 2>/dev/null || true
  wait $victim 2>/dev/null || true
  answer >"$work/now" || { echo "round $round: exit $?"; exit 1; }
  cmp "$work/now" "$work/$state" || { echo "round $round: another answer"; exit 1; }
done
[ ! -e "$study/.behov/index.new" ] || { echo "a half index was left"; exit 1; }
