//! The person's own choices.

use crate::cx::{Answer, Cx};
use crate::{Class, Event, Label, Night, Role, ScreenId, Sheet, Tile, Top, Trouble, Voice};
use nightjar::{Face, Language, Row, Setting as Change, Settings, TextSize, Theme, Vibration};
use nightjar_words::{Action as Pictures, Arg, Key};
use serde::Serialize;

/// Phases of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SettingsPhase {
    /// The list.
    List,
    /// Something is being chosen.
    Choosing,
}

/// The person's own choices.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct SettingsView {
    /// Phase.
    pub phase: SettingsPhase,
    /// Top bar.
    pub top: Top,
    /// Language, theme, text, vibration, face, PINs, practice, scan again, ways to empty, Wipe.
    pub rows: Vec<Setting>,
    /// What can be chosen.
    pub sheet: Option<Sheet>,
    /// A technical failure.
    pub trouble: Option<Trouble>,
    /// The strip.
    pub night: Night,
}

/// A row of Settings.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Setting {
    /// Word, value as badge; not enabled where the center has fixed it.
    pub tile: Tile,
    /// Set by your center.
    pub fixed: Option<Label>,
}

impl SettingsView {
    pub(crate) fn night(&self) -> Option<&Night> {
        Some(&self.night)
    }
}

/// What this screen keeps.
#[derive(Default)]
pub(crate) struct Memory {
    /// What is being chosen.
    open: Option<Choice>,
}

/// A row that opens a sheet.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Choice {
    Language,
    Theme,
    Text,
    Buzz,
    Face,
    Ways,
}

impl Choice {
    const ALL: [Self; 6] = [Self::Language, Self::Theme, Self::Text, Self::Buzz, Self::Face, Self::Ways];

    /// Name in ids, word and picture.
    fn named(self) -> (&'static str, Key, Pictures) {
        match self {
            Self::Language => ("language", Key::TLanguage, Pictures::Language),
            Self::Theme => ("theme", Key::TTheme, Pictures::Theme),
            Self::Text => ("text", Key::TText, Pictures::TextSize),
            Self::Buzz => ("buzz", Key::TBuzz, Pictures::Vibration),
            Self::Face => ("face", Key::TFace, Pictures::Face),
            Self::Ways => ("ways", Key::TWays, Pictures::Ways),
        }
    }

    fn row(self) -> Option<Row> {
        match self {
            Self::Language => Some(Row::Language),
            Self::Theme => Some(Row::Theme),
            Self::Text => Some(Row::Text),
            Self::Buzz => Some(Row::Vibration),
            Self::Face => Some(Row::Face),
            Self::Ways => None,
        }
    }

    fn is_fixed(self, settings: &Settings) -> bool {
        self.row().is_some_and(|row| settings.fixed.contains(&row))
    }
}

/// Rows that lead to another screen: name in ids, word, picture, where to.
const DOORS: [(&str, Key, Pictures, ScreenId); 4] = [
    ("pins", Key::TPins, Pictures::Pins, ScreenId::PinSetup),
    ("practice", Key::TPractice, Pictures::Practice, ScreenId::Practice),
    ("scan", Key::TScan, Pictures::Scan, ScreenId::Enroll),
    ("wipe", Key::TWipe, Pictures::Broom, ScreenId::Wipe),
];

/// Shows it.
pub(crate) fn show(cx: &Cx<'_>) -> SettingsView {
    let settings = cx.nj.settings();
    let open = cx.model.kept.settings.open;
    SettingsView {
        phase: if open.is_some() { SettingsPhase::Choosing } else { SettingsPhase::List },
        top: cx.make().top("settings", Key::TitleSettings, Pictures::Settings.picture()),
        rows: rows(cx, &settings),
        sheet: open.map(|choice| sheet(cx, choice, &settings)),
        trouble: cx.trouble("settings"),
        night: cx.make().night(),
    }
}

/// Answers a touch.
pub(crate) fn act(cx: &mut Cx<'_>, event: &Event) -> Answer {
    let Some(name) = event.tapped("settings.") else { return Answer::stay() };
    if let Some(open) = cx.model.kept.settings.open {
        return chosen(cx, open, name);
    }
    let state = cx.nj.state();
    if let Some((.., screen)) = DOORS.iter().find(|(door, .., screen)| *door == name && screen.is_of(state)) {
        return Answer::to(*screen);
    }
    let settings = cx.nj.settings();
    let opened = Choice::ALL.into_iter().find(|choice| choice.named().0 == name && !choice.is_fixed(&settings));
    if opened.is_none() {
        return Answer::stay();
    }
    cx.model.kept.settings.open = opened;
    Answer::key()
}

