import Combine
import NightjarCore

/// What is on the glass.
public enum Shown: Equatable, Sendable {
    /// A plain page: another app is in front, the glass is recorded, or the phone has not answered yet.
    case cover
    /// A plain page with a strip: the phone could not be opened, and can be emptied.
    case closed
    /// A plain page without a strip: something is being wiped.
    case blank
    /// A screen of the core.
    case screen(ViewState)
}

/// Takes touches to the core and holds what it answers. Decides nothing about a shift: the core does.
///
/// Calls to the core run one after the other off the main thread, but `lock` and `wipe`, which wait for nobody. An answer
/// that comes after a lock or a wipe is thrown away.
@MainActor
public final class NightjarModel: ObservableObject {
    /// What is on the glass.
    @Published public private(set) var shown = Shown.cover
    /// Whether the strip is lit.
    @Published public private(set) var isArmed = false
    /// Light, size and face, as the person chose them.
    @Published public internal(set) var look: Look

    let phone: any Phone
    let around: any Surroundings
    /// Until when the strip does not listen, on the clock of `around`.
    private(set) var deafUntil = Int.min
    /// What the core showed last; none after a lock, while a wipe runs, before the first answer.
    private(set) var state: ViewState?
    private(set) var isCovered = false
    private(set) var isCaptured = false
    private(set) var isWiping = false
    private var isClosed = false
    private var isBright = false
    /// Rises when everything asked before has become worthless.
    private(set) var turn = 0
    /// Acts that have not been answered.
    private var running = 0
    /// Rises with each act: late looks of an earlier one are dropped.
    private var asked = 0
    private var expiry: Expiry?
    private var expiryTurn = 0
    var isSyncing = false
    /// Rises with each held stepper key; an older one has been let go.
    var stepping = 0

    /// `face` is the one whose icon the home screen shows.
    public init(phone: any Phone, around: any Surroundings, face: Face = .plain) {
        self.phone = phone
        self.around = around
        look = Look(theme: Look.first.theme, textPercent: Look.first.textPercent, face: face)
    }

    /// How long an act may take before its screen is looked at meanwhile, and again, milliseconds (ui.md 2.0).
    static let patience = 400
    /// On the lock the look comes at once: what is checked looks the same whatever was typed.
    static let noPatience = 30

    /// Sends a touch.
    public func send(_ event: Event) {
        switch event {
        case .tap(let id) where id == "sync.now": startSync()
        case .tap(let id) where id == "sync.stop": phone.cancelSync()
        default: ask { try $0.act(event: event) }
        }
    }

    /// Types a PIN digit.
    public func push(_ digit: UInt8) {
        ask { try $0.pinPush(digit: digit) }
    }

    /// Forgets the typed digits.
    public func clear() {
        ask { try $0.pinClear() }
    }

    /// Tries the typed digits.
    public func submit() {
        ask(patience: Self.noPatience) { try $0.pinSubmit() }
    }

    /// Opens the dialer.
    public func dial(_ number: String) {
        around.dial(number)
    }

    /// Shows what is open: at the start, after a wake-up.
    public func refresh() {
        let (turn, phone, around) = (turn, phone, around)
        around.inOrder { [weak self] in
            let (state, look) = (try? phone.shown(), try? phone.look())
            around.onMain {
                self?.draw(look, of: turn)
                self?.looked(state, of: turn)
            }
        }
    }

    /// A phone that cannot even show a screen is closed.
    func looked(_ state: ViewState?, of turn: Int) {
        guard turn == self.turn else { return }
        isClosed = state == nil
        if state == nil { settle() } else { take(state, of: turn) }
    }

    private func ask(patience: Int = patience, _ call: @escaping @Sendable (any Phone) throws -> Step) {
        guard !isWiping else { return }
        let (turn, phone, around) = (turn, phone, around)
        running += 1
        asked += 1
        let mine = asked
        around.inOrder { [weak self] in
            let step = try? call(phone)
            let look = step?.state.mayChangeLook == true ? try? phone.look() : nil
            around.onMain {
                self?.draw(look, of: turn)
                self?.answered(step, of: turn)
            }
        }
        around.later(patience) { [weak self] in self?.lookMeanwhile(mine, patience) }
    }

    private func answered(_ step: Step?, of turn: Int) {
        running -= 1
        guard turn == self.turn, let step else { return }
        if let haptic = step.pulse.haptic { around.feel(haptic) }
        take(step.state, of: turn)
    }

    /// An act is still running: its screen may have something to say meanwhile, if not yet, then later.
    private func lookMeanwhile(_ mine: Int, _ patience: Int) {
        guard running > 0, mine == asked else { return }
        let (turn, phone, around) = (turn, phone, around)
        around.aside { [weak self] in
            let state = try? phone.shown()
            around.onMain {
                guard let self, self.running > 0, mine == self.asked else { return }
                self.take(state, of: turn)
                around.later(patience) { [weak self] in self?.lookMeanwhile(mine, patience) }
            }
        }
    }

    func take(_ state: ViewState?, of turn: Int) {
        guard turn == self.turn, let state else { return }
        for text in state.news(since: self.state) { around.say(text) }
        self.state = state
        settle()
        watch(state.parts.expiry)
    }

    /// Brings the glass into line with what is known.
    private func settle() {
        let next: Shown =
            if isWiping { .blank } else if isCovered || isCaptured { .cover } else if let state { .screen(state) } else
            { isClosed ? .closed : .cover }
        if next != shown { shown = next }
        let bright = if case .screen(let state) = next { state.isBright } else { false }
        if bright != isBright {
            isBright = bright
            around.brighten(bright)
        }
    }

    /// Sends `Expired` when a bar's time is over; a bar that stays keeps its time.
    private func watch(_ next: Expiry?) {
        guard next != expiry else { return }
        expiry = next
        expiryTurn += 1
        guard let next else { return }
        let mine = expiryTurn
        around.later(Int(next.seconds) * 1000) { [weak self] in
            guard let self, mine == self.expiryTurn else { return }
            self.expiry = nil
            self.send(.expired(id: next.id))
        }
    }

    // What the other files of the model change.

    /// Drops everything that was shown or asked.
    func forget() {
        turn += 1
        state = nil
        expiry = nil
        expiryTurn += 1
        isArmed = false
        settle()
    }

    func cover(_ covered: Bool? = nil, captured: Bool? = nil) {
        isCovered = covered ?? isCovered
        isCaptured = captured ?? isCaptured
        settle()
    }

    func wiping(_ wiping: Bool, deafUntil: Int) {
        isWiping = wiping
        self.deafUntil = deafUntil
        settle()
    }

    func arm(_ armed: Bool) {
        if armed != isArmed { isArmed = armed }
    }
}

extension Pulse {
    var haptic: Haptic? {
        switch self {
        case .none: nil
        case .key: .key
        case .saved: .saved
        case .care: .care
        case .dull: .dull
        }
    }
}
