# On a disk that cannot be written to: an index that is up to date is read, one that would have to be made gives 73.
. "$2/tests/sessions/expect.inc"
fresh
mkdir "$work/disk"
mount -t tmpfs -o size=40m tmpfs "$work/disk" 2>/dev/null || { echo "skipped: nothing can be mounted here"; exit 77; }
mounted=$work/disk
cp -R "$work/study" "$work/disk/fresh"
cp -R "$work/study" "$work/disk/ready"
expect 0 "" -C "$work/disk/ready" needs
cp "$work/out" "$work/agreed"
mount -o remount,ro "$work/disk"
expect 73 "cannot write $work/disk/fresh/.behov" -C "$work/disk/fresh" needs
expect 73 "Read-only file system" -C "$work/disk/fresh" check
expect 0 "" -C "$work/disk/ready" needs
cmp -s "$work/out" "$work/agreed" || fail "the result is another on a read-only disk"
expect 73 "cannot write" -C "$work/disk/ready" needs --format csv -o "$work/disk/needs.csv"
expect 73 "cannot write" init "$work/disk/ny"
rm "$work/study/corpus/participants.csv"
mount -o remount,rw "$work/disk" && rm "$work/disk/ready/corpus/participants.csv" && mount -o remount,ro "$work/disk"
status=0
"$behov" -C "$work/disk/ready" check --write >"$work/out" 2>"$work/err" || status=$?
[ "$status" = 73 ] && grep -qE "^behov: (cannot write|the index cannot be written)" "$work/err" || fail "check --write left with $status: $(cat "$work/err")"
