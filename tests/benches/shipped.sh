#!/usr/bin/env bash
# P11: what the profile that ships costs in the cipher and the password hash, against opt-level 3. Two builds of one
# program, asked by turns; medians and their ratio.
set -euo pipefail
cd "$(dirname "$0")"
rounds=${1:-15}
target=${CARGO_TARGET_DIR:-target}
cargo build --quiet --release
cargo build --quiet --profile shipped
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
for _ in $(seq "$rounds"); do
    for build in release shipped; do "$target/$build/nightjar-benches" profile >>"$out/$build"; done
done
median() { awk -v name="$2" '$1 == name { print $2 }' "$1" | sort -n | awk '{ a[NR] = $1 } END { print a[int((NR + 1) / 2)] }'; }
for name in argon2id box aead ring; do
    fast=$(median "$out/release" "$name") ours=$(median "$out/shipped" "$name")
    awk -v n="$name" -v f="$fast" -v o="$ours" 'BEGIN { printf "%-9s opt-level 3 %.2f us, shipped %.2f us, ratio %.2f\n", n, f, o, o / f }'
done
awk -v o="$(median "$out/shipped" box)" -v a="$(median "$out/shipped" aead)" -v r="$(median "$out/release" ring)" \
    'BEGIN { printf "shipped: box / ring at opt-level 3: %.2f; AEAD alone / ring: %.2f\n", o / r, a / r }'
