//! Judging a phone that was struck: the next start, on the real files, and what somebody gets who has everything.

use crate::operation::Operation;
use crate::spoils::{self, Outbox};
use crate::subject::{Subject, files, type_pin};
use crate::talk::Told;
use night::thief::Markers;
use nightjar::{Nightjar, State};
use std::collections::BTreeSet;
use std::path::Path;

/// Where a phone is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Found {
    /// As before and with everything that was acknowledged.
    Intact,
    /// The same, with one more whose answer never came.
    OneMore,
    /// Unlocks, and the shift is over as after END-SHIFT.
    ShiftOver,
    /// The new PINs open it.
    NewPins,
    /// Keys gone, outbox alive.
    NeedsActivation,
    /// Fresh screen, outbox alive.
    Wiped,
    /// Nothing is left.
    Empty,
}

/// What the phone held before it was struck.
pub struct Before {
    /// Entries of the open shift.
    pub entries: BTreeSet<String>,
    /// Records written.
    pub written: u64,
    /// Letters in the outbox.
    pub outbox: Outbox,
    /// What must be found nowhere.
    pub markers: Markers,
    /// Hits of the same search for what the unlocked phone shows and for what stands in `k` in clear: the control.
    pub control: usize,
}

impl Before {
    /// Looks at a subject; changes nothing of it.
    ///
    /// # Panics
    /// If it does not open.
    #[must_use]
    pub fn of(subject: &Subject) -> Self {
        let copy = subject.copy();
        let app = subject.open_copy(copy.path()).unwrap();
        subject.unlock(&app);
        let mut markers = Markers::new();
        let spoils = spoils::with_pin(subject.folder(), &subject.pin);
        spoils.mark(&mut markers);
        markers.text("PIN", &subject.pin);
        markers.text("second PIN", &subject.second_pin);
        let shown: String = entries(&app).into_iter().collect();
        let mut clear = Markers::new();
        clear.bytes("COM", &spoils.commitment);
        Self {
            entries: entries(&app),
            written: u64::from(app.pending().written()),
            outbox: spoils::outbox(subject.folder()).unwrap(),
            control: markers.search("the unlocked phone", shown.as_bytes()).len()
                + search(&clear, subject.folder()).unwrap().len(),
            markers,
        }
    }
}

/// How strict a judgement is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// The process was killed: what was under way may be there or not.
    Killed,
    /// A call failed and the process went on: exactly what it said is true, and a wipe is over at the next start.
    Failed,
}

/// Judges a struck phone.
///
/// # Errors
/// The promise that is broken.
pub fn judge(
    operation: Operation,
    rule: Rule,
    subject: &Subject,
    before: &Before,
    told: &Told,
    folder: &Path,
) -> Result<Found, String> {
    let hits = search(&before.markers, folder)?;
    if !hits.is_empty() {
        return Err(format!("readable in a file: {hits:?}"));
    }
    let now_s = operation.clock_s(subject.clock_s);
    let app = crate::subject::open_at(folder, now_s, crate::subject::BOOT_MS)
        .map_err(|error| format!("does not open: {error:?}"))?;
    let state = app.state();
    let now = spoils::outbox(folder);
    let all_kept = now.as_ref().is_some_and(|now| now.kept.is_superset(&before.outbox.kept) && now.damaged == 0);
    if state == State::Fresh && operation == Operation::WipeAll {
        return empty(folder);
    }
    if !all_kept {
        return Err(format!("{state:?}, and letters are lost or damaged"));
    }
    match state {
        State::Locked if operation.is_wipe() && (told.acknowledged("wipe") || wiped(rule, told)) => {
            Err("a wipe is over, and the phone asks for its PIN".into())
        }
        State::Locked if operation == Operation::PinChange => pins(subject, told, rule, &app),
        State::Locked => unlocked(operation, rule, subject, before, told, &app),
        State::NeedsActivation | State::Fresh if !operation.is_wipe() => Err(format!("{state:?} without a wipe")),
        State::NeedsActivation => {
            closed(&app, subject)?;
            Ok(Found::NeedsActivation)
        }
        State::Fresh => {
            closed(&app, subject)?;
            drop(app);
            // Somebody kept copies of the keyslot file and of all that the chip ever held: they open nothing any more.
            subject.give_keys_back(folder);
            let spoils = spoils::with_pin(folder, &subject.pin);
            let rows = spoils.keys.iter().any(|(name, _)| matches!(*name, "PSK_dev" | "circle secret"));
            if rows || !spoils.read_back.is_empty() {
                return Err("old keys open rows of a wiped phone".into());
            }
            Ok(Found::Wiped)
        }
        State::Open | State::Shift | State::Enrolling | State::Blank => Err(format!("{state:?} at a start")),
    }
}

/// Whether the phone came as far as a wipe that it went on with: a start that refused never began one.
fn wiped(rule: Rule, told: &Told) -> bool {
    rule == Rule::Failed && !told.operation().is_empty()
}

