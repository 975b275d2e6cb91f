//! Enrollment as far as it touches the disk: what is made before it, and the commit (security.md 6.2 a, e).

use std::sync::Arc;

use nightjar_seal::keyslot::Role;
use nightjar_seal::{Secret, entropy};
use nightjar_wire::bundle::SignedBundle;
use nightjar_wire::calendar::seconds_since_2020;
use nightjar_wire::{ChainId, DeviceId, InstallId};

use crate::cell::{self, Cell};
use crate::core::{Core, Notice, OutboxRow, Phase};
use crate::erase::random_maps;
use crate::error::{Refusal, SetupError, StoreError};
use crate::keyslots::Pins;
use crate::letters::OldChain;
use crate::link::with_bundle;
use crate::maps::{Circle, Identity, Link, StockBook};
use crate::platform::{HwClass, KeyState, alias};
use crate::rows;
use crate::schema::Table;
use crate::secrets::Secrets;
use crate::start::DbFact;
use crate::store::{Store, Writes};
use crate::vault::{Shared, Vault};

/// What the enrollment message is made of besides what the facade draws.
pub struct EnrollBasis {
    /// Public key of nj.s.
    pub login_key: [u8; 65],
    /// Code of the hardware class, 1..=4.
    pub class: u8,
    /// The identity until now, when enrolling from Open.
    pub previous: Option<(DeviceId, Secret<32>)>,
    /// The newest circle secret this phone holds.
    pub circle: Option<(u32, Secret<32>)>,
}

/// The identity that both screens agreed on. The chain is drawn here.
pub struct NewIdentity {
    /// Device id, not zero.
    pub device: DeviceId,
    /// PSK_dev.
    pub psk_dev: Secret<32>,
    /// ROOT's public key, from the QR.
    pub root: [u8; 32],
    /// The bundle, verified under it.
    pub bundle: SignedBundle,
}

impl Vault {
    /// Prepares an enrollment: nj.o and nj.s if Absent, `v.db` with its dummies if missing. From Fresh, NeedsActivation,
    /// or Open outside a shift.
    ///
    /// # Errors
    /// [`SetupError`]; what was made so far stays and is used the next time.
    pub fn prepare_enrollment(&self, root: &[u8; 32], bundle: &SignedBundle) -> Result<EnrollBasis, SetupError> {
        let shared = &self.shared;
        shared.wiping.check()?;
        let class = shared.keeper.class();
        let Some(code) = class.code().filter(|_| class != HwClass::None) else { return Err(SetupError::NoKeyStore) };
        let mut core = shared.core();
        let core = &mut *core;
        let secrets = shared.ring.secrets();
        shared.may_enroll(core, secrets.as_deref(), root, bundle)?;
        for (name, kind) in [(alias::OUTBOX, class.prf_kind()), (alias::SIGN, crate::platform::HwKind::P256Sign)] {
            match shared.keeper.state(name) {
                KeyState::Present => {}
                KeyState::Absent => {
                    shared.keeper.create(name, kind).map_err(StoreError::from)?;
                    if name == alias::OUTBOX {
                        core.ok = None;
                    }
                }
                KeyState::Unavailable => return Err(StoreError::KeysUnavailable.into()),
            }
        }
        if core.ok.is_none() {
            core.ok = Some(shared.derive_ok().map_err(StoreError::from)?);
            core.load()?;
        }
        if core.store.is_none() {
            // It may not have answered before, after a wipe for instance: made anew only if it is missing or broken.
            match Store::open(&shared.names, &shared.options.disk).map_err(|_| StoreError::Disk)? {
                (DbFact::Good, store) => {
                    core.store = store;
                    core.load()?;
                }
                (DbFact::Missing | DbFact::Broken, _) => shared.create_store(core, bundle)?,
                (DbFact::Newer | DbFact::Fault(_), _) => return Err(StoreError::Disk.into()),
            }
        }
        core.cannot_deliver = false;
        Ok(EnrollBasis {
            login_key: self.login_key()?,
            class: code,
            previous: secrets.as_ref().map(|s| (s.identity.device, s.identity.psk_dev.duplicate())),
            circle: secrets
                .as_ref()
                .and_then(|s| s.circle.as_ref()?.newest().map(|(generation, secret)| (generation, secret.duplicate()))),
        })
    }

