//! What counting needs to know of an opened envelope.

use nightjar_record::Record;
use nightjar_wire::RecordId;

/// One opened record, amendment or withdrawal.
#[derive(Clone)]
pub struct Opened {
    /// Names the record over all its revisions.
    pub record_id: RecordId,
    /// The revision, from the envelope's header.
    pub revision: u16,
    /// The body, or a withdrawal.
    pub record: Record,
    /// The sequence number its phone gave it, or the desk's own: the order within one device.
    pub device_order: u64,
    /// The order of opening at the desk: of two bodies of one revision the first counts.
    pub arrival: u64,
}

impl std::fmt::Debug for Opened {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Opened")
    }
}
