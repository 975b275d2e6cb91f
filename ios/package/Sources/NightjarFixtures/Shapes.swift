import NightjarCore

// One reader a type of the core; a field that is missing here does not compile, one that is new does not either.

extension Class: FixtureName {
    static let names: [String: Class] = [
        "tile": .tile,
        "half": .half,
        "wide": .wide,
        "line": .line,
    ]
}

extension Role: FixtureName {
    static let names: [String: Role] = [
        "plain": .plain,
        "act": .act,
        "dim": .dim,
        "safe": .safe,
        "wait": .wait,
        "care": .care,
    ]
}

extension Size: FixtureName {
    static let names: [String: Size] = [
        "note": .note,
        "body": .body,
        "tile": .tile,
        "title": .title,
        "number": .number,
        "code": .code,
        "digits": .digits,
    ]
}

extension Voice: FixtureName {
    static let names: [String: Voice] = [
        "plain": .plain,
        "heading": .heading,
        "polite": .polite,
        "assertive": .assertive,
        "on_purpose": .onPurpose,
    ]
}

extension Label: FixtureShape {
    init(_ value: FixtureValue) throws {
        self.init(
            id: try value.string("id"),
            text: try value.string("text"),
            spoken: try value.string("spoken"),
            picture: try value.string("picture"),
            class: try value.one("class"),
            role: try value.one("role"),
            size: try value.one("size"),
            voice: try value.one("voice"),
            unreviewed: try value.bool("unreviewed")
        )
    }
}

extension Action: FixtureShape {
    init(_ value: FixtureValue) throws {
        self.init(
            id: try value.string("id"),
            text: try value.string("text")
        )
    }
}

extension Tile: FixtureShape {
    init(_ value: FixtureValue) throws {
        self.init(
            id: try value.string("id"),
            text: try value.string("text"),
            spoken: try value.string("spoken"),
            picture: try value.string("picture"),
            class: try value.one("class"),
            role: try value.one("role"),
            chosen: try value.bool("chosen"),
            enabled: try value.bool("enabled"),
            badge: try value.string("badge"),
            hold: try value.maybe("hold"),
            unreviewed: try value.bool("unreviewed")
        )
    }
}

extension Stepper: FixtureShape {
    init(_ value: FixtureValue) throws {
        self.init(
            id: try value.string("id"),
            label: try value.one("label"),
            value: try value.one("value"),
            down: try value.one("down"),
            up: try value.one("up"),
            chips: try value.list("chips")
        )
    }
}

extension Row: FixtureShape {
    init(_ value: FixtureValue) throws {
        self.init(
            id: try value.string("id"),
            text: try value.string("text"),
            spoken: try value.string("spoken"),
            pictures: try value.strings("pictures"),
            struck: try value.bool("struck"),
            actions: try value.list("actions")
        )
    }
}

extension PadKey: FixtureShape {
    init(_ value: FixtureValue) throws {
        self.init(
            id: try value.string("id"),
            text: try value.string("text"),
            spoken: try value.string("spoken"),
            digit: try value.number("digit")
        )
    }
}

extension Pad: FixtureShape {
    init(_ value: FixtureValue) throws {
        self.init(
            keys: try value.list("keys"),
            clear: try value.one("clear"),
            ok: try value.one("ok")
        )
    }
}

extension Sheet: FixtureShape {
    init(_ value: FixtureValue) throws {
        self.init(
            id: try value.string("id"),
            title: try value.one("title"),
            lines: try value.list("lines"),
            stepper: try value.maybe("stepper"),
            tiles: try value.list("tiles"),
            done: try value.one("done")
        )
    }
}

extension Top: FixtureShape {
    init(_ value: FixtureValue) throws {
        self.init(
            back: try value.maybe("back"),
            title: try value.one("title"),
            action: try value.maybe("action")
        )
    }
}

extension NightLevel: FixtureName {
    static let names: [String: NightLevel] = [
        "wipe": .wipe,
        "wipe_all": .wipeAll,
        "practice": .practice,
    ]
}

