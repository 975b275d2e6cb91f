//! Meeting the center.

use super::look::{ledger_json, ledger_text};
use crate::answer::Out;
use crate::arguments::{Arguments, Command};
use crate::fault::Fault;
use crate::pin;
use indicatif::{ProgressBar, ProgressStyle};
use nightjar::{Ledger, Nightjar, State, SyncObserver};
use nightjar_words::{Arg, Key};
use serde_json::json;
use std::io::IsTerminal;
use std::sync::Arc;
use std::time::Duration;

/// Says whether a sync of a locked phone begins with its PIN: when one is given, when her mail is asked for, and at a
/// terminal when only the mail can make the phone active.
pub(super) fn wants_pin(arguments: &Arguments, phone: &Nightjar) -> Result<bool, Fault> {
    let asked = matches!(arguments.command, Command::Sync { mail: true });
    let at_terminal = !phone.is_active() && std::io::stdin().is_terminal();
    Ok(asked || at_terminal || pin::given(arguments)?.is_some())
}

/// Delivers, asks, fetches.
pub(super) fn sync(phone: &Nightjar, out: &Out) -> Result<(), Fault> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .map_err(|_| Fault::storage())?;
    let was_active = phone.is_active();
    let rounds = Arc::new(Rounds::new(out));
    let met = runtime.block_on(phone.sync(Arc::clone(&rounds) as _));
    rounds.bar.finish_and_clear();
    let ledger = met?;
    out.done(json!({ "ledger": ledger_json(&ledger) }), &told(phone, &ledger, was_active, out));
    Ok(())
}

/// The rounds of a sync, for whoever watches: a line a round for a script, a line that changes for a person.
struct Rounds {
    out: Out,
    bar: ProgressBar,
}

impl Rounds {
    fn new(out: &Out) -> Self {
        let bar = if out.is_watched() { ProgressBar::new_spinner() } else { ProgressBar::hidden() };
        if !bar.is_hidden() {
            bar.set_style(ProgressStyle::default_spinner());
            bar.enable_steady_tick(Duration::from_millis(120));
        }
        Self { out: out.clone(), bar }
    }
}

impl SyncObserver for Rounds {
    fn round(&self, done: u32, left: u32) {
        self.out.progress(&json!({ "done": done, "left": left }));
        let numbers = [("done", Arg::Number(done.into())), ("left", Arg::Number(left.into()))];
        self.bar.set_message(self.out.text(Key::SyncRound, &numbers));
    }
}

fn told(phone: &Nightjar, ledger: &Ledger, was_active: bool, out: &Out) -> String {
    let left = ledger.waiting();
    let mut lines = vec![match left {
        0 => out.text(Key::SyncComplete, &[]),
        n => out.text(Key::SyncMore, &[("n", Arg::Number(n.into()))]),
    }];
    lines.push(ledger_text(ledger, out));
    let waits_for_mail = !phone.is_active() && matches!(phone.state(), State::Locked | State::Open | State::Shift);
    if waits_for_mail && phone.state() == State::Locked {
        lines
            .push("This phone is not active yet: sync with the PIN, so that the center's mail can be read.".to_owned());
    } else if waits_for_mail {
        lines.push("The center has not activated this phone yet: ask at the desk, then sync again.".to_owned());
    } else if phone.is_active() && !was_active {
        lines.push("The center has activated this phone. It takes records now.".to_owned());
    }
    lines.join("\n")
}
