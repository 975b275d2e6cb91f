//! The acts of the night, in order.

use super::say;
use super::thieves;
use crate::compare;
use crate::ledger;
use crate::plan::{self, Step};
use crate::play::Played;
use crate::process::{Center, Failure, Phone, Program, free_port};
use crate::proxy::Proxy;
use crate::thief::Markers;
use indicatif::{ProgressBar, ProgressStyle};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

/// Contacts after which a phone must know of everything that was opened.
const CONTACTS: u32 = 6;

/// One worker on the stage.
pub(super) struct Actor {
    pub(super) plan: plan::Phone,
    pub(super) phone: Phone,
    pub(super) pin: String,
    pub(super) second_pin: String,
    pub(super) played: Played,
}

/// Everything that is there.
pub(super) struct Scene {
    program: Program,
    folder: PathBuf,
    center: Center,
    proxy: Proxy,
    clock_s: i64,
    month: String,
    plans: Vec<plan::Phone>,
    pub(super) actors: Vec<Actor>,
    desk: ledger::Desk,
}

impl Scene {
    /// Makes the center and starts its relay.
    pub(super) fn set(seed: u64, folder: &Path) -> Result<Self, Failure> {
        say(
            "1  A center: keys, a year of month keys, a relay. Its passphrase lies on paper, here in a folder beside it.",
        );
        let now = SystemTime::now().duration_since(UNIX_EPOCH).map_err(|error| error.to_string())?;
        let clock_s = i64::try_from(now.as_secs()).map_err(|error| error.to_string())?;
        let today = time::OffsetDateTime::from_unix_timestamp(clock_s).map_err(|error| error.to_string())?;
        let program = Program::current()?;
        let listen = free_port()?;
        let proxy = Proxy::start(listen).map_err(|error| error.to_string())?;
        let mut center = Center::init(&program, folder, proxy.address(), listen)?;
        center.serve()?;
        Ok(Self {
            program,
            folder: folder.to_path_buf(),
            center,
            proxy,
            clock_s,
            month: format!("{:04}-{:02}", today.year(), u8::from(today.month())),
            plans: plan::night(seed),
            actors: Vec::new(),
            desk: ledger::Desk::default(),
        })
    }

    /// Enrolls the three phones: a code, six digits on two screens, two assigned PINs, the first contact.
    pub(super) fn enroll(&mut self) -> Result<(), Failure> {
        say("2  Three phones join: code, six digits on both screens, an assigned PIN and a second one.");
        for plan in std::mem::take(&mut self.plans) {
            let folder = self.folder.join(format!("phone-{}", plan.worker));
            let mut phone = Phone::start(&self.program, &folder, plan.hardware, self.clock_s)?;
            let (code, mut desk) = self.center.enroll(&plan.worker)?;
            let shown = phone.run(&format!("enroll {code}"))?;
            let digits = desk.digits()?;
            if shown["digits"] != digits.as_str() {
                return Err("the six digits differ on an honest enrollment".into());
            }
            desk.answer(true)?;
            phone.run("enroll confirm yes")?;
            let pin = set_pin(&mut phone, "normal")?;
            let second_pin = set_pin(&mut phone, "duress")?;
            phone.run("enroll finish")?;
            phone.run(&format!("unlock {pin}"))?;
            phone.run("sync")?;
            say(&format!("     {} with a pretended {} key store; digits {digits}", plan.worker, plan.hardware));
            self.actors.push(Actor { plan, phone, pin, second_pin, played: Played::default() });
        }
        Ok(())
    }

    /// The night itself, without any network.
    pub(super) fn night(&mut self) -> Result<(), Failure> {
        say("3  The night, offline: the relay is not even running.");
        self.center.kill_relay();
        let steps: usize = self.actors.iter().map(|actor| actor.plan.steps.len()).sum();
        let bar = bar(steps as u64);
        for actor in &mut self.actors {
            let half = actor.plan.steps.len() / 2;
            for number in 0..actor.plan.steps.len() {
                let step = actor.plan.steps[number].clone();
                actor.played.step(&mut actor.phone, &step)?;
                bar.inc(1);
                if number == half && actor.plan.hardware == "tee" {
                    bar.suspend(|| thieves::in_mid_shift(&self.program, &self.folder, actor, self.clock_s))?;
                }
                if matches!(step, Step::Wipe { .. }) {
                    bar.suspend(|| {
                        say(&format!(
                            "     {} is stopped in mid-shift and wipes her phone: one gesture.",
                            actor.plan.worker
                        ))
                    });
                }
            }
        }
        bar.finish_and_clear();
        let saved: u64 = self.actors.iter().map(|actor| actor.played.saved).sum();
        say(&format!("     {saved} records sealed on three phones."));
        thieves::after_the_night(&self.folder, &mut self.actors)
    }

