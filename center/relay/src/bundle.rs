//! What the relay reads of a bundle: whose, which, and the desk's keys. Only phones hold the root that signs it.

use nightjar_wire::CenterId;
use nightjar_wire::bundle::BUNDLE_MAX;
use nightjar_wire::cbor::{self, MAX_DEPTH, Value};

/// Bytes of a bundle that certainly hold its number: length 2, map head 1, key 1, id 1 + 16, key 1, number 9.
const HEAD_LEN: usize = 31;

/// A bundle as far as the relay cares.
pub(crate) struct Bundle {
    pub(crate) center: CenterId,
    pub(crate) seq: u64,
    pub(crate) ctrl: Vec<[u8; 32]>,
}

impl Bundle {
    /// Reads be16 length || CBOR || signature 64 (security.md 5.3); the signature is the phones' business.
    pub(crate) fn parse(bytes: &[u8]) -> Option<Self> {
        let (length, rest) = bytes.split_first_chunk()?;
        let (cbor, _signature) = rest.split_last_chunk::<64>()?;
        if bytes.len() > BUNDLE_MAX || usize::from(u16::from_be_bytes(*length)) != cbor.len() {
            return None;
        }
        let mut fields = cbor::decode(cbor, MAX_DEPTH).and_then(Value::into_fields).ok()?;
        let center = CenterId(fields.take_fixed(1).ok()?);
        let seq = fields.take_uint(2).ok()?;
        let ctrl = fields.take_array(4).ok()?.into_iter().map(Value::into_fixed).collect::<Result<Vec<_>, _>>().ok()?;
        let sound = (1..=3).contains(&ctrl.len()) && seq_of_head(bytes) == seq;
        sound.then_some(Self { center, seq, ctrl })
    }
}

/// Reads the number off the front of a bundle that [`Bundle::parse`] took: keys ascend, so it comes second.
pub(crate) fn seq_of_head(bytes: &[u8]) -> u64 {
    let Some((_, number)) = bytes.get(..HEAD_LEN).and_then(|head| head.split_at_checked(22)) else { return 0 };
    let Some((first, rest)) = number.split_first() else { return 0 };
    let length = match first {
        0..=23 => return u64::from(*first),
        24 => 1,
        25 => 2,
        26 => 4,
        27 => 8,
        _ => return 0,
    };
    rest.iter().take(length).fold(0, |n, byte| (n << 8) | u64::from(*byte))
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A bundle as the relay sees one: unsigned, without keys.
    pub(crate) fn made(center: CenterId, seq: u64) -> Vec<u8> {
        let value = cbor::map([
            (1, Some(Value::Bytes(center.0.to_vec()))),
            (2, Some(Value::Uint(seq))),
            (4, Some(Value::Array(vec![Value::Bytes(vec![7; 32])]))),
        ]);
        let cbor = cbor::encode(&value);
        [&u16::try_from(cbor.len()).unwrap().to_be_bytes(), cbor.as_slice(), &[0; 64]].concat()
    }

    #[test]
    fn the_number_is_found_at_every_width() {
        for seq in [0, 23, 24, 255, 256, 65_535, 65_536, u64::from(u32::MAX), 1 << 32, u64::MAX] {
            let bundle = Bundle::parse(&made(CenterId([3; 16]), seq)).unwrap();
            assert!(bundle.center == CenterId([3; 16]));
            assert_eq!((bundle.seq, bundle.ctrl), (seq, vec![[7; 32]]));
        }
    }

    #[test]
    fn every_cut_and_any_other_shape_is_refused() {
        let good = made(CenterId([3; 16]), 300);
        for cut in 0..good.len() {
            assert!(Bundle::parse(&good[..cut]).is_none());
        }
        assert!(Bundle::parse(&[good.as_slice(), &[0]].concat()).is_none());
        assert!(Bundle::parse(&vec![0; 40_000]).is_none());
    }
}
