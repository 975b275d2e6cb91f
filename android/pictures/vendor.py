#!/usr/bin/env python3
"""Writes ui/src/main/resources/nightjar/pictures.txt: the pictures that core/words/pictograms.toml names, as plain paths.

Run by hand when a picture is added, from android/pictures, with the two packages unpacked beside it:
    npm pack healthicons@2.0.0 @material-symbols/svg-400@0.47.5
    mkdir hi ms && tar xzf healthicons-2.0.0.tgz -C hi && tar xzf material-symbols-svg-400-0.47.5.tgz -C ms
    python3 vendor.py hi/package ms/package

One line a picture: its number (the hash of its name: who unpacks the app shall not read names), then per path ` e` (even-odd fill), ` n` (non-zero fill) or ` s` (stroke, 3 wide, round) and its commands
M x y, L x y, C x y x y x y, Z: absolute, on a grid of 48, so that a reader of twenty lines draws them on any platform.
"""
import math
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
# Names of ui.md 4.3 that the packages have under another name today.
RENAMED = {"hi/mental-health": "psychology", "ms/push_pin": "keep", "ms/vibration": "mobile_vibrate"}
# Used by the interface itself: chosen, locked, check signs.
OWN_USE = ["ms/check", "ms/lock", "ms/close", "ms/arrow_upward"]
# Names that the interface itself writes, for a picture whose own name would tell.
ALSO = {"nj/cap": "ms/local_police"}
NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")


def tokens(d):
    """Commands with their numbers; arc flags may stand without separators."""
    for letter, rest in re.findall(r"([MmLlHhVvCcSsQqTtAaZz])([^MmLlHhVvCcSsQqTtAaZz]*)", d):
        if letter in "Aa":
            numbers, i = [], 0
            rest = rest.strip()
            while rest.strip(" ,"):
                rest = rest.lstrip(" ,\n\t")
                if len(numbers) % 7 in (3, 4):
                    numbers.append(float(rest[0]))
                    rest = rest[1:]
                else:
                    m = NUMBER.match(rest)
                    numbers.append(float(m[0]))
                    rest = rest[m.end():]
        else:
            numbers = [float(x) for x in NUMBER.findall(rest)]
        yield letter, numbers


def arc(x0, y0, rx, ry, angle, large, sweep, x, y):
    """An elliptical arc as cubic curves (SVG 1.1, F.6)."""
    if (x0, y0) == (x, y):
        return []
    rx, ry, phi = abs(rx), abs(ry), math.radians(angle)
    cos, sin = math.cos(phi), math.sin(phi)
    dx, dy = (x0 - x) / 2, (y0 - y) / 2
    x1, y1 = cos * dx + sin * dy, -sin * dx + cos * dy
    scale = x1 * x1 / (rx * rx) + y1 * y1 / (ry * ry)
    if scale > 1:
        rx, ry = rx * math.sqrt(scale), ry * math.sqrt(scale)
    top = max(0, rx * rx * ry * ry - rx * rx * y1 * y1 - ry * ry * x1 * x1)
    k = math.sqrt(top / (rx * rx * y1 * y1 + ry * ry * x1 * x1)) * (-1 if large == sweep else 1)
    cx1, cy1 = k * rx * y1 / ry, -k * ry * x1 / rx
    cx, cy = cos * cx1 - sin * cy1 + (x0 + x) / 2, sin * cx1 + cos * cy1 + (y0 + y) / 2
    start = math.atan2((y1 - cy1) / ry, (x1 - cx1) / rx)
    sweep_angle = math.atan2((-y1 - cy1) / ry, (-x1 - cx1) / rx) - start
    if sweep and sweep_angle < 0:
        sweep_angle += 2 * math.pi
    if not sweep and sweep_angle > 0:
        sweep_angle -= 2 * math.pi
    n = max(1, math.ceil(abs(sweep_angle) / (math.pi / 2) - 1e-6))
    step, out = sweep_angle / n, []
    t = 4 / 3 * math.tan(step / 4)
    for i in range(n):
        a, b = start + i * step, start + (i + 1) * step

        def point(u, v):
            return (cx + cos * rx * u - sin * ry * v, cy + sin * rx * u + cos * ry * v)

        p1 = point(math.cos(a) - t * math.sin(a), math.sin(a) + t * math.cos(a))
        p2 = point(math.cos(b) + t * math.sin(b), math.sin(b) - t * math.cos(b))
        out.append(("C", [*p1, *p2, *point(math.cos(b), math.sin(b))]))
    return out


