use super::*;
use crate::calendar::Day;
use crate::cbor::{self, CborError, Value};
use crate::enroll::ENROLL_POST_LEN;
use crate::envelope::ENVELOPE_LEN;
use crate::ids::{CenterId, EnvelopeId, RelayDeviceId};
use crate::inbox::PAGE_LEN;

const CENTER: CenterId = CenterId([1; 16]);

fn every_op() -> Vec<Op> {
    vec![
        Op::Devices(vec![DeviceEntry { key: [4; 65], state: DeviceState::Revoked }]),
        Op::Tokens(vec![TokenEntry { id: TokenId([5; 8]), expiry_s: 1_794_000_900 }]),
        Op::Posts,
        Op::TokenState { token: TokenId([5; 8]), state: TokenState::Refused },
        Op::Fetch { after: u64::MAX >> 1, limit: 256 },
        Op::Finish(vec![Finished { env_id: EnvelopeId([6; 16]), state: FinishedState::Kept, tag: [7; 8] }]),
        Op::PutInbox(vec![
            InboxPage { device: None, number: 9, page: Box::new([8; PAGE_LEN]) },
            InboxPage { device: Some(RelayDeviceId([9; 8])), number: 10, page: Box::new([8; PAGE_LEN]) },
        ]),
        Op::DropInbox(vec![1, 2, u64::MAX]),
        Op::Commands(vec![DeviceCommand { device: RelayDeviceId([9; 8]), command: [3; 128] }]),
        Op::Generation(217_500_000),
        Op::Bundle(vec![1, 2, 3]),
        Op::Counts,
    ]
}

fn unsigned(code: u64, args: Value) -> Option<MailroomRefused> {
    let cbor = cbor::encode(&Value::Map(vec![
        (1, Value::from([1; 16].as_slice())),
        (2, Value::Uint(5)),
        (3, Value::Uint(code)),
        (4, args),
    ]));
    SignedRequest::parse(&sign_with(&cbor, &[0; 64])).err()
}

#[test]
fn every_operation_is_read_as_it_is_written() {
    for (op, code) in every_op().into_iter().zip(1..) {
        assert_eq!(op.code(), code);
        let request = Request { center: CENTER, counter: 7, op };
        let bytes = sign_with(&request.encode(), &[0; 64]);
        let read = SignedRequest::parse(&bytes).unwrap();
        assert_eq!(read.center(), CENTER);
        assert_eq!(read.verify(CENTER, &[], &[0; 32], 0).err(), Some(MailroomRefused::Signature));
        assert!(args::read(u64::from(code), args::write(&request.op)).is_ok_and(|op| op == request.op));
    }
}

#[test]
fn arguments_that_do_not_fit_are_refused() {
    let shape = Some(MailroomRefused::Cbor(CborError::Shape));
    let list = Value::Array;
    let uint = Value::Uint;
    assert_eq!(unsigned(13, list(vec![])), Some(MailroomRefused::UnknownOp));
    assert_eq!(unsigned(0, list(vec![])), Some(MailroomRefused::UnknownOp));
    assert_eq!(unsigned(3, list(vec![])), None);
    assert_eq!(unsigned(3, list(vec![uint(1)])), shape);
    assert_eq!(unsigned(5, list(vec![uint(0), uint(256)])), None);
    assert_eq!(unsigned(5, list(vec![uint(0), uint(257)])), shape);
    assert_eq!(unsigned(5, list(vec![uint(0), uint(0)])), shape);
    assert_eq!(unsigned(5, list(vec![uint(0)])), shape);
    let finish = |state| list(vec![list(vec![Value::Bytes(vec![0; 16]), uint(state), Value::Bytes(vec![0; 8])])]);
    assert_eq!(unsigned(6, finish(2)), None);
    assert_eq!(unsigned(6, finish(1)), shape);
    assert_eq!(unsigned(6, finish(4)), shape);
    let put = |device: usize, kind, page: usize| {
        list(vec![list(vec![Value::Bytes(vec![0; device]), uint(kind), uint(1), Value::Bytes(vec![0; page])])])
    };
    assert_eq!(unsigned(7, put(8, 2, PAGE_LEN)), None);
    assert_eq!(unsigned(7, put(0, 1, PAGE_LEN)), None);
    assert_eq!(unsigned(7, put(0, 2, PAGE_LEN)), shape);
    assert_eq!(unsigned(7, put(8, 1, PAGE_LEN)), shape);
    assert_eq!(unsigned(7, put(0, 0, PAGE_LEN)), shape);
    assert_eq!(unsigned(7, put(0, 1, PAGE_LEN - 1)), shape);
    assert_eq!(unsigned(10, uint(u64::from(u32::MAX) + 1)), shape);
    let device = |length: usize, state| list(vec![list(vec![Value::Bytes(vec![4; length]), uint(state)])]);
    assert_eq!(unsigned(1, device(65, 2)), None);
    assert_eq!(unsigned(1, device(65, 3)), shape);
    assert_eq!(unsigned(1, device(33, 1)), shape);
    assert_eq!(unsigned(4, list(vec![Value::Bytes(vec![0; 8]), uint(0)])), shape);
}