extension Night: FixtureShape {
    init(_ value: FixtureValue) throws {
        self.init(
            level: try value.one("level"),
            action: try value.one("action")
        )
    }
}

extension UndoBar: FixtureShape {
    init(_ value: FixtureValue) throws {
        self.init(
            label: try value.one("label"),
            actions: try value.list("actions"),
            seconds: try value.number("seconds")
        )
    }
}

extension FaultMark: FixtureShape {
    init(_ value: FixtureValue) throws {
        self.init(
            path: try value.string("path"),
            rule: try value.string("rule"),
            text: try value.string("text")
        )
    }
}

extension Trouble: FixtureShape {
    init(_ value: FixtureValue) throws {
        self.init(
            label: try value.one("label"),
            remedy: try value.one("remedy")
        )
    }
}

extension Remedy: FixtureName {
    static let names: [String: Remedy] = [
        "retry": .retry,
        "free_space": .freeSpace,
        "restart": .restart,
        "update": .update,
        "go_to_center": .goToCenter,
    ]
}

extension Qr: FixtureShape {
    init(_ value: FixtureValue) throws {
        self.init(
            id: try value.string("id"),
            spoken: try value.string("spoken"),
            width: try value.number("width"),
            rows: try value.strings("rows")
        )
    }
}

extension BlankPhase: FixtureName {
    static let names: [String: BlankPhase] = [
        "wiping": .wiping
    ]
}

extension BlankView: FixtureShape {
    init(_ value: FixtureValue) throws {
        self.init(
            phase: try value.one("phase")
        )
    }
}

extension CardsPhase: FixtureName {
    static let names: [String: CardsPhase] = [
        "list": .list,
        "reading": .reading,
        "presented": .presented,
    ]
}

extension CardsView: FixtureShape {
    init(_ value: FixtureValue) throws {
        self.init(
            phase: try value.one("phase"),
            top: try value.one("top"),
            agreement: try value.maybe("agreement"),
            rights: try value.maybe("rights"),
            help: try value.maybe("help"),
            providers: try value.list("providers"),
            lines: try value.list("lines"),
            numbers: try value.list("numbers"),
            present: try value.maybe("present"),
            other: try value.maybe("other"),
            seconds: try value.number("seconds"),
            trouble: try value.maybe("trouble"),
            night: try value.one("night")
        )
    }
}

extension PhoneNumber: FixtureShape {
    init(_ value: FixtureValue) throws {
        self.init(
            tile: try value.one("tile"),
            dial: try value.string("dial")
        )
    }
}

extension ContactPhase: FixtureName {
    static let names: [String: ContactPhase] = [
        "new": .new,
        "amend": .amend,
        "under_eighteen": .underEighteen,
        "declined": .declined,
        "refused": .refused,
        "too_big": .tooBig,
    ]
}

extension ContactView: FixtureShape {
    init(_ value: FixtureValue) throws {
        self.init(
            phase: try value.one("phase"),
            top: try value.one("top"),
            lines: try value.list("lines"),
            same: try value.maybe("same"),
            talked: try value.maybe("talked"),
            slip: try value.maybe("slip"),
            enough: try value.maybe("enough"),
            injects: try value.maybe("injects"),
            before: try value.maybe("before"),
            card: try value.maybe("card"),
            who: try value.list("who"),
            lastMet: try value.maybe("last_met"),
            met: try value.list("met"),
            save: try value.maybe("save"),
            sheet: try value.maybe("sheet"),
            message: try value.maybe("message"),
            trouble: try value.maybe("trouble"),
            faults: try value.list("faults"),
            night: try value.one("night")
        )
    }
}

extension EndShiftPhase: FixtureName {
    static let names: [String: EndShiftPhase] = [
        "normal": .normal,
        "zero": .zero,
        "incomplete": .incomplete,
    ]
}

