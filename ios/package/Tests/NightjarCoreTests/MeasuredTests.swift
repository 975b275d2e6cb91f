import Foundation
import NightjarCore
import XCTest

/// What calls cost in Swift. Figures, no limits: `cargo xtask measure` runs it against the library in the profile that ships.
final class MeasuredTests: XCTestCase {
    private let rounds = 2_000
    private let saves = 1_000

    func testTheCostsOfANightsCalls() throws {
        let asked = ProcessInfo.processInfo.environment["NIGHTJAR_MEASURE"] ?? ""
        try XCTSkipIf(asked.isEmpty, "only by cargo xtask measure")
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("nightjar-" + UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        // First of all: the library has done nothing yet.
        let cold = try timed {
            let fresh = folder.appendingPathComponent("fresh").path
            let phone = try NightjarApp.open(dir: fresh, keys: FakeChip(), language: "en", face: .plain)
            _ = try phone.shown()
            _ = phone.closeStore()
        }
        say("first view state of a fresh phone", String(format: "%.1f ms", cold * 1e3))
        let player = try Player(folder)
        defer { player.close() }
        let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let scenario = here.appendingPathComponent("../../../../tests/scenarios/measured/open_shift.json").standardized
        _ = try player.play(scenario)
        let app = try XCTUnwrap(player.app)
        try touches(app)
        try save(app)
    }

    private func touches(_ app: NightjarApp) throws {
        // Every way there and back: nothing is saved.
        let cycle: [(name: String, run: () throws -> Void)] = [
            ("screen(shift_home)", { _ = try app.screen(id: .shiftHome) }),
            ("act: open a contact", { _ = try app.act(event: .tap(id: "shift_home.contact")) }),
            ("act: choose a person", { _ = try app.act(event: .tap(id: "contact.who.2")) }),
            ("act: back", { _ = try app.act(event: .back) }),
        ]
        var times = cycle.map { _ in [Double]() }
        for round in -rounds..<rounds {
            for (call, step) in cycle.enumerated() {
                let took = try timed(step.run)
                if round >= 0 { times[call].append(took) }
            }
        }
        for (call, step) in cycle.enumerated() { say(step.name, spread(times[call])) }
    }

    private func save(_ app: NightjarApp) throws {
        var times = [Double]()
        let before = resident()
        for round in 0..<saves {
            _ = try app.act(event: .tap(id: "shift_home.contact"))
            _ = try app.act(event: .tap(id: "contact.who.2"))
            var pulse = Pulse.none
            times.append(try timed { pulse = try app.act(event: .tap(id: "contact.met.never")).pulse })
            XCTAssertEqual(pulse, .saved, "round \(round)")
        }
        say("act: a contact saved", spread(times))
        say("memory of the process before and after \(saves) saves", "\(before) and \(resident()) KiB")
    }

    private func spread(_ times: [Double]) -> String {
        let sorted = times.sorted()
        func part(_ percent: Int) -> Double { sorted[(sorted.count - 1) * percent / 100] * 1e6 }
        return String(format: "p50 %.0f us, p99 %.0f us", part(50), part(99))
    }

    private func resident() -> Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
        return Int(line.filter(\.isNumber)) ?? 0
    }

    private func say(_ what: String, _ figure: String) {
        print("measured: swift: \(what): \(figure)")
    }

    private func timed(_ run: () throws -> Void) rethrows -> Double {
        let start = DispatchTime.now().uptimeNanoseconds
        try run()
        return Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
    }
}
