import Foundation
import NightjarCore

/// A step that went otherwise than it is written.
struct Otherwise: Error, CustomStringConvertible {
    let description: String
}

/// An object of JSON.
typealias Object = [String: Any]

/// Hears nothing.
final class Silent: SyncObserver {
    func round(done: UInt32, left: UInt32) throws {}
}

/// The center as a process: a line in, a line of JSON out.
final class Center {
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()
    private var rest = Data()

    init() throws {
        process.executableURL = URL(fileURLWithPath: ProcessInfo.processInfo.environment["NIGHTJAR_CENTER"] ?? "")
        process.arguments = ["center"]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        _ = try answer()
    }

    func ask(_ line: String) throws -> Object {
        try input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8))
        return try answer()
    }

    func close() {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }

    private func answer() throws -> Object {
        while true {
            if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                let line = rest[..<end]
                rest = Data(rest[rest.index(after: end)...])
                return try object(Data(line))
            }
            let more = output.fileHandleForReading.availableData
            if more.isEmpty { throw Otherwise(description: "the center has stopped") }
            rest += more
        }
    }
}

/// Plays one scenario of tests/scenarios: the same steps as Rust, Kotlin and Python, against the same center.
///
/// The verbs are those of tests/scenarios/src/player.rs. Every view state goes through this language's types and back before
/// it is compared and written down.
final class Player {
    private let folder: URL
    private let chip = FakeChip()
    private let center: Center
    /// The phone as the scenario has left it.
    private(set) var app: NightjarApp?
    private var running: Running?
    private var taken: [String: String] = [:]
    private var shown: [String] = []

    init(_ folder: URL) throws {
        self.folder = folder
        center = try Center()
    }

    func close() {
        chip.mend()
        _ = app?.closeStore()
        center.close()
    }

    func play(_ file: URL) throws -> [String] {
        let scenario = try object(Data(contentsOf: file))
        // The first key of a step is its verb, and dictionaries have no order: the text has.
        let verbs = try verbs(String(contentsOf: file, encoding: .utf8))
        let steps = scenario["steps"] as? [Object] ?? []
        guard verbs.count == steps.count else { throw Otherwise(description: "a step a line") }
        for (number, (verb, step)) in zip(verbs, steps).enumerated() {
            let answer = try answer(verb, step)
            try check("step \(number + 1), \(step)", step, answer)
        }
        return shown
    }

    private func verbs(_ text: String) throws -> [String] {
        text.split(separator: "\n").compactMap { line in
            let line = line.trimmingCharacters(in: .whitespaces)
            guard line.hasPrefix("{\"") else { return nil }
            return line.dropFirst(2).split(separator: "\"").first.map(String.init)
        }
    }

    private func check(_ place: String, _ step: Object, _ answer: Object) throws {
        guard answer["error"] as? String == step["error"] as? String else {
            throw Otherwise(description: "\(place): it came to \(answer)")
        }
        for (path, wanted) in step["is"] as? Object ?? [:] {
            let found = at(answer, path)
            let good =
                switch wanted as? String {
                case "*": !(found is NSNull)
                case let written? where written.hasPrefix("#"):
                    digits(found as? String ?? "") == digits(text(String(written.dropFirst())))
                case let written?: found as? String == text(written)
                case nil: plain(found) == plain(wanted)
                }
            guard good else { throw Otherwise(description: "\(place): \(path) is \(found), not \(wanted)") }
        }
        for (name, path) in step["take"] as? [String: String] ?? [:] {
            let value = at(answer, path)
            if value is NSNull { throw Otherwise(description: "\(place): there is no \(path) in \(answer)") }
            taken[name] = value as? String ?? "\(value)"
        }
    }

    private func text(_ written: String) -> String {
        written.hasPrefix("$") ? taken[String(written.dropFirst())] ?? "" : written
    }

    private func answer(_ verb: String, _ step: Object) throws -> Object {
        let thing = step[verb] ?? NSNull()
        let text = (thing as? String).map(text) ?? ""
        switch verb {
        case "center":
            let words = (thing as? String ?? "").split(separator: " ").map { self.text(String($0)) }
            return try center.ask(words.joined(separator: " "))
        case "keys":
            chip.failAll(thing as? [String: String] ?? [:])
            return [:]
        case "lose":
            chip.lose(text)
            return [:]
        case "open":
            return try done { app = try NightjarApp.open(dir: path(text), keys: chip, language: "en", face: .plain) }
        case "wipe_at": return wiped(wipeAt(dir: path("phone"), keys: chip, level: level(text)))
        case "throw": return try done { try thrown(text, UInt32(step["n"] as? Int ?? 0)) }
        case "wait":
            Thread.sleep(forTimeInterval: Double(thing as? Int ?? 0) / 1000)
            return [:]
        default:
            guard let app else { throw Otherwise(description: "no phone is open") }
            return try call(app, verb, thing, text, step)
        }
    }

