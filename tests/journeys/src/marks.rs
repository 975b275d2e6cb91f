//! What must not be found on a phone, taken from the desk, which has it all.

use crate::Center;
use night::thief::Markers;

/// Marks of every record that the desk has opened: its id, its body, and each slip in it.
///
/// # Panics
/// If the desk does not open.
#[must_use]
pub fn marks_of(center: &Center) -> Markers {
    let mut markers = Markers::new();
    for record in center.opened() {
        markers.bytes("record id", &record.record_id.0);
        // Bodies below 16 bytes are too common to mean anything.
        if record.body.len() >= 16 {
            markers.bytes("body", &record.body);
        }
        let read = nightjar_record::read(&record.body, nightjar_record::Purpose::Record);
        let referrals = read.iter().flat_map(|record| record.rows("referrals"));
        for slip in referrals.filter_map(|row| row.code("slip").map(str::to_owned)) {
            markers.text("slip", &slip);
        }
    }
    markers
}
