//! Remote END-SHIFT and WIPE: 128 signed bytes in every reply.
//!
//! A command works while the phone is locked and never destroys unsent work: WIPE ALL cannot be sent, one
//! stolen CTRL key must not destroy nights that are not yet delivered. security.md 6.4.

use crate::ids::RelayDeviceId;
use crate::layout::{Field, Layout, LayoutError};
use crate::signature::verify_any;

/// Length of a command in bytes.
pub const COMMAND_LEN: usize = 128;
/// Length of the signed part.
pub const SIGNED_LEN: usize = 48;

/// The command's layout.
pub static COMMAND: Layout = Layout::new(
    "command",
    "security.md 6.4",
    COMMAND_LEN,
    &[
        Field::constant(0, 1, "version", ""),
        Field::value(1, 1, "kind", "1 END-SHIFT 2 WIPE"),
        Field::zero(2, 6),
        Field::value(8, 8, "relay device id", ""),
        Field::value(16, 8, "cmd_seq", "be64"),
        Field::value(24, 16, "nonce", "random"),
        Field::zero(40, 8),
        Field::value(48, 64, "Ed25519", "CTRL over \"nj/v1/command\" || bytes[0..48]"),
        Field::zero(112, 16),
    ],
);

/// What a command does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommandKind {
    /// Ends the shift on the phone.
    EndShift,
    /// Wipes the phone but for its sealed outbox.
    Wipe,
}

/// A command, without its signature.
#[derive(Clone, PartialEq, Eq)]
pub struct Command {
    /// What it does.
    pub kind: CommandKind,
    /// The one device it is for.
    pub device: RelayDeviceId,
    /// Its number; a phone carries out only numbers above the last one.
    pub cmd_seq: u64,
    /// Random, so that two commands never have one signature.
    pub nonce: [u8; 16],
}

crate::bytes::redacted_debug!(Command);

/// A command is not carried out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CommandError {
    /// Wrong size, version or zero bytes.
    #[error(transparent)]
    Layout(#[from] LayoutError),
    /// A kind that cannot be sent.
    #[error("command: unknown kind")]
    UnknownKind,
    /// Not signed by a CTRL key of the bundle.
    #[error("command: the signature does not verify")]
    Signature,
    /// Signed, but for another device.
    #[error("command: for another device")]
    OtherDevice,
    /// Signed, but carried out before.
    #[error("command: not above the last one")]
    Old,
}

/// Reads and judges the command field of a reply; `None` when it is idle (all zeros).
///
/// `ctrl` are the bundle's CTRL keys, `done` the number of the last command carried out. Accepted only if
/// signature, device and number hold; the caller carries it out first and stores the number after.
///
/// # Errors
/// [`CommandError`]; nothing of the command may be carried out.
pub fn read(bytes: &[u8], ctrl: &[[u8; 32]], own: RelayDeviceId, done: u64) -> Result<Option<Command>, CommandError> {
    if bytes.len() == COMMAND_LEN && bytes.iter().all(|b| *b == 0) {
        return Ok(None);
    }
    let command = Command::parse(bytes)?;
    let signature = crate::bytes::array(COMMAND.field(bytes, "Ed25519"));
    verify_any(ctrl, &command.message(), &signature).map_err(|_| CommandError::Signature)?;
    if command.device != own {
        return Err(CommandError::OtherDevice);
    }
    if command.cmd_seq <= done {
        return Err(CommandError::Old);
    }
    Ok(Some(command))
}

impl Command {
    /// Gives the bytes that CTRL signs: `"nj/v1/command" || bytes[0..48]`.
    #[must_use]
    pub fn message(&self) -> Vec<u8> {
        let head = self.blank();
        [b"nj/v1/command".as_slice(), head.get(..SIGNED_LEN).unwrap_or(&head)].concat()
    }

    /// Writes the 128 bytes with the signature that was made over [`Command::message`].
    #[must_use]
    pub fn write(&self, signature: &[u8; 64]) -> [u8; COMMAND_LEN] {
        let mut out = self.blank();
        COMMAND.put(&mut out, "Ed25519", signature);
        crate::bytes::array(&out)
    }

    /// Reads a command without judging its signature: for the desk's own list, never for a phone.
    ///
    /// # Errors
    /// [`CommandError::Layout`] or [`CommandError::UnknownKind`].
    pub fn parse(bytes: &[u8]) -> Result<Self, CommandError> {
        COMMAND.check(bytes)?;
        Ok(Self {
            kind: match COMMAND.field(bytes, "kind") {
                [1] => CommandKind::EndShift,
                [2] => CommandKind::Wipe,
                _ => return Err(CommandError::UnknownKind),
            },
            device: RelayDeviceId(crate::bytes::array(COMMAND.field(bytes, "relay device id"))),
            cmd_seq: crate::bytes::be(COMMAND.field(bytes, "cmd_seq")),
            nonce: crate::bytes::array(COMMAND.field(bytes, "nonce")),
        })
    }

    fn blank(&self) -> Vec<u8> {
        let kind = match self.kind {
            CommandKind::EndShift => 1,
            CommandKind::Wipe => 2,
        };
        let mut out = COMMAND.blank();
        COMMAND.put(&mut out, "kind", &[kind]);
        COMMAND.put(&mut out, "relay device id", &self.device.0);
        COMMAND.put(&mut out, "cmd_seq", &self.cmd_seq.to_be_bytes());
        COMMAND.put(&mut out, "nonce", &self.nonce);
        out
    }
}
