//! A center in a folder, a relay in memory, and a phone made by hand.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard};

use nightjar_seal::enrollment::{self, EnrollMessage, EnrolledHwClass};
use nightjar_seal::entropy::{SeededEntropy, draw};
use nightjar_seal::envelope::{self, Compartment, Prepared, Sealed, SenderPsk};
use nightjar_seal::hybrid::PublicKey;
use nightjar_seal::pin::KdfCost;
use nightjar_seal::plaintext::{Plaintext, Purpose};
use nightjar_seal::{OsEntropy, Secret, dummy, keys};
use nightjar_wire::bundle::SignedBundle;
use nightjar_wire::mailroom::{
    DayCount, DeviceCommand, DeviceEntry, DeviceState as Login, Fetched, Finished, FinishedState, InboxPage, Mailroom,
    MailroomError, Post, TokenEntry, TokenState as Told,
};
use nightjar_wire::qr::Qr;
use nightjar_wire::{
    CenterId, ChainId, Day, DeviceId, ENVELOPE_LEN, EnvelopeId, Month, RecordId, TokenId, envelope_id,
};
use zeroize::Zeroizing;

use crate::open::{Class, Sum};
use crate::{Desk, DeskError, Founded, Founding, Key, Polled, Secrets, found};

/// 2026-11-20T12:00:00Z.
pub(crate) const NOW_S: u64 = 1_795_176_000;
/// Cheap, and within the limits of the format.
pub(crate) const COST: KdfCost = KdfCost { m_kib: 8, t: 1 };

/// A relay in memory: keeps what the trait says, nothing else.
#[derive(Default)]
pub(crate) struct Memory(Mutex<Inner>);

#[derive(Default)]
pub(crate) struct Inner {
    pub(crate) counter: u64,
    pub(crate) devices: Vec<DeviceEntry>,
    pub(crate) tokens: BTreeMap<TokenId, Option<Told>>,
    pub(crate) posts: Vec<Post>,
    pub(crate) envelopes: BTreeMap<u64, Fetched>,
    pub(crate) finished: BTreeMap<EnvelopeId, (FinishedState, [u8; 8])>,
    pub(crate) inbox: Vec<InboxPage>,
    pub(crate) generation: u32,
    pub(crate) bundle: Vec<u8>,
    pub(crate) commands: Vec<DeviceCommand>,
    /// Calls of `finish` that fail from now on.
    pub(crate) finish_fails: bool,
    /// Lists of commands are refused from now on.
    pub(crate) commands_fail: bool,
}

impl Memory {
    pub(crate) fn inner(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap()
    }

    pub(crate) fn deliver(&self, blob: &[u8; ENVELOPE_LEN]) -> EnvelopeId {
        let id = envelope_id(blob);
        let row = Fetched { row: id.row(), day: Day::from_unix(NOW_S), blob: Box::new(*blob) };
        let mut inner = self.inner();
        inner.finished.remove(&id);
        inner.envelopes.insert(id.row(), row);
        id
    }

    pub(crate) fn holds(&self, id: &EnvelopeId) -> bool {
        self.inner().envelopes.contains_key(&id.row())
    }
}

impl Mailroom for Memory {
    fn connect(&self, counter: u64) -> Result<(), MailroomError> {
        let mut inner = self.inner();
        if counter <= inner.counter {
            return Err(MailroomError::CounterBehind { last: inner.counter });
        }
        inner.counter = counter;
        Ok(())
    }
    fn devices(&self, all: &[DeviceEntry]) -> Result<(), MailroomError> {
        self.inner().devices = all.to_vec();
        Ok(())
    }
    fn tokens(&self, tokens: &[TokenEntry]) -> Result<(), MailroomError> {
        self.inner().tokens.extend(tokens.iter().map(|token| (token.id, None)));
        Ok(())
    }
    fn posts(&self) -> Result<Vec<Post>, MailroomError> {
        Ok(self.inner().posts.clone())
    }
    fn token_state(&self, token: TokenId, state: Told) -> Result<(), MailroomError> {
        self.inner().tokens.insert(token, Some(state));
        Ok(())
    }
    fn fetch(&self, after: u64, limit: u16) -> Result<Vec<Fetched>, MailroomError> {
        let inner = self.inner();
        let rows = inner.envelopes.range(after + 1..).map(|(_, row)| row.clone());
        Ok(rows.take(usize::from(limit)).collect())
    }
    fn finish(&self, finished: &[Finished]) -> Result<(), MailroomError> {
        let mut inner = self.inner();
        if inner.finish_fails {
            return Err(MailroomError::Offline);
        }
        for one in finished {
            inner.envelopes.remove(&one.env_id.row());
            inner.finished.insert(one.env_id, (one.state, one.tag));
        }
        Ok(())
    }
    fn put_inbox(&self, pages: &[InboxPage]) -> Result<(), MailroomError> {
        self.inner().inbox.extend(pages.iter().cloned());
        Ok(())
    }
    fn drop_inbox(&self, numbers: &[u64]) -> Result<(), MailroomError> {
        self.inner().inbox.retain(|page| !numbers.contains(&page.number));
        Ok(())
    }
    fn commands(&self, all: &[DeviceCommand]) -> Result<(), MailroomError> {
        let mut inner = self.inner();
        if inner.commands_fail {
            return Err(MailroomError::Offline);
        }
        inner.commands = all.to_vec();
        Ok(())
    }
    fn generation(&self, generation: u32) -> Result<(), MailroomError> {
        self.inner().generation = generation;
        Ok(())
    }
    fn bundle(&self, signed: &[u8]) -> Result<(), MailroomError> {
        self.inner().bundle = signed.to_vec();
        Ok(())
    }
    fn counts(&self) -> Result<Vec<DayCount>, MailroomError> {
        let envelopes = self.inner().envelopes.len() as u64;
        Ok(vec![DayCount { day: Day::from_unix(NOW_S), envelopes }])
    }
}

