#!/bin/sh
# Installs what is missing, builds with warnings as errors, and runs every test.
#   tests/run.sh             the whole suite
#   tests/run.sh --sanitize  the same under the address and undefined-behaviour sanitizers
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
"$root/tests/install.sh"
build="$root/build/test"
sanitize=OFF
if [ "${1:-}" = --sanitize ]; then
  build="$root/build/sanitize"
  sanitize=ON
fi
cmake -S "$root" -B "$build" -G Ninja -DBEHOV_WERROR=ON -DBEHOV_SANITIZE=$sanitize >/dev/null
cmake --build "$build" --parallel "$(nproc)"
ctest --test-dir "$build" --output-on-failure --parallel "$(nproc)"
