# While another process writes the index a command waits some seconds, says so and leaves with 75; afterwards it works.
. "$2/tests/sessions/expect.inc"
command -v flock >/dev/null || { echo "skipped: there is no flock"; exit 77; }
fresh
expect 0 "" needs
(
  exec 9>.behov/lock
  flock -x 9
  expect 75 "the index is in use by another process; try again in a moment" needs
  expect 75 "the index is in use by another process" check
)
expect 0 "" needs
nothing_left
