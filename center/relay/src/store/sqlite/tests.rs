use std::os::unix::fs::PermissionsExt;

use super::*;
use crate::store::conformance::conformance;

fn file() -> (tempfile::TempDir, std::path::PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("relay.db");
    (dir, path)
}

#[test]
fn sqlite_keeps_every_promise() {
    let mut dirs = Vec::new();
    conformance(|| {
        let (dir, path) = file();
        dirs.push(dir);
        Box::new(SqliteStore::open(&path).unwrap())
    });
}

#[test]
fn the_schema_is_the_checked_one() {
    let (_dir, path) = file();
    let store = SqliteStore::open(&path).unwrap();
    let sql = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name";
    let mut statement = store.connection.prepare(sql).unwrap();
    let rows: Vec<String> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let found = format!("-- user_version {}\n{};\n", schema::VERSION, rows.join(";\n"));
    let checked = include_str!("../../../schema.sql");
    assert_eq!(found, checked, "a change of the schema is a new migration and a new snapshot");
}

#[test]
fn no_table_keeps_an_order_of_arrival() {
    let (_dir, path) = file();
    let store = SqliteStore::open(&path).unwrap();
    let sql = "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%' AND wr = 0 AND name <> 'envelope'";
    let with_rowid: i64 = store.connection.query_row(sql, [], |row| row.get(0)).unwrap();
    assert_eq!(with_rowid, 0);
}

#[test]
fn the_file_and_its_log_are_private() {
    let (dir, path) = file();
    let mut store = SqliteStore::open(&path).unwrap();
    store.register(CenterId([1; 16]), &[[1; 32]]).unwrap();
    let files: Vec<_> = std::fs::read_dir(dir.path()).unwrap().map(Result::unwrap).collect();
    assert!(files.len() >= 2);
    assert!(files.iter().all(|f| f.metadata().unwrap().permissions().mode() & 0o077 == 0));
}

#[test]
fn a_newer_store_is_refused_and_not_touched() {
    let (_dir, path) = file();
    SqliteStore::open(&path).unwrap().connection.pragma_update(None, "user_version", 9).unwrap();
    let before = std::fs::read(&path).unwrap();
    assert_eq!(SqliteStore::open(&path).err(), Some(StoreError::Newer { found: 9, known: 1 }));
    assert!(std::fs::read(&path).unwrap() == before);
}

#[test]
fn foreign_and_unreachable_files_are_typed() {
    let (dir, path) = file();
    std::fs::write(&path, [0x41; 8192]).unwrap();
    assert_eq!(SqliteStore::open(&path).err(), Some(StoreError::Foreign));
    let other = dir.path().join("other.db");
    Connection::open(&other).unwrap().execute_batch("CREATE TABLE t (x)").unwrap();
    assert_eq!(SqliteStore::open(&other).err(), Some(StoreError::Foreign));
    assert_eq!(SqliteStore::open(&dir.path().join("no/relay.db")).err(), Some(StoreError::Unreachable));
}

#[test]
fn two_connections_work_on_one_file() {
    let (_dir, path) = file();
    let (mut a, mut b) = (SqliteStore::open(&path).unwrap(), SqliteStore::open(&path).unwrap());
    let center = CenterId([1; 16]);
    a.register(center, &[[1; 32]]).unwrap();
    assert!(b.center(center).unwrap().is_some());
    let count = |mut store: SqliteStore, from: u16| {
        std::thread::spawn(move || (0..40).for_each(|day| store.desk_day(center, Day(from + 2 * day)).unwrap()))
    };
    let threads = [count(a, 100), count(b, 101)];
    threads.into_iter().for_each(|t| t.join().unwrap());
    let last = SqliteStore::open(&path).unwrap().center(center).unwrap().unwrap().desk_day;
    assert!(matches!(last, Day(178 | 179)));
}

#[test]
fn many_open_a_new_file_at_once() {
    for _ in 0..60 {
        let (_dir, path) = file();
        let open = || {
            let path = path.clone();
            std::thread::spawn(move || SqliteStore::open(&path).map(drop))
        };
        let threads: Vec<_> = (0..8).map(|_| open()).collect();
        for thread in threads {
            assert_eq!(thread.join().unwrap(), Ok(()));
        }
    }
}

#[test]
fn a_full_disk_is_told_and_nothing_half_stands() {
    let (_dir, path) = file();
    let mut store = SqliteStore::open(&path).unwrap();
    let center = CenterId([1; 16]);
    store.register(center, &[[1; 32]]).unwrap();
    let pages: i64 = store.connection.pragma_query_value(None, "page_count", |row| row.get(0)).unwrap();
    store.connection.pragma_update(None, "max_page_count", pages + 2).unwrap();
    let pages = (1..9).map(|number| {
        let mut page = Box::new([0; nightjar_wire::inbox::PAGE_LEN]);
        page[0] = 1;
        page[15] = number;
        InboxPage { device: None, number: number.into(), page }
    });
    let pages: Vec<_> = pages.collect();
    let first = PageRequest { center, device: RelayDeviceId([0; 8]), bulletin_after: 0, mail_after: 0 };
    assert_eq!(store.put_pages(center, &pages), Err(StoreError::Full));
    assert_eq!(store.page(first), Ok(None));
    store.connection.pragma_update(None, "max_page_count", 1_000_000).unwrap();
    store.put_pages(center, &pages).unwrap();
    assert!(store.page(first).unwrap().is_some());
}