extension EndShiftView: FixtureShape {
    init(_ value: FixtureValue) throws {
        self.init(
            phase: try value.one("phase"),
            top: try value.one("top"),
            sum: try value.list("sum"),
            approached: try value.one("approached"),
            police: try value.list("police"),
            safety: try value.list("safety"),
            sharps: try value.one("sharps"),
            close: try value.one("close"),
            sheet: try value.maybe("sheet"),
            trouble: try value.maybe("trouble"),
            faults: try value.list("faults"),
            night: try value.one("night")
        )
    }
}

extension EnrollPhase: FixtureName {
    static let names: [String: EnrollPhase] = [
        "scanning": .scanning,
        "no_camera": .noCamera,
        "typing": .typing,
        "contacting": .contacting,
        "digits": .digits,
        "refused": .refused,
        "expired": .expired,
        "other_center": .otherCenter,
        "offline": .offline,
    ]
}

extension EnrollView: FixtureShape {
    init(_ value: FixtureValue) throws {
        self.init(
            phase: try value.one("phase"),
            top: try value.one("top"),
            view: try value.maybe("view"),
            typed: try value.one("typed"),
            lines: try value.list("lines"),
            pad: try value.list("pad"),
            message: try value.maybe("message"),
            digits: try value.maybe("digits"),
            yes: try value.maybe("yes"),
            no: try value.maybe("no"),
            night: try value.one("night")
        )
    }
}

extension EntriesPhase: FixtureName {
    static let names: [String: EntriesPhase] = [
        "rows": .rows,
        "empty": .empty,
        "ram_only": .ramOnly,
    ]
}

extension EntriesView: FixtureShape {
    init(_ value: FixtureValue) throws {
        self.init(
            phase: try value.one("phase"),
            top: try value.one("top"),
            rows: try value.list("rows"),
            message: try value.maybe("message"),
            undo: try value.maybe("undo"),
            older: try value.maybe("older"),
            trouble: try value.maybe("trouble"),
            faults: try value.list("faults"),
            night: try value.one("night")
        )
    }
}

extension HandOutPhase: FixtureName {
    static let names: [String: HandOutPhase] = [
        "new": .new,
        "refused": .refused,
    ]
}

extension HandOutView: FixtureShape {
    init(_ value: FixtureValue) throws {
        self.init(
            phase: try value.one("phase"),
            top: try value.one("top"),
            items: try value.list("items"),
            step: try value.maybe("step"),
            channel: try value.list("channel"),
            forOthers: try value.one("for_others"),
            save: try value.one("save"),
            sheet: try value.maybe("sheet"),
            message: try value.maybe("message"),
            trouble: try value.maybe("trouble"),
            faults: try value.list("faults"),
            night: try value.one("night")
        )
    }
}

extension HoldsPhase: FixtureName {
    static let names: [String: HoldsPhase] = [
        "between_shifts": .betweenShifts,
        "in_shift": .inShift,
        "presented": .presented,
    ]
}

extension HoldsView: FixtureShape {
    init(_ value: FixtureValue) throws {
        self.init(
            phase: try value.one("phase"),
            top: try value.one("top"),
            has: try value.one("has"),
            list: try value.list("list"),
            hasnt: try value.one("hasnt"),
            not: try value.list("not"),
            present: try value.one("present"),
            sheet: try value.maybe("sheet"),
            night: try value.one("night")
        )
    }
}

extension HomePhase: FixtureName {
    static let names: [String: HomePhase] = [
        "idle": .idle,
        "letter": .letter,
        "notice": .notice,
        "pending": .pending,
    ]
}

extension HomeView: FixtureShape {
    init(_ value: FixtureValue) throws {
        self.init(
            phase: try value.one("phase"),
            top: try value.one("top"),
            notice: try value.maybe("notice"),
            start: try value.one("start"),
            cards: try value.one("cards"),
            letter: try value.one("letter"),
            sheet: try value.maybe("sheet"),
            trouble: try value.maybe("trouble"),
            night: try value.one("night")
        )
    }
}

