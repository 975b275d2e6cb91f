//! Arguments of the operations, to and from CBOR; `[]` where there are none.

use super::request::{MailroomRefused, Op};
use super::{
    DeviceCommand, DeviceEntry, DeviceState, FETCH_MAX, Finished, FinishedState, InboxPage, TokenEntry, TokenState,
};
use crate::cbor::{CborError, Value};
use crate::ids::{EnvelopeId, RelayDeviceId, TokenId};
use crate::inbox::PageKind;

pub(super) fn write(op: &Op) -> Value {
    match op {
        Op::Devices(all) => list(all, |entry| vec![bytes(&entry.key), uint(entry.state.code())]),
        Op::Tokens(tokens) => list(tokens, |token| vec![bytes(&token.id.0), Value::Uint(token.expiry_s)]),
        Op::Posts | Op::Counts => Value::Array(Vec::new()),
        Op::TokenState { token, state } => Value::Array(vec![bytes(&token.0), uint(state.code())]),
        Op::Fetch { after, limit } => Value::Array(vec![Value::Uint(*after), Value::Uint(u64::from(*limit))]),
        Op::Finish(finished) => {
            list(finished, |one| vec![bytes(&one.env_id.0), uint(one.state.code()), bytes(&one.tag)])
        }
        Op::PutInbox(pages) => list(pages, |page| {
            let (device, kind) = match &page.device {
                Some(device) => (bytes(&device.0), PageKind::Mail),
                None => (bytes(&[]), PageKind::Bulletin),
            };
            vec![device, uint(kind.code()), Value::Uint(page.number), bytes(page.page.as_slice())]
        }),
        Op::DropInbox(numbers) => Value::Array(numbers.iter().copied().map(Value::Uint).collect()),
        Op::Commands(all) => list(all, |one| vec![bytes(&one.device.0), bytes(&one.command)]),
        Op::Generation(generation) => Value::Uint(u64::from(*generation)),
        Op::Bundle(signed) => bytes(signed),
    }
}

pub(super) fn read(code: u64, args: Value) -> Result<Op, MailroomRefused> {
    Ok(match code {
        1 => Op::Devices(each(args, device)?),
        2 => Op::Tokens(each(args, token)?),
        3 => {
            nothing(args)?;
            Op::Posts
        }
        4 => {
            let [token, state] = args.into_tuple()?;
            let state = TokenState::from_code(state.into_uint()?).ok_or(CborError::Shape)?;
            Op::TokenState { token: TokenId(token.into_fixed()?), state }
        }
        5 => {
            let [after, limit] = args.into_tuple()?;
            let (after, limit) = (after.into_uint()?, limit.into_uint()?);
            if limit == 0 || limit > FETCH_MAX {
                return Err(CborError::Shape.into());
            }
            Op::Fetch { after, limit }
        }
        6 => Op::Finish(each(args, finished)?),
        7 => Op::PutInbox(each(args, page)?),
        8 => Op::DropInbox(each(args, Value::into_uint)?),
        9 => Op::Commands(each(args, command)?),
        10 => Op::Generation(args.into_uint()?),
        11 => Op::Bundle(args.into_bytes()?),
        12 => {
            nothing(args)?;
            Op::Counts
        }
        _ => return Err(MailroomRefused::UnknownOp),
    })
}

pub(super) fn nothing(args: Value) -> Result<(), CborError> {
    if args.into_array()?.is_empty() { Ok(()) } else { Err(CborError::Shape) }
}

pub(super) fn each<T>(args: Value, one: impl Fn(Value) -> Result<T, CborError>) -> Result<Vec<T>, CborError> {
    args.into_array()?.into_iter().map(one).collect()
}

fn device(value: Value) -> Result<DeviceEntry, CborError> {
    let [key, state] = value.into_tuple()?;
    let state = DeviceState::from_code(state.into_uint()?).ok_or(CborError::Shape)?;
    Ok(DeviceEntry { key: key.into_fixed()?, state })
}

fn token(value: Value) -> Result<TokenEntry, CborError> {
    let [id, expiry_s] = value.into_tuple()?;
    Ok(TokenEntry { id: TokenId(id.into_fixed()?), expiry_s: expiry_s.into_uint()? })
}

fn finished(value: Value) -> Result<Finished, CborError> {
    let [env_id, state, tag] = value.into_tuple()?;
    let state = FinishedState::from_code(state.into_uint()?).ok_or(CborError::Shape)?;
    Ok(Finished { env_id: EnvelopeId(env_id.into_fixed()?), state, tag: tag.into_fixed()? })
}

fn page(value: Value) -> Result<InboxPage, CborError> {
    let [device, kind, number, page] = value.into_tuple()?;
    let device = device.into_bytes()?;
    // A bulletin is for all, mail for one device: anything else could be served to nobody.
    let device = match (PageKind::from_code(kind.into_uint()?), device.is_empty()) {
        (Some(PageKind::Bulletin), true) => None,
        (Some(PageKind::Mail), false) => Some(RelayDeviceId::from_slice(&device).map_err(|_| CborError::Shape)?),
        (Some(PageKind::Filler | PageKind::Bulletin | PageKind::Mail) | None, _) => return Err(CborError::Shape),
    };
    Ok(InboxPage { device, number: number.into_uint()?, page: Box::new(page.into_fixed()?) })
}

fn command(value: Value) -> Result<DeviceCommand, CborError> {
    let [device, command] = value.into_tuple()?;
    Ok(DeviceCommand { device: RelayDeviceId(device.into_fixed()?), command: command.into_fixed()? })
}

pub(super) fn list<T>(items: &[T], one: impl Fn(&T) -> Vec<Value>) -> Value {
    Value::Array(items.iter().map(|item| Value::Array(one(item))).collect())
}

pub(super) fn bytes(bytes: &[u8]) -> Value {
    Value::from(bytes)
}

fn uint(code: u8) -> Value {
    Value::Uint(u64::from(code))
}
