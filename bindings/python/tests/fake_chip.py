"""Hardware keys in this process's memory: a fake for a chip. Faults by method name, "*" is every method."""

import hashlib
import hmac
import secrets
import threading
import time

from nightjar import HardwareClass, HardwareKeys, KeyError, KeyKind, KeyState

# A key takes so long for its first answer, and no time for any other: the core measures the first and asks for few more, so
# that no load of this machine makes them late.
FIRST_S = 0.15
# P-256 (SEC 2): the field, the order, the curve's b and the base point.
P = 2**256 - 2**224 + 2**192 + 2**96 - 1
N = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
G = (
    0x6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296,
    0x4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5,
)


def add(a, b):
    """Adds two points; None is the point at infinity."""
    if a is None or b is None:
        return b if a is None else a
    if a[0] == b[0]:
        if (a[1] + b[1]) % P == 0:
            return None
        slope = (3 * a[0] * a[0] - 3) * pow(2 * a[1], -1, P)
    else:
        slope = (b[1] - a[1]) * pow(b[0] - a[0], -1, P)
    x = (slope * slope - a[0] - b[0]) % P
    return x, (slope * (a[0] - x) - a[1]) % P


def multiply(scalar, point):
    """Multiplies a point; not in constant time: this is a fake."""
    result = None
    while scalar:
        if scalar & 1:
            result = add(result, point)
        point = add(point, point)
        scalar >>= 1
    return result


def sec1(scalar):
    """The public key, uncompressed: 65 bytes."""
    x, y = multiply(scalar, G)
    return b"\x04" + x.to_bytes(32, "big") + y.to_bytes(32, "big")


def sign(scalar, message):
    """ECDSA with SHA-256: r || s."""
    digest = int.from_bytes(hashlib.sha256(message).digest(), "big")
    while True:
        k = secrets.randbelow(N - 1) + 1
        r = multiply(k, G)[0] % N
        s = pow(k, -1, N) * (digest + r * scalar) % N
        if r and s:
            return r.to_bytes(32, "big") + s.to_bytes(32, "big")


class FakeChip(HardwareKeys):
    """Holds keys until the process ends."""

    def __init__(self, hardware=HardwareClass.STRONG_BOX):
        self.hardware = hardware
        self.keys = {}
        self.fresh = set()
        self.faults = {}
        self.mended = threading.Condition()

    def fail_all(self, faults):
        """Takes a new list of faults by method: unavailable, throw, hang, wrong_bytes, too_few_bytes."""
        with self.mended:
            self.faults = dict(faults)
            self.mended.notify_all()

    def mend(self):
        """Takes all faults away; hung calls end."""
        self.fail_all({})

    def lose(self, alias):
        """Loses a key, as a phone does whose lock screen was changed."""
        self.keys.pop(alias, None)

    def hardware_class(self):
        return self.faulty("hardware_class", lambda: self.hardware, HardwareClass.NONE)

    def create(self, alias, kind):
        def work():
            if kind == KeyKind.P256_ECDH:
                raise KeyError.Unsupported()
            if kind == KeyKind.HMAC_PRF:
                self.keys[alias] = secrets.token_bytes(32)
                self.fresh.add(alias)
                return b""
            self.keys[alias] = secrets.randbelow(N - 1) + 1
            return sec1(self.keys[alias])

        return self.bytes("create", work)

    def public_key(self, alias):
        return self.bytes("public_key", lambda: sec1(self.key(alias)))

    def key_state(self, alias):
        there = KeyState.PRESENT if alias in self.keys else KeyState.ABSENT
        return self.faulty("key_state", lambda: there, KeyState.UNAVAILABLE)

    def prf(self, alias, input):
        def work():
            if alias in self.fresh:
                self.fresh.discard(alias)
                time.sleep(FIRST_S)
            return hmac.digest(self.key(alias), input, "sha256")

        return self.bytes("prf", work)

    def sign(self, alias, message):
        return self.bytes("sign", lambda: sign(self.key(alias), message))

    def delete(self, alias):
        self.faulty("delete", lambda: self.keys.pop(alias, None) and None, None)

    def key(self, alias):
        if alias not in self.keys:
            raise KeyError.Absent()
        return self.keys[alias]

    def fault(self, method):
        return self.faults.get(method) or self.faults.get("*")

    def bytes(self, method, work):
        fault = self.fault(method)
        if fault == "wrong_bytes":
            return b"\x5a" * len(work())
        if fault == "too_few_bytes":
            return b"\x01"
        return self.faulty(method, work, b"")

    def faulty(self, method, work, wrong):
        fault = self.fault(method)
        if fault is None:
            return work()
        if fault == "unavailable":
            raise KeyError.Unavailable()
        if fault == "throw":
            raise OSError("a failure that no interface foresees")
        if fault == "hang":
            with self.mended:
                self.mended.wait_for(lambda: self.fault(method) != "hang")
            raise KeyError.Unavailable()
        return wrong
