//! What the record layer says of a body.

use nightjar_record::{ReadError, Registry, Verdict};
use nightjar_seal::plaintext::{Plaintext, Purpose};

/// Reads the body of a record or withdrawal by its kind's table; notices are not its business.
pub(crate) fn read(registry: &Registry, plaintext: &Plaintext) -> Result<(), Verdict> {
    let purpose = match plaintext.purpose {
        Purpose::Record => nightjar_record::Purpose::Record,
        Purpose::Withdrawal => nightjar_record::Purpose::Withdrawal,
        Purpose::DuressNotice | Purpose::SignOfLife => return Ok(()),
    };
    nightjar_record::read_with(registry, &plaintext.body, purpose).map(|_| ()).map_err(ReadError::verdict)
}
