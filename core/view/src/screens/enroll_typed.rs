//! A code typed by staff: lines of 20 signs, the last of each a check sign, in groups of four.

use crate::make::Make;
use crate::parts::{in_groups, one_by_one};
use crate::{Class, Label, Role, Tile, Voice, signs};
use nightjar::Nightjar;
use nightjar_words::{Action as Pictures, Key};
use zeroize::Zeroizing;

/// Signs of a line, its check sign among them.
const LINE: usize = 20;
const GROUP: usize = 4;
/// More lines than any code has.
const LINES: usize = 40;

/// What was typed. It holds the token of an enrollment, so it is overwritten when it goes.
pub(super) struct Typed {
    signs: Zeroizing<String>,
    /// Which line needs another look, from 0.
    doubted: Option<usize>,
}

impl Default for Typed {
    fn default() -> Self {
        // Never grows: what moves leaves a copy behind.
        Self { signs: Zeroizing::new(String::with_capacity(LINE * LINES)), doubted: None }
    }
}

impl Typed {
    /// Types a sign; `false` while a line needs another look, and when this sign makes one.
    pub(super) fn push(&mut self, sign: char) -> bool {
        if self.doubted.is_some() || !sign.is_ascii_alphanumeric() || self.signs.len() >= LINE * LINES {
            return false;
        }
        self.signs.push(sign);
        if self.signs.len().is_multiple_of(LINE) {
            self.look_at_last();
        }
        self.doubted.is_none()
    }

    /// Takes the last sign back.
    pub(super) fn delete(&mut self) {
        self.signs.pop();
        self.doubted = None;
    }

    /// Takes the last line back.
    pub(super) fn clear_line(&mut self) {
        let kept = self.signs.len().saturating_sub(1) / LINE * LINE;
        self.signs.truncate(kept);
        self.doubted = None;
    }

    /// The whole text, if its last line is right too.
    pub(super) fn whole(&mut self) -> Option<String> {
        if self.signs.is_empty() || self.doubted.is_some() {
            return None;
        }
        self.look_at_last();
        self.doubted.is_none().then(|| self.cut().join("\n"))
    }

    /// A line (from 1) needs another look: everything behind it is typed again.
    pub(super) fn doubt(&mut self, line: u8) {
        let line = usize::from(line).saturating_sub(1);
        self.signs.truncate((line + 1) * LINE);
        self.doubted = Some(line);
    }

    /// Whether a line needs another look.
    pub(super) fn is_doubted(&self) -> bool {
        self.doubted.is_some()
    }

    /// The lines as they are shown; spoken sign by sign, and only on purpose.
    pub(super) fn lines(&self, make: Make<'_>) -> Vec<Label> {
        let label = |(n, line): (usize, &str)| {
            let label = make.said(&format!("enroll.line.{}", n + 1), in_groups(line, GROUP));
            let label = Label { spoken: one_by_one(line), ..label.voice(Voice::OnPurpose) };
            if self.doubted == Some(n) { label.role(Role::Care).pictured(Pictures::Care.picture()) } else { label }
        };
        self.cut().into_iter().enumerate().map(label).collect()
    }

    fn look_at_last(&mut self) {
        if let Some((n, line)) = self.cut().into_iter().enumerate().next_back()
            && !Nightjar::is_code_line(line)
        {
            self.doubted = Some(n);
        }
    }

    /// The signs in lines; they are all ASCII.
    fn cut(&self) -> Vec<&str> {
        let mut rest = self.signs.as_str();
        let mut lines = Vec::new();
        while !rest.is_empty() {
            let (line, behind) = rest.split_at_checked(LINE).unwrap_or((rest, ""));
            lines.push(line);
            rest = behind;
        }
        lines
    }
}

/// The 32 signs, the key that takes one back (held: the line), and the end of the code.
pub(super) fn keys(make: Make<'_>) -> Vec<Tile> {
    let mut keys = signs::keys(make, "enroll.key", false, &[]);
    if let Some(clear) = keys.last_mut() {
        *clear = clear.clone().hold("enroll.key.clear", make.text(Key::Remove));
    }
    let done = make.tile("enroll.key.done", Key::Done, Pictures::Done.picture());
    keys.push(done.class(Class::Wide).role(Role::Act));
    keys
}
