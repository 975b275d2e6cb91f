//! Fetching mail and bulletins, one page a request (security.md 6.3).

use nightjar_wire::inbox::PageKind;

use super::{Around, Awaiting, Engine};
use crate::chance::RandomFailed;
use crate::event::{Command, InboxAccess, Snapshot};

/// Most pages of one contact: a relay that numbers for ever must not hold a phone for ever.
const MOST_PAGES: u32 = 256;

/// How far the inbox has come in this contact.
#[derive(Default)]
pub(super) struct Progress {
    /// Highest number that the relay says this phone may fetch.
    pub(super) newest: u64,
    pages: u32,
    is_done: bool,
}

impl Progress {
    /// Says whether a page is to be fetched now.
    ///
    /// Once begun it goes on until the relay has nothing more: that last request tells it the cursor up to which it
    /// deletes this phone's mail.
    pub(super) fn is_due(&self, snapshot: &Snapshot) -> bool {
        let link = &snapshot.link;
        let above = match snapshot.inbox {
            InboxAccess::None => return false,
            InboxAccess::Mail => self.newest > link.mail_after,
            InboxAccess::All => self.newest > link.mail_after.min(link.bulletin_after),
        };
        !self.is_done && self.pages < MOST_PAGES && (above || self.pages > 0)
    }

    pub(super) fn taken(&mut self, moved: bool) {
        self.is_done |= !moved;
    }
}

impl Engine {
    pub(super) fn fetch_page(&mut self) -> Command {
        let Some(nonce) = self.nonce.take() else { return self.get_hello() };
        self.inbox.pages += 1;
        self.awaiting = Awaiting::Page;
        let link = &self.snapshot.link;
        Command::FetchPage {
            nonce,
            command_done: link.command_seq,
            bulletin_after: link.bulletin_after,
            mail_after: link.mail_after,
        }
    }

    /// Mail is served first. A bulletin that nothing here can open is left where it is, its cursor too: whoever
    /// unlocks with everything fetches it later.
    pub(super) fn page(
        &mut self,
        kind: PageKind,
        number: u64,
        around: &mut Around<'_>,
    ) -> Result<Command, RandomFailed> {
        let link = &self.snapshot.link;
        let is_wanted = match kind {
            PageKind::Filler => false,
            PageKind::Mail => number > link.mail_after,
            PageKind::Bulletin => self.snapshot.inbox == InboxAccess::All && number > link.bulletin_after,
        };
        if is_wanted {
            self.awaiting = Awaiting::PageTaken;
            return Ok(Command::TakePage);
        }
        self.inbox.is_done = true;
        self.proceed(around)
    }
}
