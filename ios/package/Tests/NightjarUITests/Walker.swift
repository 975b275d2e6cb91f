import Foundation
import NightjarCore
import NightjarKit
import NightjarUI
import XCTest

/// A person who meets the app by its outline alone: the real core, the real center, the real views.
@MainActor
final class Walker {
    let phone: NightjarApp
    let model: NightjarModel
    let device = PlayedDevice()
    let center: Center
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("nightjar-" + UUID().uuidString)
    /// What was done, for a failure's message.
    private(set) var way: [String] = []
    /// Touches since the last `count`.
    private(set) var touches = 0

    init() throws {
        guard let program = ProcessInfo.processInfo.environment["NIGHTJAR_CENTER"], !program.isEmpty else {
            throw XCTSkip("NIGHTJAR_CENTER names no center: cargo xtask apple makes one")
        }
        center = try Center()
        phone = try NightjarApp.open(dir: folder.path, keys: FakeChip(), language: "en", face: .plain)
        model = NightjarModel(phone: phone, around: device)
        model.refresh()
    }

    func close() {
        _ = phone.closeStore()
        center.close()
        try? FileManager.default.removeItem(at: folder)
    }

    var outline: Outline {
        Outline(RootView(model: model, surfaces: nil, closedStrip: "Night"))
    }

    /// The screen that the core shows.
    var state: ViewState? {
        if case .screen(let state) = model.shown { state } else { nil }
    }

    var isRuleful: [String] {
        state.map { OutlineRules($0).faults } ?? []
    }

    /// Taps an element that can be met, and looks whether the screen that follows keeps the rules.
    func tap(_ id: String, file: StaticString = #filePath, line: UInt = #line) {
        way.append(id)
        touches += 1
        XCTAssertTrue(outline.tap(id), "\(way.joined(separator: " > ")):\n\(outline.text)", file: file, line: line)
        for fault in isRuleful { XCTFail("\(way.joined(separator: " > ")): \(fault)", file: file, line: line) }
    }

    /// Taps the first element whose id begins so.
    func tapFirst(_ prefix: String, file: StaticString = #filePath, line: UInt = #line) {
        let id = outline.elements.first { $0.id.hasPrefix(prefix) }?.id
        tap(id ?? prefix, file: file, line: line)
    }

    func isShown(_ id: String) -> Bool {
        outline.element(id) != nil
    }

    /// Chooses the one custom action of an element.
    func choose(_ id: String) -> Bool {
        way.append("{\(id)}")
        guard let action = outline.element(id)?.actions.first else { return false }
        action.run()
        return true
    }

    func type(_ digits: String, on screen: String) {
        for digit in digits { tap("\(screen).pad.\(digit)") }
    }

    /// What stands on an element: digits without spaces and isolates.
    func digits(of id: String) -> String {
        String((outline.element(id)?.drawn.joined() ?? "").filter(\.isNumber))
    }

    func startCounting() { touches = 0 }

    /// Meets the center as far as the second connection, which comes up to a minute later.
    func meetCenter() async throws {
        let phone = phone
        let contact = Task.detached { try await phone.sync(observer: Silent()) }
        _ = try center.ask("quiet")
        phone.cancelSync()
        do {
            _ = try await contact.value
            XCTFail("the second connection came at once")
        } catch {
            XCTAssertEqual(error as? SyncError, .Stopped)
        }
        model.refresh()
    }

    /// Joins the center and learns the first PIN; returns it. The phone is locked then, its drills are offered.
    func join() throws -> String {
        tap("welcome.scan")
        let qr = try center.ask("offer w07")["qr"] as? String ?? ""
        model.send(.scanned(bytes: bytes(qr)))
        XCTAssertEqual(digits(of: "enroll.digits"), try center.ask("digits")["digits"] as? String)
        _ = try center.ask("agree")
        tap("enroll.yes")
        let pin = digits(of: "pin_setup.digits")
        for _ in 0..<2 {
            type(pin, on: "pin_setup")
            tap("pin_setup.ok")
        }
        tap("pin_setup.later")
        return pin
    }

    func unlock(_ pin: String) {
        type(pin, on: "lock")
        tap("lock.ok")
    }
}
