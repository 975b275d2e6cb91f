//! Plays a scenario through the Rust side of the bindings: the player that the other three are measured by.
//!
//! A step has one verb, named as the call is, and what follows from it: `is` compares the answer path by path, `take`
//! remembers parts of it, `error` names the error. The verbs that show a screen write the view state down.

use crate::Center;
use crate::actor::obey;
use crate::phone::{Chip, Deaf, told};
use crate::value::{Taken, at, check};
use nightjar_ffi::{NightjarApp, PinRole, SyncError, WipeLevel, probe, wipe_at};
use nightjar_view::{Event, Face, ScreenId, Step, ViewState};
use serde_json::{Map, Value, json};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;
use tokio::runtime::Runtime;
use tokio::task::JoinHandle;

/// The ledger of a contact, or why there is none.
type Contact = Result<nightjar_ffi::Ledger, SyncError>;

/// Plays one file; returns what was shown, a line of JSON a screen.
///
/// # Errors
/// The first step that went otherwise, by its number.
///
/// # Panics
/// At a step that is none.
pub fn play(file: &Path) -> Result<Vec<String>, String> {
    let scenario: Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    let mut player = Player::new();
    for (number, step) in scenario["steps"].as_array().expect("steps").iter().enumerate() {
        let step = step.as_object().expect("a step is an object");
        player.step(step).map_err(|reason| format!("step {}, {}: {reason}", number + 1, Value::from(step.clone())))?;
    }
    Ok(player.shown)
}

struct Player {
    // Before the folder: files are closed before they go.
    app: Option<Arc<NightjarApp>>,
    dir: TempDir,
    chip: Arc<Chip>,
    center: Center,
    runtime: Runtime,
    running: Option<JoinHandle<Contact>>,
    taken: Taken,
    shown: Vec<String>,
}

impl Player {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let chip = Chip::new(dir.path());
        let runtime = Runtime::new().unwrap();
        let (app, running, taken, shown) = (None, None, Taken::default(), Vec::new());
        Self { app, dir, chip, center: Center::new(), runtime, running, taken, shown }
    }

    fn step(&mut self, step: &Map<String, Value>) -> Result<(), String> {
        let (verb, object) = step.iter().next().expect("a verb");
        let answer = self.answer(verb, object, step);
        let expected = step.get("error").map_or(Value::Null, |error| error.clone());
        if answer["error"] != expected {
            return Err(format!("it came to {answer}"));
        }
        if let Some(expected) = step.get("is") {
            check(&answer, expected.as_object().expect("is"), &self.taken)?;
        }
        for (name, path) in step.get("take").and_then(Value::as_object).into_iter().flatten() {
            let value = at(&answer, path.as_str().expect("a path"));
            if value.is_null() {
                return Err(format!("there is no {path} in {answer}"));
            }
            self.taken.take(name, value);
        }
        Ok(())
    }

    /// What a verb comes to: an object, with `error` if it is one.
    fn answer(&mut self, verb: &str, object: &Value, step: &Map<String, Value>) -> Value {
        let text = object.as_str().map(|written| self.taken.text(written)).unwrap_or_default();
        match verb {
            "center" => obey(&mut self.center, &self.taken.line(object.as_str().expect("a line"))),
            "keys" => {
                self.chip.fail(serde_json::from_value(object.clone()).unwrap());
                json!({})
            }
            "lose" => {
                self.chip.lose(&text);
                json!({})
            }
            "open" => {
                match NightjarApp::open(self.path(&text), Arc::clone(&self.chip) as _, "en".into(), Face::Plain) {
                    Ok(app) => {
                        self.app = Some(app);
                        json!({})
                    }
                    Err(error) => told("OpenError", &error),
                }
            }
            "wipe_at" => {
                let wiped = wipe_at(self.path("phone"), Arc::clone(&self.chip) as _, level(&text));
                json!({"hardware": wiped.hardware, "file": wiped.file})
            }
            "throw" => thrown(&text, u32::try_from(step["n"].as_u64().expect("n")).unwrap()),
            "wait" => {
                std::thread::sleep(std::time::Duration::from_millis(object.as_u64().expect("milliseconds")));
                json!({})
            }
            _ => self.call(verb, object, &text, step),
        }
    }

    /// The verbs of the app object.
    fn call(&mut self, verb: &str, object: &Value, text: &str, step: &Map<String, Value>) -> Value {
        let app = Arc::clone(self.app.as_ref().expect("the phone is open"));
        match verb {
            "close" => json!({"closed": app.close_store()}),
            "state" => json!({"state": format!("{:?}", app.state()).to_lowercase()}),
            "lock" => ran(|| app.lock()),
            "background" => ran(|| app.background()),
            "foreground" => ran(|| app.foreground()),
            "tick" => ran(|| app.tick()),
            "wait_for_wipe" => ran(|| app.wait_for_wipe()),
            "cancel_sync" => ran(|| app.cancel_sync()),
            "wipe" => {
                let wiped = app.wipe(level(text));
                json!({"hardware": wiped.hardware, "file": wiped.file})
            }
            "pending" => outcome("RefusedError", app.pending().map(ledger)),
            "sync" => outcome("SyncError", self.runtime.block_on(app.sync(Arc::new(Deaf))).map(ledger)),
            "sync_begin" => {
                self.running = Some(self.runtime.spawn(async move { app.sync(Arc::new(Deaf)).await }));
                json!({})
            }
            "sync_end" => {
                let contact = self.running.take().expect("a contact runs");
                outcome("SyncError", self.runtime.block_on(contact).unwrap().map(ledger))
            }
            "enroll" => {
                outcome("EnrollError", app.enroll(journeys::bytes_of_hex(text)).map(|digits| json!({"digits": digits})))
            }
            "enroll_text" => {
                outcome("EnrollError", app.enroll_text(text.to_owned()).map(|digits| json!({"digits": digits})))
            }
            "enroll_confirm" => outcome("EnrollError", app.enroll_confirm(object == &json!(true)).map(done)),
            "enroll_finish" => outcome("SetupError", app.enroll_finish().map(done)),
            "pin_suggest" => outcome("SetupError", app.pin_suggest().map(|pin| json!({"pin": pin}))),
            "pin_set" => {
                let role = if text == "duress" { PinRole::Duress } else { PinRole::Normal };
                outcome("SetupError", app.pin_set(role).map(done))
            }
            "unlock" => outcome("UnlockError", app.unlock().map(done)),
            "screen" => self.view(app.screen(screen(text)), view_json),
            "shown" => self.view(app.shown(), view_json),
            "pin_clear" => self.view(app.pin_clear(), step_json),
            "pin_submit" => self.view(app.pin_submit(), step_json),
            "digits" => {
                for digit in self.taken.digits(object.as_str().expect("digits")) {
                    app.pin_digit(digit);
                }
                json!({})
            }
            "pin_push" => {
                let mut last = Value::Null;
                for digit in self.taken.digits(object.as_str().expect("digits")) {
                    let pushed = app.pin_push(digit);
                    last = outcome("RefusedError", pushed.map(|step| step_json(&step)));
                }
                last
            }
            _ => self.view(app.act(self.event(verb, object, text, step)), step_json),
        }
    }

    fn event(&self, verb: &str, object: &Value, text: &str, step: &Map<String, Value>) -> Event {
        let id = text.to_owned();
        match verb {
            "tap" => Event::Tap { id },
            "hold" => Event::Hold { id },
            "release" => Event::Release { id },
            "expired" => Event::Expired { id },
            "step" => Event::Step { id, by: i32::try_from(step["by"].as_i64().expect("by")).unwrap() },
            "scanned" => Event::Scanned { bytes: journeys::bytes_of_hex(text) },
            "no_camera" => Event::NoCamera,
            "pulled" => Event::Pulled { millis: u32::try_from(object.as_u64().expect("milliseconds")).unwrap() },
            "back" => Event::Back,
            other => panic!("no such verb: {other}"),
        }
    }

    /// Writes a screen down.
    fn view<T>(&mut self, seen: Result<T, nightjar_ffi::RefusedError>, json: fn(&T) -> Value) -> Value {
        let seen = outcome("RefusedError", seen.map(|seen| json(&seen)));
        if seen["error"].is_null() {
            self.shown.push(format!("{seen}\n"));
        }
        seen
    }

    fn path(&self, name: &str) -> String {
        let path: PathBuf = self.dir.path().join(name);
        path.to_str().unwrap().to_owned()
    }
}