extension LockPhase: FixtureName {
    static let names: [String: LockPhase] = [
        "ready": .ready,
        "checking": .checking,
        "wrong": .wrong,
        "keys_silent": .keysSilent,
    ]
}

extension LockView: FixtureShape {
    init(_ value: FixtureValue) throws {
        self.init(
            phase: try value.one("phase"),
            face: try value.one("face"),
            dots: try value.one("dots"),
            message: try value.maybe("message"),
            pad: try value.one("pad"),
            calculator: try value.maybe("calculator"),
            night: try value.one("night")
        )
    }
}

extension Face: FixtureName {
    static let names: [String: Face] = [
        "plain": .plain,
        "calculator": .calculator,
        "notes": .notes,
    ]
}

extension Calculator: FixtureShape {
    init(_ value: FixtureValue) throws {
        self.init(
            display: try value.one("display"),
            keys: try value.list("keys")
        )
    }
}

extension NeedsActivationPhase: FixtureName {
    static let names: [String: NeedsActivationPhase] = [
        "resting": .resting
    ]
}

extension NeedsActivationView: FixtureShape {
    init(_ value: FixtureValue) throws {
        self.init(
            phase: try value.one("phase"),
            lang: try value.list("lang"),
            scan: try value.one("scan"),
            typed: try value.one("typed"),
            msg: try value.maybe("msg"),
            night: try value.one("night")
        )
    }
}

extension PinSetupPhase: FixtureName {
    static let names: [String: PinSetupPhase] = [
        "show": .show,
        "again": .again,
        "once_more": .onceMore,
        "not_same": .notSame,
        "second_show": .secondShow,
        "second_again": .secondAgain,
        "second_once_more": .secondOnceMore,
        "second_not_same": .secondNotSame,
        "done": .done,
    ]
}

extension PinSetupView: FixtureShape {
    init(_ value: FixtureValue) throws {
        self.init(
            phase: try value.one("phase"),
            top: try value.one("top"),
            message: try value.one("message"),
            digits: try value.maybe("digits"),
            another: try value.maybe("another"),
            dots: try value.maybe("dots"),
            pad: try value.maybe("pad"),
            later: try value.maybe("later"),
            trouble: try value.maybe("trouble"),
            night: try value.one("night")
        )
    }
}

extension PracticePhase: FixtureName {
    static let names: [String: PracticePhase] = [
        "panic": .panic,
        "panic_good": .panicGood,
        "second": .second,
        "second_good": .secondGood,
        "done": .done,
    ]
}

extension PracticeView: FixtureShape {
    init(_ value: FixtureValue) throws {
        self.init(
            phase: try value.one("phase"),
            top: try value.one("top"),
            stage: try value.one("stage"),
            time: try value.maybe("time"),
            tries: try value.one("tries"),
            dots: try value.maybe("dots"),
            pad: try value.maybe("pad"),
            again: try value.one("again"),
            enough: try value.one("enough"),
            night: try value.one("night")
        )
    }
}

extension SettingsPhase: FixtureName {
    static let names: [String: SettingsPhase] = [
        "list": .list,
        "choosing": .choosing,
    ]
}

extension SettingsView: FixtureShape {
    init(_ value: FixtureValue) throws {
        self.init(
            phase: try value.one("phase"),
            top: try value.one("top"),
            rows: try value.list("rows"),
            sheet: try value.maybe("sheet"),
            trouble: try value.maybe("trouble"),
            night: try value.one("night")
        )
    }
}

extension Setting: FixtureShape {
    init(_ value: FixtureValue) throws {
        self.init(
            tile: try value.one("tile"),
            fixed: try value.maybe("fixed")
        )
    }
}

extension ShiftHomePhase: FixtureName {
    static let names: [String: ShiftHomePhase] = [
        "open": .open,
        "undo": .undo,
        "covered": .covered,
        "stale": .stale,
        "late_day": .lateDay,
    ]
}

