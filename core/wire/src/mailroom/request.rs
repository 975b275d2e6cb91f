//! A request of the desk: CBOR and the CTRL signature over it.

use super::args;
use super::{DeviceCommand, DeviceEntry, Finished, InboxPage, TokenEntry, TokenState};
use crate::cbor::{self, CborError, MAX_DEPTH, Value};
use crate::ids::{CenterId, TokenId};
use crate::layout::{Field, Layout};
use crate::signature::verify_any;

/// Largest request in bytes: 4 MiB.
pub const REQUEST_MAX: usize = 4 << 20;

/// The request's layout.
pub static MAILROOM_REQUEST: Layout = Layout::new(
    "mailroom_request",
    "security.md 7",
    64,
    &[
        Field::rest(0, "CBOR", "{1 center id 16, 2 counter, 3 op, 4 args}; at most 4 MiB in all"),
        Field::value(0, 64, "Ed25519", "CTRL over \"nj/v1/desk\" || H(relay SPKI) || CBOR"),
    ],
);

/// An operation with its arguments.
#[derive(Clone, PartialEq, Eq)]
pub enum Op {
    /// 1: the whole list of login keys.
    Devices(Vec<DeviceEntry>),
    /// 2: enrollment tokens.
    Tokens(Vec<TokenEntry>),
    /// 3: which enrollment posts came?
    Posts,
    /// 4: what a waiting phone hears.
    TokenState {
        /// The token.
        token: TokenId,
        /// What was decided.
        state: TokenState,
    },
    /// 5: held envelopes above a row number.
    Fetch {
        /// Row number to continue from; 0 the first time.
        after: u64,
        /// At most so many, 1 to 256.
        limit: u16,
    },
    /// 6: envelopes the desk is done with.
    Finish(Vec<Finished>),
    /// 7: new inbox pages.
    PutInbox(Vec<InboxPage>),
    /// 8: inbox pages to drop.
    DropInbox(Vec<u64>),
    /// 9: the whole list of commands.
    Commands(Vec<DeviceCommand>),
    /// 10: the center generation.
    Generation(u32),
    /// 11: the signed bundle.
    Bundle(Vec<u8>),
    /// 12: how many envelopes of which day are held?
    Counts,
}

/// A request.
#[derive(Clone, PartialEq, Eq)]
pub struct Request {
    /// The center that asks.
    pub center: CenterId,
    /// Its counter: rises with every request.
    pub counter: u64,
    /// What it asks.
    pub op: Op,
}

/// A request as it came: well formed, its signature not yet verified.
pub struct SignedRequest<'a> {
    cbor: &'a [u8],
    signature: [u8; 64],
    request: Request,
}

/// A request is refused; it changed nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MailroomRefused {
    /// Larger than 4 MiB or shorter than a signature.
    #[error("desk request: wrong size")]
    Size,
    /// Not the CBOR of a request, or arguments that do not fit the operation.
    #[error("desk request: {0}")]
    Cbor(#[from] CborError),
    /// An operation this version does not know.
    #[error("desk request: unknown operation")]
    UnknownOp,
    /// For a center that is not served here.
    #[error("desk request: another center")]
    OtherCenter,
    /// Not signed by one of the center's CTRL keys for this relay.
    #[error("desk request: the signature does not verify")]
    Signature,
    /// The counter is not above the last: answered 409 with the last.
    #[error("desk request: counter not above the last")]
    OldCounter {
        /// The last counter that was accepted.
        last: u64,
    },
}

impl Request {
    /// Encodes the request, to be signed over [`message`] and put together by [`sign_with`].
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        cbor::encode(&Value::Map(vec![
            (1, Value::from(self.center.0.as_slice())),
            (2, Value::Uint(self.counter)),
            (3, Value::Uint(u64::from(self.op.code()))),
            (4, args::write(&self.op)),
        ]))
    }
}

/// Gives the bytes that CTRL signs: `"nj/v1/desk" || H(relay SPKI) || CBOR`.
#[must_use]
pub fn message(relay_spki_hash: &[u8; 32], cbor: &[u8]) -> Vec<u8> {
    [b"nj/v1/desk".as_slice(), relay_spki_hash, cbor].concat()
}

/// Puts the signed request together.
#[must_use]
pub fn sign_with(cbor: &[u8], signature: &[u8; 64]) -> Vec<u8> {
    [cbor, signature].concat()
}

impl<'a> SignedRequest<'a> {
    /// Reads a request as far as one can without keys.
    ///
    /// # Errors
    /// [`MailroomRefused`].
    pub fn parse(bytes: &'a [u8]) -> Result<Self, MailroomRefused> {
        if bytes.len() > REQUEST_MAX {
            return Err(MailroomRefused::Size);
        }
        let (cbor, signature) = bytes.split_last_chunk::<64>().ok_or(MailroomRefused::Size)?;
        let mut fields = cbor::decode(cbor, MAX_DEPTH)?.into_fields()?;
        let center = CenterId(fields.take_fixed(1)?);
        let counter = fields.take_uint(2)?;
        let code: u64 = fields.take_uint(3)?;
        let arguments = fields.require(4)?;
        fields.finish()?;
        let op = args::read(code, arguments)?;
        Ok(Self { cbor, signature: *signature, request: Request { center, counter, op } })
    }

    /// Tells which center claims to ask, to look its keys up.
    #[must_use]
    pub fn center(&self) -> CenterId {
        self.request.center
    }

    /// Verifies center, signature and counter, in this order.
    ///
    /// `ctrl` are the CTRL keys the relay knows of `center`, `relay_spki_hash` its own TLS key, `last` the
    /// last counter it accepted; the caller stores the new one in the transaction of the operation.
    ///
    /// # Errors
    /// [`MailroomRefused`].
    pub fn verify(
        self,
        center: CenterId,
        ctrl: &[[u8; 32]],
        relay_spki_hash: &[u8; 32],
        last: u64,
    ) -> Result<Request, MailroomRefused> {
        if self.request.center != center {
            return Err(MailroomRefused::OtherCenter);
        }
        verify_any(ctrl, &message(relay_spki_hash, self.cbor), &self.signature)
            .map_err(|_| MailroomRefused::Signature)?;
        if self.request.counter <= last {
            return Err(MailroomRefused::OldCounter { last });
        }
        Ok(self.request)
    }
}

impl Op {
    /// Gives the operation's number on the wire.
    #[must_use]
    pub fn code(&self) -> u8 {
        match self {
            Self::Devices(_) => 1,
            Self::Tokens(_) => 2,
            Self::Posts => 3,
            Self::TokenState { .. } => 4,
            Self::Fetch { .. } => 5,
            Self::Finish(_) => 6,
            Self::PutInbox(_) => 7,
            Self::DropInbox(_) => 8,
            Self::Commands(_) => 9,
            Self::Generation(_) => 10,
            Self::Bundle(_) => 11,
            Self::Counts => 12,
        }
    }
}