    /// Back in the center's network: a relay killed in mid-sync, a lost reply, a silent delivery from the wiped phone.
    pub(super) fn back_at_the_center(&mut self) -> Result<(), Failure> {
        say("4  Back at the center.");
        self.center.serve()?;
        let Self { actors, center, proxy, .. } = self;
        let mut killed = false;
        let cut = actors[0].phone.try_run("sync", |_| {
            if !killed {
                killed = true;
                center.kill_relay();
            }
        })?;
        if !killed || cut.is_ok() {
            return Err(
                "the relay was to be killed in mid-sync, and the phone says that it delivered everything".into()
            );
        }
        say("     the relay is killed after the first round; the phone says that the center was not reached.");
        center.serve()?;
        actors[0].phone.run("sync")?;
        proxy.lose_next_reply();
        // The phone may try again by itself, or leave it to the next contact: both are right.
        let _ = actors[1].phone.try_run("sync", |_| {})?;
        actors[1].phone.run("sync")?;
        if proxy.lost() != 1 {
            return Err("no reply was lost".into());
        }
        say("     one reply is lost on the way; the phone offers the same bytes again.");
        actors[2].phone.run("sync")?;
        say("     the wiped phone looks like a new one, and delivers what was sealed on it.");
        Ok(())
    }

    /// The desk opens what came.
    pub(super) fn desk(&mut self) -> Result<(), Failure> {
        let sum = self.center.open()?;
        self.desk.add(&sum)?;
        say(&format!("5  The desk opens {} envelopes, each into one class: {}", sum["seen"], sum["classes"]));
        Ok(())
    }

    /// The phones hear what the desk opened.
    pub(super) fn the_phones_learn_it(&mut self) -> Result<(), Failure> {
        for actor in &mut self.actors {
            // A round asks about 72 rows chosen by chance: a full night takes a contact or two.
            for _ in 0..CONTACTS {
                actor.phone.run("sync")?;
                if ledger::Phones::read(&actor.phone.run("pending")?)?.at_center == 0 {
                    break;
                }
            }
        }
        say("6  The phones ask once more: \"opened\" only where the desk's own tag says so.");
        Ok(())
    }

    /// The month sheet beside the generator's own tally.
    pub(super) fn month_sheet(&mut self) -> Result<(), Failure> {
        say(&format!("7  The month sheet of {}, beside what was really handed out:\n", self.month));
        let mut tally = plan::Tally::none();
        for actor in &self.actors {
            tally += &actor.played.counts;
        }
        let sheet = self.center.report(&self.month, "internal")?;
        let rows = compare::rows(&sheet, &tally)?;
        for row in &rows {
            say(&format!("     {row}"));
        }
        say("\n   What the funder would get of it (withheld cells are dots):\n");
        for line in self.center.report_text(&self.month, "funder")?.lines().take(40) {
            say(&format!("     {line}"));
        }
        let wrong = rows.iter().filter(|row| !row.agrees()).count();
        if wrong > 0 { Err(format!("{wrong} lines of the sheet differ from what was handed out")) } else { Ok(()) }
    }

    /// The ledger from phones, relay and desk.
    pub(super) fn ledgers(&mut self) -> Result<(), Failure> {
        let mut phones = ledger::Phones::default();
        for actor in &mut self.actors {
            let own = ledger::Phones::read(&actor.phone.run("pending")?)?;
            if !own.balances() {
                return Err(format!("the ledger of a phone does not balance: {own:?}"));
            }
            phones.add(own);
        }
        let saved: u64 = self.actors.iter().map(|actor| actor.played.saved).sum();
        let relay = ledger::Relay::read(&self.center.folder().join("relay.db"))?;
        say(&format!(
            "\n8  The ledger, from three sources:\n     phones  {} written = {} waiting + {} at the center + {} opened + {} refused + {} damaged\n     relay   {} envelopes held, {} finished\n     desk    {} opened, {} fillers, {} other",
            phones.written,
            phones.waiting,
            phones.at_center,
            phones.opened,
            phones.refused,
            phones.damaged,
            relay.held,
            relay.opened,
            self.desk.opened,
            self.desk.dummies,
            self.desk.other
        ));
        let notices = self.desk.opened.checked_sub(saved).ok_or("the desk opened fewer records than were saved")?;
        say(&format!(
            "     ({notices} of the opened are signs of life of phones that were unlocked between shifts: in no count)"
        ));
        let agree = phones.written == saved && phones.opened == saved && self.desk.other == 0;
        if agree { Ok(()) } else { Err(format!("{saved} records were saved, and the three sources disagree")) }
    }

    /// The positive control of every search, and the end.
    pub(super) fn end(mut self) -> Result<(), Failure> {
        let mut markers = Markers::new();
        for actor in &self.actors {
            actor.played.mark(&mut markers);
        }
        let hits = markers.search("the desk's own list", self.center.records()?.as_bytes()).len();
        say(&format!("\n9  Control: the same search over what the desk prints when unlocked finds {hits} of them."));
        if hits == 0 {
            return Err("a search that finds nothing where everything is proves nothing".into());
        }
        for actor in self.actors.drain(..) {
            actor.phone.end()?;
        }
        Ok(())
    }
}

/// Takes the PIN that the phone assigns, types it twice, and keeps it where a worker keeps it: in the head.
fn set_pin(phone: &mut Phone, role: &str) -> Result<String, Failure> {
    let offer: Value = phone.run("pin suggest")?;
    let pin = offer["pin"].as_str().ok_or("no PIN was suggested")?.to_owned();
    phone.run(&format!("pin set {role} {pin}"))?;
    Ok(pin)
}

fn bar(steps: u64) -> ProgressBar {
    let style =
        ProgressStyle::with_template("     {bar:40} {pos} of {len}").unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(steps).with_style(style)
}