/// A center in a folder of its own.
pub(crate) struct Center {
    pub(crate) dir: tempfile::TempDir,
    pub(crate) secrets: Secrets,
    pub(crate) founded: Founded,
    pub(crate) relay: Memory,
    pub(crate) entropy: SeededEntropy,
}

impl Center {
    pub(crate) fn new(seed: u64) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let entropy = SeededEntropy::from_number(seed);
        let secrets = Secrets::make(&entropy).unwrap();
        let founding = Founding {
            addresses: vec!["127.0.0.1:8443".into()],
            pins: [[1; 32], [2; 32]],
            cost: COST,
            secrets: &secrets,
            now_s: NOW_S,
        };
        let founded = found::<DeskError>(dir.path(), &founding, &entropy, |_| Ok(())).unwrap();
        Self { dir, secrets, founded, relay: Memory::default(), entropy }
    }

    /// Opens the desk and connects it.
    pub(crate) fn desk(&self) -> Desk {
        let mut desk = self.unlock().unwrap();
        desk.connect(&self.relay, NOW_S, &self.entropy).unwrap();
        desk
    }

    pub(crate) fn unlock(&self) -> Result<Desk, DeskError> {
        Desk::unlock(self.dir.path(), &Key::Passphrase(self.secrets.passphrase()))
    }

    pub(crate) fn sweep(&self, desk: &mut Desk) -> Sum {
        let sum = desk.sweep(&self.relay, &self.entropy, &mut |_, _| {}).unwrap();
        assert!(sum.adds_up(), "{sum:?}");
        sum
    }

    /// Enrolls a fresh phone; both screens agree.
    pub(crate) fn enroll(&self, desk: &mut Desk, seed: u64) -> Phone {
        let mut phone = Phone::new(seed);
        let offer = desk.offer(&self.relay, None, NOW_S, &self.entropy).unwrap();
        let digits = phone.scan(self, &offer.qr);
        let Polled::Arrived(arrival) = desk.poll(&self.relay, &offer, NOW_S, &self.entropy).unwrap() else {
            panic!("nothing arrived");
        };
        assert_eq!(arrival.digits, digits);
        let worker = desk.compare(&self.relay, &offer, true, NOW_S, &self.entropy).unwrap();
        assert_eq!(worker.as_deref(), Some(offer.worker()));
        phone
    }
}

/// Counts the classes of a sum, leaving out the empty ones.
pub(crate) fn classes(sum: &Sum) -> Vec<(Class, u64)> {
    Class::ALL.into_iter().map(|class| (class, sum.of(class))).filter(|(_, n)| *n > 0).collect()
}

/// A phone: an identity and what it needs to seal.
pub(crate) struct Phone {
    pub(crate) device: DeviceId,
    pub(crate) psk: Secret<32>,
    pub(crate) login_key: [u8; 65],
    pub(crate) chain: ChainId,
    pub(crate) seq: u64,
    pub(crate) previous: Option<(DeviceId, Secret<32>)>,
    pub(crate) circle: Option<(u32, Secret<32>)>,
    bundle: Option<SignedBundle>,
    pub(crate) center: CenterId,
}

