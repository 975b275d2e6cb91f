//! Reading a phone's storage past its program: what somebody with files, chip and PIN gets, straight from the formats.

use crate::strace::scratch;
use night::thief::{self, Markers};
use nightjar::platform::{FileKeys, HardwareKeys, HwClass, OsEntropy};
use nightjar_seal::keyslot::{KeyFile, Role};
use nightjar_seal::pin::HwKind;
use nightjar_seal::{Secret, epoch, pin};
use nightjar_vault::{Cell, ReadBack, maps, open_row, rows};
use nightjar_wire::{EnvelopeId, InstallId};
use rusqlite::Connection;
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use zeroize::Zeroizing;

/// Everything that opens.
#[derive(Default)]
pub struct Spoils {
    /// Keys that only the PIN gives, by name.
    pub keys: Vec<(&'static str, Vec<u8>)>,
    /// Rows of this shift.
    pub read_back: Vec<ReadBack>,
    /// COM of the slot: it stands in `k` in clear, and is the control of every search there.
    pub commitment: Vec<u8>,
}

/// What is in the outbox, by the outbox key alone.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Outbox {
    /// Letters that are kept.
    pub kept: BTreeSet<EnvelopeId>,
    /// Rows that do not open.
    pub damaged: usize,
}

struct Store {
    conn: Connection,
    hw: FileKeys,
    salt: [u8; 32],
    install: InstallId,
    _dir: tempfile::TempDir,
}

impl Store {
    /// Opens a copy: looking leaves no trace.
    fn of(folder: &Path) -> Option<Self> {
        if !folder.join("v.db").exists() {
            return None;
        }
        let dir = scratch();
        thief::copy(folder, dir.path(), &[]).unwrap();
        let conn = Connection::open(dir.path().join("v.db")).unwrap();
        let hw = FileKeys::open(dir.path(), Some(HwClass::Tee), Arc::new(OsEntropy)).unwrap();
        let m5: Vec<u8> = conn.query_row("SELECT b FROM m WHERE i = 5", [], |row| row.get(0)).unwrap();
        let (salt, install) = rows::read_epoch(&m5).unwrap();
        Some(Self { conn, hw, salt, install, _dir: dir })
    }

    fn rows(&self, table: &str) -> Vec<Vec<u8>> {
        let mut statement = self.conn.prepare(&format!("SELECT b FROM {table} ORDER BY i")).unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    }

    fn ask(&self, alias: &str, input: Vec<u8>) -> Option<Zeroizing<[u8; 32]>> {
        self.hw.prf(alias.to_owned(), input).ok()?.try_into().ok().map(Zeroizing::new)
    }
}

/// Reads the outbox with the chip and without a PIN; `None` without a store or without the outbox key.
///
/// # Panics
/// If the store is not of the format.
#[must_use]
pub fn outbox(folder: &Path) -> Option<Outbox> {
    let store = Store::of(folder)?;
    let ok = epoch::outbox_key(&*store.ask("nj.o", epoch::outbox_input(HwKind::Hmac))?);
    let mut found = Outbox::default();
    for (i, row) in (0..).zip(store.rows("o")) {
        match open_row(ok.expose(), &store.install, i, &row) {
            Ok((id, Cell::Kept { .. })) => {
                found.kept.insert(id);
            }
            Ok((_, Cell::Free)) => {}
            Ok((_, Cell::Damaged | Cell::Unclear)) | Err(_) => found.damaged += 1,
        }
    }
    Some(found)
}

/// Opens everything that a PIN opens.
///
/// # Panics
/// If the files are not of the format.
#[must_use]
pub fn with_pin(folder: &Path, digits: &str) -> Spoils {
    let Some(store) = Store::of(folder) else { return Spoils::default() };
    let Ok(bytes) = std::fs::read(folder.join("k")) else { return Spoils::default() };
    let Ok(file) = KeyFile::parse(&bytes) else { return Spoils::default() };
    let head = *file.head();
    let alias = format!("nj.u{}", head.parity);
    let mut prf = |input: &[u8]| store.hw.prf(alias.clone(), input.to_vec()).map(Zeroizing::new);
    let Ok(keys) = pin::derive(digits.as_bytes(), &head.salt, head.cost, head.shape, head.kind, &mut prf) else {
        return Spoils::default();
    };
    let Ok(slot) = file.open(&keys) else { return Spoils::default() };
    let mut spoils = Spoils { commitment: keys.com.expose().to_vec(), ..Spoils::default() };
    let mut key = |name, key: &Secret<32>| spoils.keys.push((name, key.expose().to_vec()));
    key("KEK", &keys.kek);
    key("K_read", &slot.k_read);
    key("K_id", &slot.k_id);
    let m = store.rows("m");
    if let Ok(m0) = rows::open_map(slot.k_id.expose(), &store.install, 0, &m[0]) {
        key("PSK_dev", &maps::Identity::decode(&m0).unwrap().psk_dev);
    }
    if slot.role == Role::Normal
        && let Ok(m1) = rows::open_map(slot.k_read.expose(), &store.install, 1, &m[1])
        && let Some((_, secret)) = maps::Circle::decode(&m1).unwrap().newest()
    {
        key("circle secret", secret);
    }
    if let Some(answer) = store.ask("nj.e", epoch::epoch_input(HwKind::Hmac, &store.salt)) {
        let ek = epoch::epoch_key(&slot.k_read, &answer, &store.salt);
        key("EK", &ek);
        for (i, row) in (0..).zip(store.rows("r")) {
            spoils.read_back.extend(ReadBack::open(ek.expose(), &store.install, i, &row));
        }
    }
    spoils
}

impl Spoils {
    /// What a search must not find: ids, bodies and keys. No bytes that are short enough to be there by chance.
    pub fn mark(&self, markers: &mut Markers) {
        for entry in &self.read_back {
            markers.bytes("record id", &entry.record.0);
            if entry.body.len() >= 16 {
                markers.bytes("body", &entry.body);
            }
        }
        for (name, key) in &self.keys {
            markers.bytes(name, key);
        }
    }
}