    private func call(
        _ app: NightjarApp, _ verb: String, _ thing: Any, _ text: String, _ step: Object
    ) throws -> Object {
        switch verb {
        case "close": return ["closed": app.closeStore()]
        case "state": return ["state": "\(app.state())".lowercased()]
        case "lock": app.lock()
        case "background": app.background()
        case "foreground": app.foreground()
        case "tick": app.tick()
        case "wait_for_wipe": app.waitForWipe()
        case "cancel_sync": app.cancelSync()
        case "wipe": return wiped(app.wipe(level: level(text)))
        case "pending": return try outcome { ledger(try app.pending()) }
        case "sync": return try contact(Running { try await app.sync(observer: Silent()) })
        case "sync_begin": running = Running { try await app.sync(observer: Silent()) }
        case "sync_end":
            guard let running else { throw Otherwise(description: "no contact runs") }
            return try contact(running)
        case "enroll": return try outcome { ["digits": try app.enroll(qr: bytes(text))] }
        case "enroll_text": return try outcome { ["digits": try app.enrollText(typed: text)] }
        case "enroll_confirm": return try done { try app.enrollConfirm(same: thing as? Bool ?? false) }
        case "enroll_finish": return try done { try app.enrollFinish() }
        case "pin_suggest": return try outcome { ["pin": try app.pinSuggest()] }
        case "pin_set": return try done { try app.pinSet(role: text == "duress" ? .duress : .normal) }
        case "unlock": return try done { try app.unlock() }
        case "screen": return try view { try state(app.screen(id: screen(text))) }
        case "shown": return try view { try state(app.shown()) }
        case "pin_clear": return try view { try self.step(app.pinClear()) }
        case "pin_submit": return try view { try self.step(app.pinSubmit()) }
        case "digits":
            for digit in digits(text) { app.pinDigit(digit: digit - 48) }
        case "pin_push":
            var last: Object = [:]
            for digit in digits(text) {
                last = try outcome { try self.step(app.pinPush(digit: digit - 48)) }
            }
            return last
        default: return try view { try self.step(app.act(event: event(verb, thing, text, step))) }
        }
        return [:]
    }

    private func event(_ verb: String, _ thing: Any, _ text: String, _ step: Object) throws -> Event {
        switch verb {
        case "tap": .tap(id: text)
        case "hold": .hold(id: text)
        case "release": .release(id: text)
        case "expired": .expired(id: text)
        case "step": .step(id: text, by: Int32(step["by"] as? Int ?? 0))
        case "scanned": .scanned(bytes: bytes(text))
        case "no_camera": .noCamera
        case "pulled": .pulled(millis: UInt32(thing as? Int ?? 0))
        case "back": .back
        default: throw Otherwise(description: "no such verb: \(verb)")
        }
    }

    /// Writes a screen down.
    private func view(_ seen: () throws -> Object) throws -> Object {
        let seen = try outcome(seen)
        if seen["error"] == nil {
            let line = try JSONSerialization.data(withJSONObject: seen, options: [.withoutEscapingSlashes])
            shown.append(String(decoding: line, as: UTF8.self))
        }
        return seen
    }

    /// The JSON of a step, and a look at it as this language sees it.
    private func step(_ step: Step) throws -> Object {
        let json = try object(Data(stepJson(step: step).utf8))
        try look(step.state, json["state"] as? Object ?? [:])
        guard json["leave"] as? Bool == step.leave, json["pulse"] as? String == "\(step.pulse)" else {
            throw Otherwise(description: "the step came as \(step)")
        }
        return json
    }

    private func state(_ state: ViewState) throws -> Object {
        let json = try object(Data(stateJson(state: state).utf8))
        try look(state, json)
        return json
    }

    private func look(_ state: ViewState, _ json: Object) throws {
        let mirror = Mirror(reflecting: state)
        guard let name = mirror.children.first?.label, json["screen"] as? String == snake(name) else {
            throw Otherwise(description: "\(json["screen"] ?? "nothing") came as \(state)")
        }
        let phase: String? =
            switch state {
            case .lock(let view): "\(view.phase)"
            case .enroll(let view): "\(view.phase)"
            case .pinSetup(let view): "\(view.phase)"
            case .shiftHome(let view): "\(view.phase)"
            case .contact(let view): "\(view.phase)"
            case .sync(let view): "\(view.phase)"
            default: nil
            }
        if let phase, json["phase"] as? String != snake(phase) {
            throw Otherwise(description: "\(json["phase"] ?? "nothing") came as \(phase)")
        }
    }

    private func path(_ name: String) -> String {
        folder.appendingPathComponent(name).path
    }
}

