//! Parts that stand on many screens: top bar, strip, pad, trouble, undo bar.

use crate::cx::{Cx, Failure};
use crate::make::Make;
use crate::names::isolated;
use crate::{Action, Class, Label, Night, NightLevel, Pad, PadKey, Role, Tile, Top, Trouble, UndoBar, Voice};
use nightjar_words::{Action as Pictures, Key, Picture};

impl Make<'_> {
    /// The strip where the gesture is WIPE.
    pub(crate) fn night(self) -> Night {
        self.strip(NightLevel::Wipe)
    }

    /// The strip at another level.
    pub(crate) fn strip(self, level: NightLevel) -> Night {
        let (id, key) = match level {
            NightLevel::Wipe | NightLevel::Practice => ("night.empty", Key::NightEmpty),
            NightLevel::WipeAll => ("night.all", Key::NightAll),
        };
        Night { level, action: Action { id: id.to_owned(), text: self.text(key) } }
    }

    /// A top bar with a way back.
    pub(crate) fn top(self, screen: &str, key: Key, picture: Picture) -> Top {
        Top { back: Some(self.tile("back", Key::Back, Pictures::Back.picture())), ..self.bar(screen, key, picture) }
    }

    /// A top bar without one.
    pub(crate) fn bar(self, screen: &str, key: Key, picture: Picture) -> Top {
        let title = self.label(&format!("{screen}.title"), key);
        Top { back: None, title: title.pictured(picture).voice(Voice::Heading), action: None }
    }

    /// The pad for PINs of a screen.
    pub(crate) fn pad(self, screen: &str) -> Pad {
        let key = |digit: u8| PadKey {
            id: format!("{screen}.pad.{digit}"),
            text: digit.to_string(),
            spoken: digit.to_string(),
            digit,
        };
        Pad {
            keys: (1..=9).chain([0]).map(key).collect(),
            clear: self.tile(&format!("{screen}.clear"), Key::LockClear, Pictures::Clear.picture()),
            ok: self.tile(&format!("{screen}.ok"), Key::Ok, Pictures::Done.picture()),
        }
    }

    /// Dots for typed digits, spoken only on purpose.
    pub(crate) fn dots(self, screen: &str, typed: usize) -> Label {
        let spoken = self.words().text(Key::SayTyped, &[("n", nightjar_words::Arg::Number(typed as u64))]);
        let label = self.said(&format!("{screen}.dots"), "\u{25cf}".repeat(typed)).voice(Voice::OnPurpose);
        Label { spoken, ..label }
    }

    /// The bar after something was saved; `actions` in reading order.
    pub(crate) fn undo_bar(self, screen: &str, text: String, actions: Vec<Tile>) -> UndoBar {
        UndoBar { label: self.said(&format!("{screen}.undo"), text).voice(Voice::Polite), actions, seconds: 8 }
    }

    /// The tile that turns to the next page of a long list; none where one page holds it.
    pub(crate) fn next_page(self, id: &str, count: usize) -> Option<Tile> {
        self.next_page_of(id, count, PAGE)
    }

    /// The same for pages of another length.
    pub(crate) fn next_page_of(self, id: &str, count: usize, length: usize) -> Option<Tile> {
        (count > length).then(|| self.tile(id, Key::More, Pictures::More.picture()).class(Class::Wide))
    }

    /// A choice among codes: one tile a code, `prefix` and code as its id.
    pub(crate) fn choice(self, prefix: &str, list: &str, codes: &[&str], chosen: &[&str]) -> Vec<Tile> {
        let tile = |code: &&str| {
            let tile = self.code(&format!("{prefix}{code}"), list, code, None);
            tile.class(Class::Half).chosen(chosen.contains(code), self.words())
        };
        codes.iter().map(tile).collect()
    }
}

/// Tiles of a long list that stand on a sheet at once: a view state stays small.
pub(crate) const PAGE: usize = 12;

/// The page after this one; behind the last one the first.
pub(crate) fn turned(page: usize, count: usize) -> usize {
    turned_of(page, count, PAGE)
}

/// The same for pages of another length.
pub(crate) fn turned_of(page: usize, count: usize, length: usize) -> usize {
    if (page + 1) * length < count { page + 1 } else { 0 }
}

/// Digits or signs as they are said one by one, isolated left to right: `4 8 2`. Nothing of nothing.
pub(crate) fn one_by_one(signs: &str) -> String {
    if signs.is_empty() {
        return String::new();
    }
    let apart: Vec<String> = signs.chars().map(String::from).collect();
    isolated(apart.join(" "))
}

/// Digits in groups, isolated left to right: `481 207`.
pub(crate) fn in_groups(digits: &str, of: usize) -> String {
    let signs: Vec<char> = digits.chars().collect();
    let groups: Vec<String> = signs.chunks(of.max(1)).map(|group| group.iter().collect()).collect();
    isolated(groups.join(" "))
}

impl Cx<'_> {
    /// The caution of what a refused save found at these fields, or below them.
    pub(crate) fn care(&self, fields: &[&str]) -> Role {
        let is_at = |path: &str, field: &str| {
            path.strip_prefix(field).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        };
        let found = self.model.faults.iter().any(|fault| fields.iter().any(|field| is_at(&fault.path, field)));
        if found { Role::Care } else { Role::Plain }
    }

    /// A text about "this year", by the center's year: "since October" where it began then.
    pub(crate) fn of_year(&self, key: Key) -> Key {
        let message = match key {
            Key::CThisYear => "since",
            Key::CBeforeYear => "before",
            Key::CBefore => "had",
            _ => return key,
        };
        let start = self.nj.today_facts().map_or(1, |today| today.year_start);
        let name = format!("{message}.m{start}");
        Key::ALL.iter().copied().find(|known| known.id() == name).unwrap_or(key)
    }

    /// The sentence over the body, if a technical failure has to be told.
    pub(crate) fn trouble(&self, screen: &str) -> Option<Trouble> {
        self.model.failure.map(|failure| self.told(screen, failure))
    }

    /// The sentence over the body for a failure that is met while showing.
    pub(crate) fn told(&self, screen: &str, Failure(key, remedy): Failure) -> Trouble {
        let label = self.make().label(&format!("{screen}.trouble"), key).voice(Voice::Assertive);
        Trouble { label: label.role(Role::Care), remedy }
    }
}
