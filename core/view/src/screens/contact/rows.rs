//! Reading and changing the rows and codes of a draft.

use nightjar::Draft;
use nightjar_record::Json;

/// Fields of a row.
pub(super) type Row = Vec<(String, Json)>;

/// The rows of a list.
pub(super) fn rows(draft: &Draft, list: &str) -> Vec<Row> {
    let Some(Json::List(rows)) = draft.get(list) else { return Vec::new() };
    rows.iter().filter_map(|row| if let Json::Object(fields) = row { Some(fields.clone()) } else { None }).collect()
}

/// Puts rows into a draft; none removes the list.
pub(super) fn put_rows(draft: &mut Draft, list: &str, rows: Vec<Row>) {
    if rows.is_empty() {
        draft.remove(list);
    } else {
        draft.set(list, Json::List(rows.into_iter().map(Json::Object).collect()));
    }
}

/// A code of a row.
pub(super) fn code<'a>(row: &'a Row, name: &str) -> Option<&'a str> {
    get(row, name).and_then(Json::as_text)
}

/// A number of a row; 0 where there is none.
pub(super) fn number(row: &Row, name: &str) -> u32 {
    if let Some(Json::Int(n)) = get(row, name) { u32::try_from(*n).unwrap_or(0) } else { 0 }
}

/// Whether a flag of a row is set.
pub(super) fn flag(row: &Row, name: &str) -> bool {
    get(row, name) == Some(&Json::Bool(true))
}

/// Sets a field of a row.
pub(super) fn set(row: &mut Row, name: &str, value: Json) {
    match row.iter_mut().find(|(key, _)| key == name) {
        Some((_, old)) => *old = value,
        None => row.push((name.to_owned(), value)),
    }
}

/// Removes a field of a row.
pub(super) fn remove(row: &mut Row, name: &str) {
    row.retain(|(key, _)| key != name);
}

fn get<'a>(row: &'a Row, name: &str) -> Option<&'a Json> {
    row.iter().find(|(key, _)| key == name).map(|(_, value)| value)
}
