//! m2: what is in this worker's bag. Under K_id.

use std::collections::BTreeMap;

use nightjar_wire::cbor::{self, CborError, Value};
use zeroize::Zeroizing;

/// Balance of each item by its code; may be below zero.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct StockBook {
    balances: BTreeMap<String, i64>,
}

impl StockBook {
    /// Reads the map: ascending by the bytes of the code, each once.
    pub fn decode(bytes: &[u8]) -> Result<Self, CborError> {
        let mut map = super::fields(bytes)?;
        let mut balances = BTreeMap::new();
        for pair in map.take_array(1)? {
            let [item, balance] = pair.into_tuple()?;
            let item = item.into_text()?;
            if balances.last_key_value().is_some_and(|(last, _)| *last >= item) {
                return Err(CborError::Shape);
            }
            balances.insert(item, balance.into_int()?);
        }
        map.finish()?;
        Ok(Self { balances })
    }

    /// Writes the map.
    pub fn encode(&self) -> Zeroizing<Vec<u8>> {
        let pairs = self
            .balances
            .iter()
            .map(|(item, balance)| Value::Array(vec![Value::from(item.as_str()), Value::from(*balance)]));
        Zeroizing::new(cbor::encode(&Value::Map(vec![(1, Value::Array(pairs.collect()))])))
    }

    /// Gives the balance of an item; 0 if it was never moved.
    pub fn balance(&self, item: &str) -> i64 {
        self.balances.get(item).copied().unwrap_or(0)
    }

    /// Lists items and balances, ascending by code.
    pub fn iter(&self) -> impl Iterator<Item = (&str, i64)> {
        self.balances.iter().map(|(item, balance)| (item.as_str(), *balance))
    }

    /// Moves an item in (above 0) or out (below 0).
    pub fn change(&mut self, item: &str, by: i64) {
        let balance = self.balances.entry(item.to_owned()).or_insert(0);
        *balance = balance.saturating_add(by);
    }
}

impl std::fmt::Debug for StockBook {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("StockBook(..)")
    }
}
