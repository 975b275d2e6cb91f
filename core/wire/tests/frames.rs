//! Frames: what is written is read, and every byte that the reader does not ignore matters.

use nightjar_wire::calendar::Day;
use nightjar_wire::command::{self, Command, CommandError, CommandKind};
use nightjar_wire::enroll::{EnrollPost, EnrollStatus};
use nightjar_wire::hello::Hello;
use nightjar_wire::inbox::{InboxRequest, Page, PageError, PageKind};
use nightjar_wire::login::Login;
use nightjar_wire::reply::{AskState, Reply, ReplyError, RoundResult};
use nightjar_wire::round::{ROUND_ENVELOPES, Round};
use nightjar_wire::{ENVELOPE_LEN, EnvelopeId, LayoutError, Nonce, RelayDeviceId, TokenId};

fn login() -> Login {
    Login {
        device: RelayDeviceId([1; 8]),
        nonce: Nonce([2; 16]),
        own: [3; 16],
        signature: [4; 64],
        cmd_seq_done: 217_600_007,
    }
}

fn reply() -> Reply {
    let mut states = [AskState::Unknown; 72];
    states[0] = AskState::Opened { tag: [7; 8] };
    states[1] = AskState::Kept { tag: [8; 8] };
    states[2] = AskState::Held;
    let mut results = [RoundResult::Stored; 16];
    results[..4].copy_from_slice(&[
        RoundResult::Already,
        RoundResult::Malformed,
        RoundResult::Revoked,
        RoundResult::Full,
    ]);
    Reply {
        next_nonce: Nonce([5; 16]),
        center_generation: 217_500_000,
        desk_day: Day(2519),
        results,
        states,
        inbox_newest: 217_600_013,
        command: [6; 128],
    }
}

#[test]
fn hello_is_read_as_it_is_written() {
    let hello = Hello { nonce: Nonce([9; 16]), center_generation: 5, bundle_seq: 6 };
    let bytes = hello.write();
    assert_eq!(&bytes[..4], b"NJH1");
    assert_eq!(Hello::parse(&bytes), Ok(hello));
}

#[test]
fn login_is_read_as_it_is_written_and_names_its_message() {
    let login = login();
    assert_eq!(Login::parse(&login.write()), Ok(login.clone()));
    let message = login.message(&[9; 32]);
    assert_eq!(message.len(), 11 + 16 + 16 + 32);
    assert!(message.starts_with(b"nj/v1/login\x02"));
    assert!(message.ends_with(&[9; 32]));
}

#[test]
fn round_is_read_as_it_is_written() {
    let blobs: Vec<[u8; ENVELOPE_LEN]> = (0..16).map(|i| [i; ENVELOPE_LEN]).collect();
    let envelopes: [&[u8; ENVELOPE_LEN]; ROUND_ENVELOPES] = core::array::from_fn(|i| &blobs[i]);
    let asks = core::array::from_fn(|i| EnvelopeId([i as u8; 16]));
    let bytes = Round { login: login(), asks, envelopes }.write();
    assert_eq!(bytes.len(), 32_768);
    let read = Round::parse(&bytes).unwrap();
    assert_eq!(read.login, login());
    assert_eq!(read.asks, asks);
    assert_eq!(read.envelopes, envelopes);
    assert_eq!(&bytes[1664 + 15 * 1936..][..1936], &[15; 1936]);
}

#[test]
fn reply_is_read_as_it_is_written() {
    assert_eq!(Reply::parse(&reply().write()), Ok(reply()));
}

#[test]
fn a_reply_with_an_unknown_code_changes_nothing() {
    let changed = |at: usize, to: u8| {
        let mut bytes = reply().write();
        bytes[at] = to;
        Reply::parse(&bytes)
    };
    for code in [0, 6, 255] {
        assert_eq!(changed(32 + 15, code), Err(ReplyError::UnknownCode), "result {code}");
    }
    for code in [4, 255] {
        assert_eq!(changed(48 + 71 * 9, code), Err(ReplyError::UnknownCode), "state {code}");
    }
    for at in [4, 7, 30, 31, 832, 1023] {
        assert!(matches!(changed(at, 1), Err(ReplyError::Layout(LayoutError::NotZero { .. }))), "byte {at}");
    }
    // The tag behind states 0 and 1 is not read.
    assert_eq!(changed(48 + 2 * 9 + 1, 1), Ok(reply()));
}

#[test]
fn inbox_request_is_read_as_it_is_written() {
    let request = InboxRequest { login: login(), bulletin_after: 12, mail_after: 3 };
    assert_eq!(InboxRequest::parse(&request.write()), Ok(request));
}

