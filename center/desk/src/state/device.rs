//! Phone identities: one row each, kept for ever, because late envelopes of an old identity must still open.

use nightjar_seal::Secret;
use nightjar_wire::cbor::{CborError, Fields, Value};
use nightjar_wire::{Day, DeviceId, TokenId};

use super::{Stored, bytes, push};
use crate::store::{RowPlace, Table};

/// What an identity is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DeviceState {
    /// Enrolled up to the digits; they were not compared yet.
    Pending,
    /// In use.
    Active,
    /// Replaced by a later identity of the same phone: what it sealed still opens.
    Retired,
    /// Taken out: what comes from now on is parked.
    Revoked,
}

impl DeviceState {
    fn code(self) -> u64 {
        match self {
            Self::Pending => 0,
            Self::Active => 1,
            Self::Retired => 2,
            Self::Revoked => 3,
        }
    }

    fn of(code: u64) -> Option<Self> {
        match code {
            0 => Some(Self::Pending),
            1 => Some(Self::Active),
            2 => Some(Self::Retired),
            3 => Some(Self::Revoked),
            _ => None,
        }
    }
}

/// What a phone that was in use before knows: it heals a desk restored to an earlier day, once the digits were equal.
#[derive(Default)]
pub(crate) struct Healing {
    pub(crate) identity: Option<(DeviceId, Secret<32>)>,
    pub(crate) circle: Option<(u32, Secret<32>)>,
}

/// A phone identity.
pub(crate) struct Device {
    pub(crate) place: Option<RowPlace>,
    pub(crate) id: DeviceId,
    pub(crate) psk: Secret<32>,
    /// nj.s, the login key; absent in an identity that was only healed from a message.
    pub(crate) key: Option<[u8; 65]>,
    /// 1 software, 2 TEE, 3 StrongBox, 4 Secure Enclave; 0 unknown.
    pub(crate) class: u8,
    pub(crate) state: DeviceState,
    pub(crate) worker: Option<String>,
    pub(crate) healing: Healing,
    /// The activation mail has not reached the relay yet.
    pub(crate) mail_due: bool,
    /// The token by which it is being enrolled, while pending.
    pub(crate) token: Option<TokenId>,
    /// Relay day of the last envelope opened; absent: it never spoke.
    pub(crate) heard: Option<Day>,
}

impl Device {
    /// An identity that a phone had before: what it sealed opens, it seals nothing more.
    pub(crate) fn healed(id: DeviceId, psk: Secret<32>) -> Self {
        Self {
            place: None,
            id,
            psk,
            key: None,
            class: 0,
            state: DeviceState::Retired,
            worker: None,
            healing: Healing::default(),
            mail_due: false,
            token: None,
            heard: None,
        }
    }
}

impl Stored for Device {
    const TABLE: Table = Table::Device;
    const KIND: u64 = 0;

    fn fields(&self) -> Vec<(u64, Value)> {
        let mut out = vec![(1, bytes(&self.id.0)), (2, bytes(self.psk.expose()))];
        push(&mut out, 3, self.key.as_ref().map(|key| bytes(key)));
        out.push((4, Value::Uint(u64::from(self.class))));
        out.push((5, Value::Uint(self.state.code())));
        push(&mut out, 6, self.worker.clone().map(Value::Text));
        let mut healing = Vec::new();
        push(&mut healing, 1, self.healing.identity.as_ref().map(|(device, _)| bytes(&device.0)));
        push(&mut healing, 2, self.healing.identity.as_ref().map(|(_, psk)| bytes(psk.expose())));
        push(&mut healing, 3, self.healing.circle.as_ref().map(|(generation, _)| Value::Uint(u64::from(*generation))));
        push(&mut healing, 4, self.healing.circle.as_ref().map(|(_, secret)| bytes(secret.expose())));
        out.push((7, Value::Map(healing)));
        out.push((8, Value::Bool(self.mail_due)));
        push(&mut out, 9, self.token.map(|token| bytes(&token.0)));
        push(&mut out, 10, self.heard.map(|day| Value::Uint(u64::from(day.0))));
        out
    }

    fn read(fields: &mut Fields, place: RowPlace) -> Result<Self, CborError> {
        Ok(Self {
            place: Some(place),
            id: DeviceId(fields.take_fixed(1)?),
            psk: Secret::from_bytes(fields.take_fixed(2)?),
            key: fields.take_fixed_opt(3)?,
            class: fields.take_uint(4)?,
            state: DeviceState::of(fields.take_uint(5)?).ok_or(CborError::Shape)?,
            worker: fields.take_text_opt(6)?,
            healing: healing(fields.require(7)?)?,
            mail_due: fields.require(8)?.into_bool()?,
            token: fields.take_fixed_opt(9)?.map(TokenId),
            heard: fields.take_uint_opt(10)?.map(Day),
        })
    }
}

fn healing(value: Value) -> Result<Healing, CborError> {
    let mut inner = value.into_fields()?;
    let identity = inner.take_fixed_opt(1)?.map(DeviceId).zip(inner.take_fixed_opt(2)?.map(Secret::from_bytes));
    let circle = inner.take_uint_opt(3)?.zip(inner.take_fixed_opt(4)?.map(Secret::from_bytes));
    inner.finish()?;
    Ok(Healing { identity, circle })
}
