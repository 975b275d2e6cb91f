//! What a screen is made of. Every text is finished: the interface lays out, scrolls, draws and times gestures.
//!
//! `id` is a test tag and accessibility identifier, never shown. `text` stands on the screen, `spoken` is what a screen
//! reader says: word, value, state, effect, in this order (ui.md 2.0). Both carry left-to-right isolates round numbers
//! and codes; the interface adds and strips none. A picture is `set/name` or `set/name+sign` of `pictograms.toml`; "" is
//! none. Fields stand in reading order, which is focus order.

use serde::Serialize;

/// How wide an element is laid out (ui.md 5.3): the measure its text was made for at 360 dp.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// 104 dp, two lines.
    Tile,
    /// 160 dp, two lines.
    Half,
    /// 328 dp, two lines.
    Wide,
    /// Full width, three lines.
    Line,
}

/// What an element means, and so its colour role (ui.md 4.1); always told by picture and word too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Nothing special.
    Plain,
    /// Main action of the screen.
    Act,
    /// A second line.
    Dim,
    /// Opened by the center; nothing else.
    Safe,
    /// On its way.
    Wait,
    /// Worth a second look.
    Care,
}

/// Size of a text, in sp: note 14, body 16, tile 18, title 22, number 28, code 40, digits 48.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Size {
    /// 14 sp.
    Note,
    /// 16 sp.
    Body,
    /// 18 sp.
    Tile,
    /// 22 sp.
    Title,
    /// 28 sp.
    Number,
    /// 40 sp, monospaced.
    Code,
    /// 48 sp, monospaced.
    Digits,
}

/// How a screen reader speaks of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Voice {
    /// In its turn.
    Plain,
    /// A heading.
    Heading,
    /// When it appears, after what is being said.
    Polite,
    /// When it appears, at once.
    Assertive,
    /// Only when focused on purpose: slips, PIN dots.
    OnPurpose,
}

/// Something to read.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Label {
    /// `screen.element`.
    pub id: String,
    /// What stands there.
    pub text: String,
    /// What is said.
    pub spoken: String,
    /// Picture before the text; "" is none.
    pub picture: String,
    /// Column class.
    pub class: Class,
    /// Meaning.
    pub role: Role,
    /// Size.
    pub size: Size,
    /// How it is spoken.
    pub voice: Voice,
    /// Whether no native speaker has reviewed it: a dotted underline.
    pub unreviewed: bool,
}

/// A custom action of a screen reader, for what a finger does by holding.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Action {
    /// Sent as the id of [`crate::Event::Hold`]; on the strip it calls `wipe`.
    pub id: String,
    /// Its name.
    pub text: String,
}

/// Something to touch, at least 56 dp high and wide.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Tile {
    /// `screen.element`; sent back as [`crate::Event::Tap`].
    pub id: String,
    /// Its word.
    pub text: String,
    /// What is said.
    pub spoken: String,
    /// Its picture; unique on its screen.
    pub picture: String,
    /// Column class.
    pub class: Class,
    /// Meaning.
    pub role: Role,
    /// Chosen: filled, thick edge, check corner.
    pub chosen: bool,
    /// Whether a touch does anything; one that does not is drawn with the lock picture.
    pub enabled: bool,
    /// A finished number or sign in the corner; "" is none.
    pub badge: String,
    /// What holding it does.
    pub hold: Option<Action>,
    /// Whether no native speaker has reviewed it.
    pub unreviewed: bool,
}

/// An amount with its keys (72 dp).
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Stepper {
    /// Sent back as [`crate::Event::Step`].
    pub id: String,
    /// What is counted: word, value; `role` is `Care` above the amount that is softly questioned.
    pub label: Label,
    /// The amount in digits; a tap opens our own number pad.
    pub value: Tile,
    /// `-`; a touch is `Step` by -1.
    pub down: Tile,
    /// `+`; a touch is `Step` by 1.
    pub up: Tile,
    /// Amounts offered beside.
    pub chips: Vec<Tile>,
}

