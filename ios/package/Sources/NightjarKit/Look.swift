import NightjarCore

extension Theme {
    /// The palette on a phone that is dark itself, or not.
    public func palette(systemIsDark: Bool) -> Palette {
        switch self {
        case .dark: .dark
        case .light: .light
        case .phone: systemIsDark ? .dark : .light
        }
    }
}

extension Look {
    /// Until the core has said otherwise, and on a phone that could not be opened.
    public static let first = Look(theme: .dark, textPercent: nil, face: .plain)

    /// Size of a text against the designed one, where the system's own is `system`.
    public func scale(system: Double) -> Double {
        textPercent.map { Double($0) / 100 } ?? system
    }
}

extension Face {
    /// The icon of a face in the app's bundle; none: the app's first one. The name below it never changes (ui.md 2.2).
    public var icon: String? {
        switch self {
        case .plain: nil
        case .calculator: "Calculator"
        case .notes: "Notes"
        }
    }

    /// The face that an icon shows.
    public init(icon: String?) {
        self = [Face.calculator, .notes].first { $0.icon == icon } ?? .plain
    }
}

extension NightjarModel {
    /// Colours of what is on the glass: what is presented is black on white, for a torch.
    public func palette(systemIsDark: Bool) -> Palette {
        isPresented ? .paper : look.theme.palette(systemIsDark: systemIsDark)
    }

    /// Whether somebody else holds the phone.
    public var isPresented: Bool {
        if case .screen(let state) = shown { state.isPresented } else { false }
    }

    /// Takes what the core says of light, size and face. The icon follows a choice of the person alone: the system says it
    /// aloud, which nothing else may cause. What was asked before a lock or a wipe is worthless.
    func draw(_ next: Look?, of turn: Int) {
        guard turn == self.turn, let next, next != look else { return }
        let wears = look.face != next.face
        look = next
        if wears { around.wear(next.face) }
    }
}

extension ViewState {
    /// Whether the choices may have changed: only these screens change any.
    var mayChangeLook: Bool {
        switch self {
        case .settings, .welcome, .needsActivation: true
        default: false
        }
    }

    /// Whether somebody else reads the glass: a code, or what is presented. Nothing else raises the brightness (ui.md 4.1).
    var isBright: Bool {
        if case .slip(let view) = self { return view.qr != nil }
        return isPresented
    }
}
