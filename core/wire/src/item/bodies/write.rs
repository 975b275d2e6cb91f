//! Typed bodies to CBOR.

use super::ItemBody;
use crate::cbor::{self, Value};

pub(super) fn value(body: &ItemBody) -> Value {
    match body {
        ItemBody::Alert(value) => value.clone(),
        ItemBody::Policy(policy) => policy.to_value(),
        ItemBody::Provider(p) => cbor::map([
            (1, text(&p.code)),
            (2, uint(p.provider_type.into())),
            (3, texts(&p.services)),
            (4, p.agreement.and_then(|code| uint(code.into()))),
            (5, p.agreement_text.as_deref().and_then(text)),
            (6, p.opening.as_deref().and_then(text)),
            (7, texts(&p.languages)),
            (8, p.friendly.and_then(|code| uint(code.into()))),
        ]),
        ItemBody::Catalogue(c) => {
            let head = [(1, uint(c.version.into())), (2, uint(c.published.0.into()))];
            cbor::map(head.into_iter().chain(c.fields.iter().cloned().map(|(key, value)| (key, Some(value)))))
        }
        ItemBody::Card(card) => cbor::map([
            (1, uint(card.role.code())),
            (2, text(&card.language)),
            (3, card.title.as_deref().and_then(text)),
            (4, card.text.as_deref().and_then(text)),
            (5, card.phone.as_deref().and_then(text)),
        ]),
        ItemBody::Notice(notice) => cbor::map([(1, text(&notice.language)), (2, text(&notice.text))]),
        ItemBody::SlipOutcome(outcome) => cbor::map([(1, text(&outcome.slip)), (2, uint(outcome.state.into()))]),
        ItemBody::Circle(circle) => {
            cbor::map([(1, uint(circle.generation.into())), (2, Some(Value::from(circle.secret.as_slice())))])
        }
        ItemBody::CenterState(state) => {
            cbor::map([(1, uint(state.center_generation.into())), (2, uint(state.month_floor.0.into()))])
        }
        ItemBody::Activation(a) => cbor::map([(1, text(&a.worker)), (2, uint(a.cmd_seq)), (3, uint(a.catalogue))]),
    }
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
