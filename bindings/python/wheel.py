"""Packs the wheel: python3 wheel.py MADE OUT

MADE holds the generated module and the library of this machine; OUT is the folder of the wheel. No build tool is needed,
and the same input gives the same bytes.
"""

import base64
import hashlib
import pathlib
import sys
import sysconfig
import zipfile

NAME, VERSION = "nightjar", "0.1.0"
EPOCH = (1980, 1, 1, 0, 0, 0)


def tag() -> str:
    platform = sysconfig.get_platform().replace("-", "_").replace(".", "_")
    return f"py3-none-{platform}"


def contents(made: pathlib.Path) -> dict[str, bytes]:
    own = pathlib.Path(__file__).parent / NAME
    files = {f"{NAME}/{path.name}": path.read_bytes() for path in own.glob("*.py")}
    for path in made.iterdir():
        if path.suffix in {".py", ".so", ".dylib", ".dll"}:
            files[f"{NAME}/{path.name}"] = path.read_bytes()
    info = f"{NAME}-{VERSION}.dist-info"
    files[f"{info}/METADATA"] = (
        f"Metadata-Version: 2.1\nName: {NAME}\nVersion: {VERSION}\nSummary: The phone core of Nightjar\n"
        "License: MPL-2.0\nRequires-Python: >=3.9\n"
    ).encode()
    files[f"{info}/WHEEL"] = (
        f"Wheel-Version: 1.0\nGenerator: {NAME}\nRoot-Is-Purelib: false\nTag: {tag()}\n"
    ).encode()
    lines = []
    for name, data in sorted(files.items()):
        digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
        lines.append(f"{name},sha256={digest},{len(data)}")
    record = f"{info}/RECORD"
    files[record] = "\n".join([*lines, f"{record},,", ""]).encode()
    return files


def pack(made: pathlib.Path, out: pathlib.Path) -> pathlib.Path:
    out.mkdir(parents=True, exist_ok=True)
    wheel = out / f"{NAME}-{VERSION}-{tag()}.whl"
    with zipfile.ZipFile(wheel, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in sorted(contents(made).items()):
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data, zipfile.ZIP_DEFLATED)
    return wheel


if __name__ == "__main__":
    print(pack(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])))
