/// Two deliberate acts of a trigger outside the app (ui.md 3.1): the first arms for two seconds, the second wipes.
public struct Arming: Sendable {
    /// How long it stays armed, milliseconds.
    public static let window = 2000

    private var since: Int?

    public init() {}

    /// One press; says whether it is the second.
    public mutating func press(at now: Int) -> Bool {
        if let since, (0...Self.window).contains(now - since) {
            self.since = nil
            return true
        }
        since = now
        return false
    }
}
