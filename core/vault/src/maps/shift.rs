//! m4: the open shift as the phone needs it. Under EK.

use std::collections::BTreeMap;

use nightjar_wire::RecordId;
use nightjar_wire::cbor::{self, CborError, Value};
use zeroize::Zeroizing;

/// The open shift: its record, its setting, its counters.
#[derive(Clone, PartialEq, Eq)]
pub struct ShiftMap {
    /// Record id of the shift.
    pub record: RecordId,
    /// Zones.
    pub zones: Vec<String>,
    /// Worker codes of the team.
    pub workers: Vec<String>,
    /// Languages spoken.
    pub languages: Vec<String>,
    /// Counters by field number of the shift.
    pub counts: BTreeMap<u64, u64>,
    /// Codes by field number of the shift.
    pub codes: BTreeMap<u64, u64>,
}

impl ShiftMap {
    /// Starts with a record id alone.
    pub fn new(record: RecordId) -> Self {
        Self {
            record,
            zones: Vec::new(),
            workers: Vec::new(),
            languages: Vec::new(),
            counts: BTreeMap::new(),
            codes: BTreeMap::new(),
        }
    }

    /// Reads the map.
    pub fn decode(bytes: &[u8]) -> Result<Self, CborError> {
        let mut map = super::fields(bytes)?;
        let list = |found: Option<Vec<Value>>| found.map_or(Ok(Vec::new()), super::texts);
        let shift = Self {
            record: RecordId(map.take_fixed(1)?),
            zones: list(map.take_array_opt(2)?)?,
            workers: list(map.take_array_opt(3)?)?,
            languages: list(map.take_array_opt(4)?)?,
            counts: numbers(map.take(5))?,
            codes: numbers(map.take(6))?,
        };
        map.finish()?;
        Ok(shift)
    }

    /// Writes the map; what is empty is absent.
    pub fn encode(&self) -> Zeroizing<Vec<u8>> {
        let list = |list: &[String]| (!list.is_empty()).then(|| super::text_list(list));
        let numbers = |map: &BTreeMap<u64, u64>| {
            (!map.is_empty()).then(|| Value::Map(map.iter().map(|(key, n)| (*key, Value::Uint(*n))).collect()))
        };
        Zeroizing::new(cbor::encode(&cbor::map([
            (1, Some(Value::from(self.record.as_bytes().as_slice()))),
            (2, list(&self.zones)),
            (3, list(&self.workers)),
            (4, list(&self.languages)),
            (5, numbers(&self.counts)),
            (6, numbers(&self.codes)),
        ])))
    }
}

impl std::fmt::Debug for ShiftMap {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ShiftMap(..)")
    }
}

fn numbers(value: Option<Value>) -> Result<BTreeMap<u64, u64>, CborError> {
    let Some(value) = value else { return Ok(BTreeMap::new()) };
    value.into_fields()?.rest().into_iter().map(|(key, n)| Ok((key, n.into_uint()?))).collect()
}