#[test]
fn finished_blobs_leave_no_bytes_behind() {
    let (_dir, path) = file();
    let mut store = SqliteStore::open(&path).unwrap();
    let center = CenterId([1; 16]);
    store.register(center, &[[1; 32]]).unwrap();
    let marker = b"marker-of-a-dropped-page";
    let device = RelayDeviceId([3; 8]);
    let mut page = Box::new([0; nightjar_wire::inbox::PAGE_LEN]);
    page[0] = 2;
    page[15] = 9;
    page[100..124].copy_from_slice(marker);
    store.put_pages(center, &[InboxPage { device: Some(device), number: 9, page }]).unwrap();
    let found = |store: &mut SqliteStore| {
        store.checkpoint().unwrap();
        std::fs::read(&path).unwrap().windows(marker.len()).any(|w| w == marker)
    };
    assert!(found(&mut store), "the control must find it");
    store.drop_mail(center, device, 9).unwrap();
    assert!(!found(&mut store));
}

/// "SQLite WAL/FULL, reply after commit" (security.md 7): what was answered survives a power cut.
#[test]
fn a_commit_is_on_the_disk_before_it_is_answered() {
    let (_dir, path) = file();
    let store = SqliteStore::open(&path).unwrap();
    let number = |name: &str| store.connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0)).unwrap();
    assert_eq!((number("synchronous"), number("secure_delete")), (2, 1));
    let mode: String = store.connection.pragma_query_value(None, "journal_mode", |row| row.get(0)).unwrap();
    assert_eq!(mode, "wal");
}

#[test]
fn a_round_that_cannot_be_committed_is_not_answered() {
    let (_dir, path) = file();
    let mut store = SqliteStore::open(&path).unwrap();
    let center = CenterId([1; 16]);
    store.register(center, &[[1; 32]]).unwrap();
    // Another process is in the middle of a commit for longer than anybody waits.
    store.connection.busy_timeout(Duration::ZERO).unwrap();
    let other = Connection::open(&path).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let round = Round {
        device: RelayDeviceId([3; 8]),
        center,
        command_done: 0,
        asks: [nightjar_wire::EnvelopeId([0; 16]); nightjar_wire::round::ROUND_ASKS],
        ids: [nightjar_wire::EnvelopeId([0; 16]); nightjar_wire::round::ROUND_ENVELOPES],
        envelopes: vec![0; 16 * nightjar_wire::ENVELOPE_LEN].into_boxed_slice().try_into().unwrap(),
    };
    assert_eq!(store.rounds(Day(2_500), std::slice::from_ref(&round)).err(), Some(StoreError::Busy));
    other.execute_batch("ROLLBACK").unwrap();
    assert!(store.rounds(Day(2_500), &[round]).is_ok());
}

/// A blob that is no longer what its id says is no use to the desk and must not be called held to its phone.
#[test]
fn a_blob_that_the_disk_has_spoilt_is_let_go_so_that_its_phone_offers_it_again() {
    let (_dir, path) = file();
    let mut store = SqliteStore::open(&path).unwrap();
    let center = CenterId([1; 16]);
    store.register(center, &[[1; 32]]).unwrap();
    let mut ids = Vec::new();
    for n in 1..=3_u8 {
        let blob = [n; nightjar_wire::ENVELOPE_LEN];
        let id = nightjar_wire::envelope_id(&blob);
        let sql = "INSERT INTO envelope (id, env_id, center, day, blob) VALUES (?1, ?2, ?3, 2500, ?4)";
        let row = i64::try_from(id.row()).unwrap();
        store.connection.execute(sql, rusqlite::params![row, id.0, center.0, blob]).unwrap();
        ids.push((id.row(), row));
    }
    ids.sort_unstable();
    let rows = |store: &mut SqliteStore, limit| -> Vec<u64> {
        store.fetch(center, 0, limit).unwrap().iter().map(|held| held.row).collect()
    };
    assert_eq!(rows(&mut store, 9), [ids[0].0, ids[1].0, ids[2].0]);
    // The first goes bad: a page of one must not look like the end of everything.
    let spoil = "UPDATE envelope SET blob = zeroblob(1936) WHERE id = ?1";
    store.connection.execute(spoil, [ids[0].1]).unwrap();
    assert_eq!(rows(&mut store, 1), [ids[1].0]);
    let left: i64 = store.connection.query_row("SELECT count(*) FROM envelope", [], |row| row.get(0)).unwrap();
    assert_eq!(left, 2);
}
