//! A contact with the center: the sans-IO engine decides, this drives it over HTTPS and the vault (security.md 7).

mod contact;
mod inbox;

pub(crate) use contact::Contact;
pub use contact::SyncObserver;
#[cfg(test)]
pub(crate) use inbox::take_mail;