private func thrown(_ family: String, _ n: UInt32) throws {
    switch family {
    case "refused": try throwRefused(n: n)
    case "open": try throwOpen(n: n)
    case "unlock": try throwUnlock(n: n)
    case "setup": try throwSetup(n: n)
    case "enroll": try throwEnroll(n: n)
    case "sync": try throwSync(n: n)
    default: throw Otherwise(description: "no such family: \(family)")
    }
}

/// What a call comes to: an answer, or an error as every language writes it down.
private func outcome(_ call: () throws -> Object) throws -> Object {
    do {
        return try call()
    } catch {
        return try told(error)
    }
}

private func done(_ call: () throws -> Void) throws -> Object {
    try outcome {
        try call()
        return [:]
    }
}

private func contact(_ running: Running) throws -> Object {
    try outcome { ledger(try running.wait()) }
}

/// A contact that runs beside the thread that waits for it.
private final class Running: @unchecked Sendable {
    private let done = DispatchSemaphore(value: 0)
    private var answer: Result<Ledger, any Error>?

    init(_ work: @escaping @Sendable () async throws -> Ledger) {
        Task.detached { [self] in
            do { answer = .success(try await work()) } catch { answer = .failure(error) }
            done.signal()
        }
    }

    func wait() throws -> Ledger {
        done.wait()
        guard let answer else { throw Otherwise(description: "a contact without an end") }
        return try answer.get()
    }
}

/// Family, variant, and the fields in lower case.
private func told(_ error: any Error) throws -> Object {
    let family = "\(type(of: error))"
    guard String(reflecting: type(of: error)).hasPrefix("NightjarCore.") else { throw error }
    let mirror = Mirror(reflecting: error)
    guard let variant = mirror.children.first else { return ["error": "\(family)/\(error)"] }
    var answer: Object = ["error": "\(family)/\(variant.label ?? "")"]
    // A case with values is a tuple of them; a lone value keeps its name too.
    for field in Mirror(reflecting: variant.value).children {
        let value = Mirror(reflecting: field.value)
        if value.displayStyle == .optional {
            let inner = value.children.first.map { "\($0.value)".lowercased() }
            answer[(field.label ?? "").lowercased()] = inner ?? NSNull()
        } else {
            answer[(field.label ?? "").lowercased()] = "\(field.value)".lowercased()
        }
    }
    return answer
}

private func object(_ data: Data) throws -> Object {
    guard let object = try JSONSerialization.jsonObject(with: data) as? Object else {
        throw Otherwise(description: "no object: \(String(decoding: data, as: UTF8.self))")
    }
    return object
}

/// Follows a path with dots: fields by name, items by number from 0.
private func at(_ value: Any, _ path: String) -> Any {
    path.split(separator: ".").reduce(value) { here, part in
        if let items = here as? [Any], let number = Int(part), items.indices.contains(number) { return items[number] }
        if let fields = here as? Object { return fields[String(part)] ?? NSNull() }
        return NSNull()
    }
}

/// The ASCII digits of a text.
private func digits(_ text: String) -> [UInt8] {
    text.utf8.filter { $0 >= 48 && $0 <= 57 }
}

/// A value of either side in one writing: Swift's own numbers, and those that the parser makes.
private func plain(_ value: Any) -> String {
    switch value {
    case let yes as Bool where "\(type(of: value))".contains("Bool"): "\(yes)"
    case let number as NSNumber: number.stringValue
    case is NSNull: "null"
    default: "\(value)"
    }
}

/// `pinSetup` is `pin_setup` in every other language.
private func snake(_ name: String) -> String {
    name.reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : String($1) }
}

func bytes(_ hex: String) -> Data {
    let signs = Array(hex)
    let pairs = stride(from: 0, to: signs.count - 1, by: 2).map { String(signs[$0...$0 + 1]) }
    return Data(pairs.compactMap { UInt8($0, radix: 16) })
}

private func screen(_ name: String) throws -> ScreenId {
    let all: [ScreenId] = [
        .welcome, .enroll, .pinSetup, .practice, .lock, .home, .startShift, .shiftHome, .contact, .handOut, .slip,
        .slipOutcome, .entries, .stock, .endShift, .sync, .holds, .cards, .settings, .wipe, .blank, .needsActivation,
    ]
    guard let id = all.first(where: { snake("\($0)") == name }) else {
        throw Otherwise(description: "no such screen: \(name)")
    }
    return id
}

private func ledger(_ ledger: Ledger) -> Object {
    [
        "written": ledger.written, "waiting": ledger.waiting, "at_center": ledger.atCenter, "opened": ledger.opened,
        "refused": ledger.refused, "damaged": ledger.damaged, "unclear": ledger.unclear,
    ]
}

private func wiped(_ wiped: Wiped) -> Object {
    ["hardware": wiped.hardware, "file": wiped.file]
}

private func level(_ text: String) -> WipeLevel {
    text == "all" ? .all : .wipe
}
