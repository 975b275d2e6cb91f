//! Pages of the inbox, 16,384 bytes each: mail for one device, bulletins for all (security.md 6.3).
//!
//! ```text
//! page     = kind u8 | zero 3 | circle generation be32 | number be64 | payload 16,368
//! mail     = box(HKDF(PSK_dev, "", "nj/v1/mail", 32), "mail" || be64 number, padded(16320, CBOR))
//! bulletin = box(K_bulletin, "bulletin" || be64 number, padded(16320, CBOR || signature 64))
//! ```
//! The signature is CTRL's over "nj/v1/bulletin" || center id || be64 number || CBOR: every phone
//! holds the circle secret, so the box alone says only that somebody of the circle wrote it.
//! What the items say, and that a bad item spoils only itself, is the wire crate's.

use nightjar_wire::inbox::{PAGE_PLAINTEXT_LEN, PAYLOAD_LEN, Page, PageError, PageKind};
use nightjar_wire::{CenterId, verify_strict};
use zeroize::Zeroizing;

use crate::entropy::Entropy;
use crate::error::{OpenError, SealError};
use crate::secret::Secret;
use crate::signing::{SigningKey, bulletin_message};
use crate::{boxes, keys, padded, place};

pub use nightjar_wire::inbox::PAGE_LEN;

/// Most bytes of CBOR in a page of mail.
pub const MAIL_MAX: usize = PAGE_PLAINTEXT_LEN - 2;
/// Most bytes of CBOR in a bulletin.
pub const BULLETIN_MAX: usize = MAIL_MAX - SIGNATURE;

const SIGNATURE: usize = 64;

/// Seals a page of mail for one device; `items` is the CBOR array of item parts. Draws 32 bytes.
///
/// # Errors
/// [`SealError::TooLong`] above [`MAIL_MAX`] bytes; [`SealError::Entropy`] when no salt can be drawn.
pub fn seal_mail(
    psk_dev: &Secret<32>,
    number: u64,
    items: &[u8],
    entropy: &dyn Entropy,
) -> Result<Box<[u8; PAGE_LEN]>, SealError> {
    let plaintext = padded::pad(PAGE_PLAINTEXT_LEN, items)?;
    let sealed = boxes::seal(keys::mail_key(psk_dev).expose(), &place::mail(number), &plaintext, entropy)?;
    page(PageKind::Mail, 0, number, &sealed)
}

/// Opens a page of mail; returns the CBOR of its items.
///
/// # Errors
/// [`OpenError::Layout`] or [`OpenError::Field`] for what is no page of mail;
/// [`OpenError::NotAuthentic`] for another device's mail, or another number in the head.
pub fn open_mail(psk_dev: &Secret<32>, page: &[u8]) -> Result<Zeroizing<Vec<u8>>, OpenError> {
    let page = split(page, PageKind::Mail)?;
    let plaintext = boxes::open(keys::mail_key(psk_dev).expose(), &place::mail(page.number), page.payload)?;
    padded::unpad(PAGE_PLAINTEXT_LEN, &plaintext).map(|items| Zeroizing::new(items.to_vec()))
}

/// What a bulletin is sealed with.
pub struct Circle<'a> {
    /// The generation of the secret.
    pub generation: u32,
    /// The circle secret itself.
    pub secret: &'a Secret<32>,
}

/// Signs and seals a bulletin; `items` is the CBOR array of item parts. Draws 32 bytes.
///
/// # Errors
/// [`SealError::TooLong`] above [`BULLETIN_MAX`] bytes; [`SealError::Entropy`] when no salt can be
/// drawn.
pub fn seal_bulletin(
    circle: &Circle<'_>,
    center: &CenterId,
    number: u64,
    items: &[u8],
    ctrl: &SigningKey,
    entropy: &dyn Entropy,
) -> Result<Box<[u8; PAGE_LEN]>, SealError> {
    let signed = Zeroizing::new([items, &ctrl.sign_bulletin(center, number, items)].concat());
    let plaintext = padded::pad(PAGE_PLAINTEXT_LEN, &signed)?;
    let sealed =
        boxes::seal(keys::bulletin_key(circle.secret).expose(), &place::bulletin(number), &plaintext, entropy)?;
    page(PageKind::Bulletin, circle.generation, number, &sealed)
}

/// Opens a bulletin and checks its signature; returns the CBOR of its items.
///
/// # Errors
/// [`OpenError::Field`] for another circle generation than the secret's, or for no bulletin;
/// [`OpenError::NotAuthentic`] when it does not open, or when none of the CTRL keys signed it for
/// this center and number.
pub fn open_bulletin(
    circle: &Circle<'_>,
    center: &CenterId,
    ctrl: &[[u8; 32]],
    page: &[u8],
) -> Result<Zeroizing<Vec<u8>>, OpenError> {
    let page = split(page, PageKind::Bulletin)?;
    if page.circle_generation != circle.generation {
        return Err(OpenError::Field("circle generation"));
    }
    let key = keys::bulletin_key(circle.secret);
    let plaintext = boxes::open(key.expose(), &place::bulletin(page.number), page.payload)?;
    let (items, signature) =
        padded::unpad(PAGE_PLAINTEXT_LEN, &plaintext)?.split_last_chunk::<SIGNATURE>().ok_or(OpenError::Size)?;
    let message = bulletin_message(center, page.number, items);
    if !ctrl.iter().any(|key| verify_strict(key, &message, signature).is_ok()) {
        return Err(OpenError::NotAuthentic);
    }
    Ok(Zeroizing::new(items.to_vec()))
}

fn page(kind: PageKind, circle_generation: u32, number: u64, payload: &[u8]) -> Result<Box<[u8; PAGE_LEN]>, SealError> {
    let payload: &[u8; PAYLOAD_LEN] = payload.try_into().map_err(|_| SealError::Cipher)?;
    let page = Page { kind, circle_generation, number, payload }.write();
    page.into_boxed_slice().try_into().map_err(|_| SealError::Cipher)
}

fn split(page: &[u8], kind: PageKind) -> Result<Page<'_>, OpenError> {
    let page = Page::parse(page).map_err(|error| match error {
        PageError::Layout(error) => OpenError::Layout(error),
        PageError::UnknownKind => OpenError::Field("page kind"),
        PageError::Head => OpenError::Field("page head"),
    })?;
    if page.kind != kind {
        return Err(OpenError::Field("page kind"));
    }
    Ok(page)
}
