//! Body CBOR to typed bodies.

use zeroize::Zeroizing;

use super::{Activation, Card, CardRole, Catalogue, CenterState, Circle, ItemBody, Notice, Provider, SlipOutcome};
use crate::base32;
use crate::calendar::{Day, Month};
use crate::cbor::{CborError, Fields, Value};
use crate::item::{ItemKind, Policy};

pub(in crate::item) fn read(kind: ItemKind, value: Value) -> Result<ItemBody, CborError> {
    if kind == ItemKind::Alert {
        return Ok(ItemBody::Alert(value));
    }
    if kind == ItemKind::Policy {
        return Policy::from_value(value).map(ItemBody::Policy);
    }
    let mut fields = value.into_fields()?;
    let body = match kind {
        ItemKind::Provider => ItemBody::Provider(provider(&mut fields)?),
        ItemKind::Catalogue => return catalogue(fields).map(ItemBody::Catalogue),
        ItemKind::Card => ItemBody::Card(Card {
            role: role(fields.take_uint(1)?)?,
            language: language(fields.take_text(2)?)?,
            title: fields.take_text_opt(3)?,
            text: fields.take_text_opt(4)?,
            phone: fields.take_text_opt(5)?,
        }),
        ItemKind::Notice => {
            ItemBody::Notice(Notice { language: language(fields.take_text(1)?)?, text: fields.take_text(2)? })
        }
        ItemKind::SlipOutcome => ItemBody::SlipOutcome(SlipOutcome {
            slip: slip(fields.take_text(1)?)?,
            state: within(fields.take_uint(2)?, 7)?,
        }),
        ItemKind::Circle => {
            ItemBody::Circle(Circle { generation: fields.take_uint(1)?, secret: Zeroizing::new(fields.take_fixed(2)?) })
        }
        ItemKind::CenterState => ItemBody::CenterState(CenterState {
            center_generation: fields.take_uint(1)?,
            month_floor: Month(fields.take_uint(2)?),
        }),
        ItemKind::Activation => ItemBody::Activation(Activation {
            worker: code(fields.take_text(1)?)?,
            cmd_seq: fields.take_uint(2)?,
            catalogue: fields.take_uint(3)?,
        }),
        ItemKind::Alert | ItemKind::Policy => return Err(CborError::Shape),
    };
    fields.finish()?;
    Ok(body)
}

fn provider(fields: &mut Fields) -> Result<Provider, CborError> {
    Ok(Provider {
        code: code(fields.take_text(1)?)?,
        provider_type: within(fields.take_uint(2)?, 8)?,
        services: texts_of(fields, 3, code)?,
        agreement: fields.take_uint_opt(4)?.map(|n| within(n, 3)).transpose()?,
        agreement_text: fields.take_text_opt(5)?,
        opening: fields.take_text_opt(6)?,
        languages: texts_of(fields, 7, language)?,
        friendly: fields.take_uint_opt(8)?.map(|n| within(n, 3)).transpose()?,
    })
}

/// Fields of domain.md 11.17 that never reach a phone this way: plan, workers, targets, size_estimate, policy.
const DESK_ONLY: [u64; 5] = [14, 16, 21, 22, 23];
const LAST_FIELD: u64 = 23;

fn catalogue(mut fields: Fields) -> Result<Catalogue, CborError> {
    let version = fields.take_uint(1)?;
    let published = Day(fields.take_uint(2)?);
    let fields = fields.rest();
    let good = |key: &u64| (1..=LAST_FIELD).contains(key) && !DESK_ONLY.contains(key);
    if fields.iter().all(|(key, _)| good(key)) {
        Ok(Catalogue { version, published, fields })
    } else {
        Err(CborError::Shape)
    }
}

fn role(n: u64) -> Result<CardRole, CborError> {
    [CardRole::Agreement, CardRole::Rights, CardRole::Help]
        .into_iter()
        .find(|role| role.code() == n)
        .ok_or(CborError::Shape)
}

fn within(n: u8, last: u8) -> Result<u8, CborError> {
    if (1..=last).contains(&n) { Ok(n) } else { Err(CborError::Shape) }
}

fn code(text: String) -> Result<String, CborError> {
    let good = (1..=16).contains(&text.len()) && text.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'_'));
    if good { Ok(text) } else { Err(CborError::Shape) }
}

fn language(text: String) -> Result<String, CborError> {
    if text.len() == 2 && text.bytes().all(|b| b.is_ascii_lowercase()) { Ok(text) } else { Err(CborError::Shape) }
}

fn slip(text: String) -> Result<String, CborError> {
    let values = base32::values(&text).map_err(|_| CborError::Shape)?;
    let (check, signs) = values.split_last().ok_or(CborError::Shape)?;
    let good = signs.len() == 6 && base32::check_character(signs) == *check && base32::signs(&values) == text;
    if good { Ok(text) } else { Err(CborError::Shape) }
}

fn texts_of(
    fields: &mut Fields,
    key: u64,
    rule: fn(String) -> Result<String, CborError>,
) -> Result<Vec<String>, CborError> {
    let items = fields.take_array_opt(key)?.unwrap_or_default();
    items.into_iter().map(|item| rule(item.into_text()?)).collect()
}
