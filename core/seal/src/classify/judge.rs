//! The rules for what was opened, in the order of security.md 5.4.

use nightjar_wire::ChainId;
use nightjar_wire::cbor::{Value, decode_body};

use super::unseal::{Content, Unsealed};
use super::{BodyVerdict, Class, Keyring, Opened, ParkReason, PskState, RefuseReason, Rules};
use crate::envelope::{Compartment, PskKind};
use crate::plaintext::{Plaintext, PlaintextFault, Purpose, SCHEMA};

/// Puts an envelope into its class.
#[must_use]
pub fn judge(unsealed: Unsealed, ring: &Keyring<'_>, rules: &Rules<'_>) -> Class {
    match unsealed {
        Unsealed::NewerFormat => Class::Parked { reason: ParkReason::NewerFormat, content: None },
        Unsealed::Opens(content) => judge_content(&content, ring, rules),
        Unsealed::Late => Class::Late,
        Unsealed::Damaged => Class::Damaged,
        Unsealed::Unknown => Class::Unknown,
        Unsealed::Dummy => Class::Dummy,
        Unsealed::DummyWithContent => Class::Refused(RefuseReason::DummyWithContent),
    }
}

/// Tells whether a plaintext keeps every rule up to and including its body.
pub(super) fn is_sound(content: &Content, plaintext: &Plaintext, ring: &Keyring<'_>) -> bool {
    check_header(content, plaintext, ring).is_ok()
        && plaintext.schema == SCHEMA
        && check_body(plaintext, Compartment::A).is_ok()
}

fn judge_content(content: &Content, ring: &Keyring<'_>, rules: &Rules<'_>) -> Class {
    let plaintext = match Plaintext::decode(content.plaintext.expose()) {
        Ok(plaintext) => plaintext,
        Err(fault) => return Class::Refused(fault.into()),
    };
    if let Err(reason) = check_header(content, &plaintext, ring) {
        return Class::Refused(reason);
    }
    let psk = &ring.psks[content.psk];
    let compartment = psk.psk.compartment();
    let opened = |plaintext| {
        Box::new(Opened { plaintext, desk_tag: content.desk_tag, psk: content.psk, key: content.key, compartment })
    };
    if plaintext.schema > SCHEMA {
        return Class::Parked { reason: ParkReason::NewerSchema, content: Some(opened(plaintext)) };
    }
    if let Err(reason) = check_body(&plaintext, compartment) {
        return Class::Refused(reason);
    }
    let has_kind = matches!(plaintext.purpose, Purpose::Record | Purpose::Withdrawal);
    let is_device = psk.psk.kind() == PskKind::Device;
    let after_duress = || is_device && (rules.duress)(&plaintext.chain).is_some_and(|notice| plaintext.seq > notice);
    let body = if has_kind { (rules.body)(&plaintext, compartment) } else { BodyVerdict::Known };
    if body == BodyVerdict::Broken {
        return Class::Refused(RefuseReason::Body);
    }
    let parked = if body == BodyVerdict::Unknown {
        Some(ParkReason::UnknownContent)
    } else if psk.state == PskState::Revoked {
        Some(ParkReason::Revoked)
    } else if after_duress() {
        Some(ParkReason::AfterDuress)
    } else if psk.psk.kind() == PskKind::NoCircle {
        Some(ParkReason::NoCircle)
    } else {
        None
    };
    match parked {
        Some(reason) => Class::Parked { reason, content: Some(opened(plaintext)) },
        None => Class::Opened(opened(plaintext)),
    }
}

fn check_header(content: &Content, plaintext: &Plaintext, ring: &Keyring<'_>) -> Result<(), RefuseReason> {
    let psk = &ring.psks[content.psk].psk;
    let compartment = psk.compartment();
    let in_b = compartment == Compartment::B;
    let is_notice = matches!(plaintext.purpose, Purpose::DuressNotice | Purpose::SignOfLife);
    if plaintext.device != psk.device_id() {
        return Err(RefuseReason::Identity);
    }
    if in_b && (plaintext.chain != ChainId([0; 8]) || plaintext.seq != 0) {
        return Err(RefuseReason::Identity);
    }
    if is_notice && plaintext.revision != 0 {
        return Err(RefuseReason::Revision);
    }
    if is_notice && in_b {
        return Err(RefuseReason::Purpose);
    }
    if ring.keys[content.key].compartment != compartment {
        return Err(RefuseReason::Compartment);
    }
    Ok(())
}

fn check_body(plaintext: &Plaintext, compartment: Compartment) -> Result<(), RefuseReason> {
    let map = match decode_body(&plaintext.body) {
        Ok(Value::Map(map)) => map,
        Ok(_) | Err(_) => return Err(RefuseReason::Body),
    };
    match plaintext.purpose {
        Purpose::Record | Purpose::Withdrawal => match map.first() {
            Some((0, Value::Uint(kind))) if belongs(*kind, compartment) => Ok(()),
            Some((0, Value::Uint(_))) => Err(RefuseReason::Kind),
            _ => Err(RefuseReason::Body),
        },
        Purpose::DuressNotice if map.is_empty() => Ok(()),
        Purpose::SignOfLife if is_sign_of_life(&map) => Ok(()),
        Purpose::DuressNotice | Purpose::SignOfLife => Err(RefuseReason::Body),
    }
}

/// Kinds by compartment: incident 5 and tick 12 in B alone, alert 6 in neither.
const fn belongs(kind: u64, compartment: Compartment) -> bool {
    match compartment {
        Compartment::A => !matches!(kind, 5 | 6 | 12),
        Compartment::B => matches!(kind, 5 | 12),
    }
}

/// {1 circle generation, 2 old chain id, 3 its next seq}: 1 alone, or all three.
fn is_sign_of_life(map: &[(u64, Value)]) -> bool {
    let generation = |value: &Value| matches!(value, Value::Uint(n) if u32::try_from(*n).is_ok());
    match map {
        [(1, value)] => generation(value),
        [(1, value), (2, Value::Bytes(chain)), (3, Value::Uint(_))] => generation(value) && chain.len() == 8,
        _ => false,
    }
}

impl From<PlaintextFault> for RefuseReason {
    fn from(fault: PlaintextFault) -> Self {
        match fault {
            PlaintextFault::NotZero => Self::NotZero,
            PlaintextFault::BodyLength => Self::BodyLength,
            PlaintextFault::Schema => Self::Schema,
            PlaintextFault::Purpose => Self::Purpose,
        }
    }
}
