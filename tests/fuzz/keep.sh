#!/usr/bin/env bash
# Keeps what a fuzz run found and the corpus of a target does not cover: few and small files.
set -eu
cd "$(dirname "$0")"
target=$1
kept=$(mktemp -d)
corpus=../corpus/files/$target
mkdir -p "found/$target"
cp "$corpus"/* "$kept"
cargo +nightly fuzz run --fuzz-dir . "$target" -- -merge=1 "$kept" "found/$target" >/dev/null 2>&1
find "$kept" -type f -size -2001c -printf '%s %p\n' | sort -n | cut -d' ' -f2- | while read -r file; do
    [ -e "$corpus/$(basename "$file")" ] || echo "$file"
done | head -n "$((12 - $(find "$corpus" -name 'found-*' | wc -l)))" | while read -r file; do
    cp "$file" "$corpus/found-$(sha256sum "$file" | cut -c1-12)"
done
rm -r "$kept"
find "$corpus" -name 'found-*' | wc -l
