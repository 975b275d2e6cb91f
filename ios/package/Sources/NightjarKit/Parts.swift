import NightjarCore

/// What stands on many screens, whichever screen it is.
public struct Parts: Equatable, Sendable {
    /// Top bar.
    public var top: TopElement?
    /// The half sheet.
    public var sheet: SheetElement?
    /// A sentence over the body.
    public var trouble: TroubleElement?
    /// Where a draft needs another look.
    public var faults: [FaultElement] = []
    /// The bar after something was saved.
    public var undo: UndoElement?
    /// The strip; none on Blank.
    public var night: NightElement?
    /// What is sent when a time is over: its id and seconds.
    public var expiry: Expiry?
}

/// A time after which `Expired` is sent.
public struct Expiry: Equatable, Sendable {
    /// Id of what is over then.
    public let id: String
    /// Seconds from its appearing.
    public let seconds: UInt32
}

extension ViewState {
    /// What of this screen stands on others too.
    public var parts: Parts {
        switch self {
        case .welcome(let v): Parts(night: v.night)
        case .enroll(let v): Parts(top: v.top, night: v.night)
        case .pinSetup(let v): Parts(top: v.top, trouble: v.trouble, night: v.night)
        case .practice(let v): Parts(top: v.top, night: v.night)
        case .lock(let v): Parts(night: v.night)
        case .home(let v): Parts(top: v.top, sheet: v.sheet, trouble: v.trouble, night: v.night)
        case .startShift(let v): Parts(top: v.top, trouble: v.trouble, faults: v.faults, night: v.night)
        case .shiftHome(let v):
            Parts(sheet: v.sheet, trouble: v.trouble, undo: v.undo, night: v.night, expiry: Expiry(v.undo))
        case .contact(let v):
            Parts(top: v.top, sheet: v.sheet, trouble: v.trouble, faults: v.faults, night: v.night)
        case .handOut(let v):
            Parts(top: v.top, sheet: v.sheet, trouble: v.trouble, faults: v.faults, night: v.night)
        case .slip(let v): Parts(top: v.top, trouble: v.trouble, faults: v.faults, night: v.night)
        case .slipOutcome(let v): Parts(top: v.top, trouble: v.trouble, faults: v.faults, night: v.night)
        case .entries(let v):
            Parts(
                top: v.top, trouble: v.trouble, faults: v.faults, undo: v.undo, night: v.night, expiry: Expiry(v.undo))
        case .stock(let v):
            Parts(top: v.top, sheet: v.sheet, trouble: v.trouble, faults: v.faults, night: v.night)
        case .endShift(let v):
            Parts(top: v.top, sheet: v.sheet, trouble: v.trouble, faults: v.faults, night: v.night)
        case .sync(let v): Parts(top: v.top, night: v.night)
        case .holds(let v): Parts(top: v.top, sheet: v.sheet, night: v.night)
        case .cards(let v):
            Parts(
                top: v.top, trouble: v.trouble, night: v.night,
                expiry: v.seconds > 0 ? Expiry(id: "cards.presented", seconds: v.seconds) : nil)
        case .settings(let v): Parts(top: v.top, sheet: v.sheet, trouble: v.trouble, night: v.night)
        case .wipe(let v): Parts(top: v.top, night: v.night)
        case .blank: Parts()
        case .needsActivation(let v): Parts(night: v.night)
        }
    }

    /// Whether this is the screen that follows a running contact.
    var isSync: Bool {
        if case .sync = self { true } else { false }
    }

    /// Whether something is presented to somebody: black on white, and the only time that brightness is raised.
    public var isPresented: Bool {
        switch self {
        case .cards(let v): v.phase == .presented
        case .holds(let v): v.phase == .presented
        default: false
        }
    }

    /// Whether this is the practice, which wears a hatched border.
    public var isPractice: Bool {
        if case .practice = self { true } else { false }
    }
}

extension Expiry {
    init?(_ bar: UndoElement?) {
        guard let bar else { return nil }
        self.init(id: bar.label.id, seconds: bar.seconds)
    }
}
