//! m1: the circle secrets, newest first. Under K_read.

use nightjar_seal::Secret;
use nightjar_wire::cbor::{self, CborError, Value};
use zeroize::Zeroizing;

/// At most two circle secrets. No `Clone`, no `Debug`.
#[derive(Default)]
pub struct Circle {
    secrets: Vec<(u32, Secret<32>)>,
}

impl Circle {
    /// Reads the map.
    pub fn decode(bytes: &[u8]) -> Result<Self, CborError> {
        let mut map = super::fields(bytes)?;
        let mut secrets = Vec::new();
        for pair in map.take_array(1)? {
            let [generation, secret] = pair.into_tuple()?;
            secrets.push((generation.into_uint::<u32>()?, Secret::from_bytes(secret.into_fixed()?)));
        }
        map.finish()?;
        let falling = secrets.windows(2).all(|pair| matches!(pair, [(newer, _), (older, _)] if newer > older));
        if secrets.len() > 2 || !falling {
            return Err(CborError::Shape);
        }
        Ok(Self { secrets })
    }

    /// Writes the map.
    pub fn encode(&self) -> Zeroizing<Vec<u8>> {
        let pairs = self.secrets.iter().map(|(generation, secret)| {
            Value::Array(vec![Value::Uint(u64::from(*generation)), Value::from(secret.expose().as_slice())])
        });
        Zeroizing::new(cbor::encode(&Value::Map(vec![(1, Value::Array(pairs.collect()))])))
    }

    /// Takes a new secret in; of more than two the oldest goes. An older or equal generation changes nothing.
    pub fn add(&mut self, generation: u32, secret: Secret<32>) -> bool {
        if self.newest().is_some_and(|(newest, _)| generation <= newest) {
            return false;
        }
        self.secrets.insert(0, (generation, secret));
        self.secrets.truncate(2);
        true
    }

    /// Gives the newest secret.
    pub fn newest(&self) -> Option<(u32, &Secret<32>)> {
        self.secrets.first().map(|(generation, secret)| (*generation, secret))
    }

    /// Gives the secret of a generation.
    pub fn of(&self, generation: u32) -> Option<&Secret<32>> {
        self.secrets.iter().find(|(g, _)| *g == generation).map(|(_, secret)| secret)
    }

    pub(crate) fn duplicate(&self) -> Self {
        Self { secrets: self.secrets.iter().map(|(g, secret)| (*g, secret.duplicate())).collect() }
    }
}