/// A line of a list with its actions.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Row {
    /// `screen.element`.
    pub id: String,
    /// What stands there.
    pub text: String,
    /// What is said.
    pub spoken: String,
    /// Pictures, in their order.
    pub pictures: Vec<String>,
    /// Taken back: drawn struck through, and said so.
    pub struck: bool,
    /// What can be done with it.
    pub actions: Vec<Tile>,
}

/// A key that types a PIN digit: a touch calls `pin_push(digit)`, not `act`.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct PadKey {
    /// `screen.pad.7`.
    pub id: String,
    /// The digit.
    pub text: String,
    /// What is said.
    pub spoken: String,
    /// 0-9.
    pub digit: u8,
}

/// The pad for PINs: 104 x 72 dp keys in a fixed order.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Pad {
    /// 1-9, then 0, which stands between `clear` and `ok`.
    pub keys: Vec<PadKey>,
    /// Calls `pin_clear`.
    pub clear: Tile,
    /// Calls `pin_submit`.
    pub ok: Tile,
}

/// The one modal form: a half sheet, which never covers the strip. Back closes it.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Sheet {
    /// `screen.sheet-name`.
    pub id: String,
    /// Its heading.
    pub title: Label,
    /// Sentences under it.
    pub lines: Vec<Label>,
    /// An amount.
    pub stepper: Option<Stepper>,
    /// Tiles, in groups of one class.
    pub tiles: Vec<Tile>,
    /// Closes it and keeps what was chosen.
    pub done: Tile,
}

/// The top bar, 56 dp.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Top {
    /// Back, where there is a way back.
    pub back: Option<Tile>,
    /// Title picture and word, a heading.
    pub title: Label,
    /// One action.
    pub action: Option<Tile>,
}

/// What the press-and-pull gesture does here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum NightLevel {
    /// Calls `wipe(WIPE)`.
    Wipe,
    /// Calls `wipe(WIPE ALL)`.
    WipeAll,
    /// Wipes nothing: it is sent as [`crate::Event::Pulled`].
    Practice,
}

/// The strip at the bottom of every screen.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Night {
    /// What the gesture does.
    pub level: NightLevel,
    /// The same for a screen reader; its text is all that the strip ever says.
    pub action: Action,
}

/// The reserved 56 dp bar after something was saved.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct UndoBar {
    /// What happened; spoken politely.
    pub label: Label,
    /// What can be done about it.
    pub actions: Vec<Tile>,
    /// How long it stays; then `Expired { id: label.id }` is sent.
    pub seconds: u32,
}

/// Where a draft needs another look: the tile or field with this path gets the caution edge.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct FaultMark {
    /// Path in the draft: `lines[2].qty`.
    pub path: String,
    /// Id of the rule: `V03`.
    pub rule: String,
    /// One short sentence.
    pub text: String,
}

/// A sentence over the body after a technical failure, with what helps; the screen's actions stay.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Trouble {
    /// The sentence; spoken at once.
    pub label: Label,
    /// What helps.
    pub remedy: Remedy,
}

/// What a person can do about a failure (ui.md 6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Remedy {
    /// Try again.
    Retry,
    /// Free some space.
    FreeSpace,
    /// Restart the phone.
    Restart,
    /// Update the app.
    Update,
    /// Go to the center.
    GoToCenter,
}

/// A QR symbol, drawn black on white with a margin of 4 modules.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Qr {
    /// `screen.element`.
    pub id: String,
    /// What is said.
    pub spoken: String,
    /// Modules a side.
    pub width: u32,
    /// Rows of `width` signs from the top: `#` dark, `.` light.
    pub rows: Vec<String>,
}

macro_rules! silent_debug {
    ($($name:ident),+) => {$(
        /// Screens show what was logged: only the name of the type is printed.
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(..)"))
            }
        }
    )+};
}

silent_debug!(Label, Action, Tile, Stepper, Row, PadKey, Pad, Sheet, Top, Night, UndoBar, FaultMark, Trouble, Qr);
