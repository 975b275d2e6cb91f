//! P1: one contact, durable, against the same five rows by plain rusqlite and by SQLCipher.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use nightjar_benches_rows::{Pools, Stopwatch, Took};
use nightjar_wire::bundle::SignedBundle;

use crate::phone::{Phone, bundle, cheap_pin, entry, plaintext, prepare};
use crate::stats::{Figure, ROUNDS, Samples};
use crate::{Outcome, place};

/// Shifts a round; saves a shift and kind. Both kinds of a shift stay below the 256 rows of r, so that none pays for
/// growth.
const SHIFTS: usize = 2;
const SAVES: usize = 110;
const WARM: usize = 10;

pub(crate) fn run() -> Outcome {
    let dir = place::on_disk()?;
    let (_, bundle) = bundle()?;
    let phone = Phone::in_shift(&dir.path().join("phone"), &cheap_pin())?;
    let mut plain = Pools::create(&dir.path().join("plain.db"), None)?;
    same_flags(&plain)?;
    let mut cipher = Peer::start(&dir.path().join("cipher.db"))?;
    let mut figures = Figures::new();
    for _ in 0..ROUNDS {
        let mut times = Times::default();
        for i in 0..SHIFTS * (SAVES + WARM) {
            let i = i % (SAVES + WARM);
            if i == 0 {
                phone.vault.end_shift()?;
                phone.free_outbox()?;
                phone.start_shift()?;
            }
            // In a new order each time: one flush decides how long the next one takes.
            let mut order = [Kind::Prepared, Kind::Plain, Kind::Cipher, Kind::Whole];
            fastrand::shuffle(&mut order);
            let mut once = Times::default();
            for kind in order {
                place::pause();
                match kind {
                    Kind::Prepared => save_prepared(&phone, &bundle, &mut once)?,
                    Kind::Plain => once.plain.add(plain.save()?),
                    Kind::Cipher => {
                        if let Some(peer) = &mut cipher {
                            once.cipher.add(peer.save()?);
                        }
                    }
                    Kind::Whole => save_whole(&phone, &mut once)?,
                }
            }
            if i >= WARM {
                times.append(once);
            }
        }
        figures.round(&times, cipher.is_some());
    }
    println!("P1  durable save of one contact, WAL + FULL, {} saves a round, p50", SHIFTS * SAVES);
    figures.print(cipher.as_ref());
    Ok(())
}

#[derive(Clone, Copy)]
enum Kind {
    Prepared,
    Plain,
    Cipher,
    Whole,
}

/// A save whose encapsulation was prepared before the clock starts, as an open form may.
fn save_prepared(phone: &Phone, bundle: &SignedBundle, times: &mut Times) -> Outcome {
    let prepared = prepare(bundle)?;
    let clock = Stopwatch::start();
    phone.vault.save(|sealing| entry(sealing, |sealing, letter| prepared.seal(&plaintext(sealing, letter))))?;
    times.ours.add(clock.stop());
    Ok(())
}

/// A save with everything in it, and how long of that the envelope took.
fn save_whole(phone: &Phone, times: &mut Times) -> Outcome {
    let mut sealing_time = Duration::ZERO;
    let begun = Instant::now();
    phone.vault.save(|sealing| {
        entry(sealing, |sealing, letter| {
            let begun = Instant::now();
            let sealed = sealing.seal(letter);
            sealing_time = begun.elapsed();
            sealed
        })
    })?;
    let whole = begun.elapsed();
    times.whole.add(whole);
    times.apart.add(whole - sealing_time);
    times.sealing.add(sealing_time);
    Ok(())
}

/// The peer must run on the product's SQLite: the flags that the vault demands of its own.
fn same_flags(plain: &Pools) -> Outcome {
    let found = plain.ask("PRAGMA compile_options")?;
    for needed in ["SECURE_DELETE", "TEMP_STORE=3", "OMIT_LOAD_EXTENSION", "DQS=0"] {
        if !found.iter().any(|option| option == needed) {
            return Err(format!("this SQLite was built without {needed}: run cargo inside the repository").into());
        }
    }
    Ok(())
}

/// Samples by the clock and in processor time.
#[derive(Default)]
struct Both {
    time: Samples,
    work: Samples,
}

impl Both {
    fn add(&mut self, took: Took) {
        self.time.add(took.time);
        self.work.add(took.work);
    }

    fn append(&mut self, other: Self) {
        self.time.append(other.time);
        self.work.append(other.work);
    }
}

#[derive(Default)]
struct Times {
    ours: Both,
    plain: Both,
    cipher: Both,
    whole: Samples,
    apart: Samples,
    sealing: Samples,
}

