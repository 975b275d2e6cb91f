import Foundation
import NightjarCore
import NightjarKit

/// A phone whose answers a test writes; it notes what it was asked.
final class PlayedPhone: Phone, @unchecked Sendable {
    private let guarded = NSLock()
    private var notes: [String] = []
    /// What it shows.
    var state: ViewState
    /// What the next acts feel like.
    var pulse = Pulse.none
    var wiped = Wiped(hardware: true, file: true)
    /// How it is drawn.
    var drawn = Look.first
    /// It could not be opened.
    var isClosed = false
    /// Called inside an act, before it is answered.
    var during: (() -> Void)?

    init(_ state: ViewState) {
        self.state = state
    }

    /// What it was asked, in order.
    var asked: [String] { guarded.withLock { notes } }

    private func note(_ what: String) {
        guarded.withLock { notes.append(what) }
    }

    private func step(_ what: String) -> Step {
        note(what)
        let (state, pulse) = (state, pulse)
        during?()
        return Step(state: state, pulse: pulse, leave: false)
    }

    func screen(id: ScreenId) throws -> ViewState {
        note("screen")
        return state
    }

    func shown() throws -> ViewState {
        note("shown")
        if isClosed { throw RefusedError.NotNow(why: .closed) }
        return state
    }

    func look() throws -> Look {
        if isClosed { throw RefusedError.NotNow(why: .closed) }
        return drawn
    }

    func act(event: Event) throws -> Step { step("\(event)") }
    func pinPush(digit: UInt8) throws -> Step { step("push \(digit)") }
    func pinClear() throws -> Step { step("clear") }
    func pinSubmit() throws -> Step { step("submit") }

    func wipe(level: WipeLevel) -> Wiped {
        note("wipe \(level)")
        return wiped
    }

    func lock() { note("lock") }
    func background() { note("background") }
    func foreground() { note("foreground") }
    func tick() { note("tick") }

    func sync(observer: any SyncObserver) async throws -> Ledger {
        note("sync")
        try observer.round(done: 1, left: 0)
        return Ledger(written: 0, waiting: 0, atCenter: 0, opened: 0, refused: 0, damaged: 0, unclear: 0)
    }

    func cancelSync() { note("cancel") }
}

/// A device that a test plays: work is done at once or when the test says so, time goes when it says so.
final class PlayedDevice: Surroundings, @unchecked Sendable {
    private var now = 10_000
    private var timers: [(at: Int, work: @MainActor @Sendable () -> Void)] = []
    private var held: [@Sendable () -> Void] = []
    /// While true, work in order waits for `release`.
    var holds = false
    private(set) var felt: [Haptic] = []
    private(set) var said: [String] = []
    private(set) var dialled: [String] = []
    private(set) var worn: [Face] = []
    private(set) var brightened: [Bool] = []

    func millis() -> Int { now }

    func inOrder(_ work: @escaping @Sendable () -> Void) {
        if holds { held.append(work) } else { work() }
    }

    func aside(_ work: @escaping @Sendable () -> Void) { work() }

    func onMain(_ work: @escaping @MainActor @Sendable () -> Void) {
        if Thread.isMainThread {
            MainActor.assumeIsolated(work)
        } else {
            DispatchQueue.main.async { MainActor.assumeIsolated(work) }
        }
    }

    func later(_ millis: Int, _ work: @escaping @MainActor @Sendable () -> Void) {
        timers.append((now + millis, work))
    }

    func feel(_ haptic: Haptic) { felt.append(haptic) }
    func say(_ text: String) { said.append(text) }
    func dial(_ number: String) { dialled.append(number) }
    func wear(_ face: Face) { worn.append(face) }
    func brighten(_ isBright: Bool) { brightened.append(isBright) }

    /// Does the work that waited.
    func release() {
        let work = held
        held = []
        for one in work { one() }
    }

    /// Lets time go by.
    @MainActor
    func pass(_ millis: Int) {
        let end = now + millis
        while let next = timers.indices.filter({ timers[$0].at <= end }).min(by: { timers[$0].at < timers[$1].at }) {
            let timer = timers.remove(at: next)
            now = max(now, timer.at)
            timer.work()
        }
        now = end
    }
}

/// Screens that a test needs, spelled by hand.
enum Sample {
    static func night(_ level: NightLevel) -> Night {
        Night(level: level, action: Action(id: "night.empty", text: "Empty this phone"))
    }

    static func text(_ id: String, _ text: String, voice: Voice = .plain, role: Role = .plain)
        -> NightjarCore.Label
    {
        NightjarCore.Label(
            id: id, text: text, spoken: text, picture: "", class: .line, role: role, size: .body, voice: voice,
            unreviewed: false)
    }

