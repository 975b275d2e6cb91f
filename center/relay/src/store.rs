//! What the relay keeps: one trait, one conformance suite, SQLite behind it (security.md 7, system.md 4).
//!
//! Blocking calls; the caller owns the thread (in a running relay: one to write, one to read). Whatever returns `Ok`
//! is on the disk; whatever returns `Err` changed nothing.

use nightjar_wire::command::COMMAND_LEN;
use nightjar_wire::enroll::{ENROLL_POST_LEN, EnrollStatus};
use nightjar_wire::inbox::{Page, PageKind};
use nightjar_wire::mailroom::{
    DayCount, DeviceCommand, DeviceEntry, DeviceState, Fetched, Finished, InboxPage, Post, TokenEntry, TokenState,
};
use nightjar_wire::reply::{AskState, RoundResult};
use nightjar_wire::round::{ROUND_ASKS, ROUND_ENVELOPES};
use nightjar_wire::{CenterId, Day, ENVELOPE_LEN, EnvelopeId, RelayDeviceId, TokenId};

use crate::error::StoreError;

#[cfg(test)]
pub mod conformance;
pub mod sqlite;

/// Days an acknowledgement is kept for the phone to ask for.
pub const FINISHED_DAYS: u16 = 90;
/// Seconds past its expiry in which a token that was posted in time still answers "pending": staff are comparing digits.
pub const POSTED_GRACE_S: u64 = 15 * 60;
/// Seconds past its expiry after which a token is forgotten.
pub const TOKEN_KEPT_S: u64 = 86_400;

/// A relay's store, as both the phones' routes and the desk's mailroom use it.
pub trait Store: Send {
    /// Registers a center with its CTRL keys; one that is there stays as it is.
    fn register(&mut self, center: CenterId, ctrl: &[[u8; 32]]) -> Result<(), StoreError>;

    /// Returns a center's numbers, `None` if it is unknown.
    fn center(&mut self, center: CenterId) -> Result<Option<Center>, StoreError>;

    /// Returns a center's signed bundle, `None` if the center or the bundle is missing.
    fn bundle(&mut self, center: CenterId) -> Result<Option<Vec<u8>>, StoreError>;

    /// Returns the key a login of this device must verify under.
    fn device(&mut self, device: RelayDeviceId) -> Result<Option<Device>, StoreError>;

    /// Stores and answers rounds in one transaction, the answers in the order of the rounds.
    ///
    /// Every envelope whose blob is not held is stored, and a finished row of its id deleted with it: an envelope
    /// offered again always reaches the desk again. A round of a device that is not active stores nothing.
    fn rounds(&mut self, today: Day, rounds: &[Round]) -> Result<Vec<RoundDone>, StoreError>;

    /// Deletes a device's mail up to and including `up_to`.
    fn drop_mail(&mut self, center: CenterId, device: RelayDeviceId, up_to: u64) -> Result<(), StoreError>;

    /// Returns whether a device has mail up to and including `up_to`.
    fn has_mail(&mut self, center: CenterId, device: RelayDeviceId, up_to: u64) -> Result<bool, StoreError>;

    /// Returns the page with the lowest number above the cursor, mail first.
    fn page(&mut self, request: PageRequest) -> Result<Option<Vec<u8>>, StoreError>;

    /// Takes the enrollment message for a token; the same bytes again are the same answer.
    fn post(&mut self, token: TokenId, post: &[u8; ENROLL_POST_LEN], now_s: u64) -> Result<Posted, StoreError>;

    /// Returns what a phone that waits for activation is told.
    fn token(&mut self, token: TokenId, now_s: u64) -> Result<TokenAnswer, StoreError>;

    /// Admits a desk by its counter, which must be above the last one, and notes the day.
    fn admit(&mut self, center: CenterId, counter: u64, today: Day) -> Result<(), StoreError>;

    /// Notes the day of a desk's request; writes only when it is another day.
    fn desk_day(&mut self, center: CenterId, today: Day) -> Result<(), StoreError>;

    /// Replaces a center's device list; mail and commands of devices that left it go with them.
    fn put_devices(&mut self, center: CenterId, devices: &[DeviceEntry]) -> Result<(), StoreError>;

    /// Adds tokens; one that is there stays as it is.
    fn put_tokens(&mut self, center: CenterId, tokens: &[TokenEntry]) -> Result<(), StoreError>;

    /// Returns the enrollment messages of pending tokens, by token id.
    fn posts(&mut self, center: CenterId) -> Result<Vec<Post>, StoreError>;

    /// Sets a token to active or refused.
    fn set_token(&mut self, center: CenterId, token: TokenId, state: TokenState) -> Result<(), StoreError>;

