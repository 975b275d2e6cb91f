"""Bytes of a library by crate: crates.py LIBRARY. Symbols by `nm`; what a function inlines counts for the function."""

import collections
import re
import subprocess
import sys

KNOWN = re.compile(r"[<&(\[ ]*(?:dyn |impl |mut )*([a-z_][a-z0-9_]*)::")


def crate(name: str) -> str:
    """The crate of a demangled symbol; C's are told by their prefix."""
    if name.startswith("sqlite3") or name.startswith("fts") or name.startswith("unixVfs"):
        return "sqlite (C)"
    if name.startswith("ring_core"):
        return "ring (C, assembly)"
    if name.startswith(("uniffi_", "ffi_", "UNIFFI")):
        return "nightjar_ffi (exported)"
    found = KNOWN.search(name)
    return found.group(1) if found else "other"


def main(library: str) -> None:
    listed = subprocess.run(["nm", "-S", "-C", "--defined-only", library], capture_output=True, text=True, check=True)
    sizes: collections.Counter[str] = collections.Counter()
    for line in listed.stdout.splitlines():
        parts = line.split(" ", 3)
        if len(parts) == 4 and parts[2] in "tTrRdDbB":
            sizes[crate(parts[3])] += int(parts[1], 16)
    total = sum(sizes.values())
    for name, size in sizes.most_common(24):
        print(f"{size:>9} {100 * size / total:>5.1f} % {name}")
    print(f"{total:>9} 100.0 % all symbols; strings and unwind tables have none")


if __name__ == "__main__":
    main(sys.argv[1])
