//! Joining a center: code, message, six digits on two screens, PINs, commit (security.md 6.2).

use crate::error::{EnrollError, SetupError};
use crate::https::{Https, HttpsError};
use crate::nightjar::Nightjar;
use crate::state::Refused;
use nightjar_seal::enrollment::{self, EnrollMessage, EnrolledHwClass};
use nightjar_seal::hybrid::PublicKey;
use nightjar_seal::{Secret, entropy, keys};
use nightjar_vault::{EnrollBasis, NewIdentity, State};
use nightjar_wire::bundle::SignedBundle;
use nightjar_wire::enroll::EnrollStatus;
use nightjar_wire::http::{self, Status};
use nightjar_wire::qr::{Qr, QrTextError};
use nightjar_wire::{DeviceId, Month, TokenId};
use std::sync::Arc;

/// How often a message whose answer was lost is posted: the same bytes again.
const TRIES: u32 = 3;
/// Largest bundle: be16 length, CBOR, signature.
const BUNDLE_LIMIT: usize = 33_000;

/// Six digits that staff compare with the desk's screen, zeros in front kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Digits(pub String);

/// An identity between the post and the commit: in memory only.
pub(crate) struct Enrolling {
    new: NewIdentity,
    from_open: bool,
    confirmed: bool,
    token: TokenId,
    https: Arc<Https>,
}

impl Nightjar {
    /// Takes a scanned code, tells the center about this phone and returns six digits. Blocking: not inside an async task.
    ///
    /// # Errors
    /// [`EnrollError`]; the phone is as before.
    pub fn enroll(&self, qr: &[u8]) -> Result<Digits, EnrollError> {
        self.enroll_with(Qr::parse(qr).map_err(|_| EnrollError::NotACode { line: None })?)
    }

    /// The same with the code as staff type it.
    ///
    /// # Errors
    /// As [`Nightjar::enroll`]; a typing mistake is named by its line.
    pub fn enroll_text(&self, typed: &str) -> Result<Digits, EnrollError> {
        self.enroll_with(Qr::parse_text(typed).map_err(|error| EnrollError::NotACode { line: line_of(&error) })?)
    }

    /// Says whether a typed line of a code agrees with its check sign; asks nobody.
    #[must_use]
    pub fn is_code_line(line: &str) -> bool {
        !matches!(Qr::parse_text(line), Err(QrTextError::Line { .. }))
    }

    /// Says whether both screens showed the same digits. `false` drops everything; the code is spent.
    ///
    /// # Errors
    /// [`EnrollError`]; a refusal of the desk drops everything too.
    pub fn enroll_confirm(&self, same: bool) -> Result<(), EnrollError> {
        let (https, token) = {
            let mut slot = self.enrolling();
            let enrolling = slot.as_ref().ok_or(Refused::NotEnrolling)?;
            let asked = (Arc::clone(&enrolling.https), enrolling.token);
            if !same {
                *slot = None;
                return Ok(());
            }
            asked
        };
        // Staff may answer at the desk a moment later: pending and unreachable are no reason to stop. No lock is held
        // while the center is asked.
        let status = blocking(https.get(&http::enroll_of(token), 1))?;
        let mut slot = self.enrolling();
        let enrolling = slot.as_mut().filter(|enrolling| enrolling.token == token).ok_or(Refused::NotEnrolling)?;
        if status.ok().and_then(|byte| EnrollStatus::parse(&byte).ok()) == Some(EnrollStatus::Refused) {
            *slot = None;
            return Err(EnrollError::Refused);
        }
        enrolling.confirmed = true;
        Ok(())
    }

    /// Commits: from here on the phone belongs to the center. On an open phone its PINs stay; else they must have been set,
    /// and a second PIN that was not is a random slot. The first contact with the center activates it.
    ///
    /// # Errors
    /// [`SetupError`]; the phone is as before. While a PIN is missing this can be tried again, else with a new code.
    pub fn enroll_finish(&self) -> Result<(), SetupError> {
        let (new, pins) = {
            let mut slot = self.enrolling();
            let from_open = slot.as_ref().filter(|e| e.confirmed).ok_or(Refused::NotEnrolling)?.from_open;
            let pins = if from_open { None } else { Some(self.take_pins().ok_or(SetupError::Mismatch)?) };
            (slot.take().ok_or(Refused::NotEnrolling)?.new, pins)
        };
        // Takes seconds; no lock is held.
        match pins {
            None => self.vault.commit_from_open(new)?,
            Some(pins) => self.vault.commit_enrollment(new, pins)?,
        }
        self.keep_choices();
        Ok(())
    }