    /// Returns up to `limit` envelopes with a row number above `after` (0: all), in order.
    fn fetch(&mut self, center: CenterId, after: u64, limit: u16) -> Result<Vec<Fetched>, StoreError>;

    /// Forgets blobs and keeps their acknowledgements, in one transaction.
    fn finish(&mut self, center: CenterId, today: Day, finished: &[Finished]) -> Result<(), StoreError>;

    /// Adds inbox pages whose header names their kind and number; the same page again is no error.
    fn put_pages(&mut self, center: CenterId, pages: &[InboxPage]) -> Result<(), StoreError>;

    /// Deletes inbox pages by number, whosever they are.
    fn drop_pages(&mut self, center: CenterId, numbers: &[u64]) -> Result<(), StoreError>;

    /// Replaces a center's commands; those for devices it does not list are left out.
    fn put_commands(&mut self, center: CenterId, commands: &[DeviceCommand]) -> Result<(), StoreError>;

    /// Raises a center's generation; a lower one is left out, it never falls.
    fn put_generation(&mut self, center: CenterId, generation: u32) -> Result<(), StoreError>;

    /// Replaces a center's bundle and the CTRL keys it names; one with a lower number is left out.
    fn put_bundle(&mut self, center: CenterId, bundle: &[u8]) -> Result<(), StoreError>;

    /// Returns how many envelopes are held, by day.
    fn counts(&mut self, center: CenterId) -> Result<Vec<DayCount>, StoreError>;

    /// Forgets what is past its day and makes the order on the disk say nothing.
    fn upkeep(&mut self, now_s: u64) -> Result<Swept, StoreError>;

    /// Moves everything committed out of the write-ahead log and empties it.
    fn checkpoint(&mut self) -> Result<(), StoreError>;
}

/// A center's numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Center {
    /// How often the desk was restored, as a number that only rises.
    pub generation: u32,
    /// Counter of the desk's last request.
    pub counter: u64,
    /// Day of the desk's last request.
    pub desk_day: Day,
    /// Number of the bundle, 0 while there is none.
    pub bundle_seq: u64,
}

/// A device's login key.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Device {
    /// The center that listed it.
    pub center: CenterId,
    /// SEC1, 65 bytes.
    pub key: [u8; 65],
    /// Whether it lets in.
    pub state: DeviceState,
}

/// One round of an admitted device.
pub struct Round {
    /// The device that logged in.
    pub device: RelayDeviceId,
    /// Its center.
    pub center: CenterId,
    /// Highest command it says it has run.
    pub command_done: u64,
    /// What it asks about.
    pub asks: [EnvelopeId; ROUND_ASKS],
    /// Ids of the envelopes, in their order.
    pub ids: [EnvelopeId; ROUND_ENVELOPES],
    /// The sixteen envelopes, one after the other.
    pub envelopes: Box<[u8; ROUND_ENVELOPES * ENVELOPE_LEN]>,
}

/// What became of a round.
pub struct RoundDone {
    /// A result an envelope, in the round's order.
    pub results: [RoundResult; ROUND_ENVELOPES],
    /// A state an ask, in the round's order.
    pub states: [AskState; ROUND_ASKS],
    /// The center's generation and desk day.
    pub center: Center,
    /// Highest inbox number this device may fetch, 0 if none.
    pub newest: u64,
    /// The command it has not run yet.
    pub command: Option<[u8; COMMAND_LEN]>,
}

/// Which inbox page is wanted.
#[derive(Clone, Copy)]
pub struct PageRequest {
    /// The device's center.
    pub center: CenterId,
    /// The device.
    pub device: RelayDeviceId,
    /// Bulletins up to this number are known.
    pub bulletin_after: u64,
    /// Mail up to this number is known.
    pub mail_after: u64,
}

/// What became of an enrollment post.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Posted {
    /// Taken, now or before.
    Taken,
    /// No such token.
    Unknown,
    /// Another message came first.
    Other,
    /// The token's time is over.
    Expired,
}

/// What a phone that waits for activation is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenAnswer {
    /// How far the desk is.
    State(EnrollStatus),
    /// No such token.
    Unknown,
    /// The token's time is over.
    Expired,
}

/// What an upkeep forgot.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Swept {
    /// Acknowledgements past their 90 days.
    pub finished: u64,
    /// Tokens past their time.
    pub tokens: u64,
    /// Whether the file was rewritten in the order of ids.
    pub rewritten: bool,
}

/// Tells whether a page's header names its own kind and number, and the number is one that is stored.
pub(crate) fn page_is_whole(page: &InboxPage) -> bool {
    let kind = if page.device.is_some() { PageKind::Mail } else { PageKind::Bulletin };
    let head = Page::parse(page.page.as_slice());
    page.number > 0
        && i64::try_from(page.number).is_ok()
        && head.is_ok_and(|head| head.kind == kind && head.number == page.number)
}