    static func tile(_ id: String, _ text: String) -> Tile {
        Tile(
            id: id, text: text, spoken: text, picture: "", class: .tile, role: .plain, chosen: false, enabled: true,
            badge: "", hold: nil, unreviewed: false)
    }

    static func welcome(_ level: NightLevel = .wipeAll) -> ViewState {
        .welcome(
            view: WelcomeView(
                phase: .ready, lang: [tile("welcome.lang.en", "English")], scan: tile("welcome.scan", "Scan the code"),
                typed: tile("welcome.type", "Type the code"), night: night(level)))
    }

    static func wipe(unsent: String? = nil) -> ViewState {
        .wipe(
            view: WipeView(
                phase: unsent == nil ? .ready : .unsent,
                top: Top(back: nil, title: text("wipe.title", "Empty this phone"), action: nil),
                what: text("wipe.what", "All goes"), unsent: unsent.map { text("wipe.unsent", $0, voice: .assertive) },
                syncFirst: nil, pull: text("wipe.pull", "Press below, then pull up"), night: night(.wipe)))
    }

    static func lock(_ face: Face) -> ViewState {
        let keys = (0...9).map { PadKey(id: "lock.pad.\($0)", text: "\($0)", spoken: "\($0)", digit: $0) }
        let calculator = Calculator(
            display: text("lock.display", "7"), keys: [tile("lock.calc.plus", "+"), tile("lock.calc.equals", "=")])
        return .lock(
            view: LockView(
                phase: .ready, face: face, dots: text("lock.dots", "0 digits typed"), message: nil,
                pad: Pad(
                    keys: Array(keys[1...]) + [keys[0]], clear: tile("lock.clear", "Clear"), ok: tile("lock.ok", "OK")),
                calculator: face == .calculator ? calculator : nil, night: night(.wipe)))
    }

    static func home(trouble: String) -> ViewState {
        .home(
            view: HomeView(
                phase: .idle, top: Top(back: nil, title: text("home.title", "Home"), action: nil), notice: nil,
                start: tile("home.start", "Start shift"), cards: tile("home.cards", "Cards"),
                letter: tile("home.letter", "Nothing waits"), sheet: nil,
                trouble: Trouble(label: text("home.trouble", trouble, voice: .assertive), remedy: .retry),
                night: night(.wipe)))
    }

    static func settings() -> ViewState {
        .settings(
            view: SettingsView(
                phase: .list, top: Top(back: nil, title: text("settings.title", "Settings"), action: nil), rows: [],
                sheet: nil, trouble: nil, night: night(.wipe)))
    }

    static func card(presented: Bool) -> ViewState {
        .cards(
            view: CardsView(
                phase: presented ? .presented : .reading,
                top: Top(back: nil, title: text("cards.title", "Rights"), action: nil), agreement: nil, rights: nil,
                help: nil, providers: [], lines: [text("cards.line.1", "What police may not do")], numbers: [],
                present: nil, other: nil, seconds: presented ? 300 : 0, trouble: nil, night: night(.wipe)))
    }

    static func slip(qr: Bool) -> ViewState {
        .slip(
            view: SlipView(
                phase: .shown, top: Top(back: nil, title: text("slip.title", "Slip"), action: nil), service: [],
                picture: nil, qr: qr ? Qr(id: "slip.qr", spoken: "Code", width: 1, rows: ["#"]) : nil, code: nil,
                words: [], days: nil, together: nil, done: nil, message: nil, trouble: nil, faults: [],
                night: night(.wipe)))
    }

    /// Letters of which the center has opened one.
    static func opened() -> ViewState {
        let opened = text("sync.opened", "the center opened it", role: .safe)
        return .sync(
            view: SyncView(
                phase: .waiting, top: Top(back: nil, title: text("sync.title", "Sending"), action: nil), none: nil,
                waiting: text("sync.waiting", "1 wait"), sealed: nil, atCenter: nil, opened: opened, refused: nil,
                damaged: nil, run: nil, message: nil, how: text("sync.how", "Goes by itself"),
                now: tile("sync.now", "Send now"), stop: nil, night: night(.wipe)))
    }

    static func entries(bar: String?) -> ViewState {
        .entries(
            view: EntriesView(
                phase: .rows, top: Top(back: nil, title: text("entries.title", "Entries"), action: nil),
                undo: bar.map { UndoBar(label: text("entries.undo", $0, voice: .polite), actions: [], seconds: 8) },
                rows: [], message: nil, older: nil, trouble: nil, faults: [], night: night(.wipe)))
    }
}
