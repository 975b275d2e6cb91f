//! The only way desk and relay meet: one trait, and the same operations as signed CBOR for when they live
//! apart. security.md 7.

mod answer;
mod args;
mod request;
mod types;

pub use answer::{ANSWER_MAX, Answer, MAILROOM_ANSWER};
pub use request::{MAILROOM_REQUEST, MailroomRefused, Op, REQUEST_MAX, Request, SignedRequest, message, sign_with};

pub use types::{
    DayCount, DeviceCommand, DeviceEntry, DeviceState, Fetched, Finished, FinishedState, InboxPage, Post, TokenEntry,
    TokenState,
};

use crate::ids::TokenId;

/// Most envelopes that one fetch gives.
pub const FETCH_MAX: u16 = 256;

/// What a desk asks of its relay. Blocking; every method's effect is durable when it returns.
///
/// In process the relay's store implements it; each call also sets the *desk day* that replies carry.
pub trait Mailroom: Send + Sync {
    /// Makes the desk known with its counter, before anything else in a connection.
    ///
    /// # Errors
    /// [`MailroomError::CounterBehind`] if the relay has seen a higher counter: this desk was restored from a
    /// backup and must take a new generation.
    fn connect(&self, counter: u64) -> Result<(), MailroomError>;

    /// Replaces the whole list of login keys and their states.
    ///
    /// # Errors
    /// [`MailroomError`].
    fn devices(&self, all: &[DeviceEntry]) -> Result<(), MailroomError>;

    /// Makes enrollment tokens known.
    ///
    /// # Errors
    /// [`MailroomError`].
    fn tokens(&self, tokens: &[TokenEntry]) -> Result<(), MailroomError>;

    /// Gives the enrollment posts that came.
    ///
    /// # Errors
    /// [`MailroomError`].
    fn posts(&self) -> Result<Vec<Post>, MailroomError>;

    /// Sets what a waiting phone hears about its enrollment.
    ///
    /// # Errors
    /// [`MailroomError`].
    fn token_state(&self, token: TokenId, state: TokenState) -> Result<(), MailroomError>;

    /// Gives up to `limit` held envelopes with a row number above `after`, in order; 0 the first time.
    ///
    /// # Errors
    /// [`MailroomError`].
    fn fetch(&self, after: u64, limit: u16) -> Result<Vec<Fetched>, MailroomError>;

    /// Reports envelopes as done; the relay deletes the blob and keeps state and tag for 90 days.
    ///
    /// # Errors
    /// [`MailroomError`].
    fn finish(&self, finished: &[Finished]) -> Result<(), MailroomError>;

    /// Adds inbox pages.
    ///
    /// # Errors
    /// [`MailroomError`].
    fn put_inbox(&self, pages: &[InboxPage]) -> Result<(), MailroomError>;

    /// Drops inbox pages by number.
    ///
    /// # Errors
    /// [`MailroomError`].
    fn drop_inbox(&self, numbers: &[u64]) -> Result<(), MailroomError>;

    /// Replaces the whole list of commands.
    ///
    /// # Errors
    /// [`MailroomError`].
    fn commands(&self, all: &[DeviceCommand]) -> Result<(), MailroomError>;

    /// Sets the center generation.
    ///
    /// # Errors
    /// [`MailroomError`].
    fn generation(&self, generation: u32) -> Result<(), MailroomError>;

    /// Sets the signed bundle that phones fetch.
    ///
    /// # Errors
    /// [`MailroomError`].
    fn bundle(&self, signed: &[u8]) -> Result<(), MailroomError>;

    /// Counts held envelopes a day.
    ///
    /// # Errors
    /// [`MailroomError`].
    fn counts(&self) -> Result<Vec<DayCount>, MailroomError>;
}

/// A mailroom call did nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum MailroomError {
    /// The relay cannot be reached; try again later.
    #[error("the relay cannot be reached")]
    Offline,
    /// The relay has seen a higher counter: take a new generation and a counter above it.
    #[error("the relay knows a newer state of this desk")]
    CounterBehind {
        /// The relay's last counter.
        last: u64,
    },
    /// The relay does not know this center or its keys.
    #[error("the relay does not accept this desk")]
    Refused,
    /// The relay could not store; nothing was changed.
    #[error("the relay could not store")]
    Storage,
    /// The answer is not one of this version.
    #[error("the relay's answer cannot be read")]
    Answer,
}

#[cfg(test)]
mod tests;
