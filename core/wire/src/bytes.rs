//! Cutting and printing byte strings without a panic.

/// Reads a big-endian number that lies at the start of `bytes`; missing bytes count as nothing read.
///
/// Callers hand in a field of a checked layout, so nothing is ever missing; the fallback keeps the crate free
/// of panics without an `expect`.
pub(crate) fn be(bytes: &[u8]) -> u64 {
    bytes.iter().take(8).fold(0, |n, b| (n << 8) | u64::from(*b))
}

/// Copies `N` bytes out of a field of a checked layout (zeros where the field is shorter, which never happens).
pub(crate) fn array<const N: usize>(bytes: &[u8]) -> [u8; N] {
    let mut out = [0; N];
    for (to, from) in out.iter_mut().zip(bytes) {
        *to = *from;
    }
    out
}

/// Copies `part` into `out` at `offset`; writers alone use it, with offsets of a layout.
pub(crate) fn put(out: &mut [u8], offset: usize, part: &[u8]) {
    for (to, from) in out.iter_mut().skip(offset).zip(part) {
        *to = *from;
    }
}

/// Gives a type a `Debug` that prints its name alone: its values are content or name a device (security.md 9).
macro_rules! redacted_debug {
    ($($name:ident),*) => {$(
        impl core::fmt::Debug for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(stringify!($name))
            }
        }
    )*};
}
pub(crate) use redacted_debug;

const DIGITS: &[u8; 16] = b"0123456789abcdef";

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().flat_map(|b| [b >> 4, b & 15]).map(|n| char::from(DIGITS[usize::from(n)])).collect()
}

pub(crate) fn from_hex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let digits = text.as_bytes();
    if digits.len() != 2 * N {
        return None;
    }
    let mut out = [0; N];
    for (to, pair) in out.iter_mut().zip(digits.chunks_exact(2)) {
        let [high, low] = pair else { return None };
        *to = (value(*high)? << 4) | value(*low)?;
    }
    Some(out)
}

fn value(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    }
}
