//! What this phone holds, read from the storage itself so that it cannot lie (security.md 3.3, ui.md 2.2).

use crate::cell::Cell;
use crate::core::Phase;
use crate::error::StoreError;
use crate::platform::{KeyState, alias};
use crate::schema::Table;
use crate::store::Shape;
use crate::vault::Vault;

/// Facts about the storage. Screens show them without any number: real and blank letters cannot be told apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holds {
    /// Rows of each table, as they lie in the file; empty without a store.
    pub rows: Vec<(Table, u32)>,
    /// What can be seen of the file without a key.
    pub shape: Option<Shape>,
    /// A usable keyslot file is there.
    pub keyslots: bool,
    /// The identity, the bag and the center's cards can be read with the PIN that is in use now.
    pub readable: bool,
    /// Rows of read-back that open now: this shift's, gone at its end.
    pub shift_rows: usize,
    /// Rows of `b` that open now.
    pub items: usize,
    /// The link to the center opens without a PIN.
    pub link: bool,
    /// Letters whose state nothing here can tell.
    pub unclear: usize,
    /// Files set aside after damage, never deleted but by a wipe.
    pub aside: usize,
    /// Hardware keys by alias.
    pub keys: Vec<(&'static str, KeyState)>,
}

impl Vault {
    /// Reads what this phone holds.
    pub fn holds(&self) -> Result<Holds, StoreError> {
        let shared = &self.shared;
        shared.wiping.check()?;
        let secrets = shared.ring.secrets();
        let mut core = shared.core();
        let core = &mut *core;
        let disk = shared.options.disk.as_ref();
        let aside = shared.names.beginning_with(disk, "k.aside-")?.len()
            + shared.names.beginning_with(disk, "v.db.damaged-")?.len();
        let keys = [alias::USER_0, alias::USER_1, alias::EPOCH, alias::OUTBOX, alias::SIGN]
            .map(|name| (name, shared.keeper.state(name)))
            .to_vec();
        let mut holds = Holds {
            rows: Vec::new(),
            shape: None,
            keyslots: core.k.is_some(),
            readable: core.phase == Phase::Open && secrets.is_some(),
            shift_rows: core.content.as_ref().and_then(|c| c.shift.as_ref()).map_or(0, |shift| shift.entries.len()),
            items: 0,
            link: core.link.is_some(),
            unclear: core.outbox.iter().filter(|row| row.cell == Cell::Unclear).count(),
            aside,
            keys,
        };
        if let Some(store) = core.store.as_mut() {
            let sizes = store.sizes();
            holds.shape = Some(store.shape()?);
            holds.rows = vec![(Table::O, sizes.o), (Table::R, sizes.r), (Table::M, 8), (Table::C, 1), (Table::B, 64)];
        }
        if let Some(secrets) = secrets {
            holds.items = shared.parts(core, &secrets)?.len();
        }
        Ok(holds)
    }
}
