//! P4: how long until a wipe reports, against record count and pool size, one flush, and deleting everything.

use std::fs::{File, OpenOptions};
use std::io::{Seek, SeekFrom, Write};
use std::path::Path;
use std::time::{Duration, Instant};

use nightjar_benches_rows::Pools;
use nightjar_vault::{Options, PoolSize, WipeLevel};

use crate::phone::{Phone, cheap_pin};
use crate::stats::{Figure, ROUNDS, Samples};
use crate::{Outcome, place};

const WIPES: usize = 12;
/// Pools and entries of the phones: an empty one, the product's after a night, and one eight times as large.
const PHONES: [(&str, PoolSize, usize); 3] = [
    ("small", PoolSize { o: 64 + 16, r: 16 }, 1),
    ("usual", PoolSize { o: 1024, r: 256 }, 200),
    ("large", PoolSize { o: 8192, r: 2048 }, 1600),
];

pub(crate) fn run() -> Outcome {
    let dir = place::on_disk()?;
    for (name, pool, entries) in PHONES {
        let phone = Phone::in_shift(&dir.path().join(name), &Options { pool, ..cheap_pin() })?;
        for _ in 0..entries {
            phone.save()?;
        }
        phone.vault.lock();
    }
    let mut figures = Figures::new();
    for _ in 0..ROUNDS {
        let mut sizes: [Times; 3] = std::array::from_fn(|_| Times::default());
        let mut flush = Samples::default();
        for _ in 0..WIPES {
            // In a new order each time: one flush decides how long the next one takes.
            let mut order: Vec<(usize, Kind)> = (0..PHONES.len())
                .flat_map(|size| [(size, Kind::Files), (size, Kind::AtOnce), (size, Kind::Naive)])
                .collect();
            fastrand::shuffle(&mut order);
            for (size, kind) in order {
                let (from, to) = (dir.path().join(PHONES[size].0), dir.path().join("one"));
                match kind {
                    Kind::Files => sizes[size].files.add(wipe(&from, &to, false, &mut flush)?),
                    Kind::AtOnce => sizes[size].at_once.add(wipe(&from, &to, true, &mut flush)?),
                    Kind::Naive => sizes[size].naive.add(delete_everything(&from, &to)?),
                }
            }
        }
        figures.round(&sizes, flush.p50());
    }
    println!("P4  wipe until it reports, from an unlocked shift, {WIPES} wipes a round and size, p50");
    for (name, pool, entries) in PHONES {
        println!("{name}: o {} rows, r {} rows, {entries} entries", pool.o, pool.r);
    }
    figures.print();
    Ok(())
}

#[derive(Clone, Copy)]
enum Kind {
    Files,
    AtOnce,
    Naive,
}

#[derive(Default)]
struct Times {
    files: Samples,
    at_once: Samples,
    naive: Samples,
}

/// Wipes a copy of a phone in an open shift; answers the time until the report.
fn wipe(from: &Path, to: &Path, deletes_at_once: bool, flush: &mut Samples) -> Outcome<Duration> {
    place::copy(from, to)?;
    let phone = Phone::open(to, &cheap_pin(), deletes_at_once)?;
    phone.unlock()?;
    flush.add(one_flush(to)?);
    place::pause();
    let begun = Instant::now();
    let wiped = phone.vault.wipe(WipeLevel::Wipe);
    let time = begun.elapsed();
    if !(wiped.hardware && wiped.file) {
        return Err("a wipe did not reach both keys".into());
    }
    phone.vault.wait_for_wipe();
    drop(phone);
    std::fs::remove_dir_all(to)?;
    Ok(time)
}

/// The raw measure: 4,096 bytes over an existing file of that size, and one fdatasync.
fn one_flush(dir: &Path) -> Outcome<Duration> {
    let path = dir.join("probe");
    std::fs::write(&path, vec![1; 4096])?;
    File::open(&path)?.sync_all()?;
    let mut bytes = vec![0; 4096];
    fastrand::fill(&mut bytes);
    let mut file = OpenOptions::new().write(true).open(&path)?;
    place::pause();
    let begun = Instant::now();
    file.seek(SeekFrom::Start(0))?;
    file.write_all(&bytes)?;
    file.sync_data()?;
    Ok(begun.elapsed())
}

