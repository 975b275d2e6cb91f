//! Enrolling a phone: a token as QR, its post, six digits on two screens, yes or no (security.md 6.1, 6.2).
//!
//! Every step is durable before the next one shows: the token before the QR, the identity before the digits, the answer
//! before the relay hears it. A token is worth one comparison, right or wrong.

mod confirm;

use nightjar_seal::enrollment::{self, EnrollMessage};
use nightjar_seal::hybrid::OpeningKey;
use nightjar_seal::{Entropy, OpenError, Secret, derive, keys};
use nightjar_wire::mailroom::{Mailroom, MailroomError, TokenEntry, TokenState as Told};
use nightjar_wire::qr::Qr;
use nightjar_wire::{Month, TokenId};
use zeroize::Zeroizing;

use crate::desk::{Desk, check_worker};
use crate::error::DeskError;
use crate::state::Stored;
use crate::state::device::{Device, DeviceState, Healing};
use crate::state::seed::{Issued, Seed};
use crate::state::token::{Token, TokenState};
use crate::store::RowCompartment;

/// How long a code may be scanned, in seconds.
pub const TOKEN_LIFE_S: u64 = 15 * 60;

/// A code to show. Holds the token: for this screen only.
pub struct Offer {
    /// The QR's bytes, at most 150.
    pub qr: Zeroizing<Vec<u8>>,
    /// The same as text to type: lines of 19 signs and a check character.
    pub text: Zeroizing<String>,
    /// When it ends, Unix seconds UTC.
    pub expiry_s: u32,
    token: TokenId,
    worker: String,
}

impl Offer {
    /// Returns the QR's bytes in lower-case hex, for scripts.
    pub fn qr_hex(&self) -> Zeroizing<String> {
        let mut out = Zeroizing::new(String::with_capacity(self.qr.len() * 2));
        for byte in self.qr.iter() {
            for half in [byte >> 4, byte & 15] {
                out.push(char::from_digit(u32::from(half), 16).unwrap_or('0'));
            }
        }
        out
    }

    /// Returns the worker code the phone will get.
    pub fn worker(&self) -> &str {
        &self.worker
    }
}

/// What staff are shown of a phone that posted.
pub struct Arrival {
    /// Six digits, leading zeros included.
    pub digits: String,
    /// 1 software, 2 TEE, 3 StrongBox, 4 Secure Enclave.
    pub class: u8,
}

/// How an offer stands.
pub enum Polled {
    /// No phone has posted.
    Waiting,
    /// A phone has posted; its identity is durable, its digits are to be compared.
    Arrived(Arrival),
    /// Nobody posted in time; the token is forgotten.
    Expired,
    /// A post came that no live key opens under this token: another center's code, or a phone with a wrong clock. The token
    /// is forgotten.
    NotOpened,
    /// A post opens and breaks the rules of the message. The token is forgotten.
    Malformed,
}

impl Desk {
    /// Makes a token and a code to show for 15 minutes. The token is durable before it is shown.
    ///
    /// # Errors
    /// [`DeskError::Form`] for a worker code that is none, and what store and relay say.
    pub fn offer(
        &mut self,
        mailroom: &dyn Mailroom,
        worker: Option<&str>,
        now_s: u64,
        entropy: &dyn Entropy,
    ) -> Result<Offer, DeskError> {
        let worker = match worker {
            Some(code) => {
                check_worker(code)?;
                code.to_owned()
            }
            None => self.next_worker(),
        };
        self.forget_expired(now_s, entropy)?;
        let secret = Secret::<16>::random(entropy).map_err(|_| DeskError::Entropy)?;
        let expiry_s = u32::try_from(now_s + TOKEN_LIFE_S).map_err(|_| DeskError::Form { what: "the time" })?;
        let qr = Qr {
            center: self.center.id,
            root: self.center.root_pk,
            pin: self.center.pins[0],
            token: Zeroizing::new(*secret.expose()),
            expiry_s,
            address: self.center.addresses.first().cloned().unwrap_or_default(),
        };
        let internal = |_| DeskError::Internal { what: "a QR" };
        let (bytes, text) = (qr.write().map_err(internal)?, qr.write_text().map_err(internal)?);
        let id = keys::token_id(&secret);
        let token = Token { place: None, id, secret: Some(secret), expiry_s, state: TokenState::Pending };
        self.store.write(entropy, |tx| tx.insert(Token::TABLE, Month(0), RowCompartment::None, &token.value()))?;
        let entry = TokenEntry { id, expiry_s: u64::from(expiry_s) };
        mailroom.tokens(&[entry]).map_err(crate::desk::mailroom)?;
        Ok(Offer { qr: bytes, text, expiry_s, token: id, worker })
    }

    /// Looks whether a phone has posted to an offer. When it has, its identity and PSK are durable before this returns.
    ///
    /// # Errors
    /// What store and relay say.
    pub fn poll(
        &mut self,
        mailroom: &dyn Mailroom,
        offer: &Offer,
        now_s: u64,
        entropy: &dyn Entropy,
    ) -> Result<Polled, DeskError> {
        let Some(mut token) = self.token(offer.token)? else { return Ok(Polled::Expired) };
        let Some(secret) = token.secret.take() else { return Ok(Polled::Expired) };
        let posts = mailroom.posts().map_err(crate::desk::mailroom)?;
        let Some(post) = posts.into_iter().find(|post| post.token == offer.token) else {
            if now_s <= u64::from(token.expiry_s) {
                return Ok(Polled::Waiting);
            }
            self.refuse(mailroom, token, entropy)?;
            return Ok(Polled::Expired);
        };
        let message = match self.open_post(post.post.as_slice(), &secret)? {
            Ok(message) => message,
            Err(OpenError::NotAuthentic) => {
                self.refuse(mailroom, token, entropy)?;
                return Ok(Polled::NotOpened);
            }
            Err(_) => {
                self.refuse(mailroom, token, entropy)?;
                return Ok(Polled::Malformed);
            }
        };
        // A device id is drawn at random: one that is known is another phone's name.
        if self.devices.iter().any(|device| device.id == message.device && device.state != DeviceState::Pending) {
            self.refuse(mailroom, token, entropy)?;
            return Ok(Polled::Malformed);
        }
        let bundle_hash = derive::hash(&[&self.bundle()?]);
        let transcript = enrollment::transcript(&self.center.root_pk, &self.center.pins[0], &bundle_hash, &post.post);
        let digits = enrollment::digits(&secret, &message.psk_dev, &transcript);
        let class = message.hw_class.code();
        self.remember(offer, message, entropy)?;
        Ok(Polled::Arrived(Arrival { digits: format!("{digits:06}"), class }))
    }

