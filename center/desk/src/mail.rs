//! Mail to one phone: its activation, and what it must know to work (security.md 6.2, 6.3).

use nightjar_seal::{Entropy, SealError, pages};
use nightjar_wire::Day;
use nightjar_wire::item::{Activation, CenterState, Circle, Item, ItemBody, ItemPart, Policy, write_page};
use nightjar_wire::mailroom::{InboxPage, Mailroom};
use zeroize::Zeroizing;

use crate::desk::{Desk, relay_id};
use crate::error::DeskError;
use crate::state::Stored;
use crate::state::circle;
use crate::state::device::{Device, DeviceState};

/// The number of the built-in catalogue, until one is published.
const BUILT_IN_CATALOGUE: u64 = 0;

impl Desk {
    /// Sends every phone the activation it has not been sent. Marked as sent only after the relay has it: a crash sends it
    /// twice, which changes nothing on the phone.
    pub(crate) fn send_due_mail(
        &mut self,
        mailroom: &dyn Mailroom,
        now_s: u64,
        entropy: &dyn Entropy,
    ) -> Result<(), DeskError> {
        for at in 0..self.devices.len() {
            let due = self.devices.get(at).is_some_and(|device| device.mail_due && device.state == DeviceState::Active);
            if due {
                self.send_activation(at, mailroom, now_s, entropy)?;
            }
        }
        Ok(())
    }

    fn send_activation(
        &mut self,
        at: usize,
        mailroom: &dyn Mailroom,
        now_s: u64,
        entropy: &dyn Entropy,
    ) -> Result<(), DeskError> {
        let bodies = self.activation(at, now_s)?;
        self.post(at, &bodies, mailroom, now_s, entropy)?;
        let Self { store, devices, .. } = self;
        let device = devices.get_mut(at).ok_or(DeskError::Internal { what: "mail" })?;
        device.mail_due = false;
        let (place, value) = (device.place, device.value());
        store.write(entropy, |tx| place.map_or(Ok(()), |place| tx.update(Device::TABLE, &place, &value)))
    }

    /// Sends items to every active phone of a worker, one page a phone: a card, a provider, a notice, what became of a slip.
    /// Returns how many phones were meant. They replace nothing and go with the phone's next contact.
    ///
    /// # Errors
    /// [`DeskError::NoPhone`] if no active phone has the code; [`DeskError::Internal`] for items that fill no page; and what
    /// store and relay say.
    pub fn tell(
        &mut self,
        mailroom: &dyn Mailroom,
        worker: &str,
        bodies: &[ItemBody],
        now_s: u64,
        entropy: &dyn Entropy,
    ) -> Result<u64, DeskError> {
        let is_meant =
            |device: &Device| device.state == DeviceState::Active && device.worker.as_deref() == Some(worker);
        let meant: Vec<usize> =
            (0..self.devices.len()).filter(|at| self.devices.get(*at).is_some_and(is_meant)).collect();
        if meant.is_empty() {
            return Err(DeskError::NoPhone);
        }
        for at in &meant {
            self.post(*at, bodies, mailroom, now_s, entropy)?;
        }
        Ok(meant.len() as u64)
    }

    /// Seals items as one page of mail and gives it to the relay.
    fn post(
        &mut self,
        at: usize,
        bodies: &[ItemBody],
        mailroom: &dyn Mailroom,
        now_s: u64,
        entropy: &dyn Entropy,
    ) -> Result<(), DeskError> {
        let mut parts: Vec<ItemPart> = Vec::new();
        for body in bodies {
            let item = Item {
                number: self.center.next_item(now_s),
                kind: body.kind(),
                last_day: Day::NEVER,
                replaced: Vec::new(),
                body: body.encode(),
            };
            parts.extend(item.split().map_err(|_| DeskError::Internal { what: "an item" })?);
        }
        let number = self.center.next_page(now_s);
        // The numbers are durable before they are used: none is ever given to two pages.
        self.save_center(entropy)?;
        let device = self.devices.get(at).ok_or(DeskError::Internal { what: "mail" })?;
        let items = Zeroizing::new(write_page(&parts));
        let page = pages::seal_mail(&device.psk, number, &items, entropy).map_err(|error| {
            let no_entropy = matches!(error, SealError::Entropy(_));
            if no_entropy { DeskError::Entropy } else { DeskError::Internal { what: "a page of mail" } }
        })?;
        mailroom.put_inbox(&[InboxPage { device: relay_id(device), number, page }]).map_err(crate::desk::mailroom)
    }

    /// What a phone needs to work: who it is, the circle, the policy, the center's state.
    fn activation(&mut self, at: usize, now_s: u64) -> Result<Vec<ItemBody>, DeskError> {
        let cmd_seq = self.center.next_command(now_s);
        let device = self.devices.get(at).ok_or(DeskError::Internal { what: "an activation" })?;
        let worker = device.worker.clone().ok_or(DeskError::Internal { what: "an activation" })?;
        let circle = circle::current(&self.circles).ok_or(DeskError::Internal { what: "a circle" })?;
        Ok(vec![
            ItemBody::Activation(Activation { worker, cmd_seq, catalogue: BUILT_IN_CATALOGUE }),
            ItemBody::Circle(Circle { generation: circle.generation, secret: Zeroizing::new(*circle.secret.expose()) }),
            ItemBody::Policy(Policy::default()),
            ItemBody::CenterState(CenterState {
                center_generation: self.center.generation,
                month_floor: self.center.floor,
            }),
        ])
    }
}
