import Combine
import Foundation
import NightjarCore
import NightjarKeychain
import NightjarKit
import NightjarTrigger
import UIKit

/// The one object of the process: opens the phone, tells the model of coming and going, and empties on a trigger.
@MainActor
public final class Shell: ObservableObject {
    /// The one.
    public static let shared = Shell()

    /// What is on the glass; none while the phone is being opened.
    @Published public private(set) var model: NightjarModel?

    private let device = Device()
    private let keys = EnclaveKeys()
    private var phone: NightjarApp?
    private var observers: [any NSObjectProtocol] = []

    private init() {
        observe()
        open()
    }

    /// Opens the phone off the main thread: up to two seconds while the key store is silent.
    private func open() {
        let (device, keys) = (device, keys)
        let language = Locale.preferredLanguages.first ?? "en"
        let offset = Int32(TimeZone.current.secondsFromGMT())
        let canRead = UIApplication.shared.isProtectedDataAvailable
        let face = Face(icon: UIApplication.shared.alternateIconName)
        device.inOrder {
            let opened = Result {
                if try Folder.prepare(), canRead { Keychain.destroyStale() }
                let phone = try NightjarApp.open(dir: Folder.url.path, keys: keys, language: language, face: face)
                phone.setLocalOffset(seconds: offset)
                return phone
            }
            device.onMain { self.opened(try? opened.get(), face) }
        }
    }

    private func opened(_ phone: NightjarApp?, _ face: Face) {
        self.phone = phone
        let model = NightjarModel(
            phone: phone ?? ClosedPhone(dir: Folder.url.path, keys: keys), around: device, face: face)
        self.model = model
        model.refresh()
        minute()
    }

    /// The clocks are looked at once a minute while something is shown.
    private func minute() {
        device.later(60_000) {
            if UIApplication.shared.applicationState == .active { self.model?.tick() }
            self.minute()
        }
    }

    private func observe() {
        on(UIApplication.willResignActiveNotification) { $0.model?.resign() }
        on(UIApplication.didBecomeActiveNotification) { $0.model?.activate() }
        on(UIApplication.didEnterBackgroundNotification) { $0.model?.leave() }
        on(UIApplication.protectedDataWillBecomeUnavailableNotification) { $0.model?.leave() }
        on(UIScreen.capturedDidChangeNotification) { $0.model?.capture(UIScreen.main.isCaptured) }
    }

    private func on(_ name: Notification.Name, _ work: @escaping @MainActor @Sendable (Shell) -> Void) {
        observers.append(
            NotificationCenter.default.addObserver(forName: name, object: nil, queue: .main) { _ in
                MainActor.assumeIsolated { work(Shell.shared) }
            })
    }

    /// Lets the core do the rest after a trigger outside the app, which has destroyed the keys. Before anything else.
    public nonisolated static func answerTriggers() {
        Trigger.night.finish { await empty() }
    }

    private nonisolated static func empty() async {
        await MainActor.run {
            if let model = Shell.shared.model {
                model.wipeByTrigger()
            } else {
                let keys = EnclaveKeys()
                Shell.shared.device.aside { _ = wipeAt(dir: Folder.url.path, keys: keys, level: .wipe) }
            }
        }
    }

    /// The phone, for the job that meets the center, which may come before it is open; none if it could not be opened.
    func opened() async -> NightjarApp? {
        for _ in 0..<50 where model == nil { try? await Task.sleep(nanoseconds: 100_000_000) }
        return phone
    }
}

/// A phone that could not be opened: it shows nothing, and can be emptied.
final class ClosedPhone: Phone {
    private let dir: String
    private let keys: EnclaveKeys

    init(dir: String, keys: EnclaveKeys) {
        self.dir = dir
        self.keys = keys
    }

    func screen(id _: ScreenId) throws -> ViewState { throw RefusedError.NotNow(why: .closed) }
    func shown() throws -> ViewState { throw RefusedError.NotNow(why: .closed) }
    func look() throws -> Look { throw RefusedError.NotNow(why: .closed) }
    func act(event _: Event) throws -> Step { throw RefusedError.NotNow(why: .closed) }
    func pinPush(digit _: UInt8) throws -> Step { throw RefusedError.NotNow(why: .closed) }
    func pinClear() throws -> Step { throw RefusedError.NotNow(why: .closed) }
    func pinSubmit() throws -> Step { throw RefusedError.NotNow(why: .closed) }
    func wipe(level: WipeLevel) -> Wiped { wipeAt(dir: dir, keys: keys, level: level) }
    func lock() {}
    func background() {}
    func foreground() {}
    func tick() {}
    func sync(observer _: any SyncObserver) async throws -> Ledger { throw SyncError.NotNow(why: .closed) }
    func cancelSync() {}
}
