import NightjarCore

/// What the screens need of the core. Every call blocks and may come from any thread; only `sync` is async.
public protocol Phone: AnyObject, Sendable {
    /// Shows a screen, or the one that the phone's state shows instead.
    func screen(id: ScreenId) throws -> ViewState
    /// Shows the screen that is open.
    func shown() throws -> ViewState
    /// Says how to draw it.
    func look() throws -> Look
    /// Answers a touch.
    func act(event: Event) throws -> Step
    /// Takes a PIN digit, by value.
    func pinPush(digit: UInt8) throws -> Step
    /// Forgets the typed digits.
    func pinClear() throws -> Step
    /// Tries the typed digits.
    func pinSubmit() throws -> Step
    /// Wipes: any state, any thread, beside any other call.
    func wipe(level: WipeLevel) -> Wiped
    /// Forgets the keys at once.
    func lock()
    /// Another app is in front.
    func background()
    /// The app is in front again.
    func foreground()
    /// Looks at the clocks.
    func tick()
    /// Meets the center once.
    func sync(observer: any SyncObserver) async throws -> Ledger
    /// Ends a running contact.
    func cancelSync()
}
