import Foundation
import NightjarCore

/// What the hand feels (ui.md 4.2).
public enum Haptic: Equatable, Sendable {
    /// Light: a key.
    case key
    /// Double light: saved.
    case saved
    /// Double: counted, and worth a second look.
    case care
    /// Dull: not accepted.
    case dull
    /// Firm: the strip is armed.
    case armed
    /// Two short pulses: the keys are gone.
    case wiped
    /// One long pulse: tried, the next start finishes.
    case unfinished
}

/// The device round the screens: threads, clock, haptics. Tests play it.
public protocol Surroundings: Sendable {
    /// Milliseconds of a clock that only goes forward.
    func millis() -> Int
    /// Runs work that blocks, one after the other, off the main thread.
    func inOrder(_ work: @escaping @Sendable () -> Void)
    /// Runs work that blocks beside everything else.
    func aside(_ work: @escaping @Sendable () -> Void)
    /// Runs work on the main thread.
    func onMain(_ work: @escaping @MainActor @Sendable () -> Void)
    /// Runs work on the main thread, later.
    func later(_ millis: Int, _ work: @escaping @MainActor @Sendable () -> Void)
    /// Lets the hand feel something.
    func feel(_ haptic: Haptic)
    /// Tells a screen reader what has just appeared.
    func say(_ text: String)
    /// Shows another icon on the home screen.
    func wear(_ face: Face)
    /// Raises the brightness for somebody who reads the glass, or takes that back.
    func brighten(_ isBright: Bool)
    /// Opens the dialer with a number; the phone's list of calls keeps it.
    func dial(_ number: String)
}

/// Real threads and a real clock.
public final class Threads: Sendable {
    private let order = DispatchQueue(label: "order", qos: .userInitiated)
    private let beside = DispatchQueue(label: "aside", qos: .userInteractive, attributes: .concurrent)

    public init() {}

    /// Milliseconds since the machine started.
    public func millis() -> Int {
        Int(DispatchTime.now().uptimeNanoseconds / 1_000_000)
    }

    /// One after the other.
    public func inOrder(_ work: @escaping @Sendable () -> Void) {
        order.async(execute: work)
    }

    /// Beside everything else.
    public func aside(_ work: @escaping @Sendable () -> Void) {
        beside.async(execute: work)
    }

    /// On the main thread.
    public func onMain(_ work: @escaping @MainActor @Sendable () -> Void) {
        DispatchQueue.main.async { MainActor.assumeIsolated(work) }
    }

    /// On the main thread, later.
    public func later(_ millis: Int, _ work: @escaping @MainActor @Sendable () -> Void) {
        DispatchQueue.main.asyncAfter(deadline: .now() + .milliseconds(millis)) { MainActor.assumeIsolated(work) }
    }
}
