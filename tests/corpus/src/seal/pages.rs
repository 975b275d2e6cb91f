//! Pages of the inbox.

use nightjar_seal::pages::{self, BULLETIN_MAX, Circle, MAIL_MAX, PAGE_LEN};
use nightjar_seal::{boxes, keys as derived, place};
use nightjar_wire::inbox::{PAGE_PLAINTEXT_LEN, Page, PageKind};

use crate::keys::{self, CENTER, CTRL, GENERATION, NUMBER, entropy};
use crate::sized;

/// Mail: raw, as padded plaintext under the right key, and as items.
pub fn mail(bytes: &[u8]) -> bool {
    let _ = pages::open_mail(&keys::psk_dev(), bytes);
    let padded = page(PageKind::Mail, 0, &keys::mail(), &place::mail(NUMBER), bytes);
    if let Ok(items) = pages::open_mail(&keys::psk_dev(), &padded) {
        assert!(items.len() <= MAIL_MAX);
        let again =
            pages::seal_mail(&keys::psk_dev(), NUMBER, &items, &entropy()).expect("what was read can be sealed");
        assert_eq!(again.as_slice(), padded, "written again");
        return true;
    }
    false
}

/// A bulletin: raw, as padded plaintext under the right key, and as items that CTRL signed.
pub fn bulletin(bytes: &[u8]) -> bool {
    let secret = keys::circle();
    let circle = Circle { generation: GENERATION, secret: &secret };
    let open = |page: &[u8]| pages::open_bulletin(&circle, &CENTER, &[CTRL.public()], page);
    let _ = open(bytes);
    let key = derived::bulletin_key(&secret);
    let unsigned = page(PageKind::Bulletin, GENERATION, &key, &place::bulletin(NUMBER), bytes);
    let sealed = |items: &[u8]| pages::seal_bulletin(&circle, &CENTER, NUMBER, items, &CTRL, &entropy());
    if let Ok(items) = open(&unsigned) {
        assert_eq!(sealed(&items).expect("what was read can be sealed").as_slice(), unsigned, "written again");
        return true;
    }
    let Ok(signed) = sealed(bytes) else {
        assert!(bytes.len() > BULLETIN_MAX);
        return false;
    };
    assert_eq!(open(signed.as_slice()).expect("signed").as_slice(), bytes, "read as it was written");
    false
}

/// A page around whatever padded plaintext.
fn page(
    kind: PageKind,
    circle_generation: u32,
    key: &nightjar_seal::Secret<32>,
    what: &[u8],
    plaintext: &[u8],
) -> Vec<u8> {
    let plaintext = sized(plaintext, PAGE_PLAINTEXT_LEN);
    let sealed = boxes::seal(key.expose(), what, &plaintext, &entropy()).expect("sealed");
    let payload = sealed.as_slice().try_into().expect("a payload");
    let page = Page { kind, circle_generation, number: NUMBER, payload }.write();
    assert_eq!(page.len(), PAGE_LEN);
    page
}
