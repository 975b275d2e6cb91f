import NightjarCore

/// What a screen may say: touches as they are, nothing decided.
@MainActor
public protocol Hand: AnyObject, Sendable {
    /// A touch for the core.
    func send(_ event: Event)
    /// A PIN digit, by value; it passes no event.
    func push(_ digit: UInt8)
    /// Forgets the typed digits.
    func clear()
    /// Tries them.
    func submit()
    /// `-` (-1) or `+` (1) of a stepper is held down.
    func holdStepper(_ id: String, by sign: Int32)
    /// It was let go.
    func releaseStepper()
    /// Opens the dialer.
    func dial(_ number: String)
    /// The finger on the strip.
    func strip(_ pulled: Pulled)
    /// The custom action of the strip.
    func chooseNight()
    /// Whether the strip does not listen.
    var isDeaf: Bool { get }
}

extension Hand {
    /// Taps a tile.
    public func tap(_ id: String) {
        send(.tap(id: id))
    }
}

extension NightjarModel: Hand {}