    /// Tries every live A key: the phone seals to the month its own clock shows.
    fn open_post(&self, post: &[u8], secret: &Secret<16>) -> Result<Result<EnrollMessage, OpenError>, DeskError> {
        use nightjar_seal::envelope::Compartment;
        let of_a: Vec<[u8; 32]> = Issued::all(&self.store)?
            .into_iter()
            .filter(|key| key.compartment == Compartment::A)
            .map(|key| key.pk_hash)
            .collect();
        for seed in Seed::all(&self.store)?.iter().filter(|seed| of_a.contains(&seed.pk_hash)) {
            let key = OpeningKey::from_seed(&seed.seed);
            match enrollment::open(post, secret, &self.center.id, &key) {
                Err(OpenError::NotAuthentic) => {}
                decided => return Ok(decided),
            }
        }
        Ok(Err(OpenError::NotAuthentic))
    }

    /// Makes the posted identity durable as pending; the same post polled again changes nothing.
    fn remember(&mut self, offer: &Offer, message: EnrollMessage, entropy: &dyn Entropy) -> Result<(), DeskError> {
        if self.devices.iter().any(|device| device.token == Some(offer.token)) {
            return Ok(());
        }
        let mut device = Device {
            place: None,
            id: message.device,
            psk: message.psk_dev,
            key: Some(message.login_key),
            class: message.hw_class.code(),
            state: DeviceState::Pending,
            worker: Some(offer.worker.clone()),
            healing: Healing { identity: message.previous, circle: message.circle },
            mail_due: false,
            token: Some(offer.token),
            heard: None,
        };
        let value = device.value();
        let place = self.store.write(entropy, |tx| tx.insert(Device::TABLE, Month(0), RowCompartment::None, &value))?;
        device.place = Some(place);
        self.devices.push(device);
        Ok(())
    }

    /// Forgets a token's secret for good, durable first, and tells the waiting phone.
    fn refuse(&mut self, mailroom: &dyn Mailroom, mut token: Token, entropy: &dyn Entropy) -> Result<(), DeskError> {
        token.secret = None;
        token.state = TokenState::Refused;
        self.store.write(entropy, |tx| match &token.place {
            Some(place) => tx.update(Token::TABLE, place, &token.value()),
            None => Ok(()),
        })?;
        mailroom.token_state(token.id, Told::Refused).map_err(crate::desk::mailroom)
    }

    /// Tells the relay again what was decided about tokens whose phones may still ask: a crash may have come between.
    pub(crate) fn tell_decided(&self, mailroom: &dyn Mailroom, now_s: u64) -> Result<(), DeskError> {
        for token in Token::all(&self.store)? {
            let state = match token.state {
                TokenState::Pending => continue,
                TokenState::Active => Told::Active,
                TokenState::Refused => Told::Refused,
            };
            if u64::from(token.expiry_s) + TOKEN_LIFE_S < now_s {
                continue;
            }
            match mailroom.token_state(token.id, state) {
                // A relay that was restored does not know the token, and its phone was told so.
                Ok(()) | Err(MailroomError::Refused) => {}
                Err(error) => return Err(crate::desk::mailroom(error)),
            }
        }
        Ok(())
    }

    fn token(&self, id: TokenId) -> Result<Option<Token>, DeskError> {
        Ok(Token::all(&self.store)?.into_iter().find(|token| token.id == id))
    }

    /// Drops what an enrollment that was broken off left behind: tokens past their time, and their pending identities.
    fn forget_expired(&mut self, now_s: u64, entropy: &dyn Entropy) -> Result<(), DeskError> {
        let old: Vec<Token> =
            Token::all(&self.store)?.into_iter().filter(|token| u64::from(token.expiry_s) < now_s).collect();
        let is_old = |id: Option<TokenId>| old.iter().any(|token| Some(token.id) == id);
        let Self { store, devices, .. } = self;
        store.write(entropy, |tx| {
            for place in old.iter().filter_map(|token| token.place.as_ref()) {
                tx.delete(Token::TABLE, place)?;
            }
            for device in devices.iter().filter(|d| d.state == DeviceState::Pending && is_old(d.token)) {
                if let Some(place) = &device.place {
                    tx.delete(Device::TABLE, place)?;
                }
            }
            Ok(())
        })?;
        devices.retain(|d| d.state != DeviceState::Pending || !is_old(d.token));
        Ok(())
    }

    /// Returns the lowest code w01, w02 .. that no phone has had.
    fn next_worker(&self) -> String {
        let taken: Vec<&str> = self.devices.iter().filter_map(|device| device.worker.as_deref()).collect();
        let mut n = 1_u32;
        loop {
            let code = format!("w{n:02}");
            if !taken.contains(&code.as_str()) {
                return code;
            }
            n += 1;
        }
    }
}

#[cfg(test)]
mod tests;