extension ShiftHomeView: FixtureShape {
    init(_ value: FixtureValue) throws {
        self.init(
            phase: try value.one("phase"),
            info: try value.list("info"),
            counts: try value.list("counts"),
            undo: try value.maybe("undo"),
            pkg: try value.list("pkg"),
            contact: try value.one("contact"),
            no: try value.one("no"),
            give: try value.one("give"),
            slip: try value.one("slip"),
            incident: try value.maybe("incident"),
            group: try value.maybe("group"),
            bag: try value.one("bag"),
            alerts: try value.maybe("alerts"),
            more: try value.one("more"),
            sheet: try value.maybe("sheet"),
            trouble: try value.maybe("trouble"),
            night: try value.one("night")
        )
    }
}

extension SlipPhase: FixtureName {
    static let names: [String: SlipPhase] = [
        "choosing": .choosing,
        "shown": .shown,
        "written": .written,
    ]
}

extension SlipView: FixtureShape {
    init(_ value: FixtureValue) throws {
        self.init(
            phase: try value.one("phase"),
            top: try value.one("top"),
            service: try value.list("service"),
            picture: try value.maybe("picture"),
            qr: try value.maybe("qr"),
            code: try value.maybe("code"),
            words: try value.list("words"),
            days: try value.maybe("days"),
            together: try value.maybe("together"),
            done: try value.maybe("done"),
            message: try value.maybe("message"),
            trouble: try value.maybe("trouble"),
            faults: try value.list("faults"),
            night: try value.one("night")
        )
    }
}

extension SlipOutcomePhase: FixtureName {
    static let names: [String: SlipOutcomePhase] = [
        "enter": .enter,
        "known": .known,
        "waiting": .waiting,
        "not_known_here": .notKnownHere,
        "unknown": .unknown,
        "refused": .refused,
        "wrong_code": .wrongCode,
    ]
}

extension SlipOutcomeView: FixtureShape {
    init(_ value: FixtureValue) throws {
        self.init(
            phase: try value.one("phase"),
            top: try value.one("top"),
            code: try value.one("code"),
            words: try value.list("words"),
            pad: try value.list("pad"),
            pictures: try value.one("pictures"),
            scan: try value.one("scan"),
            known: try value.maybe("known"),
            state: try value.list("state"),
            denial: try value.list("denial"),
            wait: try value.list("wait"),
            source: try value.list("source"),
            save: try value.maybe("save"),
            message: try value.maybe("message"),
            trouble: try value.maybe("trouble"),
            faults: try value.list("faults"),
            night: try value.one("night")
        )
    }
}

extension StartShiftPhase: FixtureName {
    static let names: [String: StartShiftPhase] = [
        "new": .new,
        "refused": .refused,
    ]
}

extension StartShiftView: FixtureShape {
    init(_ value: FixtureValue) throws {
        self.init(
            phase: try value.one("phase"),
            top: try value.one("top"),
            band: try value.list("band"),
            zones: try value.list("zones"),
            team: try value.list("team"),
            langs: try value.list("langs"),
            day: try value.maybe("day"),
            go: try value.one("go"),
            trouble: try value.maybe("trouble"),
            faults: try value.list("faults"),
            night: try value.one("night")
        )
    }
}

extension StockPhase: FixtureName {
    static let names: [String: StockPhase] = [
        "ok": .ok,
        "low": .low,
        "none": .none,
        "below_zero": .belowZero,
        "covered": .covered,
    ]
}

extension StockView: FixtureShape {
    init(_ value: FixtureValue) throws {
        self.init(
            phase: try value.one("phase"),
            top: try value.one("top"),
            items: try value.list("items"),
            got: try value.one("got"),
            back: try value.one("back"),
            lost: try value.one("lost"),
            stolen: try value.one("stolen"),
            confiscated: try value.one("confiscated"),
            count: try value.one("count"),
            reason: try value.list("reason"),
            sheet: try value.maybe("sheet"),
            message: try value.maybe("message"),
            trouble: try value.maybe("trouble"),
            faults: try value.list("faults"),
            night: try value.one("night")
        )
    }
}

