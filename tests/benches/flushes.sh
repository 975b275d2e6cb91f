#!/bin/sh
# P2: how often a save flushes. strace counts fdatasync and fsync by file in runs of different length; differences are
# what saves cost, whatever enrollment flushed before them.
set -eu
cd "$(dirname "$0")"
command -v strace >/dev/null || { echo "skipped: strace is not installed"; exit 0; }
strace -qq -e trace=none true 2>/dev/null || { echo "skipped: this machine does not let processes be traced"; exit 0; }
cargo build --quiet --release
program=${CARGO_TARGET_DIR:-target}/release/nightjar-benches
trace=$(mktemp)
trap 'rm -f "$trace"' EXIT

# flushes <saves>: "<of the log> <of v.db> <of anything else>"
flushes() {
    strace -f -qq -y -e trace=fdatasync,fsync -o "$trace" "$program" saves "$1" >/dev/null
    log=$(grep -cE '(fdatasync|fsync)\([0-9]+<[^>]*/v\.db-wal>' "$trace" || true)
    db=$(grep -cE '(fdatasync|fsync)\([0-9]+<[^>]*/v\.db>' "$trace" || true)
    all=$(grep -cE '(fdatasync|fsync)\(' "$trace" || true)
    echo "$log $db $((all - log - db))"
}

show() { # show <saves more> <before> <after>
    set -- "$1" $2 $3
    echo "$1 more saves: flushes of the log $(($5 - $2)), of v.db (checkpoints) $(($6 - $3)), of anything else $(($7 - $4))"
}

none=$(flushes 0)
# Ten saves write 50 pages: no checkpoint falls between them.
show 10 "$none" "$(flushes 10)"
show 200 "$none" "$(flushes 200)"
