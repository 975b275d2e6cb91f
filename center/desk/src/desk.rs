//! The open desk: its store, and in memory what it needs at hand.

use std::path::Path;

use nightjar_record::Registry;
use nightjar_seal::Entropy;
use nightjar_seal::center_key::Holder;
use nightjar_seal::signing::SigningKey;
use nightjar_wire::calendar::next_rising;
use nightjar_wire::mailroom::{DeviceEntry, DeviceState as Login, Mailroom, MailroomError};
use nightjar_wire::{CenterId, RelayDeviceId};
use zeroize::Zeroizing;

use crate::error::DeskError;
use crate::keyfile::{self, Key};
use crate::state::Stored;
use crate::state::center::Center;
use crate::state::circle::Circle;
use crate::state::device::{Device, DeviceState};
use crate::store::{Masters, Store, Table};

/// The role that sends orders to phones.
const COORDINATOR: u16 = 1;

/// The open desk. One at a time on a store: it holds the store's lock.
pub struct Desk {
    pub(crate) store: Store,
    pub(crate) center: Center,
    pub(crate) devices: Vec<Device>,
    pub(crate) circles: Vec<Circle>,
    /// The kinds of record that can be opened; others are parked.
    pub(crate) registry: &'static Registry,
    /// What the person whose passphrase opened it may do (ui.md 7.1).
    pub(crate) roles: u16,
}

impl Desk {
    /// Says whether `dir` holds a center, before anybody types a passphrase.
    ///
    /// # Errors
    /// [`DeskError::NoCenter`], [`DeskError::KeyFileDamaged`], [`DeskError::Newer`].
    pub fn exists(dir: &Path) -> Result<(), DeskError> {
        keyfile::read(dir, keyfile::CENTER, Holder::Center)?.map(|_| ()).ok_or(DeskError::NoCenter)
    }

    /// Opens the desk in `dir`. A key that opens `center-b.key` too opens the incidents with it.
    ///
    /// # Errors
    /// [`DeskError::WrongPassphrase`], [`DeskError::NotWords`], and what [`Store::open`] says.
    pub fn unlock(dir: &Path, key: &Key<'_>) -> Result<Self, DeskError> {
        let file = keyfile::read(dir, keyfile::CENTER, Holder::Center)?.ok_or(DeskError::NoCenter)?;
        let (center, roles) = keyfile::unlock(&file, key)?;
        let documentation = match keyfile::read(dir, keyfile::DOCUMENTATION, Holder::B)? {
            None => None,
            Some(other) => {
                keyfile::same_center(&other, file.center(), keyfile::DOCUMENTATION)?;
                match keyfile::unlock(&other, key) {
                    Ok((master, _)) => Some(master),
                    Err(DeskError::WrongPassphrase) => None,
                    Err(error) => return Err(error),
                }
            }
        };
        let store = Store::open(dir, &Masters { center, documentation })?;
        let desk = Self::load(store, roles)?;
        keyfile::same_center(&file, desk.center.id, keyfile::CENTER)?;
        Ok(desk)
    }

    fn load(store: Store, roles: u16) -> Result<Self, DeskError> {
        let missing = DeskError::Row { table: Table::Ctrl.name() };
        let center = Center::all(&store)?.pop().ok_or(missing)?;
        Ok(Self {
            center,
            devices: Device::all(&store)?,
            circles: Circle::all(&store)?,
            registry: Registry::built_in(),
            roles,
            store,
        })
    }

    /// Knows further kinds of record from now on. What was parked as unknown opens at the next sweep.
    #[must_use]
    pub fn knowing(self, registry: &'static Registry) -> Self {
        Self { registry, ..self }
    }

    /// Returns the center's id.
    pub fn center(&self) -> CenterId {
        self.center.id
    }

    /// Returns the public key that signs what this desk asks of a relay.
    pub fn ctrl(&self) -> [u8; 32] {
        SigningKey::from_seed(&self.center.ctrl).public()
    }

    /// Returns the center generation.
    pub fn generation(&self) -> u32 {
        self.center.generation
    }

    /// Says whether incidents can be opened and read.
    pub fn has_documentation(&self) -> bool {
        self.store.has_documentation()
    }

    /// Says whether the person at the desk is a coordinator. The recovery key stands for everybody.
    pub fn is_coordinator(&self) -> bool {
        self.roles & COORDINATOR != 0
    }

    /// Returns the signed bundle.
    ///
    /// # Errors
    /// [`DeskError::Row`] if the store lost it.
    pub fn bundle(&self) -> Result<Zeroizing<Vec<u8>>, DeskError> {
        self.store.object(Table::Ctrl, &self.center.bundle)
    }