impl Times {
    fn append(&mut self, once: Self) {
        self.ours.append(once.ours);
        self.plain.append(once.plain);
        self.cipher.append(once.cipher);
        self.whole.append(once.whole);
        self.apart.append(once.apart);
        self.sealing.append(once.sealing);
    }
}

struct Figures {
    absolute: [Figure; 8],
    to_plain: Figure,
    to_cipher: Figure,
    whole: Figure,
    apart: Figure,
    tail: Figure,
    work_to_plain: Figure,
    work_to_cipher: Figure,
}

impl Figures {
    fn new() -> Self {
        Self {
            absolute: [
                Figure::new("ours, envelope prepared ahead, us"),
                Figure::new("plain rusqlite, us"),
                Figure::new("SQLCipher, us"),
                Figure::new("ours with the KEM, us"),
                Figure::new("  of it sealing the envelope (KEM and cipher), us"),
                Figure::new("processor time of ours, envelope prepared ahead, us"),
                Figure::new("processor time of plain rusqlite, us"),
                Figure::new("processor time of SQLCipher, us"),
            ],
            to_plain: Figure::new("ours / plain                       limit 1.15 (1.05)"),
            to_cipher: Figure::new("ours / SQLCipher                   limit 0.95"),
            whole: Figure::new("ours with the KEM / plain          limit 1.5"),
            apart: Figure::new("(ours with the KEM - sealing) / plain"),
            tail: Figure::new("p90 of ours / p90 of plain (checkpoints included)"),
            work_to_plain: Figure::new("processor time: ours / plain"),
            work_to_cipher: Figure::new("processor time: ours / SQLCipher"),
        }
    }

    fn round(&mut self, times: &Times, with_cipher: bool) {
        let Times { ours, plain, cipher, whole, apart, sealing } = times;
        let all = [&ours.time, &plain.time, &cipher.time, whole, sealing, &ours.work, &plain.work, &cipher.work];
        for (figure, samples) in self.absolute.iter_mut().zip(all) {
            figure.round(samples.p50());
        }
        self.to_plain.round(ours.time.p50() / plain.time.p50());
        if with_cipher {
            self.to_cipher.round(ours.time.p50() / cipher.time.p50());
            self.work_to_cipher.round(ours.work.p50() / cipher.work.p50());
        }
        self.work_to_plain.round(ours.work.p50() / plain.work.p50());
        self.whole.round(whole.p50() / plain.time.p50());
        self.apart.round(apart.p50() / plain.time.p50());
        self.tail.round(ours.time.p90() / plain.time.p90());
    }

    fn print(&self, cipher: Option<&Peer>) {
        match cipher {
            Some(peer) => println!("SQLCipher {}", peer.version),
            None => println!("SQLCipher left out: not built (cargo build --release -p nightjar-benches-sqlcipher)"),
        }
        for (i, figure) in self.absolute.iter().enumerate() {
            if ![2, 7].contains(&i) || cipher.is_some() {
                figure.print();
            }
        }
        self.to_plain.print();
        if cipher.is_some() {
            self.to_cipher.print();
        }
        self.whole.print();
        self.apart.print();
        self.tail.print();
        self.work_to_plain.print();
        if cipher.is_some() {
            self.work_to_cipher.print();
        }
    }
}

/// SQLCipher in a process of its own: one program links one SQLite.
struct Peer {
    child: Child,
    ask: ChildStdin,
    answers: BufReader<ChildStdout>,
    version: String,
}

impl Peer {
    /// Starts the peer if it was built.
    fn start(file: &Path) -> Outcome<Option<Self>> {
        let program = place::beside("nightjar-benches-sqlcipher")?;
        if !program.exists() {
            return Ok(None);
        }
        let mut child = Command::new(program).arg(file).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let (Some(ask), Some(out)) = (child.stdin.take(), child.stdout.take()) else { return Err("no pipes".into()) };
        let mut answers = BufReader::new(out);
        let mut line = String::new();
        answers.read_line(&mut line)?;
        let version = line.trim().strip_prefix("ready ").ok_or("the SQLCipher peer did not start")?.to_owned();
        Ok(Some(Self { child, ask, answers, version }))
    }

    /// One save; the peer's own clock, so that no pipe is measured.
    fn save(&mut self) -> Outcome<Took> {
        self.ask.write_all(b"\n")?;
        self.ask.flush()?;
        let mut line = String::new();
        self.answers.read_line(&mut line)?;
        let (time, work) = line.trim().split_once(' ').ok_or("the SQLCipher peer ended")?;
        Ok(Took { time: Duration::from_nanos(time.parse()?), work: Duration::from_nanos(work.parse()?) })
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        // It has nothing to lose; a peer that is already gone is as good.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