    /// Commits an enrollment from Fresh or NeedsActivation: the transaction, then `k`. Killed before `k` is renamed: as
    /// before. Afterwards the phone is Locked and pending.
    ///
    /// # Errors
    /// [`SetupError`]; as before.
    pub fn commit_enrollment(&self, new: NewIdentity, pins: Pins) -> Result<(), SetupError> {
        self.check_pins(&pins)?;
        let shared = &self.shared;
        let wipes = shared.wiping.begun();
        shared.wiping.check()?;
        let rng = shared.platform.entropy.as_ref();
        let _alone = shared.alone_with_keyslots();
        let install = {
            let mut core = shared.core();
            if shared.ring.secrets().is_some() {
                return Err(StoreError::Refused(Refusal::NotEnrolling).into());
            }
            shared.may_enroll(&mut core, None, &new.root, &new.bundle)?;
            core.install().map_err(|_| StoreError::Refused(Refusal::NotEnrolling))?
        };
        let (k_read, k_id) = (Secret::random(rng)?, Secret::random(rng)?);
        let keyslots = shared.make_keyslots(pins, 0, k_read.duplicate(), k_id.duplicate(), install)?;
        let mut core = shared.core();
        let core = &mut *core;
        shared.wiping.check()?;
        // A wipe that came and went while the keys were made took this enrollment with it.
        if shared.wiping.begun() != wipes {
            return Err(StoreError::Wiping.into());
        }
        shared.may_enroll(core, None, &new.root, &new.bundle)?;
        let (identity, bundle) = shared.identity(new)?;
        let secrets = Secrets { role: Role::Normal, k_read, k_id, identity, circle: None };
        let link = shared.new_link(core, &secrets.identity.root, &bundle);
        let mut writes = Writes::new();
        let r_rows = core.store()?.sizes().r;
        let salt = random_maps(&mut writes, r_rows, &[1, 4], &install, rng)?;
        let m0 = rows::seal_map(secrets.k_id.expose(), &install, 0, &secrets.identity.encode(), rng)
            .map_err(StoreError::from)?;
        writes.put(Table::M, 0, m0.clone());
        let book = StockBook::default();
        writes.put(
            Table::M,
            2,
            rows::seal_map(secrets.k_id.expose(), &install, 2, &book.encode(), rng).map_err(StoreError::from)?,
        );
        for i in 0..64 {
            writes.put(Table::B, i, rows::random(Table::B.row_len(), rng)?);
        }
        let outbox = shared.put_link_and_bundle(core, &link, &bundle, &mut writes)?;
        core.commit(&writes, shared.gate(), (Table::M, 0, &m0))?;
        shared.took_over(core, salt, link, &bundle, outbox);
        shared.write_keyslots(core, &keyslots)?;
        core.phase = Phase::Locked;
        core.keys_silent = false;
        Ok(())
    }

