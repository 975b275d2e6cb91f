//! Row 2: what a look from outside can see of a phone is the same for every phone (security.md 3.1, 3.2).
#![allow(clippy::unwrap_used, reason = "helpers of tests, as in the tests themselves")]

use attack::subject::{Make, Subject, files};
use journeys::{Center, contact, end_of_shift, shift};
use nightjar::WipeLevel;
use rusqlite::{Connection, OpenFlags};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Everything that can be seen without a key: names, lengths, pages, free pages. The chip's folder is not the phone's.
#[derive(Debug, PartialEq, Eq)]
struct Shape {
    files: BTreeMap<PathBuf, u64>,
    pages: i64,
    free_pages: i64,
}

/// `wal`: whether its length counts. It tells the saves since the last checkpoint, and the README says so.
fn shape(folder: &Path, wal: bool) -> Shape {
    let len = |file: &PathBuf| std::fs::metadata(folder.join(file)).unwrap().len();
    let is_log = |file: &Path| file == Path::new("v.db-wal");
    let sized = files(folder).into_iter().filter(|file| !file.starts_with("hw"));
    let files = sized
        .map(|file| {
            if !wal && is_log(&file) {
                (file, 0)
            } else {
                let n = len(&file);
                (file, n)
            }
        })
        .collect();
    let uri = format!("file:{}?immutable=1", folder.join("v.db").display());
    let conn = Connection::open_with_flags(uri, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI).unwrap();
    let number = |pragma: &str| conn.query_row(pragma, [], |row| row.get(0)).unwrap();
    Shape { files, pages: number("PRAGMA page_count"), free_pages: number("PRAGMA freelist_count") }
}

/// The shift's own record at start and end and `contacts` contacts; answers the shapes in shift, after a kill in it, after
/// END-SHIFT and after WIPE.
fn shapes(center: &Center, second: bool, contacts: u32) -> [Shape; 4] {
    let subject = Subject::enrolled(center, "w07", Make { second, ..Make::FULL });
    let app = subject.open().unwrap();
    subject.unlock(&app);
    app.start_shift(shift("w07")).unwrap();
    for n in 0..contacts {
        app.save(contact(n % 90 + 1)).unwrap();
    }
    // The process is killed here: its files as they lie.
    let killed = subject.copy();
    let in_shift = shape(killed.path(), false);
    // The next start, and a lock.
    drop(subject.open_copy(killed.path()).unwrap());
    let restarted = shape(killed.path(), true);
    app.end_shift(end_of_shift()).unwrap();
    drop(app);
    let between = shape(subject.folder(), true);
    let app = subject.open().unwrap();
    app.wipe(WipeLevel::Wipe);
    app.wait_for_wipe();
    drop(app);
    [in_shift, restarted, between, shape(subject.folder(), true)]
}

#[test]
fn phones_look_the_same_with_0_1_and_255_records_second_pin_or_not_ended_or_wiped() {
    let center = Center::new();
    let expected = shapes(&center, true, 0);
    let [in_shift, rest @ ..] = &expected;
    assert_eq!(in_shift.files.keys().map(|name| name.to_str().unwrap()).collect::<Vec<_>>(), ["k", "v.db", "v.db-wal"]);
    assert!(rest.iter().all(|shape| *shape == rest[0]), "at rest, ended or wiped: {rest:#?}");
    assert_eq!((rest[0].files.len(), rest[0].free_pages), (2, 0));
    assert_eq!(rest[0].files[Path::new("k")], 4096);
    assert_eq!((in_shift.pages, in_shift.free_pages), (rest[0].pages, 0));
    // 253 contacts and the shift's own two: 255 rows of read-back. Full pools grow, and that is the rule, not a heavy month.
    for (second, contacts) in [(false, 0), (true, 1), (false, 1), (true, 253), (false, 253)] {
        assert_eq!(shapes(&center, second, contacts), expected, "second PIN {second}, {contacts} contacts");
    }
}

#[test]
fn the_log_between_checkpoints_tells_the_saves_and_only_their_number() {
    let center = Center::new();
    let subject = Subject::enrolled(&center, "w07", Make::FULL);
    let app = subject.open().unwrap();
    subject.unlock(&app);
    app.start_shift(shift("w07")).unwrap();
    app.lock();
    subject.unlock(&app);
    let log = || std::fs::metadata(subject.folder().join("v.db-wal")).unwrap().len();
    let mut sizes = vec![log()];
    for n in [1, 90] {
        app.save(contact(n)).unwrap();
        sizes.push(log());
    }
    // The control that such a look sees something at all.
    assert!(sizes.windows(2).all(|pair| pair[0] < pair[1]), "{sizes:?}");
    app.lock();
    assert_eq!(log(), 0, "a lock empties it");
}
