//! The seal floor: a box of 824 bytes and an envelope, against ring's ChaCha20-Poly1305.

use std::hint::black_box;
use std::time::Instant;

use chacha20poly1305::ChaCha20Poly1305;
use chacha20poly1305::aead::{Aead, KeyInit};
use nightjar_seal::envelope::SenderPsk;
use nightjar_seal::hybrid::PublicKey;
use nightjar_seal::plaintext::{Plaintext, Purpose, SCHEMA};
use nightjar_seal::{Entropy, EntropyFailed, OsEntropy, Secret, boxes, envelope};
use nightjar_wire::{ChainId, DeviceId, RecordId};
use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, Nonce, UnboundKey};
use ring::hkdf;
use ring::rand::{SecureRandom, SystemRandom};
use zeroize::Zeroizing;

use crate::Outcome;
use crate::phone::bundle;
use crate::stats::{Figure, ROUNDS, Samples};

/// Bytes in the box: about a read-back row.
const BOX: usize = 824;
/// Bytes in an envelope, and before its encapsulation.
const INNER: usize = 778;
const HEADER: [u8; 22] = [1; 22];
const WHAT: &[u8] = b"r0123456789abcdef0123";
const KEY: [u8; 32] = [7; 32];
/// Calls a sample, so that reading the clock does not count; samples a round.
const CALLS: u32 = 50;
const SAMPLES: usize = 300;

/// The kernel's random numbers cost about as much as the cipher: a source that costs nothing shows the rest.
struct Still;

impl Entropy for Still {
    fn fill(&self, out: &mut [u8]) -> Result<(), EntropyFailed> {
        fastrand::fill(out);
        Ok(())
    }
}

pub(crate) fn run() -> Outcome {
    let content = [0x5a; BOX];
    ring_box_is_ours(&content)?;
    let (_, bundle) = bundle()?;
    let [month, ..] = &bundle.bundle().months;
    let (center, key) = (bundle.bundle().center, PublicKey::from_bytes(&month.a)?);
    let psk = SenderPsk::device(&Secret::from_bytes([0x77; 32]), DeviceId([1; 8]));
    let letter = letter();
    let mut figures = figures();
    for _ in 0..ROUNDS {
        let mut times: [Samples; 8] = std::array::from_fn(|_| Samples::default());
        for _ in 0..SAMPLES {
            let [ours, ours_still, ring_boxed, bare, ring_bare, ring_inner, prepare, sealed] = &mut times;
            sample(ours, || boxes::seal(&KEY, WHAT, black_box(&content), &OsEntropy).map(drop).is_ok())?;
            sample(ours_still, || boxes::seal(&KEY, WHAT, black_box(&content), &Still).map(drop).is_ok())?;
            sample(ring_boxed, || ring_box(black_box(&content)).is_some())?;
            sample(bare, || our_cipher(black_box(&content)).is_some())?;
            sample(ring_bare, || ring_seal(&KEY, &[], black_box(&content)).is_some())?;
            sample(ring_inner, || ring_seal(&KEY, &HEADER, black_box(&[0x5a; INNER])).is_some())?;
            // The encapsulation is long enough to be timed alone, and a prepared one can be used only once.
            let begun = Instant::now();
            let prepared = envelope::prepare(&center, &key, &psk, &OsEntropy)?;
            prepare.add(begun.elapsed());
            let begun = Instant::now();
            black_box(prepared.seal(&letter)?);
            sealed.add(begun.elapsed());
        }
        let [ours, ours_still, ring_boxed, bare, ring_bare, ring_inner, prepare, sealed] =
            times.each_ref().map(Samples::p50);
        let values = [
            ours,
            ours_still,
            ring_boxed,
            bare,
            ring_bare,
            prepare,
            sealed,
            ring_inner,
            ours / ring_boxed,
            bare / ring_bare,
            ours / ring_bare,
            ours_still / ring_bare,
            sealed / ring_inner,
            100.0 * prepare / (prepare + sealed),
        ];
        figures.iter_mut().zip(values).for_each(|(figure, value)| figure.round(value));
    }
    println!("Seal floor, {SAMPLES} samples of {CALLS} calls a round (envelope: of one call), p50");
    figures.iter().for_each(Figure::print);
    Ok(())
}

