//! The byte layouts that this crate reads and writes: keyslot file, its wiped form, rows of `v.db` (security.md 2.3, 3.1).

use nightjar_wire::{Field, Layout};

/// Bytes of the keyslot file.
pub(crate) const K_LEN: usize = 4096;
/// Bytes of an outbox row.
pub(crate) const O_LEN: usize = 2000;
/// Bytes of a read-back row.
pub(crate) const R_LEN: usize = 992;
/// Bytes of a map row.
pub(crate) const M_LEN: usize = 2048;
/// Bytes of the bundle row.
pub(crate) const C_LEN: usize = 32_816;
/// Bytes of an item row.
pub(crate) const B_LEN: usize = 4096;

/// Row of `o`: a letter and its status cell.
pub(crate) static ROW_O: Layout = Layout::new(
    "row_o",
    "security.md 3.1",
    O_LEN,
    &[
        Field::value(0, 1936, "envelope", "a sealed letter or a dummy"),
        Field::value(1936, 32, "cell salt", "of the box"),
        Field::value(1968, 16, "cell", "box(OK, \"o\" || install id || be32 i || env_id, cell)"),
        Field::value(1984, 16, "cell tag", "Poly1305"),
    ],
);

/// Plaintext of the status cell.
pub(crate) static CELL: Layout = Layout::new(
    "cell",
    "security.md 3.1",
    16,
    &[
        Field::value(0, 1, "status", "0 free 1 waiting 2 at the center 3 opened 4 refused"),
        Field::value(1, 1, "reason", "of a refusal: 1 or 3"),
        Field::value(2, 1, "flags", "bit0 B, bit1 uncounted, bit2 dummy"),
        Field::zero(3, 1),
        Field::value(4, 2, "day", "be16, last change of status"),
        Field::zero(6, 2),
        Field::value(8, 8, "desk tag", "zeros in fillers"),
    ],
);

/// Row of `r`: read-back of the open shift; free rows are random.
pub(crate) static ROW_R: Layout = Layout::new(
    "row_r",
    "security.md 3.1",
    R_LEN,
    &[
        Field::value(0, 32, "salt", "of the box"),
        Field::value(32, 944, "content", "padded(944, purpose u8 | schema u8 | revision be16 | record id 16 | body)"),
        Field::value(976, 16, "tag", "Poly1305"),
    ],
);

/// Rows 0 to 4 of `m`: a small map in a box.
pub(crate) static ROW_M: Layout = Layout::new(
    "row_m",
    "security.md 3.1",
    M_LEN,
    &[
        Field::value(0, 32, "salt", "of the box"),
        Field::value(32, 2000, "content", "padded(2000, CBOR)"),
        Field::value(2032, 16, "tag", "Poly1305"),
    ],
);

/// Row 5 of `m`: in clear.
pub(crate) static ROW_M5: Layout = Layout::new(
    "row_m5",
    "security.md 3.1",
    M_LEN,
    &[
        Field::value(0, 32, "epoch salt", "an erase renews it"),
        Field::value(32, 16, "install id", "in clear, never renewed"),
        Field::random(48, 2000),
    ],
);

/// Row of `c`: the signed bundle.
pub(crate) static ROW_C: Layout = Layout::new(
    "row_c",
    "security.md 3.1",
    C_LEN,
    &[
        Field::value(0, 32, "salt", "of the box"),
        Field::value(32, 32_768, "content", "padded(32768, signed bundle)"),
        Field::value(32_800, 16, "tag", "Poly1305"),
    ],
);

/// Row of `b`: an item part; free rows are random.
pub(crate) static ROW_B: Layout = Layout::new(
    "row_b",
    "security.md 3.1",
    B_LEN,
    &[
        Field::value(0, 32, "salt", "of the box"),
        Field::value(32, 4048, "content", "padded(4048, CBOR item part)"),
        Field::value(4080, 16, "tag", "Poly1305"),
    ],
);

/// The keyslot file after a wipe.
pub(crate) static K_WIPED: Layout = Layout::new(
    "k_wiped",
    "security.md 4.1",
    K_LEN,
    &[
        Field::magic(0, b"NJW1", "wiped"),
        Field::value(4, 1, "level", "1 WIPE, 2 WIPE ALL; any other is taken for 1"),
        Field::random(5, 4091),
    ],
);

/// Lists the layouts of this crate.
pub fn layouts() -> &'static [&'static Layout] {
    static ALL: [&Layout; 8] = [&ROW_O, &CELL, &ROW_R, &ROW_M, &ROW_M5, &ROW_C, &ROW_B, &K_WIPED];
    &ALL
}