/// Goes back: closes the sheet.
pub(crate) fn back(cx: &mut Cx<'_>) -> Answer {
    if cx.model.kept.settings.open.take().is_some() {
        return Answer::key();
    }
    Answer::to(ScreenId::first_of(cx.nj.state()))
}

/// The rows, those between shifts only left out of a shift.
fn rows(cx: &Cx<'_>, settings: &Settings) -> Vec<Setting> {
    let make = cx.make();
    let state = cx.nj.state();
    let choice = |choice: Choice| {
        let (name, key, picture) = choice.named();
        let tile = make.tile(&format!("settings.{name}"), key, picture.picture()).class(Class::Wide);
        let fixed = choice.is_fixed(settings);
        let value = value(cx, choice, settings);
        let word = if value.is_empty() { tile.text.clone() } else { format!("{}, {value}", tile.text) };
        let spoken = if fixed { cx.words().text(Key::SayFixed, &[("word", Arg::Word(&word))]) } else { word };
        let label = || {
            let label = make.label(&format!("settings.{name}.fixed"), Key::FixedByCenter);
            label.pictured(Pictures::Fixed.picture()).role(Role::Dim)
        };
        let tile = Tile { spoken, ..tile.badge(value).enabled(!fixed) };
        Setting { tile, fixed: fixed.then(label) }
    };
    let door = |(name, key, picture, _): &(&str, Key, Pictures, ScreenId)| Setting {
        tile: make.tile(&format!("settings.{name}"), *key, picture.picture()).class(Class::Wide),
        fixed: None,
    };
    let open = DOORS.iter().filter(|(.., screen)| screen.is_of(state));
    let (wipe, doors): (Vec<_>, Vec<_>) = open.partition(|(.., screen)| *screen == ScreenId::Wipe);
    let choices = |all: &[Choice]| all.iter().copied().map(choice).collect::<Vec<_>>();
    let (last, first) =
        Choice::ALL.split_last().map_or((&[][..], &[][..]), |(last, first)| (std::slice::from_ref(last), first));
    [choices(first), doors.into_iter().map(door).collect(), choices(last), wipe.into_iter().map(door).collect()]
        .concat()
}

/// The value in force, in words.
fn value(cx: &Cx<'_>, choice: Choice, settings: &Settings) -> String {
    match choice {
        Choice::Language => cx.words().language().own_name().to_owned(),
        Choice::Ways => String::new(),
        Choice::Theme | Choice::Text | Choice::Buzz | Choice::Face => {
            { options(cx, choice, settings).into_iter().find(|option| option.chosen).map(|option| option.text) }
                .unwrap_or_default()
        }
    }
}

/// Something that can be chosen.
struct Choosable {
    name: String,
    text: String,
    picture: &'static str,
    chosen: bool,
    change: Change,
}

fn options(cx: &Cx<'_>, choice: Choice, settings: &Settings) -> Vec<Choosable> {
    let make = cx.make();
    let plain = |name: &str, key, chosen, change| Choosable {
        name: name.to_owned(),
        text: cx.text(key),
        picture: "",
        chosen,
        change,
    };
    let code = |list: &str, name: &str, chosen, change| Choosable {
        name: name.to_owned(),
        text: make.code("", list, name, None).text,
        picture: nightjar_words::pictogram(list, name).map_or("", |picture| picture.id),
        chosen,
        change,
    };
    match choice {
        Choice::Language => languages(cx, settings),
        Choice::Theme => {
            let is = |theme| settings.theme == theme;
            vec![
                code("theme", "dark", is(Theme::Dark), Change::Theme(Theme::Dark)),
                code("theme", "light", is(Theme::Light), Change::Theme(Theme::Light)),
                plain("phone", Key::TAsPhone, is(Theme::System), Change::Theme(Theme::System)),
            ]
        }
        Choice::Text => {
            let is = |text| settings.text == text;
            vec![
                plain("phone", Key::TAsPhone, is(TextSize::System), Change::Text(TextSize::System)),
                plain("large", Key::TLarge, is(TextSize::Large), Change::Text(TextSize::Large)),
                plain("largest", Key::TLargest, is(TextSize::Largest), Change::Text(TextSize::Largest)),
            ]
        }
        Choice::Buzz => {
            let is = |vibration| settings.vibration == vibration;
            vec![
                plain("all", Key::TBuzzAll, is(Vibration::All), Change::Vibration(Vibration::All)),
                plain("few", Key::TBuzzFew, is(Vibration::NoKeys), Change::Vibration(Vibration::NoKeys)),
            ]
        }
        Choice::Face => {
            let is = |face| settings.face == face;
            vec![
                code("face", "plain", is(Face::Plain), Change::Face(Face::Plain)),
                code("face", "calculator", is(Face::Calculator), Change::Face(Face::Calculator)),
                code("face", "notes", is(Face::Notes), Change::Face(Face::Notes)),
            ]
        }
        Choice::Ways => Vec::new(),
    }
}

