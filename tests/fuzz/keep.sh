#!/usr/bin/env bash
# keep.sh <target> [options of `cargo fuzz run`]: keeps what a run found and the committed corpus does not cover,
# few and small files of all sizes.
set -eu
cd "$(dirname "$0")"
target=$1
shift
most=12
corpus=../corpus/files/$target
merged=$(mktemp -d)
cp "$corpus"/* "$merged"
cargo +nightly fuzz run --fuzz-dir . "$@" "$target" -- -merge=1 "$merged" "found/$target" >/dev/null 2>&1
new=$(find "$merged" -type f -size -2001c -printf '%s %f\n' | sort -n | cut -d' ' -f2- | while read -r file; do
    [ -e "$corpus/$file" ] || echo "$file"
done)
room=$((most - $(find "$corpus" -name 'found-*' | wc -l)))
if [ -n "$new" ] && [ "$room" -gt 0 ]; then
    count=$(wc -l <<<"$new")
    awk -v step=$(((count + room - 1) / room)) 'NR % step == 0 || NR == 1' <<<"$new" | head -n "$room" | while read -r file; do
        cp "$merged/$file" "$corpus/found-$(sha256sum "$merged/$file" | cut -c1-12)"
    done
fi
rm -r "$merged"
echo "$target: $(find "$corpus" -name 'found-*' | wc -l) found files"
