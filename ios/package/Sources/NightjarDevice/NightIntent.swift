import AppIntents
import Foundation
import NightjarKit

/// Empties the phone from outside the app: Shortcuts, Back Tap, the Action button. Runs while the phone is locked and opens
/// nothing. The first run arms for two seconds, the second empties (ui.md 3.1).
public struct NightIntent: AppIntent {
    public static let title: LocalizedStringResource = "night.title"
    public static let openAppWhenRun = false
    public static let authenticationPolicy: IntentAuthenticationPolicy = .alwaysAllowed

    public init() {}

    public func perform() async throws -> some IntentResult {
        if await Trigger.shared.press() { await Shell.empty() }
        return .result()
    }
}

/// Counts presses.
actor Trigger {
    static let shared = Trigger()
    private var arming = Arming()
    private let threads = Threads()

    func press() -> Bool {
        arming.press(at: threads.millis())
    }
}
