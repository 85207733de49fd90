#!/usr/bin/env bash
# Fuzzes each target for SECONDS (default 60), from its committed corpus. What is found lies in
# build/fuzz/found; a crash that is understood is added to the corpus.
# usage: tests/fuzz/run.sh [SECONDS] [TARGET]...
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-60}
targets=("${@:2}")
[ ${#targets[@]} -gt 0 ] || targets=(document pipeline pack request)

cmake -S . -B build/fuzz -G Ninja -DCMAKE_CXX_COMPILER=clang++ -DLEDE_FUZZ=ON -DLEDE_SANITIZE=ON \
  -DCMAKE_BUILD_TYPE=RelWithDebInfo "-DCMAKE_CXX_FLAGS=-fsanitize=fuzzer-no-link" >/dev/null
cmake --build build/fuzz --target "${targets[@]/#/fuzz_}"

mkdir -p build/fuzz/found
for target in "${targets[@]}"; do
  mkdir -p "build/fuzz/grown/$target"
  "build/fuzz/tests/fuzz/fuzz_$target" "build/fuzz/grown/$target" "tests/fuzz/corpus/$target" \
    -artifact_prefix=build/fuzz/found/ -max_total_time="$seconds" -max_len=4096 -timeout=10 \
    -rss_limit_mb=2048 -print_final_stats=1
done