    /// Ends the session: the log of the store goes back into its file.
    ///
    /// # Errors
    /// What the disk says.
    pub fn close(self) -> Result<(), DeskError> {
        self.store.checkpoint()
    }

    /// Connects to the relay and makes it whole: counter, devices, commands, generation, bundle, mail that is due, and what
    /// was decided about phones that wait.
    ///
    /// A relay that knows a higher counter than this desk means that the desk was restored: it takes a new center
    /// generation, and every phone offers again what it still keeps (security.md 8).
    ///
    /// # Errors
    /// [`DeskError::Mailroom`]; what was pushed before is right as far as it goes.
    pub fn connect(&mut self, mailroom: &dyn Mailroom, now_s: u64, entropy: &dyn Entropy) -> Result<(), DeskError> {
        let own = self.center.counter;
        let highest = match mailroom.connect(own) {
            Ok(()) => own,
            Err(MailroomError::CounterBehind { last }) => last.max(own),
            Err(error) => return Err(self::mailroom(error)),
        };
        if highest > own {
            self.center.next_generation(now_s);
        }
        // Durable before the relay hears it: a crash must never look like a restored desk.
        self.center.counter = next_rising(highest, now_s);
        self.save_center(entropy)?;
        mailroom.connect(self.center.counter).map_err(self::mailroom)?;
        self.push_devices(mailroom)?;
        self.push_orders(mailroom)?;
        mailroom.generation(self.center.generation).map_err(self::mailroom)?;
        mailroom.bundle(&self.bundle()?).map_err(self::mailroom)?;
        self.send_due_mail(mailroom, now_s, entropy)?;
        self.tell_decided(mailroom, now_s)
    }

    /// Replaces the relay's list of login keys.
    ///
    /// Every key ever enrolled stays on it: an active identity wins, else a revoked one keeps the key shut.
    pub(crate) fn push_devices(&self, mailroom: &dyn Mailroom) -> Result<(), DeskError> {
        let mut list: Vec<DeviceEntry> = Vec::new();
        for device in &self.devices {
            let Some(key) = device.key else { continue };
            let state = match device.state {
                DeviceState::Active => Login::Active,
                DeviceState::Revoked => Login::Revoked,
                // A pending key is not let in; a retired identity left its key to a later one.
                DeviceState::Pending | DeviceState::Retired => continue,
            };
            match list.iter_mut().find(|entry| entry.key == key) {
                Some(entry) if state == Login::Active => entry.state = state,
                Some(_) => {}
                None => list.push(DeviceEntry { key, state }),
            }
        }
        mailroom.devices(&list).map_err(self::mailroom)
    }

    /// Makes the center's row durable.
    pub(crate) fn save_center(&mut self, entropy: &dyn Entropy) -> Result<(), DeskError> {
        let Self { store, center, .. } = self;
        store.write(entropy, |tx| tx.update(Center::TABLE, &center.place, &center.value()))
    }
}

/// The one conversion site from what a mailroom says.
pub(crate) fn mailroom(error: MailroomError) -> DeskError {
    DeskError::Mailroom(error.to_string())
}

/// Returns the relay's name of a phone.
pub(crate) fn relay_id(device: &Device) -> Option<RelayDeviceId> {
    device.key.as_ref().map(RelayDeviceId::of)
}

/// Says whether a text is a worker code: `[a-z0-9_]{1,16}` and not `store` (domain.md 11.0a).
///
/// # Errors
/// [`DeskError::Form`].
pub fn check_worker(code: &str) -> Result<(), DeskError> {
    let signs = code.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
    let good = (1..=16).contains(&code.len()) && signs && code != "store";
    if good { Ok(()) } else { Err(DeskError::Form { what: "a worker code" }) }
}

/// Draws a picture of a QR for a terminal: dark on light, two rows of squares a line.
///
/// # Errors
/// [`DeskError::Internal`] if it is too long for a QR.
pub fn qr_picture(bytes: &[u8]) -> Result<String, DeskError> {
    use qrcode::render::unicode::Dense1x2;
    let code = qrcode::QrCode::with_error_correction_level(bytes, qrcode::EcLevel::M)
        .map_err(|_| DeskError::Internal { what: "a QR" })?;
    // Terminals are mostly dark: the light squares are drawn, the dark ones left out.
    Ok(code.render::<Dense1x2>().dark_color(Dense1x2::Light).light_color(Dense1x2::Dark).quiet_zone(true).build())
}