    /// Commits an enrollment from Open: PINs, nj.u and install id stay; the first sign of life names the old chain's end.
    ///
    /// # Errors
    /// [`SetupError`]; as before.
    pub fn commit_from_open(&self, new: NewIdentity) -> Result<(), SetupError> {
        let shared = &self.shared;
        shared.wiping.check()?;
        let mut core = shared.core();
        let core = &mut *core;
        let session = shared.ring.session();
        let secrets = shared.ring.secrets().ok_or(StoreError::Refused(Refusal::Locked))?;
        let rng = shared.platform.entropy.as_ref();
        let install = core.install()?;
        shared.may_enroll(core, Some(&secrets), &new.root, &new.bundle)?;
        let old = OldChain { chain: secrets.identity.chain, next_seq: secrets.identity.next_seq };
        let stock = core.content()?.stock.clone();
        let floor = secrets.identity.floor;
        let (mut identity, bundle) = shared.identity(new)?;
        identity.floor = floor;
        let before = core.bundle.replace(Arc::clone(&bundle));
        let link = shared.new_link(core, &identity.root, &bundle);
        let mut writes = Writes::new();
        let fresh = secrets.with_identity(identity);
        let put = (|| {
            let after = shared.put_empty_state(core, &fresh, Some(&stock), Some(old), &mut writes)?;
            for i in 0..64 {
                writes.put(Table::B, i, rows::random(Table::B.row_len(), rng)?);
            }
            let outbox = shared.put_link_and_bundle(core, &link, &bundle, &mut writes)?;
            core.commit(&writes, shared.gate(), (Table::M, 0, &after.m0))?;
            Ok::<_, StoreError>((after, outbox))
        })();
        let (after, outbox) = match put {
            Ok(done) => done,
            Err(error) => {
                core.bundle = before;
                return Err(error.into());
            }
        };
        shared.took_over(core, after.salt, link, &bundle, outbox);
        if let Some((i, row)) = after.letter
            && let Some(place) = core.outbox.get_mut(i as usize)
        {
            *place = row;
        }
        core.bundle = Some(bundle);
        debug_assert_eq!(core.install, Some(install));
        shared.ring.put_secrets(after.secrets, session);
        Ok(())
    }
}

impl Shared {
    /// The refusals of 6.2 a: a state that cannot enroll, another center while its letters are here, another identity's
    /// center when the phone is open.
    fn may_enroll(
        &self,
        core: &mut Core,
        secrets: Option<&Secrets>,
        root: &[u8; 32],
        bundle: &SignedBundle,
    ) -> Result<(), SetupError> {
        match (core.phase, secrets) {
            (Phase::Fresh | Phase::NeedsActivation, _) => {}
            (Phase::Open, Some(secrets)) => {
                if core.content()?.shift.is_some() {
                    return Err(StoreError::Refused(Refusal::InShift).into());
                }
                if secrets.identity.root != *root || secrets.identity.center != bundle.bundle().center {
                    return Err(SetupError::OtherCenter);
                }
            }
            (Phase::Open | Phase::Locked, _) => return Err(StoreError::Refused(Refusal::Locked).into()),
        }
        let other = core.link.as_ref().is_some_and(|link| link.root != *root);
        if other && core.outbox.iter().any(|row| row.cell != Cell::Free) {
            return Err(SetupError::OtherCenter);
        }
        Ok(())
    }

    fn identity(&self, new: NewIdentity) -> Result<(Identity, Arc<SignedBundle>), SetupError> {
        let identity = Identity {
            device: new.device,
            psk_dev: new.psk_dev,
            chain: ChainId(entropy::draw(self.platform.entropy.as_ref())?),
            next_seq: 0,
            worker: None,
            center: new.bundle.bundle().center,
            root: new.root,
            floor: None,
        };
        Ok((identity, Arc::new(new.bundle)))
    }

    /// m3 after an enrollment: pending; the numbers of the same center are kept, else start anew.
    fn new_link(&self, core: &Core, root: &[u8; 32], bundle: &SignedBundle) -> Link {
        let kept = core.link.as_ref().filter(|link| link.root == *root);
        let link = Link {
            addresses: Vec::new(),
            pins: Vec::new(),
            root: *root,
            cmd_seq: kept.map_or_else(|| seconds_since_2020(self.platform.clock.wall_s()), |link| link.cmd_seq),
            bundle_seq: 0,
            generation: kept.map_or(0, |link| link.generation),
            bulletin_after: 0,
            mail_after: 0,
            shift: None,
            policy: None,
            active: false,
            // A wipe that could not open m3 left them there: they were somebody else's.
            settings: core.link.as_ref().filter(|_| core.phase != Phase::Fresh).and_then(|link| link.settings.clone()),
            item_generation: kept.and_then(|link| link.item_generation),
        };
        with_bundle(&link, bundle.bundle())
    }

