import AppIntents
import NightjarKeychain
import NightjarTrigger

/// Empties the phone from outside the app: Control Center, lock screen, Action button, Shortcuts, Back Tap. Runs while the
/// phone is locked and opens nothing. The first run arms for two seconds, the second empties (ui.md 3.1). Part of the app and
/// of its Control: there the keys go, and the app's next start does the rest.
struct NightIntent: AppIntent {
    static let title: LocalizedStringResource = "night.title"
    static let openAppWhenRun = false
    static let authenticationPolicy: IntentAuthenticationPolicy = .alwaysAllowed

    func perform() async throws -> some IntentResult {
        await Trigger.night.press()
        return .result()
    }
}