#[test]
fn a_request_has_a_limit() {
    assert_eq!(SignedRequest::parse(&[0; 63]).err(), Some(MailroomRefused::Size));
    assert_eq!(SignedRequest::parse(&vec![0; REQUEST_MAX + 1]).err(), Some(MailroomRefused::Size));
}

#[test]
fn answers_are_read_as_they_are_written() {
    let posts = vec![Post { token: TokenId([5; 8]), post: Box::new([6; ENROLL_POST_LEN]) }];
    let answer = Answer::parse(&Answer::of_posts(9, &posts).encode()).unwrap();
    assert_eq!(answer.last_counter, 9);
    assert!(answer.into_posts().is_ok_and(|read| read == posts));
    let row = |row| Fetched { row, day: Day(2519), blob: Box::new([7; ENVELOPE_LEN]) };
    let rows = vec![row(3), row(5)];
    let answer = Answer::parse(&Answer::of_fetch(9, &rows).encode()).unwrap();
    assert!(answer.clone().into_fetched(2).is_ok_and(|read| read == rows));
    assert_eq!(answer.into_fetched(3).err(), Some(MailroomError::Answer));
    let backwards = Answer::of_fetch(9, &[row(5), row(3)]);
    assert_eq!(backwards.into_fetched(0).err(), Some(MailroomError::Answer));
    let counts = vec![DayCount { day: Day(2519), envelopes: 12 }];
    assert_eq!(Answer::of_counts(9, &counts).into_counts(), Ok(counts));
    assert_eq!(Answer::parse(&Answer::done(9).encode()).unwrap().into_nothing(), Ok(()));
}

#[test]
fn a_conflict_tells_the_last_counter() {
    let encoded = Answer::old_counter(217_600_046).encode();
    let behind = Err(MailroomError::CounterBehind { last: 217_600_046 });
    assert_eq!(Answer::parse(&encoded).unwrap().into_nothing(), behind);
}

#[test]
fn other_answers_are_refused() {
    assert_eq!(Answer::parse(&[]), Err(MailroomError::Answer));
    assert_eq!(Answer::parse(&[0xa0]), Err(MailroomError::Answer));
    assert_eq!(Answer::parse(&[0xa3, 1, 0, 2, 0x80, 3, 0]), Err(MailroomError::Answer));
    assert_eq!(Answer::parse(&[0xa2, 1, 0, 2, 0x80, 0]), Err(MailroomError::Answer));
    assert_eq!(Answer::done(1).into_fetched(0).map(|rows| rows.len()), Ok(0));
    assert_eq!(Answer { last_counter: 1, result: Some(Value::Uint(1)) }.into_nothing(), Err(MailroomError::Answer));
}