/// The phone's own language first, then those of the center, each in its own name.
fn languages(cx: &Cx<'_>, settings: &Settings) -> Vec<Choosable> {
    let option = |language: Option<Language>| Choosable {
        name: language.map_or("phone", Language::code).to_owned(),
        text: language.map_or_else(|| cx.text(Key::TAsPhone), |language| language.own_name().to_owned()),
        picture: "",
        chosen: settings.language == language,
        change: Change::Language(language),
    };
    std::iter::once(None).chain(settings.languages.iter().copied().map(Some)).map(option).collect()
}

fn sheet(cx: &Cx<'_>, choice: Choice, settings: &Settings) -> Sheet {
    let make = cx.make();
    let (name, key, picture) = choice.named();
    let tile = |option: Choosable| {
        let tile = make.named(&format!("settings.{name}.{}", option.name), option.text, option.picture);
        tile.class(Class::Half).chosen(option.chosen, cx.words())
    };
    Sheet {
        id: format!("settings.{name}.sheet"),
        title: make.label(&format!("settings.{name}.title"), key).pictured(picture.picture()).voice(Voice::Heading),
        lines: lines(cx, choice),
        stepper: None,
        tiles: options(cx, choice, settings).into_iter().map(tile).collect(),
        done: make.tile("settings.done", Key::Done, Pictures::Done.picture()),
    }
}

/// Sentences of a sheet: what a translation is worth, what a face cannot do, every way to empty the phone.
fn lines(cx: &Cx<'_>, choice: Choice) -> Vec<Label> {
    let make = cx.make();
    match choice {
        Choice::Language if !Key::ALL.iter().all(|key| cx.words().is_reviewed(*key)) => {
            vec![make.label("settings.language.unreviewed", Key::Unreviewed).role(Role::Dim)]
        }
        Choice::Face => vec![make.label("settings.face.note", Key::TFaceNote).role(Role::Dim)],
        Choice::Ways => WAYS
            .iter()
            .map(|(name, key, picture)| make.label(&format!("settings.ways.{name}"), *key).pictured(picture.picture()))
            .collect(),
        Choice::Language | Choice::Theme | Choice::Text | Choice::Buzz => Vec::new(),
    }
}

/// Ways to lock and to empty the phone, the one that costs nothing first.
const WAYS: [(&str, Key, Pictures); 7] = [
    ("off", Key::WWayOff, Pictures::Fixed),
    ("strip", Key::WWayStrip, Pictures::Pull),
    ("tile", Key::WWayTile, Pictures::EndShift),
    ("second", Key::PinSecond, Pictures::Pins),
    ("second_does", Key::PinSecondDoes, Pictures::EmptyPhone),
    ("sealed", Key::WWaySealed, Pictures::Waiting),
    ("all", Key::WWayAll, Pictures::Broom),
];

/// Takes a choice, or closes the sheet.
fn chosen(cx: &mut Cx<'_>, open: Choice, name: &str) -> Answer {
    let settings = cx.nj.settings();
    let change = if name == "done" {
        None
    } else {
        let Some(name) = name.strip_prefix(open.named().0).and_then(|rest| rest.strip_prefix('.')) else {
            return Answer::stay();
        };
        let Some(option) = options(cx, open, &settings).into_iter().find(|option| option.name == name) else {
            return Answer::stay();
        };
        Some(option.change)
    };
    cx.model.kept.settings.open = None;
    if let Some(Err(refused)) = change.map(|change| cx.nj.set(change)) {
        cx.model.failure = Some(refused.into());
        return Answer::dull();
    }
    cx.look_at_choices();
    Answer::key()
}
