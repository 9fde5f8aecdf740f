# A damaged index, cut or with other bytes at any place of any file, is made anew or does not matter: never another answer.
set -eu
behov=$1 source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
study=$work/study
mkdir -p "$study/corpus"
cp -R "$source/lexicons" "$study/"
cp "$source/corpus/IP01.txt" "$study/corpus/"
answer() { "$behov" -C "$study" code --format jsonl 2>"$work/errors"; }
answer >"$work/right"
answer >"$work/again"
cmp "$work/right" "$work/again"
cp -R "$study/.behov" "$work/whole"

check() { # after a damage that $1 describes
  answer >"$work/now" || { echo "$1: exit $?"; cat "$work/errors"; exit 1; }
  cmp "$work/now" "$work/right" || { echo "$1: another answer"; exit 1; }
  rm -rf "$study/.behov"
  cp -Rp "$work/whole" "$study/.behov"
}

count=0
for file in $(cd "$work/whole" && find . -type f -size +0 | sort); do
  size=$(wc -c <"$work/whole/$file")
  for part in 0 1 3 7 9; do
    at=$((size * part / 10))
    printf '\377' | dd of="$study/.behov/$file" bs=1 seek=$at conv=notrunc 2>/dev/null
    check "a byte of $file at $at"
    head -c $at "$work/whole/$file" >"$study/.behov/$file"
    check "$file cut to $at"
    count=$((count + 2))
  done
  rm "$study/.behov/$file"
  check "$file gone"
done
touch "$study/.behov/index/stray.glass"
check "a file too many"
rm -rf "$study/.behov/index"; : >"$study/.behov/index"
check "a file in the folder's place"
[ $count -ge 40 ] || { echo "only $count damages tried"; exit 1; }
