//! Driving the engine: each command is carried out, and its outcome is the next event.

use crate::convert_sync::{change_link, changes, link, rows};
use crate::error::SyncError;
use crate::https::{Https, HttpsError};
use crate::nightjar::Nightjar;
use crate::state::Refused;
use nightjar_seal::ack;
use nightjar_sync::{
    Around, Command, End, Engine, Event, Failure, InboxAccess, Ledger, Outcome, RandomFailed, Round, Snapshot, Start,
};
use nightjar_vault::WipeLevel;
use nightjar_wire::bundle::SignedBundle;
use nightjar_wire::command::{self, CommandKind};
use nightjar_wire::hello::{HELLO_LEN, Hello};
use nightjar_wire::inbox::{InboxRequest, PAGE_LEN, Page};
use nightjar_wire::login::{self, Login};
use nightjar_wire::reply::{REPLY_LEN, Reply};
use nightjar_wire::{CenterId, ENVELOPE_LEN, Nonce, RelayDeviceId, http, round};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// Largest signed bundle.
const BUNDLE_LIMIT: usize = 33_000;
/// A wait looks this often whether it was cancelled.
const LOOK_MS: u64 = 250;

/// Hears how a contact goes on. Called on the thread that drives the contact, once a round; it must not call back.
pub trait SyncObserver: Send + Sync {
    /// `done` records reached the center in this contact, `left` still wait.
    fn round(&self, done: u32, left: u32);
}

/// What outlives a contact.
#[derive(Default)]
pub(crate) struct Contact {
    cancelled: AtomicBool,
    /// The last contact was cut off before its extra round. In memory only: on disk it would tell that there was one.
    extra_owed: AtomicBool,
    running: Mutex<bool>,
}

impl Contact {
    pub(crate) fn cancel(&self) {
        self.cancelled.store(true, Ordering::SeqCst);
    }

    fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::SeqCst)
    }

    fn begin(&self) -> bool {
        let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        if *running {
            return false;
        }
        self.cancelled.store(false, Ordering::SeqCst);
        *running = true;
        true
    }

    fn end(&self) {
        *self.running.lock().unwrap_or_else(PoisonError::into_inner) = false;
    }
}

/// Frees the place of the running contact, however it ends: also when its future is dropped.
struct Running<'a>(&'a Contact);

impl Drop for Running<'_> {
    fn drop(&mut self) {
        self.0.end();
    }
}

impl Nightjar {
    /// Meets the center once: delivers, asks, fetches what this PIN may read. Works while locked and after a wipe; never
    /// holds up a save or a wipe. Dropping the future ends the contact; nothing is half done.
    ///
    /// # Errors
    /// [`SyncError`]; what arrived is accounted for, the rest waits.
    pub async fn sync(&self, observer: Arc<dyn SyncObserver>) -> Result<Ledger, SyncError> {
        self.tick();
        if !self.contact.begin() {
            return Err(SyncError::Stopped);
        }
        let _running = Running(&self.contact);
        let mut line = Line::open(self)?;
        let outcome = line.run(observer.as_ref()).await?;
        match verdict(outcome.end) {
            Some(error) => Err(error),
            None => Ok(self.pending()),
        }
    }

    /// Ends a running contact between two steps.
    pub fn cancel_sync(&self) {
        self.contact.cancel();
    }
}

fn verdict(end: End) -> Option<SyncError> {
    Some(match end {
        End::Complete | End::MoreWaiting => return None,
        End::Cancelled => SyncError::Stopped,
        End::Offline => SyncError::Offline,
        End::PinMismatch => SyncError::OtherKey,
        End::LoginRefused | End::Revoked => SyncError::NotAccepted,
        End::RelayFull => SyncError::CenterFull,
        End::Busy { retry_after_s } => SyncError::Busy { retry_after_s },
        End::UnknownCenter | End::OldGeneration => SyncError::NotTheCenter,
        End::Unreadable => SyncError::Unreadable,
        End::Storage | End::NoRoom | End::NoRandomness | End::OutOfStep => SyncError::Phone,
    })
}

/// One contact's line to the center.
pub(super) struct Line<'a> {
    pub(super) phone: &'a Nightjar,
    pub(super) center: CenterId,
    device: RelayDeviceId,
    https: Https,
    /// The page just received.
    pub(super) page: Vec<u8>,
}

impl<'a> Line<'a> {
    pub(super) fn open(phone: &'a Nightjar) -> Result<Self, SyncError> {
        phone.vault.link().ok_or(Refused::NotEnrolled)?;
        let bundle = phone.vault.bundle().ok_or(Refused::NotEnrolled)?;
        let device = RelayDeviceId::of(&phone.vault.login_key()?);
        Ok(Self { phone, center: bundle.bundle().center, device, https: connect(phone)?, page: Vec::new() })
    }

