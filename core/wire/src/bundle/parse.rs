//! Bundle bytes to a checked [`KeyBundle`].

use super::{BUNDLE, BUNDLE_MAX, BundleError, KeyBundle, MonthKeys, PUBLIC_KEY_LEN, message};
use crate::calendar::Month;
use crate::cbor::{self, CborError, Fields, MAX_DEPTH, Value};
use crate::ids::CenterId;
use crate::signature::verify_strict;

/// The modulus of ML-KEM.
const Q: u16 = 3329;
/// Bytes of packed coefficients at the front of an ML-KEM-768 encapsulation key: 3 x 256 x 12 bits.
const COEFFICIENTS: usize = 1152;

pub(super) fn signed(bytes: &[u8], root: &[u8; 32]) -> Result<KeyBundle, BundleError> {
    if bytes.len() > BUNDLE_MAX {
        return Err(BundleError::Size);
    }
    BUNDLE.check(bytes).map_err(|_| BundleError::Size)?;
    let cbor = BUNDLE.field(bytes, "CBOR");
    if crate::bytes::be(BUNDLE.field(bytes, "length of the CBOR")) != cbor.len() as u64 {
        return Err(BundleError::Size);
    }
    let signature = crate::bytes::array(BUNDLE.field(bytes, "Ed25519"));
    verify_strict(root, &message(cbor), &signature).map_err(|_| BundleError::Signature)?;
    let bundle = content(cbor::decode(cbor, MAX_DEPTH)?.into_fields()?)?;
    check(&bundle)?;
    Ok(bundle)
}

fn content(mut fields: Fields) -> Result<KeyBundle, BundleError> {
    let center = CenterId(fields.take_fixed(1)?);
    let seq = fields.take_uint(2)?;
    let months = fields.take_array(3)?.into_iter().map(month).collect::<Result<Vec<_>, _>>()?;
    let ctrl = fields.take_array(4)?.into_iter().map(Value::into_fixed).collect::<Result<_, _>>()?;
    let pins = fields.take_array(5)?.into_iter().map(Value::into_fixed).collect::<Result<Vec<_>, _>>()?;
    let addresses = fields.take_array(6)?.into_iter().map(Value::into_text).collect::<Result<_, _>>()?;
    let dummy_key = Box::new(fields.take_fixed(8)?);
    fields.finish()?;
    let months = months.try_into().map_err(|_| BundleError::Months)?;
    let pins = pins.try_into().map_err(|_| BundleError::Pins)?;
    Ok(KeyBundle { center, seq, months, ctrl, pins, addresses, dummy_key })
}

fn month(value: Value) -> Result<MonthKeys, CborError> {
    let [month, a, b] = value.into_tuple()?;
    Ok(MonthKeys { month: Month(month.into_uint()?), a: Box::new(a.into_fixed()?), b: Box::new(b.into_fixed()?) })
}

pub(super) fn check(bundle: &KeyBundle) -> Result<(), BundleError> {
    let follows = |pair: &[MonthKeys]| matches!(pair, [a, b] if Some(b.month.0) == a.month.0.checked_add(1));
    if !bundle.months.windows(2).all(follows) {
        return Err(BundleError::Months);
    }
    let mut keys = bundle.months.iter().flat_map(|keys| [&keys.a, &keys.b]).chain([&bundle.dummy_key]);
    if !keys.all(|key| is_public_key(key)) {
        return Err(BundleError::PublicKey);
    }
    if !(1..=3).contains(&bundle.ctrl.len()) {
        return Err(BundleError::Ctrl);
    }
    let [live, backup] = &bundle.pins;
    if live == backup {
        return Err(BundleError::Pins);
    }
    let all_good = bundle.addresses.iter().all(|address| crate::address::check(address).is_ok());
    if bundle.addresses.is_empty() || !all_good {
        return Err(BundleError::Address);
    }
    Ok(())
}

/// The modulus check of FIPS 203 7.2 on the ML-KEM part: 768 coefficients of 12 bits, packed two in three
/// bytes, each below q. Trap: a key that fails it makes encapsulation fail at some later save.
pub(super) fn is_public_key(key: &[u8; PUBLIC_KEY_LEN]) -> bool {
    let (triples, _) = key.get(..COEFFICIENTS).unwrap_or(&[]).as_chunks::<3>();
    triples.iter().all(|[a, b, c]| {
        let first = u16::from(*a) | (u16::from(b & 0x0f) << 8);
        let second = u16::from(b >> 4) | (u16::from(*c) << 4);
        first < Q && second < Q
    })
}
