#!/bin/sh
# Golden sessions: what the program says, byte by byte. A session is a text file that begins with what it shows:
#
#   # Needs are ranked by people.
#   $ behov needs --format csv
#   code,need,participants
#   ...
#   ? 0
#
# Each runs in its own fresh copy of tests/golden/study, in one folder from first line to last, so that a session may
# edit files between two calls. Output and complaints stand in the order in which they came; `? N` is the exit status.
# A line `> ...` goes on with the command above it (a here-document); lines before the first command are kept as they are.
#
#   tests/golden/run.sh BEHOV SESSION...          compares; shows what differs and fails
#   tests/golden/run.sh --write BEHOV SESSION...  writes into the sessions what the program says now
set -eu

write=no
if [ "$1" = --write ]; then
  write=yes
  shift
fi
behov=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
shift
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

# A terminal's width, colours and language are no part of a session.
unset NO_COLOR BEHOV_SHARED LC_MESSAGES LANGUAGE
export LC_ALL=C.UTF-8 LANG=C.UTF-8 TERM=dumb COLUMNS=100 TZ=UTC
umask 022
mkdir "$work/bin"
ln -s "$behov" "$work/bin/behov"
export PATH="$work/bin:$PATH"

# Runs one command of a session and writes its output and status as the session has them.
say_what_it_says() {
  status=0
  (cd "$work/study" && exec sh -c "$1" </dev/null >"$work/said" 2>&1) || status=$?
  cat "$work/said"
  if [ -s "$work/said" ] && [ "$(tail -c 1 "$work/said" | od -An -tx1 | tr -d ' ')" != 0a ]; then
    printf '\n(no line end)\n'
  fi
  printf '? %s\n' "$status"
}

# The session as the program plays it now.
play() {
  rm -rf "$work/study"
  cp -R "$here/study" "$work/study"
  chmod -R u+w "$work/study"
  began=no
  command=
  while IFS= read -r line || [ -n "$line" ]; do
    case $line in
      '$ '*)
        [ -z "$command" ] || say_what_it_says "$command"
        began=yes
        command=${line#??}
        printf '%s\n' "$line"
        reading=command
        ;;
      '> '*)
        if [ "$began" = yes ] && [ "$reading" = command ]; then
          command="$command
${line#??}"
          printf '%s\n' "$line"
        fi
        ;;
      *)
        [ "$began" = yes ] || printf '%s\n' "$line"
        reading=output
        ;;
    esac
  done <"$1"
  [ -z "$command" ] || say_what_it_says "$command"
}

failed=0
for session in "$@"; do
  play "$session" >"$work/now"
  if [ "$write" = yes ]; then
    cmp -s "$work/now" "$session" || { cp "$work/now" "$session" && echo "wrote $session"; }
  elif ! diff -u "$session" "$work/now"; then
    failed=1
    echo "behov says something else than $session (- what was agreed, + what it says now)"
  fi
done
exit $failed
