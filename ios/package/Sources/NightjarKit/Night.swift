import NightjarCore

/// The strip: arming, wiping, and the silence afterwards (ui.md 3.2, 3.3).
extension NightjarModel {
    /// Whether the strip does not listen: not while something is wiped, and not for three seconds after Blank, so that one
    /// long or repeated pull is one wipe.
    public var isDeaf: Bool {
        isWiping || around.millis() < deafUntil
    }

    /// What the gesture does here; WIPE whenever no screen is at hand.
    public var level: NightLevel {
        guard case .screen(let state) = shown else { return .wipe }
        return state.parts.night?.level ?? .wipe
    }

    /// Tells what the finger on the strip did.
    public func strip(_ pulled: Pulled) {
        switch pulled {
        case .nothing:
            return
        case .armed:
            arm(true)
            around.feel(.armed)
        case .off:
            arm(false)
        case .done(let millis):
            arm(false)
            pull(millis: millis)
        }
    }

    /// The custom action of the strip: opening the actions and choosing is the deliberate act.
    public func chooseNight() {
        guard !isDeaf else { return }
        pull(millis: 0)
    }

    /// A trigger outside the app: never more than WIPE, whatever is shown.
    public func wipeByTrigger() {
        wipe(.wipe)
    }

    private func pull(millis: UInt32) {
        switch level {
        case .practice: send(.pulled(millis: millis))
        case .wipe: wipe(.wipe)
        case .wipeAll: wipe(.all)
        }
    }

    /// Blank in the same frame, then the keys go; the screen that follows is the core's.
    func wipe(_ level: WipeLevel) {
        guard !isWiping else { return }
        forget()
        wiping(true, deafUntil: .max)
        let (phone, around) = (phone, around)
        around.aside { [weak self] in
            let wiped = phone.wipe(level: level)
            around.onMain {
                around.feel(wiped.hardware || wiped.file ? .wiped : .unfinished)
                self?.lookAfterWipe()
            }
        }
    }

    /// The keys are gone; the core shows Blank until the rest is gone too.
    private func lookAfterWipe() {
        let (phone, around) = (phone, around)
        around.aside { [weak self] in
            let (state, look) = (try? phone.shown(), try? phone.look())
            around.onMain {
                if case .blank = state {
                    around.later(Self.glance) { self?.lookAfterWipe() }
                    return
                }
                guard let self else { return }
                self.draw(look, of: self.turn)
                self.wiping(false, deafUntil: around.millis() + Pull.deafMillis)
                self.looked(state, of: self.turn)
            }
        }
    }

    /// How often a screen is looked at while it is Blank, milliseconds.
    private static let glance = 100
}
