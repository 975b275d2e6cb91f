import Foundation

/// What a trigger outside the app comes to: two presses, then the keys go through the system, then whoever is there does the
/// rest. It knows nothing of the core, so that nothing of the core is needed for the keys to go (acceptance 32).
public final class Trigger: @unchecked Sendable {
    private let lock = NSLock()
    private var arming = Arming()
    private var rest: (@Sendable () async -> Void)?
    private let millis: @Sendable () -> Int
    private let destroy: @Sendable () -> Void

    /// `millis` is a clock that only goes forward; `destroy` destroys the keys.
    public init(millis: @escaping @Sendable () -> Int, destroy: @escaping @Sendable () -> Void) {
        self.millis = millis
        self.destroy = destroy
    }

    /// Names who does the rest: the app does. In an extension nobody does, and the app's next start finishes.
    public func finish(by rest: @escaping @Sendable () async -> Void) {
        lock.withLock { self.rest = rest }
    }

    /// One press; says whether it was the second.
    @discardableResult
    public func press() async -> Bool {
        guard lock.withLock({ arming.press(at: millis()) }) else { return false }
        destroy()
        await lock.withLock({ rest })?()
        return true
    }
}
