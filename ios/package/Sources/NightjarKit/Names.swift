import NightjarCore

// The core's names, under which the screens know them. Three of them are also names of SwiftUI or Foundation: a file that
// draws imports NightjarKit alone, never NightjarCore.

/// Something to read.
public typealias TextElement = NightjarCore.Label
/// An amount with its keys.
public typealias StepperElement = NightjarCore.Stepper
/// A running contact.
public typealias ProgressElement = NightjarCore.Progress
/// Something to touch.
public typealias TileElement = NightjarCore.Tile
/// A line of a list.
public typealias RowElement = NightjarCore.Row
/// The pad for PINs.
public typealias PadElement = NightjarCore.Pad
/// A key that types a PIN digit.
public typealias PadKeyElement = NightjarCore.PadKey
/// The half sheet.
public typealias SheetElement = NightjarCore.Sheet
/// The top bar.
public typealias TopElement = NightjarCore.Top
/// The strip at the bottom.
public typealias NightElement = NightjarCore.Night
/// The bar after something was saved.
public typealias UndoElement = NightjarCore.UndoBar
/// Where a draft needs another look.
public typealias FaultElement = NightjarCore.FaultMark
/// A sentence after a technical failure.
public typealias TroubleElement = NightjarCore.Trouble
/// A QR symbol.
public typealias QrElement = NightjarCore.Qr
/// A name of what a screen reader can do besides a touch.
public typealias ActionElement = NightjarCore.Action
/// Column class.
public typealias ElementClass = NightjarCore.Class
/// Meaning.
public typealias ElementRole = NightjarCore.Role
/// Size of a text.
public typealias TextSizeName = NightjarCore.Size
/// How a screen reader speaks of a text.
public typealias ElementVoice = NightjarCore.Voice
/// What a screen shows.
public typealias ViewState = NightjarCore.ViewState
/// One act of the person.
public typealias Event = NightjarCore.Event
/// What an act comes to.
public typealias Step = NightjarCore.Step
/// A screen by name.
public typealias ScreenId = NightjarCore.ScreenId
/// What the gesture does.
public typealias NightLevel = NightjarCore.NightLevel
/// What a wipe takes.
public typealias WipeLevel = NightjarCore.WipeLevel
/// What a wipe reached.
public typealias Wiped = NightjarCore.Wiped
/// How to draw whatever is shown.
public typealias Look = NightjarCore.Look
/// Light or dark.
public typealias Theme = NightjarCore.Theme
/// Which face is worn.
public typealias Face = NightjarCore.Face
/// The calculator face.
public typealias Calculator = NightjarCore.Calculator
/// An item in the bag.
public typealias StockItem = NightjarCore.StockItem
/// A row of the settings.
public typealias SettingElement = NightjarCore.Setting
/// A phone number of help.
public typealias PhoneNumber = NightjarCore.PhoneNumber
/// The fields of one screen.
public typealias BlankView = NightjarCore.BlankView
/// The fields of one screen.
public typealias CardsView = NightjarCore.CardsView
/// The fields of one screen.
public typealias ContactView = NightjarCore.ContactView
/// The fields of one screen.
public typealias EndShiftView = NightjarCore.EndShiftView
/// The fields of one screen.
public typealias EnrollView = NightjarCore.EnrollView
/// The fields of one screen.
public typealias EntriesView = NightjarCore.EntriesView
/// The fields of one screen.
public typealias HandOutView = NightjarCore.HandOutView
/// The fields of one screen.
public typealias HoldsView = NightjarCore.HoldsView
/// The fields of one screen.
public typealias HomeView = NightjarCore.HomeView
/// The fields of one screen.
public typealias LockView = NightjarCore.LockView
/// The fields of one screen.
public typealias NeedsActivationView = NightjarCore.NeedsActivationView
/// The fields of one screen.
public typealias PinSetupView = NightjarCore.PinSetupView
/// The fields of one screen.
public typealias PracticeView = NightjarCore.PracticeView
/// The fields of one screen.
public typealias SettingsView = NightjarCore.SettingsView
/// The fields of one screen.
public typealias ShiftHomeView = NightjarCore.ShiftHomeView
/// The fields of one screen.
public typealias SlipOutcomeView = NightjarCore.SlipOutcomeView
/// The fields of one screen.
public typealias SlipView = NightjarCore.SlipView
/// The fields of one screen.
public typealias StartShiftView = NightjarCore.StartShiftView
/// The fields of one screen.
public typealias StockView = NightjarCore.StockView
/// The fields of one screen.
public typealias SyncView = NightjarCore.SyncView
/// The fields of one screen.
public typealias WelcomeView = NightjarCore.WelcomeView
/// The fields of one screen.
public typealias WipeView = NightjarCore.WipeView
