import NightjarCore

/// Held stepper keys: they repeat, the core counts.
extension NightjarModel {
    /// A key has been held for 400 ms: five a second from now on, after 2 s by tens.
    public func holdStepper(_ id: String, by sign: Int32) {
        stepping += 1
        again(1, id, sign, stepping)
    }

    /// It was let go.
    public func releaseStepper() {
        stepping += 1
    }

    private func again(_ n: Int, _ id: String, _ sign: Int32, _ mine: Int) {
        guard mine == stepping, case .screen = shown else { return }
        let (now, next) = (KeyRepeat.step(n), KeyRepeat.step(n + 1))
        send(.step(id: id, by: sign * now.by))
        around.later(next.at - now.at) { [weak self] in self?.again(n + 1, id, sign, mine) }
    }
}