/// The peer: deletes every row (with `secure_delete`), empties the log, unlinks every file, flushes the folders, and only
/// then reports.
fn delete_everything(from: &Path, to: &Path) -> Outcome<Duration> {
    place::copy(from, to)?;
    let connection = Pools::connect(&to.join("v.db"))?;
    place::pause();
    let begun = Instant::now();
    Pools::delete_everything(&connection)?;
    drop(connection);
    for dir in [to.join("hw"), to.to_path_buf()] {
        for entry in std::fs::read_dir(&dir)? {
            let entry = entry?;
            if entry.file_type()?.is_file() {
                std::fs::remove_file(entry.path())?;
            }
        }
        File::open(&dir)?.sync_all()?;
    }
    let time = begun.elapsed();
    std::fs::remove_dir_all(to)?;
    Ok(time)
}

struct Figures {
    flush: Figure,
    files: [Figure; 3],
    at_once: [Figure; 3],
    naive: [Figure; 3],
    flat: Figure,
    to_flush: Figure,
    flat_at_once: Figure,
    to_flush_at_once: Figure,
    naive_flat: Figure,
    to_naive: Figure,
}

impl Figures {
    fn new() -> Self {
        let three = |a, b, c| [Figure::new(a), Figure::new(b), Figure::new(c)];
        Self {
            flush: Figure::new("one fdatasync of 4,096 bytes, us"),
            files: three(
                "wipe, keys in files, small, us",
                "wipe, keys in files, usual, us",
                "wipe, keys in files, large, us",
            ),
            at_once: three(
                "wipe, keys gone at once, small, us",
                "wipe, keys gone at once, usual, us",
                "wipe, keys gone at once, large, us",
            ),
            naive: three(
                "delete everything, small, us",
                "delete everything, usual, us",
                "delete everything, large, us",
            ),
            flat: Figure::new("keys in files: large / small            limit 1.5"),
            to_flush: Figure::new("keys in files: usual / one flush        limit 3"),
            flat_at_once: Figure::new("keys gone at once: large / small        limit 1.5"),
            to_flush_at_once: Figure::new("keys gone at once: usual / one flush    limit 3"),
            naive_flat: Figure::new("delete everything: large / small"),
            to_naive: Figure::new("delete everything, large / wipe, keys in files, large"),
        }
    }

    fn round(&mut self, sizes: &[Times; 3], flush: f64) {
        let files = sizes.each_ref().map(|times| times.files.p50());
        let at_once = sizes.each_ref().map(|times| times.at_once.p50());
        let naive = sizes.each_ref().map(|times| times.naive.p50());
        self.flush.round(flush);
        let all = [(&mut self.files, files), (&mut self.at_once, at_once), (&mut self.naive, naive)];
        for (figures, values) in all {
            figures.iter_mut().zip(values).for_each(|(figure, value)| figure.round(value));
        }
        self.flat.round(large_to_small(files));
        self.to_flush.round(files[1] / flush);
        self.flat_at_once.round(large_to_small(at_once));
        self.to_flush_at_once.round(at_once[1] / flush);
        self.naive_flat.round(large_to_small(naive));
        self.to_naive.round(naive[2] / files[2]);
    }

    fn print(&self) {
        self.flush.print();
        [&self.files, &self.at_once, &self.naive].into_iter().flatten().for_each(Figure::print);
        [&self.flat, &self.to_flush, &self.flat_at_once, &self.to_flush_at_once, &self.naive_flat, &self.to_naive]
            .into_iter()
            .for_each(Figure::print);
    }
}

/// The largest phone against the smallest: 1 where size does not matter.
fn large_to_small(values: [f64; 3]) -> f64 {
    values[2] / values[0]
}
