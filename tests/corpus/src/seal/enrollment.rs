//! The enrollment message.

use nightjar_seal::enrollment::{self, EnrollMessage, MESSAGE_LEN, POST_LEN};

use crate::keys::{CENTER, KEY_A, entropy, token};
use crate::sized;

/// The post as it comes.
pub fn enroll_sealed(bytes: &[u8]) -> bool {
    let Ok(message) = enrollment::open(bytes, &token(), &CENTER, &KEY_A) else { return false };
    assert_eq!(bytes.len(), POST_LEN);
    assert!(reseals(&message));
    true
}

/// The 264 bytes inside; the login key outside is the one inside.
pub fn enroll_message(bytes: &[u8]) -> bool {
    let bytes = sized(bytes, MESSAGE_LEN);
    let login_key = bytes[40..105].try_into().expect("65 bytes");
    let Ok(message) = EnrollMessage::decode(&bytes, &login_key) else { return false };
    assert_eq!(message.encode().expose().as_slice(), bytes, "written again");
    let mut other = login_key;
    other[1] ^= 1;
    assert!(EnrollMessage::decode(&bytes, &other).is_err(), "another key outside");
    assert!(reseals(&message));
    true
}

/// What was read can be sealed, and opens again.
fn reseals(message: &EnrollMessage) -> bool {
    let post =
        enrollment::seal(&token(), &CENTER, KEY_A.public(), message, &entropy()).expect("a message by the rules");
    let again = enrollment::open(post.as_slice(), &token(), &CENTER, &KEY_A);
    again.is_ok_and(|again| again.encode().expose() == message.encode().expose())
}
