//! Deterministic CBOR of bodies (RFC 8949 4.2.1; domain.md 11.0a): integer keys, no tags, no floats, depth at most 4.
#![allow(clippy::wildcard_enum_match_arm, reason = "every other CBOR type is equally wrong")]

use minicbor::data::Type;
use minicbor::decode::{Decoder, Error};

/// A body, or any item in it, not yet read by a table.
pub(crate) enum Item {
    Uint(u64),
    Negative(i64),
    Bytes(Vec<u8>),
    Text(String),
    List(Vec<Item>),
    Map(Vec<(u64, Item)>),
    Bool(bool),
    Null,
}

/// Bodies nest at most so deep; the outermost item is 1, and scalars count.
const MAX_DEPTH: u8 = 4;

/// Decodes one item that fills the bytes; None unless it is deterministic: it is encoded again and compared.
pub(crate) fn decode(bytes: &[u8]) -> Option<Item> {
    let mut decoder = Decoder::new(bytes);
    let item = item(&mut decoder, MAX_DEPTH).ok()?;
    (decoder.position() == bytes.len() && ascending(&item) && encode(&item) == bytes).then_some(item)
}

/// Encodes an item in its shortest form. Map keys must ascend.
pub(crate) fn encode(item: &Item) -> Vec<u8> {
    let mut out = Vec::with_capacity(128);
    write(item, &mut out);
    out
}

fn item(d: &mut Decoder<'_>, depth: u8) -> Result<Item, Error> {
    let deeper = depth.checked_sub(1).ok_or_else(|| Error::message("too deep"))?;
    Ok(match d.datatype()? {
        Type::U8 | Type::U16 | Type::U32 | Type::U64 => Item::Uint(d.u64()?),
        Type::I8 | Type::I16 | Type::I32 | Type::I64 => Item::Negative(d.i64()?),
        Type::Bytes => Item::Bytes(d.bytes()?.to_vec()),
        Type::String => Item::Text(d.str()?.to_owned()),
        Type::Bool => Item::Bool(d.bool()?),
        Type::Null => {
            d.null()?;
            Item::Null
        }
        Type::Array => {
            let mut list = Vec::new(); // grows with the bytes that are there, not with the length they claim
            for _ in 0..definite(d.array()?)? {
                list.push(item(d, deeper)?);
            }
            Item::List(list)
        }
        Type::Map => {
            let mut map = Vec::new();
            for _ in 0..definite(d.map()?)? {
                map.push((d.u64()?, item(d, deeper)?));
            }
            Item::Map(map)
        }
        _ => return Err(Error::message("not in a body")),
    })
}

fn definite(len: Option<u64>) -> Result<u64, Error> {
    len.ok_or_else(|| Error::message("indefinite"))
}

fn ascending(item: &Item) -> bool {
    match item {
        Item::Map(map) => {
            map.iter().zip(map.iter().skip(1)).all(|(a, b)| a.0 < b.0) && map.iter().all(|(_, v)| ascending(v))
        }
        Item::List(list) => list.iter().all(ascending),
        Item::Uint(_) | Item::Negative(_) | Item::Bytes(_) | Item::Text(_) | Item::Bool(_) | Item::Null => true,
    }
}

fn write(item: &Item, out: &mut Vec<u8>) {
    match item {
        Item::Uint(n) => head(0, *n, out),
        Item::Negative(n) => head(1, !n.cast_unsigned(), out), // -1 - n of RFC 8949 3.1 is the complement
        Item::Bytes(bytes) => {
            head(2, bytes.len() as u64, out);
            out.extend_from_slice(bytes);
        }
        Item::Text(text) => {
            head(3, text.len() as u64, out);
            out.extend_from_slice(text.as_bytes());
        }
        Item::List(list) => {
            head(4, list.len() as u64, out);
            list.iter().for_each(|item| write(item, out));
        }
        Item::Map(map) => {
            head(5, map.len() as u64, out);
            for (key, value) in map {
                head(0, *key, out);
                write(value, out);
            }
        }
        Item::Bool(no) if !no => out.push(0xf4),
        Item::Bool(_) => out.push(0xf5),
        Item::Null => out.push(0xf6),
    }
}

/// Major type and argument in the fewest bytes.
fn head(major: u8, n: u64, out: &mut Vec<u8>) {
    let major = major << 5;
    let be = n.to_be_bytes();
    match n {
        0..=23 => out.push(major | be[7]),
        24..=0xff => out.extend_from_slice(&[major | 24, be[7]]),
        0x100..=0xffff => {
            out.push(major | 25);
            out.extend_from_slice(&be[6..]);
        }
        0x1_0000..=0xffff_ffff => {
            out.push(major | 26);
            out.extend_from_slice(&be[4..]);
        }
        _ => {
            out.push(major | 27);
            out.extend_from_slice(&be);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 8949 appendix A, each in its only deterministic form.
    #[test]
    fn reads_what_the_rfc_prints() {
        for bytes in [
            &[0x00][..],
            &[0x17],
            &[0x18, 0x18],
            &[0x19, 0x03, 0xe8],
            &[0x1a, 0x00, 0x0f, 0x42, 0x40],
            &[0x1b, 0, 0, 0, 0xe8, 0xd4, 0xa5, 0x10, 0x00],
            &[0x20],
            &[0x38, 0x63],
            &[0x39, 0x03, 0xe7],
            &[0x44, 1, 2, 3, 4],
            &[0x64, 0x49, 0x45, 0x54, 0x46],
            &[0x83, 1, 2, 3],
            &[0xa2, 1, 2, 3, 4],
            &[0xf4],
            &[0xf5],
            &[0xf6],
        ] {
            assert_eq!(decode(bytes).map(|i| encode(&i)).as_deref(), Some(bytes));
        }
    }

    #[test]
    fn refuses_what_is_not_deterministic() {
        for (bytes, why) in [
            (&[0x18, 0x17][..], "longer than needed"),
            (&[0xa2, 3, 4, 1, 2], "keys descend"),
            (&[0xa2, 1, 2, 1, 2], "a key twice"),
            (&[0x9f, 1, 0xff], "indefinite list"),
            (&[0xbf, 1, 2, 0xff], "indefinite map"),
            (&[0x5f, 0x41, 1, 0xff], "indefinite bytes"),
            (&[0xa1, 0x61, 0x61, 1], "a text key"),
            (&[0xa1, 0x20, 1], "a negative key"),
            (&[0xc1, 1], "a tag"),
            (&[0xf9, 0x3c, 0x00], "a float"),
            (&[0xf7], "undefined"),
            (&[0x01, 0x01], "trailing bytes"),
            (&[0x81], "truncated"),
            (&[0x9b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], "a list as long as it claims"),
            (&[0x62, 0xff, 0xff], "text that is not UTF-8"),
            (&[0x81, 0x81, 0x81, 0x81, 1], "depth 5"),
            (&[], "nothing"),
        ] {
            assert!(decode(bytes).is_none(), "{why}");
        }
        assert!(decode(&[0x81, 0x81, 0x81, 1]).is_some(), "depth 4");
    }
}
