# Two at a time: who reads goes on while another writes, who would write is told to try again; folders that refuse say so.
set -eu
behov=$1 source=$2
work=$(mktemp -d)
trap 'chmod -R u+w "$work" 2>/dev/null; rm -rf "$work"' EXIT
study=$work/study
mkdir -p "$study/corpus"
cp -R "$source/lexicons" "$study/"
cp "$source/corpus/IP01.txt" "$study/corpus/"
run() { status=0; "$behov" -C "$study" "$@" >"$work/out" 2>"$work/err" || status=$?; }
must() { # exit status, what was tried
  [ "$status" -eq "$1" ] || { echo "$2: exit $status, not $1"; cat "$work/err"; exit 1; }
}

run code; must 0 "the first index"
cp "$work/out" "$work/right"
[ "$(stat -c %a "$study/.behov")" = 700 ] || { echo "others may look into .behov"; exit 1; }
[ -z "$(find "$study/.behov" -type f ! -perm 600)" ] || { echo "others may read files of the index"; exit 1; }

if command -v flock >/dev/null; then
  flock -o -x "$study/.behov/writing" sleep 30 & holder=$!
  sleep 0.3
  run code; must 0 "reading while another writes"
  cmp "$work/out" "$work/right"
  cp "$source/corpus/IP02.txt" "$study/corpus/"
  run index; must 75 "writing while another writes"
  [ "$(grep -c 'try again' "$work/err")" -eq 1 ]
  kill $holder; wait $holder 2>/dev/null || true
  run index; must 0 "writing afterwards"
  "$behov" -C "$study" index >/dev/null 2>&1 & one=$!
  run code; must 0 "reading beside another"
  wait $one
fi

# A write that fails half-way, as on a full disk.
cp "$source/corpus/IP03.txt" "$study/corpus/"
status=0
(trap '' XFSZ; ulimit -f 64; exec "$behov" -C "$study" index) >"$work/out" 2>"$work/err" || status=$?
must 74 "a disk that is full"
[ ! -e "$study/.behov/index.new" ] || { echo "half an index was left"; exit 1; }
run index; must 0 "after the disk was full"

# A folder that may only be read: what is there is used, what would be written is refused.
as=""
[ "$(id -u)" -ne 0 ] || as="setpriv --reuid=65534 --clear-groups"
if [ "$(id -u)" -ne 0 ] || command -v setpriv >/dev/null; then
  sleep 2.1; run code; must 0 "reading once more"
  [ "$(id -u)" -ne 0 ] || { chown -R 65534 "$work"; chmod 755 "$work"; }
  chmod -R a-w "$study"
  status=0; $as "$behov" -C "$study" code >"$work/out2" 2>"$work/err2" || status=$?
  cp "$work/err2" "$work/err"; must 0 "reading a folder that cannot be written"
  chmod u+w "$study/corpus"; cp "$source/corpus/IP04.txt" "$study/corpus/"; chmod 644 "$study/corpus/IP04.txt"; chmod u-w "$study/corpus"
  status=0; $as "$behov" -C "$study" code >"$work/out2" 2>"$work/err2" || status=$?
  cp "$work/err2" "$work/err"; must 73 "an index that cannot be brought up to date"
  [ "$(grep -c '^behov:' "$work/err2")" -eq 1 ] || { cat "$work/err2"; exit 1; }
fi
