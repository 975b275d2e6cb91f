//! m3: how to reach the center, and what a locked phone must know. Under OK, so it needs no PIN.

use nightjar_wire::cbor::{self, CborError, Value};
use nightjar_wire::item::Policy;
use zeroize::Zeroizing;

use crate::start::ShiftMark;

/// Addresses, numbers, shift marker, policy, settings.
#[derive(Clone, PartialEq, Eq)]
pub struct Link {
    /// Where the relay is, `host:port`.
    pub addresses: Vec<String>,
    /// SPKI pins of the relay.
    pub pins: Vec<[u8; 32]>,
    /// ROOT's public key.
    pub root: [u8; 32],
    /// Number of the last command that was run.
    pub cmd_seq: u64,
    /// Number of the bundle in `c`.
    pub bundle_seq: u64,
    /// Center generation.
    pub generation: u32,
    /// Number of the last bulletin page received.
    pub bulletin_after: u64,
    /// Number of the last mail page received.
    pub mail_after: u64,
    /// Present while a shift is open.
    pub shift: Option<ShiftMark>,
    /// What the center decided.
    pub policy: Option<Policy>,
    /// The center has activated this phone.
    pub active: bool,
    /// The person's own choices.
    pub settings: Option<Settings>,
    /// Center generation of the last item 9.
    pub item_generation: Option<u32>,
}

/// The person's own choices; ignored in a fresh phone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// Language tag.
    pub language: Option<String>,
    /// Number of the theme.
    pub theme: Option<u64>,
    /// Number of the text size.
    pub text: Option<u64>,
    /// Number of the vibration choice.
    pub vibration: Option<u64>,
}

impl Link {
    /// Reads the map.
    pub fn decode(bytes: &[u8]) -> Result<Self, CborError> {
        let mut map = super::fields(bytes)?;
        let [bulletin_after, mail_after] = map.require(7)?.into_tuple()?;
        let link = Self {
            addresses: super::texts(map.take_array(1)?)?,
            pins: map.take_array(2)?.into_iter().map(Value::into_fixed).collect::<Result<_, _>>()?,
            root: map.take_fixed(3)?,
            cmd_seq: map.take_uint(4)?,
            bundle_seq: map.take_uint(5)?,
            generation: map.take_uint(6)?,
            bulletin_after: bulletin_after.into_uint()?,
            mail_after: mail_after.into_uint()?,
            shift: map.take(8).map(mark).transpose()?,
            policy: map.take(9).map(Policy::from_value).transpose()?,
            active: match map.take_uint::<u8>(10)? {
                0 => false,
                1 => true,
                _ => return Err(CborError::Shape),
            },
            settings: map.take(11).map(settings).transpose()?,
            item_generation: map.take_uint_opt(12)?,
        };
        map.finish()?;
        Ok(link)
    }

    /// Writes the map.
    pub fn encode(&self) -> Zeroizing<Vec<u8>> {
        let pins = self.pins.iter().map(|pin| Value::from(pin.as_slice())).collect();
        let shift = |mark: ShiftMark| Value::Array(vec![Value::Uint(mark.wall_s), Value::Uint(mark.boot_s)]);
        let after = vec![Value::Uint(self.bulletin_after), Value::Uint(self.mail_after)];
        Zeroizing::new(cbor::encode(&cbor::map([
            (1, Some(super::text_list(&self.addresses))),
            (2, Some(Value::Array(pins))),
            (3, Some(Value::from(self.root.as_slice()))),
            (4, Some(Value::Uint(self.cmd_seq))),
            (5, Some(Value::Uint(self.bundle_seq))),
            (6, Some(Value::Uint(u64::from(self.generation)))),
            (7, Some(Value::Array(after))),
            (8, self.shift.map(shift)),
            (9, self.policy.map(|policy| policy.to_value())),
            (10, Some(Value::Uint(u64::from(self.active)))),
            (11, self.settings.as_ref().map(Settings::to_value)),
            (12, self.item_generation.map(|generation| Value::Uint(u64::from(generation)))),
        ])))
    }

    /// Gives the policy in force.
    pub fn policy(&self) -> Policy {
        self.policy.unwrap_or_default()
    }
}

impl std::fmt::Debug for Link {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Link(..)")
    }
}

impl Settings {
    fn to_value(&self) -> Value {
        cbor::map([
            (1, self.language.as_deref().map(Value::from)),
            (2, self.theme.map(Value::Uint)),
            (3, self.text.map(Value::Uint)),
            (4, self.vibration.map(Value::Uint)),
        ])
    }
}

fn mark(value: Value) -> Result<ShiftMark, CborError> {
    let [wall, boot] = value.into_tuple()?;
    Ok(ShiftMark { wall_s: wall.into_uint()?, boot_s: boot.into_uint()? })
}

fn settings(value: Value) -> Result<Settings, CborError> {
    let mut map = value.into_fields()?;
    let settings = Settings {
        language: map.take_text_opt(1)?,
        theme: map.take_uint_opt(2)?,
        text: map.take_uint_opt(3)?,
        vibration: map.take_uint_opt(4)?,
    };
    map.finish()?;
    Ok(settings)
}