    async fn run(&mut self, observer: &dyn SyncObserver) -> Result<Outcome, SyncError> {
        let extra_owed = self.phone.contact.extra_owed.load(Ordering::SeqCst);
        let (mut engine, mut step) = Engine::start(Start { snapshot: self.snapshot(), extra_owed });
        loop {
            if let Some(progress) = step.progress {
                observer.round(progress.done, progress.left);
            }
            if let Command::Finished(outcome) = step.command {
                return Ok(outcome);
            }
            step = if self.phone.contact.is_cancelled() {
                self.tell(&mut engine, Event::Cancelled)
            } else {
                self.carry_out(&mut engine, step.command).await?
            };
        }
    }

    async fn carry_out(&mut self, engine: &mut Engine, command: Command) -> Result<nightjar_sync::Step, SyncError> {
        let event = match command {
            Command::GetHello => self.hello().await,
            Command::GetBundle => Event::Bundle(self.bundle().await),
            Command::Apply(plan) => {
                match self.phone.vault.apply(&changes(&plan.changes), |link| change_link(link, plan.link)) {
                    Ok(_) => Event::Applied(self.snapshot()),
                    Err(_) => Event::NotApplied,
                }
            }
            Command::Grow => match self.phone.vault.make_room() {
                Ok(()) => Event::Applied(self.snapshot()),
                Err(_) => Event::NotApplied,
            },
            Command::SendRound { round, nonce, command_done } => {
                let reply = match self.round(&round, nonce, command_done).await? {
                    Ok(reply) => reply,
                    Err(failure) => return Ok(self.tell(engine, Event::Failed(failure))),
                };
                let command = self.command(&reply);
                return Ok(self.tell(engine, Event::Reply { reply: &reply, command }));
            }
            Command::FetchPage { nonce, command_done, bulletin_after, mail_after } => {
                self.fetch_page(nonce, command_done, bulletin_after, mail_after).await?
            }
            Command::TakePage => {
                let moved = self.take_page();
                Event::PageTaken { moved, snapshot: self.snapshot() }
            }
            Command::RunCommand(command) => Event::CommandRun(self.obey(command.kind)),
            Command::WaitThenNewConnection { seconds } => {
                self.wait(seconds).await;
                self.https = connect(self.phone)?;
                Event::Waited
            }
            Command::Finished(_) => Event::Cancelled,
        };
        Ok(self.tell(engine, event))
    }

    fn tell(&self, engine: &mut Engine, event: Event<'_>) -> nightjar_sync::Step {
        let entropy = &self.phone.platform.entropy;
        let mut random = |out: &mut [u8]| entropy.fill(out).map_err(|_| RandomFailed);
        let tags = |tag: &[u8; 8], generation: u32, claimed: &[u8; 8]| ack::is_opened_tag(tag, generation, claimed);
        let now_s = self.phone.platform.clock.wall_s();
        let step = engine.handle(event, &mut Around { now_s, random: &mut random, tags: &tags });
        // After every step: a contact may end in an error, or be dropped, without ever finishing.
        self.phone.contact.extra_owed.store(engine.is_extra_owed(), Ordering::SeqCst);
        step
    }

    pub(super) fn snapshot(&self) -> Snapshot {
        let vault = &self.phone.vault;
        let secrets = vault.secrets();
        let inbox = match secrets.as_ref().map(|secrets| secrets.circle().is_some()) {
            None => InboxAccess::None,
            Some(false) => InboxAccess::Mail,
            Some(true) => InboxAccess::All,
        };
        let link = vault.link().as_ref().map(link).unwrap_or_default();
        Snapshot { rows: rows(&vault.outbox()), link, inbox }
    }

