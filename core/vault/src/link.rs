//! What a phone knows of its center, and what it learns from it: link, bundle, identity, circle (m0, m1, m3, c).

use std::sync::Arc;

use nightjar_seal::Secret;
use nightjar_wire::Month;
use nightjar_wire::bundle::{KeyBundle, SignedBundle};
use nightjar_wire::item::ItemPart;

use crate::core::Core;
use crate::error::{Refusal, StoreError};
use crate::items;
use crate::maps::{Circle, Link};
use crate::platform::alias;
use crate::rows;
use crate::schema::Table;
use crate::secrets::Secrets;
use crate::store::Writes;
use crate::vault::{Shared, Vault};

/// What one page of the inbox changes, all in one transaction.
#[derive(Default)]
pub struct Learned {
    /// Worker code of the activation mail.
    pub worker: Option<String>,
    /// Oldest month that is not closed; only rises.
    pub floor: Option<Month>,
    /// A circle secret; an older or equal generation changes nothing.
    pub circle: Option<(u32, Secret<32>)>,
    /// Parts of items to be kept.
    pub parts: Vec<ItemPart>,
}

impl Vault {
    /// Gives the link; `None` on a fresh phone, or if m3 does not open.
    pub fn link(&self) -> Option<Link> {
        self.shared.core().link.clone()
    }

    /// Changes the link in one transaction; works while locked.
    ///
    /// # Errors
    /// [`StoreError`]; nothing changed.
    pub fn update_link(&self, change: impl FnOnce(&mut Link)) -> Result<(), StoreError> {
        self.apply(&[], change).map(|_| ())
    }

    /// Keeps what a page of the inbox says, together with the change of the link (the cursor). Unlocked only.
    ///
    /// # Errors
    /// [`StoreError`]; nothing changed, the page comes again.
    pub fn learn(&self, learned: Learned, link: impl FnOnce(&mut Link)) -> Result<(), StoreError> {
        let shared = &self.shared;
        shared.wiping.check()?;
        let mut core = shared.core();
        let core = &mut *core;
        let session = shared.ring.session();
        let secrets = shared.ring.secrets().ok_or(StoreError::Refused(Refusal::Locked))?;
        let rng = shared.platform.entropy.as_ref();
        let install = core.install()?;
        let mut after_link = core.link()?.clone();
        link(&mut after_link);
        let mut identity = secrets.identity.duplicate();
        identity.floor = identity.floor.max(learned.floor);
        identity.worker = learned.worker.or(identity.worker);
        let mut circle = secrets.circle.as_ref().map(Circle::duplicate);
        if let Some((generation, secret)) = learned.circle {
            let mut known = circle.take().unwrap_or_default();
            known.add(generation, secret);
            circle = Some(known);
        }
        let after = Secrets { circle, ..secrets.with_identity(identity) };
        let mut writes = Writes::new();
        let m0 = rows::seal_map(after.k_id.expose(), &install, 0, &after.identity.encode(), rng)?;
        writes.put(Table::M, 0, m0.clone());
        // Random where there is none: under either PIN a page of mail writes the same rows.
        let m1 = match &after.circle {
            Some(circle) => rows::seal_map(after.k_read.expose(), &install, 1, &circle.encode(), rng)?,
            None => rows::random(Table::M.row_len(), rng)?,
        };
        writes.put(Table::M, 1, m1);
        let ok = core.ok.as_ref().ok_or(StoreError::KeysUnavailable)?;
        writes.put(Table::M, 3, rows::seal_map(ok.expose(), &install, 3, &after_link.encode(), rng)?);
        items::put(core, &after, learned.parts, rng, &mut writes)?;
        core.commit(&writes, shared.gate(), (Table::M, 0, &m0))?;
        shared.set_link(core, Some(after_link));
        shared.ring.put_secrets(after, session);
        Ok(())
    }

    /// Gives the bundle that letters are sealed to (unlocked), else the one a locked phone makes dummies with.
    pub fn bundle(&self) -> Option<Arc<SignedBundle>> {
        let mut core = self.shared.core();
        self.shared.any_bundle(&mut core).ok()
    }

    /// Keeps a newer bundle: verified under the link's root, of the same center, with a higher number. Works while locked.
    ///
    /// # Errors
    /// [`StoreError`]; the old one stays.
    pub fn put_bundle(&self, bundle: SignedBundle) -> Result<bool, StoreError> {
        let shared = &self.shared;
        shared.wiping.check()?;
        let mut core = shared.core();
        let core = &mut *core;
        let link = core.link()?.clone();
        // Whoever runs code on a locked phone may have changed the link: unlocked, m0 alone says who the center is.
        let secrets = shared.ring.secrets();
        let root = secrets.as_ref().map_or(link.root, |secrets| secrets.identity.root);
        let center = match &secrets {
            Some(secrets) => Some(secrets.identity.center),
            None => shared.any_bundle(core).ok().map(|known| known.bundle().center),
        };
        let genuine = SignedBundle::parse(bundle.bytes(), &root).is_ok();
        let same_center = center.is_none_or(|center| center == bundle.bundle().center);
        if !genuine || !same_center || bundle.bundle().seq <= link.bundle_seq {
            return Ok(false);
        }
        let rng = shared.platform.entropy.as_ref();
        let install = core.install()?;
        let ok = core.ok.as_ref().ok_or(StoreError::KeysUnavailable)?;
        let after = with_bundle(&link, bundle.bundle());
        let mut writes = Writes::new();
        let c = rows::seal_bundle(ok.expose(), &install, bundle.bytes(), rng)?;
        writes.put(Table::C, 0, c.clone());
        writes.put(Table::M, 3, rows::seal_map(ok.expose(), &install, 3, &after.encode(), rng)?);
        core.commit(&writes, shared.gate(), (Table::C, 0, &c))?;
        shared.set_link(core, Some(after));
        let bundle = Arc::new(bundle);
        // Unlocked, m0 vouched for it just now; locked, the next unlock reads it again.
        core.bundle = secrets.is_some().then(|| Arc::clone(&bundle));
        core.dummy_bundle = Some(bundle);
        Ok(true)
    }

    /// Signs a login message with nj.s: r||s. No PIN.
    pub fn sign_login(&self, message: &[u8]) -> Result<[u8; 64], StoreError> {
        Ok(self.shared.keeper.sign(alias::SIGN, message)?)
    }

    /// Gives the public key of nj.s.
    pub fn login_key(&self) -> Result<[u8; 65], StoreError> {
        Ok(self.shared.keeper.public(alias::SIGN)?)
    }

    /// Gives the stock book; empty while locked.
    pub fn stock(&self) -> Result<crate::maps::StockBook, StoreError> {
        let core = self.shared.core();
        Ok(core.content()?.stock.clone())
    }
}

/// The link with a bundle's number, addresses and pins.
pub(crate) fn with_bundle(link: &Link, bundle: &KeyBundle) -> Link {
    Link { addresses: bundle.addresses.clone(), pins: bundle.pins.to_vec(), bundle_seq: bundle.seq, ..link.clone() }
}

impl Shared {
    /// Reads everything in `b` that the given keys open.
    pub(crate) fn parts(&self, core: &mut Core, secrets: &Secrets) -> Result<Vec<items::Held>, StoreError> {
        items::held(core, secrets)
    }
}