    /// Puts m3 and c; after a change of center every (free) row of o gets a dummy to the new one's key.
    fn put_link_and_bundle(
        &self,
        core: &mut Core,
        link: &Link,
        bundle: &Arc<SignedBundle>,
        writes: &mut Writes,
    ) -> Result<Option<Vec<OutboxRow>>, StoreError> {
        let rng = self.platform.entropy.as_ref();
        let install = core.install()?;
        let ok = core.ok.as_ref().ok_or(StoreError::KeysUnavailable)?.duplicate();
        writes.put(Table::M, 3, rows::seal_map(ok.expose(), &install, 3, &link.encode(), rng)?);
        writes.put(Table::C, 0, rows::seal_bundle(ok.expose(), &install, bundle.bytes(), rng)?);
        if core.link.as_ref().is_none_or(|old| old.root == link.root) {
            return Ok(None);
        }
        let mut outbox = Vec::new();
        for i in 0..core.store()?.sizes().o {
            let (row, state) = self.dummy_row(&ok, &install, i, bundle)?;
            writes.put(Table::O, i, row);
            outbox.push(state);
        }
        Ok(Some(outbox))
    }

    fn took_over(
        &self,
        core: &mut Core,
        salt: [u8; 32],
        link: Link,
        bundle: &Arc<SignedBundle>,
        outbox: Option<Vec<OutboxRow>>,
    ) {
        core.salt = salt;
        self.set_link(core, Some(link));
        core.dummy_bundle = Some(Arc::clone(bundle));
        core.notices.clear();
        if let Some(outbox) = outbox {
            core.outbox = outbox;
        }
    }

    fn dummy_row(
        &self,
        ok: &Secret<32>,
        install: &InstallId,
        i: u32,
        bundle: &SignedBundle,
    ) -> Result<(Vec<u8>, OutboxRow), StoreError> {
        let rng = self.platform.entropy.as_ref();
        let key = nightjar_seal::hybrid::PublicKey::from_bytes(&bundle.bundle().dummy_key)?;
        let envelope = nightjar_seal::dummy::make(&bundle.bundle().center, &key, rng)?;
        let row = cell::seal_row(ok.expose(), install, i, &envelope, &Cell::Free, rng)?;
        Ok((row, OutboxRow { env_id: nightjar_wire::envelope_id(&envelope), cell: Cell::Free }))
    }

    /// Makes `v.db`: every row exists from the beginning and is either a dummy or random.
    fn create_store(&self, core: &mut Core, bundle: &SignedBundle) -> Result<(), StoreError> {
        let rng = self.platform.entropy.as_ref();
        let install = InstallId(entropy::draw(rng)?);
        let ok = core.ok.as_ref().ok_or(StoreError::KeysUnavailable)?.duplicate();
        let pool = self.options.pool;
        // Whatever bears the names of a store is set aside first: a log left alone would be taken for the new one's.
        for path in self.names.db_family() {
            if self.options.disk.exists(&path)? {
                self.move_store_aside()?;
                core.notices.push(Notice::StoreMovedAside);
                break;
            }
        }
        let store = Store::create(&self.names, &self.options.disk, |put| {
            for i in 0..pool.o {
                self.wiping.check()?;
                put(Table::O, i, &self.dummy_row(&ok, &install, i, bundle)?.0)?;
            }
            for (table, count) in [(Table::R, pool.r), (Table::M, 8), (Table::C, 1), (Table::B, 64)] {
                for i in 0..count {
                    put(table, i, &self.first_row(table, i, &ok, &install, bundle)?)?;
                }
            }
            Ok(())
        })?;
        core.store = Some(store);
        core.load()
    }

    fn first_row(
        &self,
        table: Table,
        i: u32,
        ok: &Secret<32>,
        install: &InstallId,
        bundle: &SignedBundle,
    ) -> Result<Vec<u8>, StoreError> {
        let rng = self.platform.entropy.as_ref();
        Ok(match (table, i) {
            (Table::M, 5) => rows::write_epoch(&entropy::draw::<32>(rng)?, install, rng)?,
            (Table::C, 0) => rows::seal_bundle(ok.expose(), install, bundle.bytes(), rng)?,
            _ => rows::random(table.row_len(), rng)?,
        })
    }
}

impl Circle {
    /// Makes a circle of one secret.
    pub fn of_one(generation: u32, secret: Secret<32>) -> Self {
        let mut circle = Self::default();
        circle.add(generation, secret);
        circle
    }
}
