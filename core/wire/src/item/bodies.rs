//! Bodies of the item types. security.md 6.3; providers and catalogue as domain.md 11.14 and 11.17.

use zeroize::Zeroizing;

use super::{ItemKind, Policy};
use crate::base32;
use crate::calendar::{Day, Month};
use crate::cbor::{self, CborError, Fields, Value};

/// The body of an item, by its type.
pub enum ItemBody {
    /// The body of a record of kind 6, to be read by the record tables.
    Alert(Value),
    /// A provider.
    Provider(Provider),
    /// The catalogue.
    Catalogue(Catalogue),
    /// A card.
    Card(Card),
    /// A notice.
    Notice(Notice),
    /// What became of a slip.
    SlipOutcome(SlipOutcome),
    /// A policy to tighten by.
    Policy(Policy),
    /// A circle secret.
    Circle(Circle),
    /// Center generation and month floor.
    CenterState(CenterState),
    /// Activation.
    Activation(Activation),
}

/// A provider: fields 1 to 8 in the order of domain.md 11.14.
#[derive(Clone, PartialEq, Eq)]
pub struct Provider {
    /// 1: its code.
    pub code: String,
    /// 2: clinic, hospital, lab, legal, social, shelter, police_liaison, other: 1 to 8.
    pub provider_type: u8,
    /// 3: codes of the services it gives.
    pub services: Vec<String>,
    /// 4: none, verbal, signed: 1 to 3.
    pub agreement: Option<u8>,
    /// 5: text of the agreement, shown to anyone.
    pub agreement_text: Option<String>,
    /// 6: opening hours.
    pub opening: Option<String>,
    /// 7: languages spoken.
    pub languages: Vec<String>,
    /// 8: yes, unsure, no: 1 to 3.
    pub friendly: Option<u8>,
}

/// The catalogue as it travels: without workers, policy and what is for the desk only.
#[derive(Clone, PartialEq, Eq)]
pub struct Catalogue {
    /// 1: its version.
    pub version: u16,
    /// 2: the day it was published.
    pub published: Day,
    /// The other fields by their number in domain.md 11.17, ascending.
    pub fields: Vec<(u64, Value)>,
}

/// A card to show to somebody.
#[derive(Clone, PartialEq, Eq)]
pub struct Card {
    /// 1: what it is for.
    pub role: CardRole,
    /// 2: its language, ISO 639-1.
    pub language: String,
    /// 3: its title.
    pub title: Option<String>,
    /// 4: its text.
    pub text: Option<String>,
    /// 5: a telephone number to call.
    pub phone: Option<String>,
}

/// What a card is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardRole {
    /// 1: the center's agreement with the authorities.
    Agreement,
    /// 2: rights.
    Rights,
    /// 3: help numbers.
    Help,
}

/// A notice to the team.
#[derive(Clone, PartialEq, Eq)]
pub struct Notice {
    /// 1: its language, ISO 639-1.
    pub language: String,
    /// 2: its text.
    pub text: String,
}

/// What became of an own slip: no service, no provider.
#[derive(Clone, PartialEq, Eq)]
pub struct SlipOutcome {
    /// 1: the slip, 6 signs and a check character, upper case.
    pub slip: String,
    /// 2: the state by its number in domain.md 11.4, 1 to 7.
    pub state: u8,
}

/// A circle secret: what incidents are sealed and bulletins opened with.
pub struct Circle {
    /// 1: its generation.
    pub generation: u32,
    /// 2: the secret.
    pub secret: Zeroizing<[u8; 32]>,
}

/// What a hidden restore of the desk would change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CenterState {
    /// 1: the center generation.
    pub center_generation: u32,
    /// 2: the oldest month that is not closed.
    pub month_floor: Month,
}

/// The first mail: it makes a phone active.
#[derive(Clone, PartialEq, Eq)]
pub struct Activation {
    /// 1: the worker's code.
    pub worker: String,
    /// 2: number above which commands are carried out.
    pub cmd_seq: u64,
    /// 3: number of the catalogue in force.
    pub catalogue: u64,
}

pub(super) fn read(kind: ItemKind, value: Value) -> Result<ItemBody, CborError> {
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

impl ItemBody {
    /// Gives the type of item that carries this body.
    #[must_use]
    pub fn kind(&self) -> ItemKind {
        match self {
            Self::Alert(_) => ItemKind::Alert,
            Self::Provider(_) => ItemKind::Provider,
            Self::Catalogue(_) => ItemKind::Catalogue,
            Self::Card(_) => ItemKind::Card,
            Self::Notice(_) => ItemKind::Notice,
            Self::SlipOutcome(_) => ItemKind::SlipOutcome,
            Self::Policy(_) => ItemKind::Policy,
            Self::Circle(_) => ItemKind::Circle,
            Self::CenterState(_) => ItemKind::CenterState,
            Self::Activation(_) => ItemKind::Activation,
        }
    }

    /// Encodes the body.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        cbor::encode(&self.to_value())
    }

    fn to_value(&self) -> Value {
        match self {
            Self::Alert(value) => value.clone(),
            Self::Policy(policy) => policy.to_value(),
            Self::Provider(p) => cbor::map([
                (1, text(&p.code)),
                (2, uint(p.provider_type.into())),
                (3, texts(&p.services)),
                (4, p.agreement.and_then(|code| uint(code.into()))),
                (5, p.agreement_text.as_deref().and_then(text)),
                (6, p.opening.as_deref().and_then(text)),
                (7, texts(&p.languages)),
                (8, p.friendly.and_then(|code| uint(code.into()))),
            ]),
            Self::Catalogue(c) => {
                let head = [(1, uint(c.version.into())), (2, uint(c.published.0.into()))];
                cbor::map(head.into_iter().chain(c.fields.iter().cloned().map(|(key, value)| (key, Some(value)))))
            }
            Self::Card(card) => cbor::map([
                (1, uint(card.role.code())),
                (2, text(&card.language)),
                (3, card.title.as_deref().and_then(text)),
                (4, card.text.as_deref().and_then(text)),
                (5, card.phone.as_deref().and_then(text)),
            ]),
            Self::Notice(notice) => cbor::map([(1, text(&notice.language)), (2, text(&notice.text))]),
            Self::SlipOutcome(outcome) => cbor::map([(1, text(&outcome.slip)), (2, uint(outcome.state.into()))]),
            Self::Circle(circle) => {
                cbor::map([(1, uint(circle.generation.into())), (2, Some(Value::from(circle.secret.as_slice())))])
            }
            Self::CenterState(state) => {
                cbor::map([(1, uint(state.center_generation.into())), (2, uint(state.month_floor.0.into()))])
            }
            Self::Activation(a) => cbor::map([(1, text(&a.worker)), (2, uint(a.cmd_seq)), (3, uint(a.catalogue))]),
        }
    }
}

impl CardRole {
    fn code(self) -> u64 {
        match self {
            Self::Agreement => 1,
            Self::Rights => 2,
            Self::Help => 3,
        }
    }
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

/// Empty texts and lists are absent (domain.md 11.0a).
fn text(text: &str) -> Option<Value> {
    (!text.is_empty()).then(|| Value::from(text))
}

fn texts(texts: &[String]) -> Option<Value> {
    (!texts.is_empty()).then(|| Value::Array(texts.iter().map(|t| Value::from(t.as_str())).collect()))
}

#[expect(clippy::unnecessary_wraps, reason = "one shape for every field of a map")]
fn uint(n: u64) -> Option<Value> {
    Some(Value::Uint(n))
}
