#!/usr/bin/env bash
# Sizes of the phones' library and of its floor in the profile that ships, stripped; ours by crate. Builds for this machine,
# not for a phone: the ratio counts. size.sh [OPT_LEVEL...]: other levels instead of the profile's own.
set -euo pipefail
top=$(cd "$(dirname "$0")/../.." && pwd)
cd "$top"
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$top/target/size}
strip=${STRIP:-strip}
size() {
    "$strip" --strip-all -o "$CARGO_TARGET_DIR/stripped.so" "$1"
    wc -c <"$CARGO_TARGET_DIR/stripped.so"
}
measure() {
    local level=${1:-profile}
    [ "$level" = profile ] || export CARGO_PROFILE_SHIPPED_OPT_LEVEL=$level
    # Each for itself: built together they would share features.
    cargo build --quiet --locked --profile shipped --package nightjar-ffi --lib --features nightjar-ffi/phone
    cargo build --quiet --locked --profile shipped --package floor
    local ours floor
    ours=$(size "$CARGO_TARGET_DIR/shipped/libnightjar_ffi.so")
    floor=$(size "$CARGO_TARGET_DIR/shipped/libfloor.so")
    awk -v level="$level" -v ours="$ours" -v floor="$floor" \
        'BEGIN { printf "opt-level %s: ours %d bytes, floor %d, ratio %.2f\n", level, ours, floor, ours / floor }'
}
[ $# -gt 0 ] || set -- profile
for level in "$@"; do measure "$level"; done