fn figures() -> [Figure; 14] {
    [
        Figure::new("box of 824 bytes, us"),
        Figure::new("box of 824 bytes, random numbers for nothing, us"),
        Figure::new("the same box on ring (HKDF, salt and AEAD), us"),
        Figure::new("the box's AEAD alone, 824 bytes, us"),
        Figure::new("ring ChaCha20-Poly1305 alone, 824 bytes, us"),
        Figure::new("envelope: prepare (X-Wing and key schedule), us"),
        Figure::new("envelope: seal a prepared one (AEAD, SHA-256 twice), us"),
        Figure::new("ring ChaCha20-Poly1305 alone, 778 bytes, us"),
        Figure::new("box / the same box on ring"),
        Figure::new("the box's AEAD alone / ring's             limit 2 (of P11)"),
        Figure::new("box / ring's AEAD alone"),
        Figure::new("box, random numbers for nothing / ring's AEAD alone"),
        Figure::new("prepared envelope / ring's AEAD alone"),
        Figure::new("share of the KEM in sealing an envelope, %"),
    ]
}

fn sample(times: &mut Samples, mut call: impl FnMut() -> bool) -> Outcome {
    let begun = Instant::now();
    let mut good = true;
    for _ in 0..CALLS {
        good &= call();
    }
    times.add(begun.elapsed() / CALLS);
    if good { Ok(()) } else { Err("a seal failed".into()) }
}

fn letter() -> Plaintext {
    Plaintext {
        purpose: Purpose::Record,
        schema: SCHEMA,
        revision: 0,
        device: DeviceId([1; 8]),
        chain: ChainId([2; 8]),
        seq: 3,
        record_id: RecordId([4; 16]),
        body: Zeroizing::new(vec![0x5a; 320]),
    }
}

/// The box of security.md 0, on ring.
fn ring_box(content: &[u8]) -> Option<Vec<u8>> {
    let mut salt = [0; 32];
    SystemRandom::new().fill(&mut salt).ok()?;
    let mut key = [0; 32];
    let info: [&[u8]; 2] = [b"nj/v1/", WHAT];
    hkdf::Salt::new(hkdf::HKDF_SHA256, &salt)
        .extract(&KEY)
        .expand(&info, hkdf::HKDF_SHA256)
        .ok()?
        .fill(&mut key)
        .ok()?;
    let mut sealed = salt.to_vec();
    sealed.append(&mut ring_seal(&key, &[], content)?);
    Some(sealed)
}

/// The AEAD that the box uses, at the same settings.
fn our_cipher(content: &[u8]) -> Option<Vec<u8>> {
    ChaCha20Poly1305::new(&KEY.into()).encrypt(&[0; 12].into(), content).ok()
}

pub(crate) fn ring_seal(key: &[u8; 32], aad: &[u8], content: &[u8]) -> Option<Vec<u8>> {
    let key = LessSafeKey::new(UnboundKey::new(&CHACHA20_POLY1305, key).ok()?);
    let mut bytes = Vec::with_capacity(content.len() + 16);
    bytes.extend_from_slice(content);
    key.seal_in_place_append_tag(Nonce::assume_unique_for_key([0; 12]), Aad::from(aad), &mut bytes).ok()?;
    Some(bytes)
}

/// The peer does the same thing: our reader opens what it made.
fn ring_box_is_ours(content: &[u8]) -> Outcome {
    let sealed = ring_box(content).ok_or("ring did not seal")?;
    if boxes::open(&KEY, WHAT, &sealed)?.as_slice() == content { Ok(()) } else { Err("not the same box".into()) }
}