#[test]
fn a_page_head_fits_its_kind() {
    let payload = [7; 16_368];
    let page = |kind, circle_generation, number| {
        let bytes = Page { kind, circle_generation, number, payload: &payload }.write();
        Page::parse(&bytes).map(|page| (page.kind, page.circle_generation, page.number, page.payload[16_367]))
    };
    assert_eq!(page(PageKind::Bulletin, 5, 6), Ok((PageKind::Bulletin, 5, 6, 7)));
    assert_eq!(page(PageKind::Mail, 0, 6), Ok((PageKind::Mail, 0, 6, 7)));
    assert_eq!(page(PageKind::Filler, 0, 0), Ok((PageKind::Filler, 0, 0, 7)));
    assert_eq!(page(PageKind::Mail, 5, 6), Err(PageError::Head));
    assert_eq!(page(PageKind::Filler, 5, 0), Err(PageError::Head));
    assert_eq!(page(PageKind::Filler, 0, 6), Err(PageError::Head));
    let mut bytes = Page { kind: PageKind::Mail, circle_generation: 0, number: 1, payload: &payload }.write();
    bytes[0] = 3;
    assert_eq!(Page::parse(&bytes).err(), Some(PageError::UnknownKind));
}

#[test]
fn an_enrollment_post_is_read_as_it_is_written() {
    let post = EnrollPost { token_id: TokenId([1; 8]), login_key: &[4; 65], message: &[9; 1400] };
    let mut bytes = post.write();
    assert_eq!(&bytes[..80], &EnrollPost::head(TokenId([1; 8]), &[4; 65]));
    let read = EnrollPost::parse(&bytes).unwrap();
    assert_eq!((read.token_id, read.login_key, read.message), (post.token_id, post.login_key, post.message));
    bytes[79] = 1;
    assert!(EnrollPost::parse(&bytes).is_err());
}

#[test]
fn an_enrollment_status_is_one_byte() {
    for status in [EnrollStatus::Pending, EnrollStatus::Active, EnrollStatus::Refused] {
        assert_eq!(EnrollStatus::parse(&[status.code()]), Ok(status));
    }
    for bad in [&[3][..], &[], &[0, 0]] {
        assert!(EnrollStatus::parse(bad).is_err());
    }
}

#[test]
fn an_idle_command_is_none_and_an_unsigned_one_refused() {
    let own = RelayDeviceId([1; 8]);
    assert_eq!(command::read(&[0; 128], &[[1; 32]], own, 0), Ok(None));
    let wipe = Command { kind: CommandKind::Wipe, device: own, cmd_seq: 9, nonce: [2; 16] };
    let bytes = wipe.write(&[0; 64]);
    assert_eq!(Command::parse(&bytes), Ok(wipe));
    assert_eq!(command::read(&bytes, &[[1; 32]], own, 0), Err(CommandError::Signature));
    assert_eq!(command::read(&bytes, &[], own, 0), Err(CommandError::Signature));
    assert!(matches!(command::read(&[0; 127], &[], own, 0), Err(CommandError::Layout(_))));
}

/// security.md 6.4: WIPE ALL cannot be sent, not even by whoever has the key that signs; nor can anything twice.
#[test]
fn a_signature_makes_no_other_kind_and_no_old_number_good() {
    use ed25519_dalek::{Signer, SigningKey};
    let key = SigningKey::from_bytes(&[7; 32]);
    let (ctrl, own) = ([key.verifying_key().to_bytes()], RelayDeviceId([1; 8]));
    let wipe = Command { kind: CommandKind::Wipe, device: own, cmd_seq: 9, nonce: [2; 16] };
    let signed = |change: &dyn Fn(&mut [u8; 128])| {
        let mut bytes = wipe.write(&[0; 64]);
        change(&mut bytes);
        let message = [b"nj/v1/command".as_slice(), &bytes[..48]].concat();
        bytes[48..112].copy_from_slice(&key.sign(&message).to_bytes());
        bytes
    };
    let genuine = signed(&|_| ());
    assert_eq!(command::read(&genuine, &ctrl, own, 8), Ok(Some(wipe.clone())), "the control");
    for kind in (0..=255).filter(|kind| !matches!(kind, 1 | 2)) {
        let other = signed(&|bytes| bytes[1] = kind);
        assert_eq!(command::read(&other, &ctrl, own, 0), Err(CommandError::UnknownKind), "{kind}");
    }
    // A level where zeros belong, another version.
    for at in [0, 2, 7, 40, 47] {
        let other = signed(&|bytes| bytes[at] = 2);
        assert!(matches!(command::read(&other, &ctrl, own, 0), Err(CommandError::Layout(_))), "{at}");
    }
    for done in [9, 10, u64::MAX] {
        assert_eq!(command::read(&genuine, &ctrl, own, done), Err(CommandError::Old));
    }
    assert_eq!(command::read(&genuine, &ctrl, RelayDeviceId([2; 8]), 0), Err(CommandError::OtherDevice));
}

/// The identity as key verifies S = 0, R = identity over any message unless verification is strict.
#[test]
fn a_small_order_key_signs_nothing() {
    let mut identity = [0; 32];
    identity[0] = 1;
    let mut signature = [0; 64];
    signature[0] = 1;
    assert!(nightjar_wire::verify_strict(&identity, b"any message", &signature).is_err());
}

/// Debug prints names of types, no value (security.md 9).
#[test]
fn debug_tells_no_value() {
    assert_eq!(format!("{:?}", login()), "Login");
    assert_eq!(format!("{:?}", reply()), "Reply");
    let wipe = Command { kind: CommandKind::Wipe, device: RelayDeviceId([1; 8]), cmd_seq: 9, nonce: [2; 16] };
    assert_eq!(format!("{wipe:?}"), "Command");
}
