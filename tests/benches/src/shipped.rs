//! What the profile costs: one figure a line, in microseconds. `shipped.sh` asks two builds of this by turns.

use std::hint::black_box;
use std::time::Instant;

use chacha20poly1305::ChaCha20Poly1305;
use chacha20poly1305::aead::{Aead, KeyInit};
use nightjar_seal::pin::{self, HwKind, KdfCost, PrfShape};
use nightjar_seal::{OsEntropy, boxes};
use zeroize::Zeroizing;

use crate::Outcome;

/// Bytes of the design's own table.
const CONTENT: [u8; 400] = [0x5a; 400];
const KEY: [u8; 32] = [7; 32];
/// Calls a figure: enough that the clock does not count.
const CALLS: u32 = 2_000;

pub(crate) fn run() -> Outcome {
    // One call of the hardware, of 32 bytes, that answers at once: what is left is Argon2id.
    let shape = PrfShape { n: 1, l: 32 };
    let mut prf = |_: &[u8]| Ok::<_, std::convert::Infallible>(Zeroizing::new(vec![0; 32]));
    let begun = Instant::now();
    black_box(pin::derive(b"492817", &[1; 32], KdfCost::default(), shape, HwKind::Hmac, &mut prf)?);
    println!("argon2id {:.3}", begun.elapsed().as_secs_f64() * 1e6);
    println!("box {:.3}", each(|| boxes::seal(&KEY, b"r", black_box(&CONTENT), &OsEntropy).is_ok())?);
    // The cipher as the bench instantiates it: at the root's own level, which is what trap 2 is about.
    let alone = || ChaCha20Poly1305::new(&KEY.into()).encrypt(&[0; 12].into(), &black_box(CONTENT)[..]).is_ok();
    println!("aead {:.3}", each(alone)?);
    println!("ring {:.3}", each(|| crate::seal::ring_seal(&KEY, &[], black_box(&CONTENT)).is_some())?);
    Ok(())
}

fn each(mut call: impl FnMut() -> bool) -> Outcome<f64> {
    let begun = Instant::now();
    for _ in 0..CALLS {
        if !call() {
            return Err("a seal failed".into());
        }
    }
    Ok(begun.elapsed().as_secs_f64() * 1e6 / f64::from(CALLS))
}
