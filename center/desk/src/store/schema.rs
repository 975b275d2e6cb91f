//! The tables of `desk.db` (security.md 8): plaintext columns are a random row id, month and compartment.

pub use nightjar_seal::desk_box::Table;

/// The version this program writes and reads (`user_version`).
pub(crate) const VERSION: i64 = 1;

/// Every table, in the order they are created.
pub(crate) const TABLES: [Table; 9] = [
    Table::Record,
    Table::Envelope,
    Table::Finished,
    Table::Device,
    Table::Circle,
    Table::Seed,
    Table::Ctrl,
    Table::Snapshot,
    Table::Log,
];

/// Returns the statements that create an empty store.
///
/// WITHOUT ROWID: a row id counted up by SQLite would tell the order of arrival, which ties a record to a night and a phone.
pub(crate) fn create() -> String {
    let mut sql = String::new();
    for table in TABLES {
        sql.push_str(&format!(
            "CREATE TABLE {} (id BLOB PRIMARY KEY NOT NULL, month INTEGER NOT NULL, compartment INTEGER NOT NULL, box BLOB NOT NULL) \
             WITHOUT ROWID;\n",
            table.name()
        ));
    }
    sql.push_str(&format!("PRAGMA user_version = {VERSION};"));
    sql
}