fn unlocked(
    operation: Operation,
    rule: Rule,
    subject: &Subject,
    before: &Before,
    told: &Told,
    app: &Nightjar,
) -> Result<Found, String> {
    type_pin(app, &subject.pin);
    app.pin_submit().map_err(|error| format!("her PIN does not open: {error:?}"))?;
    let written = u64::from(app.pending().written());
    let saved: BTreeSet<String> = told.saved().collect();
    let ended = u64::from(told.acknowledged("shift end"));
    let least = before.written + saved.len() as u64 + ended;
    let most = if rule == Rule::Killed { least + 1 } else { least };
    if !(least..=most).contains(&written) {
        return Err(format!("{written} written, {least} acknowledged"));
    }
    let own = entries(app);
    match app.state() {
        State::Shift => {
            let known: BTreeSet<String> = before.entries.union(&saved).cloned().collect();
            let extra = own.difference(&known).count();
            if !own.is_superset(&known) || extra > usize::from(rule == Rule::Killed) {
                return Err(format!("{} entries instead of {}", own.len(), known.len()));
            }
            if told.acknowledged("shift end") || operation == Operation::EndShiftByClock {
                return Err("the shift was ended, and is open".into());
            }
            app.save(journeys::contact(7)).map_err(|error| format!("no further save: {error:?}"))?;
            Ok(if extra == 0 { Found::Intact } else { Found::OneMore })
        }
        State::Open if operation.is_save() => Err("the shift is over after a save".into()),
        State::Open => {
            app.start_shift(journeys::shift(&subject.worker)).map_err(|error| format!("no new shift: {error:?}"))?;
            if !entries(app).is_disjoint(&before.entries) {
                return Err("entries of the old shift are back".into());
            }
            Ok(Found::ShiftOver)
        }
        state @ (State::Fresh | State::Enrolling | State::Locked | State::Blank | State::NeedsActivation) => {
            Err(format!("{state:?} after her PIN"))
        }
    }
}

/// After a PIN change: one pair opens, whole, and the other does not.
fn pins(subject: &Subject, told: &Told, rule: Rule, app: &Nightjar) -> Result<Found, String> {
    let old = [subject.pin.clone(), subject.second_pin.clone()];
    let offered: Vec<String> = told
        .operation()
        .iter()
        .filter(|(line, _)| line == "pin suggest")
        .filter_map(|(_, answer)| answer["pin"].as_str().map(str::to_owned))
        .collect();
    let opens = |pin: &String| {
        type_pin(app, pin);
        let opened = app.pin_submit().is_ok();
        app.lock();
        opened
    };
    let old_opens: Vec<bool> = old.iter().map(opens).collect();
    let new_opens: Vec<bool> = offered.iter().map(opens).collect();
    let acknowledged = told.acknowledged("pin set duress");
    match (old_opens.as_slice(), new_opens.as_slice()) {
        ([true, true], [] | [false] | [false, false]) if !acknowledged => Ok(Found::Intact),
        ([false, false], [true, true]) if acknowledged || rule == Rule::Killed => Ok(Found::NewPins),
        _ => Err(format!("acknowledged {acknowledged}; old PINs open {old_opens:?}, new ones {new_opens:?}")),
    }
}

/// A phone that shows the fresh screen takes no PIN and shows nothing.
fn closed(app: &Nightjar, subject: &Subject) -> Result<(), String> {
    for pin in [&subject.pin, &subject.second_pin] {
        type_pin(app, pin);
        if app.pin_submit().is_ok() {
            return Err("a PIN opens a phone that asks for none".into());
        }
    }
    if entries(app).is_empty() { Ok(()) } else { Err("entries without a PIN".into()) }
}

fn empty(folder: &Path) -> Result<Found, String> {
    let left: Vec<_> = files(folder).into_iter().filter(|file| file != Path::new("hw/.class")).collect();
    if left.is_empty() { Ok(Found::Empty) } else { Err(format!("left after WIPE ALL: {left:?}")) }
}

fn entries(app: &Nightjar) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for page in 0.. {
        let Ok(rows) = app.entries(page).map(|entries| entries.rows) else { break };
        if rows.is_empty() {
            break;
        }
        ids.extend(rows.iter().map(|row| row.id.to_hex()));
    }
    ids
}

/// Every file but the pretended chip's: a thief with the chip needs no marks.
fn search(markers: &Markers, folder: &Path) -> Result<Vec<night::thief::Hit>, String> {
    let mut hits = Vec::new();
    for file in files(folder).into_iter().filter(|file| !file.starts_with("hw")) {
        let bytes = std::fs::read(folder.join(&file)).map_err(|error| error.to_string())?;
        hits.extend(markers.search(&file.display().to_string(), &bytes));
    }
    Ok(hits)
}