extension StockItem: FixtureShape {
    init(_ value: FixtureValue) throws {
        self.init(
            tile: try value.one("tile"),
            bar: try value.number("bar")
        )
    }
}

extension SyncPhase: FixtureName {
    static let names: [String: SyncPhase] = [
        "nothing": .nothing,
        "waiting": .waiting,
        "sending": .sending,
        "paused": .paused,
        "refused": .refused,
        "damaged": .damaged,
        "away": .away,
        "stopped": .stopped,
    ]
}

extension SyncView: FixtureShape {
    init(_ value: FixtureValue) throws {
        self.init(
            phase: try value.one("phase"),
            top: try value.one("top"),
            none: try value.maybe("none"),
            waiting: try value.maybe("waiting"),
            sealed: try value.maybe("sealed"),
            atCenter: try value.maybe("at_center"),
            opened: try value.maybe("opened"),
            refused: try value.maybe("refused"),
            damaged: try value.maybe("damaged"),
            run: try value.maybe("run"),
            message: try value.maybe("message"),
            how: try value.one("how"),
            now: try value.one("now"),
            stop: try value.maybe("stop"),
            night: try value.one("night")
        )
    }
}

extension Progress: FixtureShape {
    init(_ value: FixtureValue) throws {
        self.init(
            label: try value.one("label"),
            done: try value.number("done"),
            of: try value.number("of")
        )
    }
}

extension WelcomePhase: FixtureName {
    static let names: [String: WelcomePhase] = [
        "ready": .ready
    ]
}

extension WelcomeView: FixtureShape {
    init(_ value: FixtureValue) throws {
        self.init(
            phase: try value.one("phase"),
            lang: try value.list("lang"),
            scan: try value.one("scan"),
            typed: try value.one("typed"),
            night: try value.one("night")
        )
    }
}

extension WipePhase: FixtureName {
    static let names: [String: WipePhase] = [
        "ready": .ready,
        "unsent": .unsent,
    ]
}

extension WipeView: FixtureShape {
    init(_ value: FixtureValue) throws {
        self.init(
            phase: try value.one("phase"),
            top: try value.one("top"),
            what: try value.one("what"),
            unsent: try value.maybe("unsent"),
            syncFirst: try value.maybe("sync_first"),
            pull: try value.one("pull"),
            night: try value.one("night")
        )
    }
}

extension ViewState: FixtureShape {
    init(_ value: FixtureValue) throws {
        switch try value.string("screen") {
        case "welcome": self = .welcome(view: try WelcomeView(value))
        case "enroll": self = .enroll(view: try EnrollView(value))
        case "pin_setup": self = .pinSetup(view: try PinSetupView(value))
        case "practice": self = .practice(view: try PracticeView(value))
        case "lock": self = .lock(view: try LockView(value))
        case "home": self = .home(view: try HomeView(value))
        case "start_shift": self = .startShift(view: try StartShiftView(value))
        case "shift_home": self = .shiftHome(view: try ShiftHomeView(value))
        case "contact": self = .contact(view: try ContactView(value))
        case "hand_out": self = .handOut(view: try HandOutView(value))
        case "slip": self = .slip(view: try SlipView(value))
        case "slip_outcome": self = .slipOutcome(view: try SlipOutcomeView(value))
        case "entries": self = .entries(view: try EntriesView(value))
        case "stock": self = .stock(view: try StockView(value))
        case "end_shift": self = .endShift(view: try EndShiftView(value))
        case "sync": self = .sync(view: try SyncView(value))
        case "holds": self = .holds(view: try HoldsView(value))
        case "cards": self = .cards(view: try CardsView(value))
        case "settings": self = .settings(view: try SettingsView(value))
        case "wipe": self = .wipe(view: try WipeView(value))
        case "blank": self = .blank(view: try BlankView(value))
        case "needs_activation": self = .needsActivation(view: try NeedsActivationView(value))
        default: throw FixtureError(path: "screen")
        }
    }
}
