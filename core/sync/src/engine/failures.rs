//! What is tried again, after how long, and what ends the contact with its name.

use super::{Around, Awaiting, EXTRA_WAIT_S, Engine};
use crate::chance::{self, RandomFailed};
use crate::event::{Command, End, Failure};

/// Lost answers in a row that are tried again, each over a new connection.
const MOST_LOST: u32 = 2;
/// Seconds of waiting for a busy relay that one contact bears; beyond that the next contact waits.
const MOST_BUSY_S: u32 = 300;
/// Seconds that a relay means which says that it is busy, but not for how long.
const BUSY_S: u32 = 30;
/// Seconds at most added to what a relay asks for, so that phones it sent away do not come back together.
const SPREAD_S: u32 = 10;

/// What this contact has borne so far.
#[derive(Default)]
pub(super) struct Patience {
    is_heard: bool,
    lost: u32,
    busy_s: u32,
    is_login_retried: bool,
}

impl Patience {
    /// A hello came: the relay is there.
    pub(super) fn heard(&mut self) {
        self.is_heard = true;
    }

    /// A round was answered: what was lost before is forgiven.
    pub(super) fn answered(&mut self) {
        self.lost = 0;
        self.is_login_retried = false;
    }
}

impl Engine {
    pub(super) fn failed(
        &mut self,
        awaiting: &Awaiting,
        failure: Failure,
        around: &mut Around<'_>,
    ) -> Result<Command, RandomFailed> {
        let was_bundle = match awaiting {
            Awaiting::Hello | Awaiting::Reply(_) | Awaiting::Page => false,
            Awaiting::Bundle => true,
            Awaiting::Applied
            | Awaiting::PageTaken
            | Awaiting::CommandRun(_)
            | Awaiting::Waited
            | Awaiting::Nothing(_) => return Ok(self.finish(End::OutOfStep)),
        };
        match failure {
            Failure::PinMismatch => Ok(self.finish(End::PinMismatch)),
            Failure::Offline => {
                self.patience.lost += 1;
                if !self.patience.is_heard || self.patience.lost > MOST_LOST {
                    return Ok(self.finish(End::Offline));
                }
                let seconds = chance::between(around.random, EXTRA_WAIT_S.0, EXTRA_WAIT_S.1)?;
                Ok(self.wait(seconds))
            }
            Failure::Busy { retry_after_s } => {
                let asked = retry_after_s.unwrap_or(BUSY_S);
                self.patience.busy_s = self.patience.busy_s.saturating_add(asked.max(1));
                if self.patience.busy_s > MOST_BUSY_S {
                    return Ok(self.finish(End::Busy { retry_after_s: asked }));
                }
                let spread = chance::between(around.random, 0, SPREAD_S)?;
                Ok(self.wait(asked.saturating_add(spread)))
            }
            // The rounds matter more than a bundle that will still be there next time.
            Failure::LoginRefused | Failure::UnknownCenter | Failure::Unreadable if was_bundle => self.proceed(around),
            // A relay that was restarted has forgotten its nonces.
            Failure::LoginRefused if !self.patience.is_login_retried => {
                self.patience.is_login_retried = true;
                self.nonce = None;
                Ok(self.get_hello())
            }
            Failure::LoginRefused => Ok(self.finish(End::LoginRefused)),
            Failure::UnknownCenter => Ok(self.finish(End::UnknownCenter)),
            Failure::Unreadable => Ok(self.finish(End::Unreadable)),
        }
    }
}