def absolute(d):
    """The path in M, L, C, Z alone, absolute."""
    out, x, y, sx, sy, last, lx, ly = [], 0.0, 0.0, 0.0, 0.0, "", 0.0, 0.0
    for letter, n in tokens(d):
        up, rel = letter.upper(), letter.islower()
        if up == "Z":
            out.append(("Z", []))
            x, y, last = sx, sy, "Z"
            continue
        width = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7}[up]
        for i in range(0, len(n), width):
            a, ox, oy = n[i:i + width], (x if rel else 0), (y if rel else 0)
            if up == "A":
                ex, ey = a[5] + ox, a[6] + oy
                out += arc(x, y, *a[:5], ex, ey)
                x, y = ex, ey
            elif up in "HV":
                x, y = (a[0] + ox, y) if up == "H" else (x, a[0] + oy)
                out.append(("L", [x, y]))
            else:
                p = [v + (ox if j % 2 == 0 else oy) for j, v in enumerate(a)]
                if up == "M":
                    out.append(("M" if i == 0 else "L", p))
                    if i == 0:
                        sx, sy = p
                elif up == "L":
                    out.append(("L", p))
                elif up in "CS":
                    if up == "S":
                        p = ([2 * x - lx, 2 * y - ly] if last in "CS" and last else [x, y]) + p
                    out.append(("C", p))
                    lx, ly = p[2], p[3]
                else:
                    q = p[:2] if up == "Q" else ([2 * x - lx, 2 * y - ly] if last in "QT" and last else [x, y])
                    e = p[-2:]
                    out.append(("C", [x + 2 / 3 * (q[0] - x), y + 2 / 3 * (q[1] - y),
                                      e[0] + 2 / 3 * (q[0] - e[0]), e[1] + 2 / 3 * (q[1] - e[1]), *e]))
                    lx, ly = q
                x, y = p[-2:]
            last = up
    return out


def number(name):
    """Java's hash of a string."""
    value = 0
    for sign in name:
        value = (31 * value + ord(sign)) & 0xFFFFFFFF
    return f"{value:x}"


def written(d, kind, scale=1.0, dx=0.0, dy=0.0):
    """A path as a line's part: numbers with at most two decimals."""
    parts = [kind]
    for letter, n in absolute(d):
        parts.append(letter)
        parts += [f"{(v + (dx if i % 2 == 0 else dy)) * scale:.2f}".rstrip("0").rstrip(".") for i, v in enumerate(n)]
    return " ".join(parts)


def main():
    hi, ms = (pathlib.Path(p) for p in sys.argv[1:3])
    table = (HERE / "../../core/words/pictograms.toml").read_text()
    names = {n.split("+")[0] for n in re.findall(r'"((?:hi|ms|nj)/[^"]+)"', table)} | set(OWN_USE)
    outlines = {p.stem.replace("_", "-"): p for p in (hi / "public/icons/svg/outline").glob("*/*.svg")}
    own = dict(line.split(" ", 1) for line in (HERE / "own.txt").read_text().splitlines() if line and line[0] != "#")
    lines, missing = [], []
    for name in sorted(names):
        collection, key = name.split("/")
        key = RENAMED.get(name, key)
        if collection == "nj":
            path = own.get(key)
            parts = [written(path, "s")] if path else []
        else:
            file = outlines.get(key.replace("_", "-")) if collection == "hi" else ms / f"rounded/{key}.svg"
            text = file.read_text() if file and file.exists() else ""
            parts = []
            for attributes in re.findall(r"<path([^>]*)>", text):
                d = re.search(r'\bd="([^"]+)"', attributes)[1]
                kind = "e" if 'fill-rule="evenodd"' in attributes else "n"
                parts.append(written(d, kind) if collection == "hi" else written(d, kind, 48 / 960, 0, 960))
        if not parts:
            missing.append(name)
        for known in [name, *(also for also, of in ALSO.items() if of == name)]:
            lines.append(" ".join([number(known), *parts]))
    if missing:
        sys.exit(f"no drawing for {missing}")
    (HERE / "../ui/src/main/resources/nightjar/pictures.txt").write_text("\n".join(sorted(lines)) + "\n")
    print(f"{len(lines)} pictures")


main()
