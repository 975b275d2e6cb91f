//! What screens are made of, mirrored from `nightjar_view`.

use nightjar_view::{
    Action, Class, FaultMark, Label, Night, NightLevel, Pad, PadKey, Qr, Remedy, Role, Row, Sheet, Size, Stepper, Tile,
    Top, Trouble, UndoBar, Voice,
};

/// How wide an element is laid out (ui.md 5.3): the measure its text was made for at 360 dp.
#[uniffi::remote(Enum)]
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
#[uniffi::remote(Enum)]
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
#[uniffi::remote(Enum)]
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
#[uniffi::remote(Enum)]
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
#[uniffi::remote(Record)]
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
#[uniffi::remote(Record)]
pub struct Action {
    /// Sent as the id of `Event::Hold`; on the strip it calls `wipe`.
    pub id: String,
    /// Its name.
    pub text: String,
}

/// Something to touch, at least 56 dp high and wide.
#[uniffi::remote(Record)]
pub struct Tile {
    /// `screen.element`; sent back as `Event::Tap`.
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
#[uniffi::remote(Record)]
pub struct Stepper {
    /// Sent back as `Event::Step`.
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
#[uniffi::remote(Record)]
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
#[uniffi::remote(Record)]
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
#[uniffi::remote(Record)]
pub struct Pad {
    /// 1-9, then 0, which stands between `clear` and `ok`.
    pub keys: Vec<PadKey>,
    /// Calls `pin_clear`.
    pub clear: Tile,
    /// Calls `pin_submit`.
    pub ok: Tile,
}

/// The one modal form: a half sheet, which never covers the strip. Back closes it.
#[uniffi::remote(Record)]
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
#[uniffi::remote(Record)]
pub struct Top {
    /// Back, where there is a way back.
    pub back: Option<Tile>,
    /// Title picture and word, a heading.
    pub title: Label,
    /// One action.
    pub action: Option<Tile>,
}

/// What the press-and-pull gesture does here.
#[uniffi::remote(Enum)]
pub enum NightLevel {
    /// Calls `wipe(WIPE)`.
    Wipe,
    /// Calls `wipe(WIPE ALL)`.
    WipeAll,
    /// Wipes nothing: it is sent as `Event::Pulled`.
    Practice,
}

/// The strip at the bottom of every screen.
#[uniffi::remote(Record)]
pub struct Night {
    /// What the gesture does.
    pub level: NightLevel,
    /// The same for a screen reader; its text is all that the strip ever says.
    pub action: Action,
}

/// The reserved 56 dp bar after something was saved.
#[uniffi::remote(Record)]
pub struct UndoBar {
    /// What happened; spoken politely.
    pub label: Label,
    /// What can be done about it.
    pub actions: Vec<Tile>,
    /// How long it stays; then `Expired { id: label.id }` is sent.
    pub seconds: u32,
}

/// Where a draft needs another look: the tile or field with this path gets the caution edge.
#[uniffi::remote(Record)]
pub struct FaultMark {
    /// Path in the draft: `lines[2].qty`.
    pub path: String,
    /// Id of the rule: `V03`.
    pub rule: String,
    /// One short sentence.
    pub text: String,
}

/// A sentence over the body after a technical failure, with what helps; the screen's actions stay.
#[uniffi::remote(Record)]
pub struct Trouble {
    /// The sentence; spoken at once.
    pub label: Label,
    /// What helps.
    pub remedy: Remedy,
}

/// What a person can do about a failure (ui.md 6).
#[uniffi::remote(Enum)]
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
#[uniffi::remote(Record)]
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