fn done((): ()) -> Value {
    json!({})
}

fn ran(call: impl FnOnce()) -> Value {
    call();
    json!({})
}

fn thrown(family: &str, n: u32) -> Value {
    match family {
        "refused" => outcome("RefusedError", probe::throw_refused(n).map(done)),
        "open" => outcome("OpenError", probe::throw_open(n).map(done)),
        "unlock" => outcome("UnlockError", probe::throw_unlock(n).map(done)),
        "setup" => outcome("SetupError", probe::throw_setup(n).map(done)),
        "enroll" => outcome("EnrollError", probe::throw_enroll(n).map(done)),
        "sync" => outcome("SyncError", probe::throw_sync(n).map(done)),
        other => panic!("no such family: {other}"),
    }
}

fn outcome<E: std::fmt::Debug>(family: &str, outcome: Result<Value, E>) -> Value {
    outcome.unwrap_or_else(|error| told(family, &error))
}

fn ledger(ledger: nightjar_ffi::Ledger) -> Value {
    json!({
        "written": ledger.written, "waiting": ledger.waiting, "at_center": ledger.at_center, "opened": ledger.opened,
        "refused": ledger.refused, "damaged": ledger.damaged, "unclear": ledger.unclear,
    })
}

fn level(text: &str) -> WipeLevel {
    if text == "all" { WipeLevel::All } else { WipeLevel::Wipe }
}

fn screen(name: &str) -> ScreenId {
    let named = ScreenId::ALL.into_iter().find(|id| serde_json::to_value(id).unwrap() == json!(name));
    named.unwrap_or_else(|| panic!("no such screen: {name}"))
}

fn view_json(state: &ViewState) -> Value {
    serde_json::to_value(state).unwrap()
}

fn step_json(step: &Step) -> Value {
    serde_json::to_value(step).unwrap()
}
