use super::*;

fn sample(address: &str) -> Qr {
    Qr {
        center: CenterId([1; 16]),
        root: [2; 32],
        pin: [3; 32],
        token: Zeroizing::new([0xa5; 16]),
        expiry_s: 1_794_000_900,
        address: address.into(),
    }
}

fn good() -> Vec<u8> {
    sample("192.168.1.10:8443").write().unwrap().to_vec()
}

#[test]
fn what_is_written_is_read() {
    let qr = Qr::parse(&good()).unwrap();
    assert_eq!((qr.center, qr.root, qr.pin), (CenterId([1; 16]), [2; 32], [3; 32]));
    assert_eq!((*qr.token, qr.expiry_s, qr.address.as_str()), ([0xa5; 16], 1_794_000_900, "192.168.1.10:8443"));
}

#[test]
fn every_other_size_and_version_is_refused() {
    let bytes = good();
    for n in 0..bytes.len() {
        assert!(Qr::parse(&bytes[..n]).is_err(), "{n}");
    }
    assert_eq!(Qr::parse(&[&bytes[..], b"1"].concat()).err(), Some(QrError::Size));
    let changed = |at: usize, to: u8| {
        let mut bytes = good();
        bytes[at] = to;
        Qr::parse(&bytes).err()
    };
    assert_eq!(changed(2, b'1'), Some(QrError::Version));
    assert_eq!(changed(3, 1), Some(QrError::Version));
    assert_eq!(changed(104, 16), Some(QrError::Size));
    assert_eq!(changed(105, b'/'), Some(QrError::Address));
    assert_eq!(changed(105, 0xff), Some(QrError::Address));
}

#[test]
fn it_holds_at_most_150_bytes() {
    let address = |n: usize| "a".repeat(n - 4) + ":443";
    assert_eq!(sample(&address(45)).write().map(|bytes| bytes.len()), Ok(150));
    assert_eq!(sample(&address(46)).write().err(), Some(QrError::Size));
    let mut long = good();
    long.truncate(104);
    long.push(46);
    long.extend_from_slice(address(46).as_bytes());
    assert_eq!(Qr::parse(&long).err(), Some(QrError::Size));
    assert_eq!(sample("host:0443").write().err(), Some(QrError::Address));
}

#[test]
fn text_has_lines_of_19_signs_and_a_check_character() {
    let text = sample("192.168.1.10:8443").write_text().unwrap();
    // 122 bytes = 976 bits = 196 signs = 10 lines of 19 and one of 6.
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 11);
    for line in &lines[..10] {
        let groups: Vec<&str> = line.split(' ').collect();
        assert_eq!(groups.len(), 5, "{line}");
        assert!(groups.iter().all(|group| group.len() == 4), "{line}");
    }
    assert_eq!(lines[10].replace(' ', "").len(), 7);
    assert!(Qr::parse_text(&text).is_ok());
}

#[test]
fn typed_text_is_taken_kindly() {
    let text = sample("192.168.1.10:8443").write_text().unwrap();
    let kind = text.to_lowercase().replace('1', "l").replace('0', "O").replace(' ', "-");
    assert!(Qr::parse_text(&kind).is_ok());
    assert!(Qr::parse_text(&text.replace('\n', " ")).is_ok());
    assert!(Qr::parse_text(&text.replace('\n', "\r\n\r\n")).is_ok());
}

#[test]
fn a_wrong_sign_is_named_by_its_line() {
    let text = sample("192.168.1.10:8443").write_text().unwrap();
    let with = |at: usize, to: &str| {
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        lines[at] = to.replace("{}", &lines[at]);
        Qr::parse_text(&lines.join("\n")).err()
    };
    let line = |line| Some(QrTextError::Line { line });
    assert_eq!(with(3, "{}0"), line(4));
    assert_eq!(with(0, "0000 0000 0000 0000 0001"), line(1));
    assert_eq!(with(10, "U"), line(11));
    assert_eq!(with(4, "?"), line(5));
    let shortened: String = text.lines().nth(6).unwrap().chars().skip(1).collect();
    assert_eq!(with(6, &shortened), line(7));
    let missing: Vec<&str> = text.lines().skip(1).collect();
    assert!(matches!(Qr::parse_text(&missing.join("\n")), Err(QrTextError::Code(_))));
    assert!(matches!(Qr::parse_text(""), Err(QrTextError::Code(QrError::Version))));
}

#[test]
fn debug_tells_neither_token_nor_address() {
    assert_eq!(format!("{:?}", sample("192.168.1.10:8443")), "Qr");
}
