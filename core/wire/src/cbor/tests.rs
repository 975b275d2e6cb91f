use super::*;

/// RFC 8949 appendix A, the examples within our types.
#[test]
fn the_examples_of_the_rfc() {
    let text = |t: &str| Value::Text(t.into());
    let examples: Vec<(&[u8], Value)> = vec![
        (&[0x00], Value::Uint(0)),
        (&[0x17], Value::Uint(23)),
        (&[0x18, 0x18], Value::Uint(24)),
        (&[0x19, 0x03, 0xe8], Value::Uint(1000)),
        (&[0x1a, 0x00, 0x0f, 0x42, 0x40], Value::Uint(1_000_000)),
        (&[0x1b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], Value::Uint(u64::MAX)),
        (&[0x20], Value::Nint(-1)),
        (&[0x38, 0x63], Value::Nint(-100)),
        (&[0x39, 0x03, 0xe7], Value::Nint(-1000)),
        (&[0x3b, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], Value::Nint(i64::MIN)),
        (&[0xf4], Value::Bool(false)),
        (&[0xf5], Value::Bool(true)),
        (&[0x40], Value::Bytes(vec![])),
        (&[0x44, 1, 2, 3, 4], Value::Bytes(vec![1, 2, 3, 4])),
        (&[0x60], text("")),
        (&[0x62, 0xc3, 0xbc], text("ü")),
        (&[0x80], Value::Array(vec![])),
        (&[0x83, 1, 2, 3], Value::Array(vec![Value::Uint(1), Value::Uint(2), Value::Uint(3)])),
        (&[0xa2, 1, 2, 3, 4], Value::Map(vec![(1, Value::Uint(2)), (3, Value::Uint(4))])),
    ];
    for (bytes, value) in examples {
        assert_eq!(decode(bytes, 2).as_ref(), Ok(&value), "{bytes:02x?}");
        assert_eq!(encode(&value), bytes);
    }
}

#[test]
fn a_second_way_to_write_a_value_is_refused() {
    let refused: [(&[u8], CborError); 24] = [
        (&[], CborError::Malformed),
        (&[0x18], CborError::Malformed),
        (&[0x41], CborError::Malformed),
        (&[0x81], CborError::Malformed),
        (&[0x9b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], CborError::Malformed),
        (&[0x61, 0xff], CborError::Malformed),
        (&[0x18, 0x17], CborError::NotDeterministic),
        (&[0x19, 0x00, 0xff], CborError::NotDeterministic),
        (&[0x58, 0x01, 0x00], CborError::NotDeterministic),
        (&[0x98, 0x00], CborError::NotDeterministic),
        (&[0xa1, 0x18, 0x01, 0x01], CborError::NotDeterministic),
        (&[0xa2, 1, 0, 0, 0], CborError::NotDeterministic),
        (&[0xa2, 1, 0, 1, 0], CborError::NotDeterministic),
        (&[0x00, 0x00], CborError::Trailing),
        (&[0x5f, 0xff], CborError::Forbidden),
        (&[0x7f, 0xff], CborError::Forbidden),
        (&[0x9f, 0xff], CborError::Forbidden),
        (&[0xbf, 0xff], CborError::Forbidden),
        (&[0xc0, 0x00], CborError::Forbidden),
        (&[0xf9, 0x3c, 0x00], CborError::Forbidden),
        (&[0xf7], CborError::Forbidden),
        (&[0xf0], CborError::Forbidden),
        (&[0x3b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], CborError::Forbidden),
        (&[0xa1, 0x61, 0x61, 0x00], CborError::Forbidden),
    ];
    for (bytes, error) in refused {
        assert_eq!(decode(bytes, 6), Err(error), "{bytes:02x?}");
    }
}

#[test]
fn null_is_for_bodies() {
    assert_eq!(decode(&[0xf6], 6), Err(CborError::Forbidden));
    assert_eq!(decode_body(&[0xa1, 0, 0xf6]), Ok(Value::Map(vec![(0, Value::Null)])));
}

#[test]
fn depth_counts_the_outermost_item_as_one_and_scalars_too() {
    assert_eq!(decode(&[0x00], 1), Ok(Value::Uint(0)));
    assert_eq!(decode(&[0x80], 1), Ok(Value::Array(vec![])));
    assert_eq!(decode(&[0x81, 0x00], 1), Err(CborError::TooDeep));
    assert!(decode_body(&[0xa1, 0, 0x81, 0x81, 0]).is_ok());
    assert_eq!(decode_body(&[0xa1, 0, 0x81, 0x81, 0x81, 0]), Err(CborError::TooDeep));
    assert!(decode(&[0x81, 0x81, 0x81, 0x81, 0x81, 0], MAX_DEPTH).is_ok());
    assert_eq!(decode(&[0x81; 1000], MAX_DEPTH), Err(CborError::TooDeep));
}

#[test]
fn fields_are_taken_and_none_is_left() {
    let value = map([(3, Some(Value::Uint(300))), (1, Some(Value::Bytes(vec![1, 2]))), (2, None)]);
    assert_eq!(value, Value::Map(vec![(1, Value::Bytes(vec![1, 2])), (3, Value::Uint(300))]));
    let mut fields = value.clone().into_fields().unwrap();
    assert_eq!(fields.take_fixed::<2>(1), Ok([1, 2]));
    assert_eq!(fields.take_uint_opt::<u8>(2), Ok(None));
    assert_eq!(fields.take_uint::<u8>(3), Err(CborError::Shape));
    let mut fields = value.into_fields().unwrap();
    assert_eq!(fields.take_uint::<u16>(3), Ok(300));
    assert_eq!(fields.take_text(2), Err(CborError::Shape));
    assert_eq!(fields.finish(), Err(CborError::Shape));
}

#[test]
fn debug_tells_no_value() {
    assert_eq!(format!("{:?}", Value::Text("secret".into())), "Text");
}