    async fn hello(&self) -> Event<'static> {
        match self.https.get(&http::hello_of(self.center), HELLO_LEN).await {
            Ok(bytes) => Hello::parse(&bytes).map_or(Event::Failed(Failure::Unreadable), Event::Hello),
            Err(error) => Event::Failed(failure(&error)),
        }
    }

    /// Fetches the key bundle and keeps it if everything holds; returns its number then.
    async fn bundle(&self) -> Option<u64> {
        let bytes = self.https.get(&http::bundle_of(self.center), BUNDLE_LIMIT).await.ok()?;
        let root = self.phone.vault.link()?.root;
        let bundle = SignedBundle::parse(&bytes, &root).ok()?;
        let number = bundle.bundle().seq;
        self.phone.vault.put_bundle(bundle).ok()?.then_some(number)
    }

    async fn round(&self, round: &Round, nonce: Nonce, command_done: u64) -> Result<Result<Reply, Failure>, SyncError> {
        let held = round.rows.map(|row| self.phone.vault.envelope(row.row));
        let held = held.into_iter().collect::<Result<Vec<_>, _>>()?;
        let envelopes: Vec<&[u8; ENVELOPE_LEN]> = held.iter().map(AsRef::as_ref).collect();
        let envelopes = envelopes.try_into().map_err(|_| SyncError::Phone)?;
        let login = self.login(nonce, command_done)?;
        let frame = round::Round { login, asks: round.ask_ids(), envelopes }.write();
        Ok(match self.https.post(http::ROUND, frame, REPLY_LEN).await {
            Ok(bytes) => Reply::parse(&bytes).map_err(|_| Failure::Unreadable),
            Err(error) => Err(failure(&error)),
        })
    }

    async fn fetch_page(
        &mut self,
        nonce: Nonce,
        command_done: u64,
        bulletin_after: u64,
        mail_after: u64,
    ) -> Result<Event<'static>, SyncError> {
        let request = InboxRequest { login: self.login(nonce, command_done)?, bulletin_after, mail_after };
        let fetched = self.https.post(http::INBOX, request.write().to_vec(), PAGE_LEN).await;
        Ok(match fetched {
            Ok(bytes) => {
                self.page = bytes;
                Page::parse(&self.page).map_or(Event::Failed(Failure::Unreadable), |page| Event::Page {
                    kind: page.kind,
                    number: page.number,
                })
            }
            Err(error) => Event::Failed(failure(&error)),
        })
    }

    /// Signs a nonce of this relay's key, and nothing else: a kept signature proves only that somebody logged in.
    fn login(&self, nonce: Nonce, cmd_seq_done: u64) -> Result<Login, SyncError> {
        let mut own = [0; 16];
        self.phone.platform.entropy.fill(&mut own).map_err(|_| SyncError::Phone)?;
        let pin = self.https.pinned().ok_or(SyncError::OtherKey)?;
        let signature = self.phone.vault.sign_login(&login::message(&nonce, &own, &pin))?;
        Ok(Login { device: self.device, nonce, own, signature, cmd_seq_done })
    }

    fn command(&self, reply: &Reply) -> Option<command::Command> {
        let bundle = self.phone.vault.bundle()?;
        accepted(&reply.command, &bundle.bundle().ctrl, self.device, &self.phone.vault.link()?)
    }

    /// Carries out a signed command; `false` means that it comes again.
    fn obey(&self, kind: CommandKind) -> bool {
        match kind {
            CommandKind::EndShift => {
                let done = self.phone.vault.end_shift().is_ok();
                self.phone.forget();
                done
            }
            CommandKind::Wipe => {
                // Never WIPE ALL: one stolen key of the desk must not destroy unsent nights.
                let done = self.phone.vault.wipe(WipeLevel::Wipe).is_done();
                self.phone.vault.wait_for_wipe();
                self.phone.forget();
                done
            }
        }
    }

    async fn wait(&self, seconds: u32) {
        let clock = Arc::clone(&self.phone.platform.clock);
        let deadline = clock.boot_ms() + u64::from(seconds) * 1000;
        while !self.phone.contact.is_cancelled() && clock.boot_ms() < deadline {
            let clock = Arc::clone(&clock);
            let until = deadline.min(clock.boot_ms() + LOOK_MS);
            // A clock may block; the runtime's own threads must not.
            let _ = tokio::task::spawn_blocking(move || clock.wait_until(until)).await;
        }
    }
}

/// The command of a reply, if it is to be carried out. A pending phone carries none out: the number of the last one that
/// was meant for this identity comes with the activation.
fn accepted(
    bytes: &[u8; command::COMMAND_LEN],
    ctrl: &[[u8; 32]],
    own: RelayDeviceId,
    link: &nightjar_vault::maps::Link,
) -> Option<command::Command> {
    command::read(bytes, ctrl, own, link.cmd_seq).ok().flatten().filter(|_| link.active)
}

/// A new connection to the center's first address; the others are for other networks.
fn connect(phone: &Nightjar) -> Result<Https, SyncError> {
    let link = phone.vault.link().ok_or(Refused::NotEnrolled)?;
    let address = link.addresses.first().ok_or(Refused::NotEnrolled)?;
    Https::new(address, &link.pins).map_err(|_| SyncError::Phone)
}

fn failure(error: &HttpsError) -> Failure {
    match error {
        HttpsError::Offline | HttpsError::Setup => Failure::Offline,
        HttpsError::OtherKey => Failure::PinMismatch,
        HttpsError::Busy { retry_after_s } => Failure::Busy { retry_after_s: *retry_after_s },
        HttpsError::Status(401) => Failure::LoginRefused,
        HttpsError::Status(404) => Failure::UnknownCenter,
        HttpsError::Status(_) | HttpsError::Size => Failure::Unreadable,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use nightjar_seal::Secret;
    use nightjar_seal::signing::SigningKey;

    #[test]
    fn a_pending_phone_carries_no_command_out() {
        let ctrl = SigningKey::from_seed(&Secret::from_bytes([5; 32]));
        let own = RelayDeviceId([7; 8]);
        let command = command::Command { kind: CommandKind::Wipe, device: own, cmd_seq: 9, nonce: [1; 16] };
        let bytes = ctrl.sign_command(&command);
        let mut link = nightjar_vault::maps::Link {
            addresses: vec!["192.168.1.10:8443".to_owned()],
            pins: Vec::new(),
            root: [0; 32],
            cmd_seq: 8,
            bundle_seq: 1,
            generation: 0,
            bulletin_after: 0,
            mail_after: 0,
            shift: None,
            policy: None,
            active: true,
            settings: None,
            item_generation: None,
        };
        assert!(accepted(&bytes, &[ctrl.public()], own, &link) == Some(command));
        link.active = false;
        assert!(accepted(&bytes, &[ctrl.public()], own, &link).is_none());
    }
}
