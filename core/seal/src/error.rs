//! What can go wrong, each variant an action for the caller. Nothing of the content is in them.

use nightjar_wire::LayoutError;
use thiserror::Error;

use crate::entropy::EntropyFailed;

/// Nothing was sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum SealError {
    /// The random source failed: store nothing, say so, try again later.
    #[error("the random source failed")]
    Entropy(#[from] EntropyFailed),
    /// The content has too many bytes: shorten it by `over`.
    #[error("too long by {over} bytes")]
    TooLong {
        /// Bytes above the room there is.
        over: usize,
    },
    /// A public key is not one: the bundle it came from must not be used.
    #[error("not a public key")]
    PublicKey,
    /// What was handed in can never be written: a fault of the caller.
    #[error("not writable: {0}")]
    Unwritable(&'static str),
    /// The cipher refused: store nothing.
    #[error("the cipher failed")]
    Cipher,
}

/// Nothing was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum OpenError {
    /// The bytes have another length: not this kind of thing, or cut off.
    #[error("wrong size")]
    Size,
    /// Another key, another place, or changed bytes: nothing about the content is known.
    #[error("does not open")]
    NotAuthentic,
    /// It opens, but bytes that must be zero are not.
    #[error("bytes that must be zero are not")]
    Padding,
    /// A fixed field has a value that does not exist.
    #[error("invalid field: {0}")]
    Field(&'static str),
    /// Magic, size or zero bytes are not those of the layout.
    #[error(transparent)]
    Layout(#[from] LayoutError),
}
