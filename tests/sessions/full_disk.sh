# On a full disk a command leaves with 74 and nothing half-written; once there is room it works, and says the same.
. "$2/tests/sessions/expect.inc"
fresh
expect 0 "" needs --format csv
cp "$work/out" "$work/agreed"
mkdir "$work/disk"
mount -t tmpfs -o size=4m tmpfs "$work/disk" 2>/dev/null || { echo "skipped: nothing can be mounted here"; exit 77; }
mounted=$work/disk
cp -R "$source/tests/golden/study" "$work/disk/study"

# Leaves so many kilobytes free.
leave() {
  rm -f "$work/disk/filler"
  free=$(df -k --output=avail "$work/disk" | tail -1)
  head -c "$(((free - $1) * 1024))" /dev/zero >"$work/disk/filler"
}

for room in 0 4 16 64 200; do
  leave "$room"
  rm -rf "$work/disk/study/.behov"
  status=0
  "$behov" -C "$work/disk/study" needs --format csv >"$work/out" 2>"$work/err" </dev/null || status=$?
  if [ "$status" = 0 ]; then
    cmp -s "$work/out" "$work/agreed" || fail "with $room kB free the result is another"
  else
    [ "$status" = 74 ] || fail "with $room kB free it left with $status: $(cat "$work/err")"
    [ ! -s "$work/out" ] || fail "with $room kB free it printed a result"
    [ "$(grep -c '^behov: ' "$work/err")" = 1 ] || fail "with $room kB free it did not say one sentence: $(cat "$work/err")"
  fi
  rm -f "$work/disk/filler"
  expect 0 "" -C "$work/disk/study" needs --format csv
  cmp -s "$work/out" "$work/agreed" || fail "after $room kB the result is another"
done

# A file that is written anew is the old one or the new one.
leave 0
echo old >"$work/old.csv"
cp "$work/old.csv" "$work/disk/study/needs.csv" 2>/dev/null || :
rm -f "$work/disk/filler"
echo old >"$work/disk/study/needs.csv"
leave 0
status=0
"$behov" -C "$work/disk/study" table --rows word -o "$work/disk/study/needs.csv" >"$work/out" 2>"$work/err" || status=$?
[ "$status" = 74 ] || fail "-o on a full disk left with $status: $(cat "$work/err")"
cmp -s "$work/disk/study/needs.csv" "$work/old.csv" || fail "-o on a full disk left half a file"
[ "$(find "$work/disk/study" -name 'needs.csv*' | wc -l)" = 1 ] || fail "-o on a full disk left something beside"
