import Foundation
import NightjarCore
import NightjarFixtures
import NightjarKit
import XCTest

@testable import NightjarUI

/// What ui.md 8 asks of every screen x phase of tests/view.
@MainActor
final class EveryScreenTests: XCTestCase, @unchecked Sendable {
    private func each(_ body: (String, ViewState) throws -> Void) throws {
        for fixture in try Known.fixtures.get() {
            try body(fixture.name, XCTUnwrap(fixture.states["en"], fixture.name))
        }
    }

    private func inEveryLanguage(_ body: (String, ViewState) throws -> Void) throws {
        for fixture in try Known.fixtures.get() {
            for (language, state) in fixture.states { try body("\(fixture.name) \(language)", state) }
        }
    }

    private func made(_ state: ViewState) -> (NightjarModel, PlayedPhone, PlayedDevice) {
        let (phone, device) = (PlayedPhone(state), PlayedDevice())
        let model = NightjarModel(phone: phone, around: device)
        model.refresh()
        return (model, phone, device)
    }

    /// A finger as the glass reports it: still for half a second, then up, much further than it needs to.
    private func pull(_ model: NightjarModel) {
        var gesture = PullGesture()
        var (x, y, now) = (180.0, 620.0, 0)
        model.strip(gesture.down(x: x, y: y, at: now, deaf: model.isDeaf))
        for _ in 0..<60 {
            now += 20
            if now > 560 { y -= 12 }
            x += 0.2
            model.strip(gesture.move(x: x, y: y, at: now))
        }
        model.strip(gesture.up())
    }

    /// Acceptance 8 and 10: one pull, however long, is one wipe at the level of the screen; in Practice none.
    func testPressAndPullWipesFromEveryScreen() async throws {
        var levels: [String: Int] = [:]
        try each { name, state in
            guard let night = state.parts.night else { return XCTAssertEqual(name, "blank.wiping") }
            let (model, phone, device) = made(state)
            pull(model)
            let wipes = phone.asked.filter { $0.hasPrefix("wipe") }
            switch night.level {
            case .practice:
                XCTAssertEqual(wipes, [], name)
                XCTAssertEqual(phone.asked.filter { $0.hasPrefix("pulled") }.count, 1, name)
            case .wipe:
                XCTAssertEqual(wipes, ["wipe wipe"], name)
                XCTAssertEqual(device.felt, [.armed, .wiped], name)
            case .wipeAll: XCTAssertEqual(wipes, ["wipe all"], name)
            }
            levels["\(night.level) \(name.split(separator: ".")[0])", default: 0] += 1
            // Acceptance 10: deaf for three seconds after Blank.
            guard night.level != .practice else { return }
            device.pass(Pull.deafMillis - 1)
            pull(model)
            XCTAssertEqual(phone.asked.filter { $0.hasPrefix("wipe") }.count, 1, name)
        }
        XCTAssertEqual(Set(levels.keys.filter { $0.hasPrefix("wipeAll") }), ["wipeAll welcome", "wipeAll wipe"])
        XCTAssertEqual(Set(levels.keys.filter { $0.hasPrefix("practice") }), ["practice practice"])
    }

    /// Acceptance 8: with a contact, a save and a question to the core under way.
    func testNothingThatRunsHoldsAWipeUp() async throws {
        try each { name, state in
            guard let night = state.parts.night, night.level != .practice else { return }
            let (model, phone, device) = made(state)
            model.tap("sync.now")
            device.holds = true
            model.tap("save")
            model.refresh()
            pull(model)
            XCTAssertEqual(phone.asked.filter { $0.hasPrefix("wipe") }.count, 1, name)
            XCTAssertFalse(phone.asked.contains { $0.hasPrefix("tap") }, "\(name): the save still waits")
        }
    }

    /// The strip's custom action does what the gesture does.
    func testTheCustomActionOfTheStripIsTheSameAsTheGesture() async throws {
        try each { name, state in
            guard let night = state.parts.night else { return }
            let (model, phone, _) = made(state)
            Outline(RootView(model: model, surfaces: nil, closedStrip: "")).elements.last?.actions.first?.run()
            let wanted = [NightLevel.wipe: ["wipe wipe"], .wipeAll: ["wipe all"], .practice: []][night.level]
            XCTAssertEqual(phone.asked.filter { $0.hasPrefix("wipe") }, wanted, name)
        }
    }

