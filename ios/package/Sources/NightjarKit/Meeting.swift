import NightjarCore

/// Meeting the center from the Sync screen.
extension NightjarModel {
    /// Meets the center once. The screen is the core's after every round; leaving it stops nothing.
    func startSync() {
        guard !isSyncing, !isWiping else { return }
        isSyncing = true
        let (phone, around) = (phone, around)
        let rounds = Rounds { [weak self] in around.onMain { self?.lookAtSync() } }
        Task { [weak self] in
            _ = try? await phone.sync(observer: rounds)
            around.onMain {
                self?.isSyncing = false
                self?.lookAtSync()
            }
        }
    }

    private func lookAtSync() {
        if case .screen(let state) = shown, state.isSync { refresh() }
    }
}

/// Hears of rounds; the core calls it on a thread of its own.
final class Rounds: SyncObserver {
    private let heard: @Sendable () -> Void

    init(_ heard: @escaping @Sendable () -> Void) {
        self.heard = heard
    }

    func round(done: UInt32, left: UInt32) throws {
        heard()
    }
}
