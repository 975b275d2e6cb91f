/// What a movement of the finger came to.
public enum Pulled: Equatable, Sendable {
    /// Nothing to tell.
    case nothing
    /// Half a second of stillness: one firm pulse, the strip lights.
    case armed
    /// The gesture, at the crossing and not at the release; milliseconds from touch to crossing.
    case done(millis: UInt32)
    /// Given up, without a trace.
    case off
}

/// Press and pull, as a machine without a clock: still for half a second, then 96 points away in the upper half plane
/// within 1.5 s (ui.md 3.2). Says `done` at most once a touch, however long the pull is.
public struct PullGesture: Sendable {
    private enum Phase {
        /// No finger.
        case idle
        /// Down and still, since.
        case still(x: Double, y: Double, at: Int)
        /// Lit, since; the touch began at `at`.
        case armed(x: Double, y: Double, at: Int, since: Int)
        /// Over until every finger has left.
        case spent
    }

    private var phase = Phase.idle

    public init() {}

    /// Whether the strip is lit.
    public var isArmed: Bool {
        if case .armed = phase { true } else { false }
    }

    /// A finger comes down on the strip at `x`, `y`. `deaf`: the strip does not listen now.
    public mutating func down(x: Double, y: Double, at now: Int, deaf: Bool = false) -> Pulled {
        guard case .idle = phase else { return giveUp() }
        phase = deaf ? .spent : .still(x: x, y: y, at: now)
        return .nothing
    }

    /// Time goes by, or the finger moves. `onStrip` fingers came down on the strip, `onGlass` are on the whole screen.
    public mutating func move(x: Double, y: Double, at now: Int, onStrip: Int = 1, onGlass: Int = 1) -> Pulled {
        switch phase {
        case .idle, .spent:
            return .nothing
        case .still, .armed:
            if onStrip > 1 || onGlass >= Pull.glassPointers { return giveUp() }
        }
        if case .still(let fromX, let fromY, let at) = phase {
            guard now - at >= Pull.stillMillis else {
                return isFar(x - fromX, y - fromY, Pull.slop) ? giveUp() : .nothing
            }
            // A late sample: what moved after the half second moved while armed.
            phase = .armed(x: fromX, y: fromY, at: at, since: at + Pull.stillMillis)
            let crossing = crosses(x: x, y: y, at: now)
            return crossing == .nothing ? .armed : crossing
        }
        return crosses(x: x, y: y, at: now)
    }

    /// The finger leaves, or the system takes the touch away.
    public mutating func up() -> Pulled {
        defer { phase = .idle }
        switch phase {
        case .idle, .spent: return .nothing
        case .still, .armed: return .off
        }
    }

    private mutating func crosses(x: Double, y: Double, at now: Int) -> Pulled {
        guard case .armed(let fromX, let fromY, let at, let since) = phase else { return .nothing }
        if now - since > Pull.travelMillis { return giveUp() }
        guard y < fromY, isFar(x - fromX, y - fromY, Pull.travel) else { return .nothing }
        phase = .spent
        return .done(millis: UInt32(clamping: now - at))
    }

    private mutating func giveUp() -> Pulled {
        if case .spent = phase { return .nothing }
        phase = .spent
        return .off
    }

    private func isFar(_ dx: Double, _ dy: Double, _ length: Int) -> Bool {
        dx * dx + dy * dy >= Double(length * length)
    }
}
