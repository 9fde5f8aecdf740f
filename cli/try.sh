#!/bin/sh
# Installs what is missing, builds behov, and shows which needs recur in the interviews under corpus/.
#   cli/try.sh [DIR]    DIR: a study of your own (a folder with corpus/ and lexicons/)
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
study=${1:-$root}
"$root/tests/install.sh"
build="$root/build/release"
cmake -S "$root" -B "$build" -G Ninja -DBEHOV_TESTS=OFF >/dev/null
cmake --build "$build" --parallel "$(nproc)" >&2
behov="$build/cli/behov"
"$behov" -C "$study" needs --quotes 2
echo
echo "Next: $behov help"