impl Phone {
    pub(crate) fn new(seed: u64) -> Self {
        let entropy = SeededEntropy::from_number(seed);
        let scalar: [u8; 32] = draw(&entropy).unwrap();
        let key = p256::SecretKey::from_slice(&scalar).unwrap().public_key();
        let point = p256::elliptic_curve::sec1::ToSec1Point::to_sec1_point(&key, false);
        Self {
            device: DeviceId(draw(&entropy).unwrap()),
            psk: Secret::random(&entropy).unwrap(),
            login_key: point.as_bytes().try_into().unwrap(),
            chain: ChainId(draw(&entropy).unwrap()),
            seq: 0,
            previous: None,
            circle: None,
            bundle: None,
            center: CenterId([0; 16]),
        }
    }

    /// Scans a code, posts, and returns the digits on its screen.
    pub(crate) fn scan(&mut self, center: &Center, qr: &[u8]) -> String {
        let qr = Qr::parse(qr).unwrap();
        let bundle = SignedBundle::parse(&center.relay.inner().bundle, &qr.root).unwrap();
        let token = Secret::from_bytes(*qr.token);
        let key = PublicKey::from_bytes(&bundle.bundle().month_for(Month::from_unix(NOW_S), Month(0)).a).unwrap();
        let message = EnrollMessage {
            device: self.device,
            psk_dev: self.psk.duplicate(),
            login_key: self.login_key,
            hw_class: EnrolledHwClass::Tee,
            previous: self.previous.as_ref().map(|(id, psk)| (*id, psk.duplicate())),
            circle: self.circle.as_ref().map(|(generation, secret)| (*generation, secret.duplicate())),
        };
        let post = enrollment::seal(&token, &qr.center, &key, &message, &OsEntropy).unwrap();
        let transcript = enrollment::transcript(&qr.root, &qr.pin, &bundle.hash(), &post);
        let digits = enrollment::digits(&token, &self.psk, &transcript);
        center.relay.inner().posts.push(Post { token: keys::token_id(&token), post });
        self.center = qr.center;
        self.bundle = Some(bundle);
        format!("{digits:06}")
    }

    pub(crate) fn key(&self, compartment: Compartment) -> PublicKey {
        let bundle = self.bundle.as_ref().unwrap().bundle();
        let month = bundle.month_for(Month::from_unix(NOW_S), Month(0));
        PublicKey::from_bytes(if compartment == Compartment::A { &month.a } else { &month.b }).unwrap()
    }

    pub(crate) fn dummy_key(&self) -> PublicKey {
        PublicKey::from_bytes(&self.bundle.as_ref().unwrap().bundle().dummy_key).unwrap()
    }

    pub(crate) fn dummy(&self) -> Box<[u8; ENVELOPE_LEN]> {
        dummy::make(&self.center, &self.dummy_key(), &OsEntropy).unwrap()
    }

    pub(crate) fn own(&self) -> SenderPsk {
        SenderPsk::device(&self.psk, self.device)
    }

    pub(crate) fn prepare(&self, compartment: Compartment, psk: &SenderPsk) -> Prepared {
        envelope::prepare(&self.center, &self.key(compartment), psk, &OsEntropy).unwrap()
    }

    pub(crate) fn plaintext(&mut self, purpose: Purpose, body: &[u8]) -> Plaintext {
        self.seq += 1;
        Plaintext {
            purpose,
            schema: 1,
            revision: 0,
            device: self.device,
            chain: self.chain,
            seq: self.seq - 1,
            record_id: RecordId(draw(&OsEntropy).unwrap()),
            body: Zeroizing::new(body.to_vec()),
        }
    }

    /// Seals a whole record of compartment A.
    pub(crate) fn record(&mut self) -> Sealed {
        let plaintext = self.plaintext(Purpose::Record, &stock_body());
        self.prepare(Compartment::A, &self.own()).seal(&plaintext).unwrap()
    }

    pub(crate) fn sealed(&mut self, purpose: Purpose, body: &[u8]) -> Sealed {
        let plaintext = self.plaintext(purpose, body);
        self.prepare(Compartment::A, &self.own()).seal(&plaintext).unwrap()
    }

    /// Seals bytes that break a rule of the plaintext.
    pub(crate) fn broken(&mut self, change: impl Fn(&mut [u8; 778])) -> Sealed {
        let mut bytes = *self.plaintext(Purpose::Record, &stock_body()).encode().unwrap().expose();
        change(&mut bytes);
        self.prepare(Compartment::A, &self.own()).seal_bytes(&bytes).unwrap()
    }
}

/// A small body of a known kind of A: a reader flags the fields that are missing and drops nothing.
pub(crate) fn stock_body() -> Vec<u8> {
    use nightjar_wire::cbor::{Value, encode};
    encode(&Value::Map(vec![(0, Value::Uint(8)), (101, Value::Uint(2_500))]))
}

pub(crate) fn is_active(relay: &Memory, key: &[u8; 65]) -> bool {
    relay.inner().devices.iter().any(|entry| entry.key == *key && entry.state == Login::Active)
}
