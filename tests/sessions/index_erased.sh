# What was said in a transcript that is taken away or changed leaves nothing behind in the index's folder.
set -eu
behov=$1 source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
study=$work/study
mkdir -p "$study/corpus"
cp -R "$source/lexicons" "$study/"
cp "$source/corpus/IP01.txt" "$study/corpus/"
printf 'Intervjuare: Hur var det?\n\nEpsilonia: Fru Quastfeningsson bor bredvid, zebrakaninen också.\n\nIntervjuare: Jaha?\n\nEpsilonia: Ja.\n' >"$study/corpus/IP77.txt"
traces() { grep -rlaiE 'quastfening|zebrakanin|epsilonia|IP77' "$study/.behov" || true; }

"$behov" -C "$study" find Quastfeningsson >/dev/null 2>&1
[ -n "$(traces)" ] || { echo "no trace while it is there: nothing is tested"; exit 1; }
cp -R "$study" "$work/other"

rm "$study/corpus/IP77.txt"
"$behov" -C "$study" index >/dev/null 2>&1
[ -z "$(traces)" ] || { echo "left after it was removed in: $(traces)"; exit 1; }

study=$work/other
printf 'Intervjuare: Hur var det?\n\nAnna: Det var bra.\n\nIntervjuare: Jaha?\n\nAnna: Ja.\n' >"$study/corpus/IP77.txt"
"$behov" -C "$study" index >/dev/null 2>&1
left=$(grep -rlaiE 'quastfening|zebrakanin|epsilonia' "$study/.behov" || true)
[ -z "$left" ] || { echo "left after it was changed in: $left"; exit 1; }
"$behov" -C "$study" find Quastfeningsson >/dev/null 2>&1 && { echo "still found"; exit 1; }
[ "$("$behov" -C "$study" find bra --where transcript=IP77 --count --format csv 2>/dev/null | wc -l)" -eq 2 ]
