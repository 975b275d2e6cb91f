//! Orders to a phone that is not at hand: END-SHIFT or WIPE, signed by CTRL, given to the phone with every reply of the
//! relay (security.md 6.4, ui.md 7).
//!
//! WIPE ALL cannot be ordered: what stands for an order has no such kind, so that one stolen key of the desk destroys no
//! unsent night. An order is worth something for one identity only: enrolled again, the phone is told nothing of before.

use nightjar_seal::Entropy;
use nightjar_seal::entropy::draw;
use nightjar_seal::signing::SigningKey;
use nightjar_wire::command::{Command, CommandKind};
use nightjar_wire::mailroom::{DeviceCommand, Mailroom};
use nightjar_wire::{Month, RelayDeviceId};

use crate::desk::{Desk, check_worker, relay_id};
use crate::error::DeskError;
use crate::state::Stored;
use crate::state::command::Order;
use crate::state::device::DeviceState;
use crate::store::RowCompartment;

/// An order that waits for its phone. Whether it was carried out nobody tells the desk: the phone that ran a WIPE has no
/// key left to say so, and the relay's word for it would be the relay's.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct WaitingOrder {
    /// Worker code of the phone.
    pub worker: Option<String>,
    /// What it is told to do.
    pub kind: OrderKind,
}

/// What a phone can be told to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum OrderKind {
    /// End the shift: what can be read of it goes.
    EndShift,
    /// Wipe the phone but for its sealed outbox.
    Wipe,
}

impl OrderKind {
    fn command(self) -> CommandKind {
        match self {
            Self::EndShift => CommandKind::EndShift,
            Self::Wipe => CommandKind::Wipe,
        }
    }
}

impl From<CommandKind> for OrderKind {
    fn from(kind: CommandKind) -> Self {
        match kind {
            CommandKind::EndShift => Self::EndShift,
            CommandKind::Wipe => Self::Wipe,
        }
    }
}

impl Desk {
    /// Orders something of every phone that has a worker code, and tells the relay. A newer order takes the place of an
    /// older one. Returns how many phones were meant.
    ///
    /// The order is durable before the relay hears it: after an error of the relay the next connection tells it.
    ///
    /// # Errors
    /// [`DeskError::Role`] unless the passphrase is a coordinator's; [`DeskError::NoPhone`] if no phone has the code;
    /// [`DeskError::SeveralPhones`] if several have and only one was meant; [`DeskError::WipeWaits`] for END-SHIFT where a
    /// WIPE waits; and what store and relay say.
    pub fn order(
        &mut self,
        mailroom: &dyn Mailroom,
        worker: &str,
        kind: OrderKind,
        several: bool,
        now_s: u64,
        entropy: &dyn Entropy,
    ) -> Result<u64, DeskError> {
        let phones = self.phones_of(worker)?;
        if phones.len() > 1 && !several {
            return Err(DeskError::SeveralPhones);
        }
        let before = Order::all(&self.store)?;
        let before: Vec<&Order> = before.iter().filter(|order| phones.contains(&order.device)).collect();
        // Whoever ends a shift must not take back in passing that a phone is wiped.
        if kind == OrderKind::EndShift && before.iter().any(|order| order.kind() == Some(CommandKind::Wipe)) {
            return Err(DeskError::WipeWaits);
        }
        let ctrl = SigningKey::from_seed(&self.center.ctrl);
        let mut orders = Vec::new();
        for device in &phones {
            let command = Command {
                kind: kind.command(),
                device: *device,
                cmd_seq: self.center.next_command(now_s),
                nonce: draw(entropy).map_err(|_| DeskError::Entropy)?,
            };
            orders.push(Order { place: None, device: *device, signed: ctrl.sign_command(&command) });
        }
        let Self { store, center, .. } = self;
        store.write(entropy, |tx| {
            for place in before.iter().filter_map(|order| order.place.as_ref()) {
                tx.delete(Order::TABLE, place)?;
            }
            for order in &orders {
                tx.insert(Order::TABLE, Month(0), RowCompartment::None, &order.value())?;
            }
            tx.update(crate::state::center::Center::TABLE, &center.place, &center.value())
        })?;
        self.push_orders(mailroom)?;
        Ok(phones.len() as u64)
    }

    /// Takes back what was ordered of the phones with a worker code. A phone that has run it stays as it is.
    ///
    /// # Errors
    /// [`DeskError::Role`], and what store and relay say.
    pub fn withdraw_order(
        &mut self,
        mailroom: &dyn Mailroom,
        worker: &str,
        entropy: &dyn Entropy,
    ) -> Result<u64, DeskError> {
        let phones = self.phones_of(worker)?;
        let orders = Order::all(&self.store)?;
        let meant: Vec<_> =
            orders.iter().filter(|order| phones.contains(&order.device)).filter_map(|order| order.place).collect();
        self.store.write(entropy, |tx| meant.iter().try_for_each(|place| tx.delete(Order::TABLE, place)))?;
        self.push_orders(mailroom)?;
        Ok(meant.len() as u64)
    }

    /// Lists the orders that wait, by worker code.
    ///
    /// # Errors
    /// What the store says.
    pub fn orders(&self) -> Result<Vec<WaitingOrder>, DeskError> {
        let mut out = Vec::new();
        for order in Order::all(&self.store)? {
            let phone = self.devices.iter().filter(|device| relay_id(device) == Some(order.device));
            let phone = phone.max_by_key(|device| device.state == DeviceState::Active);
            let kind = order.kind().ok_or(DeskError::Row { table: Order::TABLE.name() })?;
            out.push(WaitingOrder { worker: phone.and_then(|device| device.worker.clone()), kind: kind.into() });
        }
        out.sort();
        Ok(out)
    }

    /// Replaces the relay's list of orders.
    pub(crate) fn push_orders(&self, mailroom: &dyn Mailroom) -> Result<(), DeskError> {
        let orders = Order::all(&self.store)?;
        let orders: Vec<_> = orders.iter().map(|o| DeviceCommand { device: o.device, command: o.signed }).collect();
        mailroom.commands(&orders).map_err(crate::desk::mailroom)
    }

    /// Gives the phones that can be told something: those in use, and those taken out, who may be in other hands.
    fn phones_of(&self, worker: &str) -> Result<Vec<RelayDeviceId>, DeskError> {
        check_worker(worker)?;
        if !self.is_coordinator() {
            return Err(DeskError::Role);
        }
        let mut phones: Vec<RelayDeviceId> = self
            .devices
            .iter()
            .filter(|device| matches!(device.state, DeviceState::Active | DeviceState::Revoked))
            .filter(|device| device.worker.as_deref() == Some(worker))
            .filter_map(relay_id)
            .collect();
        phones.sort();
        phones.dedup();
        if phones.is_empty() { Err(DeskError::NoPhone) } else { Ok(phones) }
    }

    /// Finds the orders that mean nothing any more: of a phone that is enrolled again, and of a login key that no phone has.
    pub(crate) fn orders_of_before(&self, enrolled: Option<RelayDeviceId>) -> Result<Vec<Order>, DeskError> {
        let is_at_the_relay = |id: RelayDeviceId| {
            let listed = |state| matches!(state, DeviceState::Active | DeviceState::Revoked);
            self.devices.iter().any(|device| listed(device.state) && relay_id(device) == Some(id))
        };
        let mut orders = Order::all(&self.store)?;
        orders.retain(|order| Some(order.device) == enrolled || !is_at_the_relay(order.device));
        Ok(orders)
    }
}

#[cfg(test)]
mod tests;
