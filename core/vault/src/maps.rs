//! The small maps of table `m`, opened: what each row says, to the field (security.md 3.1).
//!
//! One file a row. `decode` refuses unknown fields, wrong types and anything not deterministic; `encode` writes the one
//! encoding. None of these types has a telling `Debug`.

mod circle;
mod identity;
mod link;
mod shift;
mod stock;

pub use circle::Circle;
pub use identity::Identity;
pub use link::{Link, Settings};
pub use nightjar_wire::item::Policy;
pub use shift::ShiftMap;
pub use stock::StockBook;

use nightjar_wire::cbor::{self, CborError, Fields, Value};

/// Depth of every map in `m` (security.md 0).
const DEPTH: usize = 6;

fn fields(bytes: &[u8]) -> Result<Fields, CborError> {
    cbor::decode(bytes, DEPTH)?.into_fields()
}

fn texts(list: Vec<Value>) -> Result<Vec<String>, CborError> {
    list.into_iter().map(Value::into_text).collect()
}

fn text_list(list: &[String]) -> Value {
    Value::Array(list.iter().map(|text| Value::from(text.as_str())).collect())
}
