//! What is attacked: five things a phone does, each from a state, as lines to a phone process.

use crate::strace::{Blow, recorded, struck};
use crate::subject::Subject;
use crate::talk::{Talk, Told, as_phone};
use crate::target::{Target, targets};
use std::path::Path;

/// What the phone does while it is struck.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    /// Two saves.
    Save,
    /// So many saves: for what happens while the write-ahead log grows and is emptied.
    Saves(u32),
    /// END-SHIFT by the closing screen.
    EndShift,
    /// END-SHIFT by the clock, at a start after thirteen hours.
    EndShiftByClock,
    /// WIPE in an open, unlocked shift.
    Wipe,
    /// WIPE of a locked phone.
    WipeLocked,
    /// WIPE ALL in an open, unlocked shift.
    WipeAll,
    /// Both PINs new.
    PinChange,
}

impl Operation {
    /// All that are struck at every syscall.
    pub const ALL: [Self; 7] = [
        Self::Save,
        Self::EndShift,
        Self::EndShiftByClock,
        Self::Wipe,
        Self::WipeLocked,
        Self::WipeAll,
        Self::PinChange,
    ];

    /// Its name in tables.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Save => "save",
            Self::Saves(_) => "saves",
            Self::EndShift => "END-SHIFT",
            Self::EndShiftByClock => "END-SHIFT by clock",
            Self::Wipe => "WIPE",
            Self::WipeLocked => "WIPE, locked",
            Self::WipeAll => "WIPE ALL",
            Self::PinChange => "PIN change",
        }
    }

    /// Whether it only saves.
    #[must_use]
    pub const fn is_save(self) -> bool {
        matches!(self, Self::Save | Self::Saves(_))
    }

    /// Whether it destroys what can be read.
    #[must_use]
    pub const fn is_wipe(self) -> bool {
        matches!(self, Self::Wipe | Self::WipeLocked | Self::WipeAll)
    }

    /// Whether it begins in mid-shift.
    #[must_use]
    pub const fn in_shift(self) -> bool {
        !matches!(self, Self::PinChange)
    }

    /// The wall clock of the process, given that of the subject.
    #[must_use]
    pub const fn clock_s(self, clock_s: u64) -> u64 {
        // The process pretends the same boot time: this is a clock that was set forward.
        if matches!(self, Self::EndShiftByClock) { clock_s + 13 * 3600 } else { clock_s }
    }

    /// Says everything up to the operation, and the operation; stops where the process is gone.
    pub fn play(self, talk: &mut Talk, subject: &Subject) {
        let _ = self.try_play(talk, subject);
    }

    fn try_play(self, talk: &mut Talk, subject: &Subject) -> Option<()> {
        let unlock = format!("unlock {}", subject.pin);
        match self {
            Self::Save => {
                talk.say(&unlock)?;
                talk.say(&save(91))?;
                talk.begin();
                talk.say(&save(92))?;
                talk.say(&save(93))?;
            }
            Self::Saves(count) => {
                talk.say(&unlock)?;
                talk.begin();
                for n in 0..count {
                    talk.say(&save(n % 90 + 1))?;
                }
            }
            Self::EndShift => {
                talk.say(&unlock)?;
                talk.begin();
                talk.say(r#"shift end {"kind": "shift", "police": "none", "safety": "ok"}"#)?;
            }
            Self::EndShiftByClock => {
                talk.begin();
                talk.say("state")?;
            }
            Self::Wipe | Self::WipeAll => {
                talk.say(&unlock)?;
                talk.begin();
                talk.say(if self == Self::Wipe { "wipe" } else { "wipe --all" })?;
            }
            Self::WipeLocked => {
                talk.say("state")?;
                talk.begin();
                talk.say("wipe")?;
            }
            Self::PinChange => {
                talk.say(&unlock)?;
                talk.begin();
                for role in ["normal", "duress"] {
                    let offer = talk.say("pin suggest")?;
                    talk.say(&format!("pin set {role} {}", offer["pin"].as_str()?))?;
                }
            }
        }
        Some(())
    }

    /// Plays it once unharmed in `folder` and lists its syscalls.
    ///
    /// # Panics
    /// If the phone does not do what it must when nobody attacks it.
    #[must_use]
    pub fn record(self, program: &Path, subject: &Subject, folder: &Path, calls: &str) -> (Vec<Target>, Told) {
        let log = tempfile::NamedTempFile::new().unwrap();
        let mut command = recorded(program, calls, false, log.path());
        as_phone(&mut command, folder, self.clock_s(subject.clock_s));
        let mut talk = Talk::start(command);
        self.play(&mut talk, subject);
        let told = talk.end();
        assert!(told.said.iter().all(|(_, answer)| answer["ok"] == true), "{}: {:?}", self.name(), told.said);
        let events = crate::strace::read(log.path());
        let answers = events.iter().filter(|event| event.call == "write" && event.fd() == Some(1)).count();
        assert_eq!(answers, told.said.len(), "{}: each answer is one write", self.name());
        (targets(&events, folder, told.begun), told)
    }

    /// Plays it in `folder`, struck at `target`.
    #[must_use]
    pub fn strike(self, program: &Path, subject: &Subject, folder: &Path, target: &Target, blow: Blow) -> Told {
        let log = Path::new("/dev/null");
        let mut command = struck(program, &target.call, &folder.join(&target.file), target.n, blow, log);
        as_phone(&mut command, folder, self.clock_s(subject.clock_s));
        let mut talk = Talk::start(command);
        self.play(&mut talk, subject);
        talk.end()
    }
}

/// A contact as a line of a script; `condoms` tells it apart.
#[must_use]
pub fn save(condoms: u32) -> String {
    format!(
        r#"save {{"kind": "outreach_contact", "mode": "one_to_one", "setting": "street", "gender": "female", "age_band": "25_29", "seen_before": "again_this_month", "outcome": "served", "need_met": "enough", "lines": [{{"item": "cond_ext", "qty": {condoms}}}], "referrals": [{{"service": "hts", "accept": "accepted"}}]}}"#
    )
}
