//! The answer to the comparison, and what follows from a yes.

use nightjar_seal::Entropy;
use nightjar_wire::mailroom::{Mailroom, TokenState as Told};
use nightjar_wire::{Month, RelayDeviceId};
use subtle::ConstantTimeEq;

use super::Offer;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::state::Stored;
use crate::state::circle::Circle;
use crate::state::command::Order;
use crate::state::device::{Device, DeviceState, Healing};
use crate::state::token::{Token, TokenState};
use crate::store::RowCompartment;

impl Desk {
    /// Takes the answer to the comparison. The token is forgotten either way.
    ///
    /// Yes: the identity is active, the identity it follows is retired, what it knows heals a restored desk; then the relay
    /// lets the key in, gets the activation mail, and the phone is told. No: the identity is dropped and the phone is told.
    /// Returns the worker code after a yes.
    ///
    /// # Errors
    /// What store and relay say. Once durable, the next connection finishes what the relay missed.
    pub fn compare(
        &mut self,
        mailroom: &dyn Mailroom,
        offer: &Offer,
        same: bool,
        now_s: u64,
        entropy: &dyn Entropy,
    ) -> Result<Option<String>, DeskError> {
        let at = self.devices.iter().position(|d| d.token == Some(offer.token) && d.state == DeviceState::Pending);
        let (Some(at), Some(mut token)) = (at, self.token(offer.token)?) else { return Ok(None) };
        if token.secret.is_none() {
            return Ok(None);
        }
        if !same {
            let device = self.devices.remove(at);
            token.secret = None;
            token.state = TokenState::Refused;
            self.store.write(entropy, |tx| {
                if let Some(place) = &device.place {
                    tx.delete(Device::TABLE, place)?;
                }
                token.place.as_ref().map_or(Ok(()), |place| tx.update(Token::TABLE, place, &token.value()))
            })?;
            mailroom.token_state(offer.token, Told::Refused).map_err(crate::desk::mailroom)?;
            return Ok(None);
        }
        self.take_in(at, token, entropy)?;
        self.push_devices(mailroom)?;
        self.push_orders(mailroom)?;
        self.send_due_mail(mailroom, now_s, entropy)?;
        mailroom.token_state(offer.token, Told::Active).map_err(crate::desk::mailroom)?;
        Ok(Some(offer.worker.clone()))
    }

    /// Makes a yes durable, in one transaction.
    fn take_in(&mut self, at: usize, mut token: Token, entropy: &dyn Entropy) -> Result<(), DeskError> {
        let internal = DeskError::Internal { what: "an enrollment" };
        let device = self.devices.get_mut(at).ok_or(internal)?;
        device.state = DeviceState::Active;
        device.mail_due = true;
        device.token = None;
        let healing = std::mem::take(&mut device.healing);
        let key = device.key;
        token.secret = None;
        token.state = TokenState::Active;
        self.retire(at, key);
        let healed = self.heal(at, healing);
        // What was ordered of the phone before is not meant for the one that stands here now.
        let orders = self.orders_of_before(key.as_ref().map(RelayDeviceId::of))?;
        let Self { store, devices, circles, .. } = self;
        store.write(entropy, |tx| {
            token.place.as_ref().map_or(Ok(()), |place| tx.update(Token::TABLE, place, &token.value()))?;
            for place in orders.iter().filter_map(|order| order.place.as_ref()) {
                tx.delete(Order::TABLE, place)?;
            }
            for device in devices.iter_mut() {
                match &device.place {
                    Some(place) => tx.update(Device::TABLE, place, &device.value())?,
                    None => {
                        device.place =
                            Some(tx.insert(Device::TABLE, Month(0), RowCompartment::None, &device.value())?);
                    }
                }
            }
            if let Some(mut circle) = healed {
                circle.place = Some(tx.insert(Circle::TABLE, Month(0), RowCompartment::None, &circle.value())?);
                circles.push(circle);
            }
            Ok(())
        })
    }

    /// The identities that this login key had before: what they sealed still opens, they seal nothing more.
    fn retire(&mut self, at: usize, key: Option<[u8; 65]>) {
        for (i, device) in self.devices.iter_mut().enumerate() {
            if i != at && device.key == key && device.state != DeviceState::Pending {
                device.state = DeviceState::Retired;
                device.mail_due = false;
            }
        }
    }

    /// Learns back what a desk restored to an earlier day has lost: the phone's identity before, and the circle secret.
    ///
    /// An identity that is known ends here: its PSK shows that it is the same phone, whatever its login key is now.
    fn heal(&mut self, at: usize, healing: Healing) -> Option<Circle> {
        let of_another = |id| self.devices.get(at).is_none_or(|device| device.id != id);
        if let Some((id, psk)) = healing.identity.filter(|(id, _)| of_another(*id)) {
            match self.devices.iter_mut().find(|device| device.id == id && device.state != DeviceState::Pending) {
                None => self.devices.push(Device::healed(id, psk)),
                Some(device) if device.state == DeviceState::Active && bool::from(device.psk.ct_eq(&psk)) => {
                    device.state = DeviceState::Retired;
                    device.mail_due = false;
                }
                // Revoked stays revoked; and another PSK under a known name is a lie about another phone.
                Some(_) => {}
            }
        }
        let (generation, secret) = healing.circle?;
        let known = self.circles.iter().any(|c| c.generation == generation && bool::from(c.secret.ct_eq(&secret)));
        // Lost circles were made before the restore, which took the center generation. Anything newer is no circle of this
        // center: the phone must not choose what all others are given.
        (!known && generation < self.center.generation).then_some(Circle { place: None, generation, secret })
    }
}