    fn enroll_with(&self, qr: Qr) -> Result<Digits, EnrollError> {
        let wipes = self.vault.wipes();
        // The vault's own state: a code scanned after another one is of the same kind as that.
        let from_open = match self.vault.state() {
            State::Fresh | State::NeedsActivation => false,
            State::Open { in_shift: false } => true,
            State::Open { in_shift: true } => return Err(Refused::InShift.into()),
            State::Locked { .. } => return Err(Refused::Locked.into()),
            State::Blank => return Err(Refused::Wiping.into()),
        };
        let https = Https::new(&qr.address, &[qr.pin]).map_err(from_https)?;
        let fetched = blocking(https.get(&http::bundle_of(qr.center), BUNDLE_LIMIT))?.map_err(from_https)?;
        let bundle = SignedBundle::parse(&fetched, &qr.root).map_err(|_| EnrollError::BadBundle)?;
        if bundle.bundle().center != qr.center {
            return Err(EnrollError::BadBundle);
        }
        let basis = self.vault.prepare_enrollment(&qr.root, &bundle)?;
        let (message, psk_dev) = self.message(&basis)?;
        let token = Secret::from_bytes(*qr.token);
        let month = Month::from_unix(self.platform.clock.wall_s());
        let key =
            PublicKey::from_bytes(&bundle.bundle().month_for(month, Month(0)).a).map_err(|_| EnrollError::BadBundle)?;
        let post = enrollment::seal(&token, &qr.center, &key, &message, self.platform.entropy.as_ref())
            .map_err(|_| EnrollError::NotSealed)?;
        blocking(deliver(&https, post.as_slice()))??;
        let transcript = enrollment::transcript(&qr.root, &qr.pin, &bundle.hash(), &post);
        let digits = enrollment::digits(&token, &psk_dev, &transcript);
        let device = message.device;
        let mut slot = self.enrolling();
        // A wipe or a lock that came meanwhile has already dropped what was here; this comes too late.
        if self.vault.wipes() != wipes {
            return Err(Refused::Wiping.into());
        }
        if from_open && self.vault.secrets().is_none() {
            return Err(Refused::Locked.into());
        }
        *slot = Some(Enrolling {
            new: NewIdentity { device, psk_dev, root: qr.root, bundle },
            from_open,
            confirmed: false,
            token: keys::token_id(&token),
            https: Arc::new(https),
        });
        drop(slot);
        Ok(Digits(format!("{digits:06}")))
    }

    fn message(&self, basis: &EnrollBasis) -> Result<(EnrollMessage, Secret<32>), EnrollError> {
        let rng = self.platform.entropy.as_ref();
        let mut device: [u8; 8] = entropy::draw(rng).map_err(|_| EnrollError::NotSealed)?;
        // Zeros are the device id of incidents; a phone never has them.
        if device == [0; 8] {
            device[7] = 1;
        }
        let psk_dev = Secret::random(rng).map_err(|_| EnrollError::NotSealed)?;
        let message = EnrollMessage {
            device: DeviceId(device),
            psk_dev: psk_dev.duplicate(),
            login_key: basis.login_key,
            hw_class: EnrolledHwClass::from_code(basis.class).ok_or(EnrollError::KeysUnavailable)?,
            previous: basis.previous.as_ref().map(|(device, psk)| (*device, psk.duplicate())),
            circle: basis.circle.as_ref().map(|(generation, secret)| (*generation, secret.duplicate())),
        };
        Ok((message, psk_dev))
    }
}

/// Posts the message; the same bytes again if the answer was lost.
async fn deliver(https: &Https, post: &[u8]) -> Result<(), EnrollError> {
    let mut tried = 0;
    loop {
        tried += 1;
        match https.post(http::ENROLL, post.to_vec(), 32).await {
            Ok(_) => return Ok(()),
            Err(HttpsError::Offline) if tried < TRIES => {}
            Err(error) => return Err(from_https(error)),
        }
    }
}

fn from_https(error: HttpsError) -> EnrollError {
    match error {
        HttpsError::Offline => EnrollError::Offline,
        HttpsError::OtherKey => EnrollError::OtherKey,
        HttpsError::Busy { .. } => EnrollError::Busy,
        HttpsError::Size | HttpsError::Setup => EnrollError::BadBundle,
        HttpsError::Status(code) => match Status::of(code) {
            Status::Conflict => EnrollError::Used,
            Status::Expired => EnrollError::Expired,
            Status::Unknown => EnrollError::Unknown,
            Status::Good | Status::WrongLogin | Status::WrongSize | Status::Busy | Status::Other => {
                EnrollError::Refused
            }
        },
    }
}

fn line_of(error: &QrTextError) -> Option<u8> {
    match error {
        QrTextError::Line { line } => u8::try_from(*line).ok(),
        _ => None,
    }
}

/// Runs one exchange on a small runtime of its own: enrolling is a blocking call.
fn blocking<T>(future: impl Future<Output = T>) -> Result<T, EnrollError> {
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(|_| EnrollError::Storage)?;
    Ok(runtime.block_on(future))
}
