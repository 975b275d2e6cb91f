//! Frames of fixed size: what is taken is written again byte for byte.

use nightjar_wire::enroll::{EnrollPost, EnrollStatus};
use nightjar_wire::envelope::Envelope;
use nightjar_wire::hello::Hello;
use nightjar_wire::inbox::{InboxRequest, Page};
use nightjar_wire::login::Login;
use nightjar_wire::reply::Reply;
use nightjar_wire::round::Round;
use nightjar_wire::{RelayDeviceId, envelope_id};

/// The envelope as a relay sees it.
pub fn envelope(bytes: &[u8]) -> bool {
    let Ok(envelope) = Envelope::from_slice(bytes) else { return false };
    let parts = [envelope.header().as_slice(), envelope.enc(), envelope.ct()].concat();
    assert_eq!(parts, bytes, "the parts are the whole");
    let tags = [envelope.hint_nonce().as_slice(), envelope.sender_tag(), envelope.key_tag()].concat();
    assert_eq!([[envelope.version(), envelope.suite()].as_slice(), &tags].concat(), envelope.header());
    assert_eq!(envelope.id(), envelope_id(envelope.bytes()));
    envelope.is_known()
}

/// The relay's greeting.
pub fn hello(bytes: &[u8]) -> bool {
    let Ok(hello) = Hello::parse(bytes) else { return false };
    assert_eq!(hello.write().as_slice(), bytes);
    true
}

/// A login.
pub fn login(bytes: &[u8]) -> bool {
    let Ok(login) = Login::parse(bytes) else { return false };
    assert_eq!(login.write().as_slice(), bytes);
    assert_eq!(login.message(&[0; 32]).len(), 75);
    true
}

/// A round.
pub fn round(bytes: &[u8]) -> bool {
    let Ok(round) = Round::parse(bytes) else { return false };
    assert_eq!(round.write(), bytes);
    true
}

/// A reply; tags of the states 0 and 1 are not read, so it is the second writing that is the same.
pub fn reply(bytes: &[u8]) -> bool {
    let Ok(reply) = Reply::parse(bytes) else { return false };
    let written = reply.write();
    assert!(Reply::parse(&written) == Ok(reply), "reads as the same");
    let mut read = bytes.to_vec();
    for cell in read[48..696].chunks_mut(9).filter(|cell| cell[0] < 2) {
        cell[1..].fill(0);
    }
    assert_eq!(written.as_slice(), read, "written again");
    true
}

/// An inbox request.
pub fn inbox(bytes: &[u8]) -> bool {
    let Ok(request) = InboxRequest::parse(bytes) else { return false };
    assert_eq!(request.write().as_slice(), bytes);
    true
}

/// A page, closed.
pub fn page(bytes: &[u8]) -> bool {
    let Ok(page) = Page::parse(bytes) else { return false };
    assert_eq!(page.write(), bytes);
    true
}

/// An enrollment post, and the one byte that answers it.
pub fn enroll_post(bytes: &[u8]) -> bool {
    if let Ok(status) = EnrollStatus::parse(bytes) {
        assert_eq!([status.code()], bytes);
        return true;
    }
    let Ok(post) = EnrollPost::parse(bytes) else { return false };
    assert_eq!(post.write().as_slice(), bytes);
    assert_eq!(post.device(), RelayDeviceId::of(post.login_key));
    true
}