    /// Acceptance 14: nothing of any screen is left when another app is in front, the glass is recorded or it was left.
    func testEveryScreenIsCoveredBeforeTheSystemLooks() async throws {
        try each { name, state in
            for hide in [{ $0.resign() }, { $0.leave() }, { $0.capture(true) }] as [(NightjarModel) -> Void] {
                let (model, _, _) = made(state)
                hide(model)
                XCTAssertTrue(
                    Outline(RootView(model: model, surfaces: nil, closedStrip: "")).elements.isEmpty, name)
            }
        }
    }

    private func said(_ state: ViewState) -> [(id: String, text: String)] {
        Outline(ScreenView(state: state)).elements.flatMap { node in
            ([node.label] + node.drawn + node.actions.map(\.name)).map { (node.id, $0) }
        }
    }

    /// Acceptance 23: no clock time, no host, no address of a network, no percentage on any screen.
    func testNoScreenSaysATimeAHostOrAPercentage() async throws {
        let never = try [
            #"(?<!\d)[0-2]?\d:[0-5]\d(?!\d)"#, #"\d+\.\d+\.\d+\.\d+"#, #"https?:|www\."#, "%", #"\b(KB|MB|kB)\b"#,
        ].map { try NSRegularExpression(pattern: $0) }
        func isSaid(_ text: String) -> Bool {
            never.contains { $0.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil }
        }
        for control in ["at 22:15", "10.0.0.7", "https://a", "50 %", "3 MB"] { XCTAssertTrue(isSaid(control)) }
        try inEveryLanguage { name, state in
            for (id, text) in said(state) { XCTAssertFalse(isSaid(text), "\(name) \(id): \(text)") }
        }
    }

    /// Acceptance 24: no number at "opened"; the safe colour and the double check nowhere but there and where nothing waits.
    func testSafeIsSaidOfWhatTheCenterOpenedAndOfNothingElse() async throws {
        let allowed: Set<String> = ["sync.opened", "sync.none"]
        var met: Set<String> = []
        let every = { (name: String, state: ViewState) in
            for node in Outline(ScreenView(state: state)).elements {
                if node.pieces.contains(where: { $0.color == Palette.dark.safe.color }) {
                    XCTAssertTrue(allowed.contains(node.id), "\(name) \(node.id)")
                    met.insert(node.id)
                }
                if allowed.contains(node.id) {
                    XCTAssertFalse((node.label + node.drawn.joined()).contains(where: \.isNumber), name)
                }
            }
        }
        try inEveryLanguage(every)
        XCTAssertEqual(met, [], "no fixture has an opened letter")
        every("by hand", Sample.opened())
        XCTAssertEqual(met, ["sync.opened"])
    }

    /// Acceptance 31: between shifts no screen but Sync says a number, outside of what ui.md names.
    func testBetweenShiftsNoScreenSaysANumber() async throws {
        let screens: Set<String> = [
            "home", "holds", "settings", "wipe", "welcome", "needs_activation", "cards", "blank",
        ]
        // The text sizes, the bag's copies, and what the center itself wrote.
        let allowed = ["holds.list.copies", "home.notice", "cards.line.", "cards.card", "cards.title", "cards.number."]
        var seen: Set<String> = []
        try inEveryLanguage { name, state in
            let screen = String(name.split(separator: ".")[0])
            guard screens.contains(screen) else { return }
            seen.insert(screen)
            for (id, text) in said(state) where !allowed.contains(where: id.hasPrefix) {
                XCTAssertFalse(text.contains(where: \.isNumber), "\(name) \(id): \(text)")
            }
        }
        XCTAssertEqual(seen, screens)
    }

    /// ui.md 2.5: presented, it is read by a torch: at least 22 points, black on white, and nothing else to touch but ways out.
    func testWhatIsPresentedIsLargeAndBlackOnWhite() async throws {
        var count = 0
        try each { name, state in
            guard state.isPresented else { return }
            let (model, _, _) = made(state)
            XCTAssertEqual(model.palette(systemIsDark: true), .paper, name)
            let outline = Outline(RootView(model: model, surfaces: nil, closedStrip: ""))
            for node in outline.elements {
                for piece in node.pieces where node.kind == .text {
                    XCTAssertTrue([Palette.paper.text.color, Palette.paper.onAct.color].contains(piece.color), name)
                    if node.id.hasPrefix("cards.line.") {
                        XCTAssertGreaterThanOrEqual(piece.points ?? 0, 22, name)
                        count += 1
                    }
                }
            }
        }
        XCTAssertGreaterThan(count, 0)
    }
}
