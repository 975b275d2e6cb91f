//! P1: one contact, durable, against the same five rows by plain rusqlite and by SQLCipher.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use nightjar_benches_rows::Pools;
use nightjar_wire::bundle::SignedBundle;

use crate::phone::{Phone, bundle, cheap_pin, entry, plaintext, prepare};
use crate::stats::{Figure, ROUNDS, Samples};
use crate::{Outcome, place};

/// Saves a round and kind; both kinds of a round stay below the 256 rows of r, so that no round pays for growth.
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
    for round in 0..ROUNDS {
        if round > 0 {
            phone.vault.end_shift()?;
            phone.start_shift()?;
        }
        let mut times = Times::default();
        for i in 0..SAVES + WARM {
            let ours = save_prepared(&phone, &bundle)?;
            let theirs = plain.save()?;
            let ciphered = cipher.as_mut().map(Peer::save).transpose()?;
            let (whole, sealing) = save_whole(&phone)?;
            if i < WARM {
                continue;
            }
            times.ours.add(ours);
            times.plain.add(theirs);
            times.whole.add(whole);
            times.apart.add(whole - sealing);
            times.sealing.add(sealing);
            if let Some(time) = ciphered {
                times.cipher.add(time);
            }
        }
        figures.round(&times, cipher.is_some());
    }
    println!("P1  durable save of one contact, WAL + FULL, {SAVES} saves a round, p50");
    figures.print(cipher.as_ref());
    Ok(())
}

/// A save whose encapsulation was prepared before the clock starts, as an open form may.
fn save_prepared(phone: &Phone, bundle: &SignedBundle) -> Outcome<Duration> {
    let prepared = prepare(bundle)?;
    let begun = Instant::now();
    phone.vault.save(|sealing| entry(sealing, |sealing, letter| prepared.seal(&plaintext(sealing, letter))))?;
    Ok(begun.elapsed())
}

/// A save with everything in it, and how long of that the envelope took.
fn save_whole(phone: &Phone) -> Outcome<(Duration, Duration)> {
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
    Ok((begun.elapsed(), sealing_time))
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

#[derive(Default)]
struct Times {
    ours: Samples,
    plain: Samples,
    cipher: Samples,
    whole: Samples,
    apart: Samples,
    sealing: Samples,
}

struct Figures {
    absolute: [Figure; 5],
    to_plain: Figure,
    to_cipher: Figure,
    whole: Figure,
    apart: Figure,
    tail: Figure,
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
            ],
            to_plain: Figure::new("ours / plain                       limit 1.15 (1.05)"),
            to_cipher: Figure::new("ours / SQLCipher                   limit 0.95"),
            whole: Figure::new("ours with the KEM / plain          limit 1.5"),
            apart: Figure::new("(ours with the KEM - sealing) / plain"),
            tail: Figure::new("p90 of ours / p90 of plain (checkpoints included)"),
        }
    }

    fn round(&mut self, times: &Times, with_cipher: bool) {
        let plain = times.plain.p50();
        let all = [&times.ours, &times.plain, &times.cipher, &times.whole, &times.sealing];
        for (figure, samples) in self.absolute.iter_mut().zip(all) {
            figure.round(samples.p50());
        }
        self.to_plain.round(times.ours.p50() / plain);
        if with_cipher {
            self.to_cipher.round(times.ours.p50() / times.cipher.p50());
        }
        self.whole.round(times.whole.p50() / plain);
        self.apart.round(times.apart.p50() / plain);
        self.tail.round(times.ours.p90() / times.plain.p90());
    }

    fn print(&self, cipher: Option<&Peer>) {
        match cipher {
            Some(peer) => println!("SQLCipher {}", peer.version),
            None => println!("SQLCipher left out: not built (cargo build --release -p nightjar-benches-sqlcipher)"),
        }
        for (i, figure) in self.absolute.iter().enumerate() {
            if i != 2 || cipher.is_some() {
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
    fn save(&mut self) -> Outcome<Duration> {
        self.ask.write_all(b"\n")?;
        self.ask.flush()?;
        let mut line = String::new();
        self.answers.read_line(&mut line)?;
        Ok(Duration::from_nanos(line.trim().parse()?))
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        // It has nothing to lose; a peer that is already gone is as good.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
