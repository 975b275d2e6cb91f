//! The inbox: one page a request, of one size, whether it is mail, a bulletin or nothing.

use crate::layout::{Field, Layout, LayoutError};
use crate::login::Login;

/// Length of an inbox request in bytes.
pub const INBOX_REQUEST_LEN: usize = 256;
/// Length of a page in bytes.
pub const PAGE_LEN: usize = 16_384;
/// Length of a page's payload: one box, or random.
pub const PAYLOAD_LEN: usize = 16_368;
/// Length of the padded plaintext in a page's box.
pub const PAGE_PLAINTEXT_LEN: usize = 16_320;

/// The inbox request's layout.
pub static INBOX_REQUEST: Layout = Layout::new(
    "inbox",
    "security.md 7",
    INBOX_REQUEST_LEN,
    &[
        Field::magic(0, b"NJI1", ""),
        Field::zero(4, 4),
        Field::value(8, 128, "login", "`login`"),
        Field::value(136, 8, "bulletin after", "be64"),
        Field::value(144, 8, "mail after", "be64"),
        Field::zero(152, 104),
    ],
);

/// The page's layout.
pub static PAGE: Layout = Layout::new(
    "page",
    "security.md 6.3",
    PAGE_LEN,
    &[
        Field::value(0, 1, "kind", "0 filler 1 bulletin 2 mail"),
        Field::zero(1, 3),
        Field::value(4, 4, "circle generation", "be32; 0 in mail and filler"),
        Field::value(8, 8, "number", "be64; 0 in a filler"),
        Field::value(16, 16_368, "payload", "box of padded(16320, items); a filler: random"),
    ],
);

/// An inbox request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InboxRequest {
    /// Who asks.
    pub login: Login,
    /// Number of the last bulletin received.
    pub bulletin_after: u64,
    /// Number of the last mail page received; what lies up to it is deleted at the relay.
    pub mail_after: u64,
}

impl InboxRequest {
    /// Reads the 256 bytes.
    ///
    /// # Errors
    /// [`LayoutError`] for anything else.
    pub fn parse(bytes: &[u8]) -> Result<Self, LayoutError> {
        INBOX_REQUEST.check(bytes)?;
        Ok(Self {
            login: Login::parse(INBOX_REQUEST.field(bytes, "login"))?,
            bulletin_after: crate::bytes::be(INBOX_REQUEST.field(bytes, "bulletin after")),
            mail_after: crate::bytes::be(INBOX_REQUEST.field(bytes, "mail after")),
        })
    }

    /// Writes the 256 bytes.
    #[must_use]
    pub fn write(&self) -> [u8; INBOX_REQUEST_LEN] {
        let mut out = INBOX_REQUEST.blank();
        INBOX_REQUEST.put(&mut out, "login", &self.login.write());
        INBOX_REQUEST.put(&mut out, "bulletin after", &self.bulletin_after.to_be_bytes());
        INBOX_REQUEST.put(&mut out, "mail after", &self.mail_after.to_be_bytes());
        crate::bytes::array(&out)
    }
}

/// What a page carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageKind {
    /// Nothing: there is no page above the cursor.
    Filler,
    /// For every device of the center, under the circle's key.
    Bulletin,
    /// For one device, under its own key.
    Mail,
}

impl PageKind {
    /// Gives the code on the wire.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::Filler => 0,
            Self::Bulletin => 1,
            Self::Mail => 2,
        }
    }

    /// Reads a code; `None` if it is unknown.
    #[must_use]
    pub fn from_code(code: u8) -> Option<Self> {
        match code {
            0 => Some(Self::Filler),
            1 => Some(Self::Bulletin),
            2 => Some(Self::Mail),
            _ => None,
        }
    }
}

/// A page that was served, its payload still closed.
#[derive(Clone, Copy)]
pub struct Page<'a> {
    /// What it carries.
    pub kind: PageKind,
    /// Circle generation of a bulletin's key; 0 otherwise.
    pub circle_generation: u32,
    /// Number of the page in the center's one counter; 0 in a filler.
    pub number: u64,
    /// The box, or random bytes.
    pub payload: &'a [u8; PAYLOAD_LEN],
}

/// A page's head cannot be read. The cursor still moves past it where its number is known (security.md 6.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PageError {
    /// Wrong size, or zero bytes that are not zero.
    #[error(transparent)]
    Layout(#[from] LayoutError),
    /// A kind this version does not know.
    #[error("page: unknown kind")]
    UnknownKind,
    /// A circle generation or number where zeros must stand.
    #[error("page: head does not fit its kind")]
    Head,
}

impl<'a> Page<'a> {
    /// Reads the 16,384 bytes.
    ///
    /// # Errors
    /// [`PageError`] for anything else.
    pub fn parse(bytes: &'a [u8]) -> Result<Self, PageError> {
        PAGE.check(bytes)?;
        let [code] = crate::bytes::array(PAGE.field(bytes, "kind"));
        let kind = PageKind::from_code(code).ok_or(PageError::UnknownKind)?;
        let circle_generation = u32::from_be_bytes(crate::bytes::array(PAGE.field(bytes, "circle generation")));
        let number = crate::bytes::be(PAGE.field(bytes, "number"));
        let fits = match kind {
            PageKind::Filler => circle_generation == 0 && number == 0,
            PageKind::Mail => circle_generation == 0,
            PageKind::Bulletin => true,
        };
        if !fits {
            return Err(PageError::Head);
        }
        let payload = PAGE.field(bytes, "payload").first_chunk().ok_or(PageError::Head)?;
        Ok(Self { kind, circle_generation, number, payload })
    }

    /// Writes the 16,384 bytes.
    #[must_use]
    pub fn write(&self) -> Vec<u8> {
        let mut out = PAGE.blank();
        PAGE.put(&mut out, "kind", &[self.kind.code()]);
        PAGE.put(&mut out, "circle generation", &self.circle_generation.to_be_bytes());
        PAGE.put(&mut out, "number", &self.number.to_be_bytes());
        PAGE.put(&mut out, "payload", self.payload);
        out
    }
}
