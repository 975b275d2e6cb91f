import Foundation
import NightjarKit
import NightjarUI
import XCTest

@testable import NightjarUI

/// What is on the glass besides the core's screens.
@MainActor
final class RootTests: XCTestCase, @unchecked Sendable {
    private func outline(_ model: NightjarModel) -> Outline {
        Outline(RootView(model: model, surfaces: nil, closedStrip: "Night"))
    }

    /// Acceptance 11 and 14, as far as an outline goes: Blank and the cover have no word, no picture, no strip.
    func testBlankAndCoverHoldNothing() async {
        let phone = PlayedPhone(Sample.wipe())
        let model = NightjarModel(phone: phone, around: PlayedDevice())
        XCTAssertTrue(outline(model).elements.isEmpty, "before the first answer")
        model.refresh()
        XCTAssertFalse(outline(model).elements.isEmpty)
        model.resign()
        XCTAssertTrue(outline(model).elements.isEmpty, "another app is in front")
        model.activate()
        model.capture(true)
        XCTAssertTrue(outline(model).elements.isEmpty, "the glass is recorded")
        XCTAssertTrue(Outline(BlankScreen()).elements.isEmpty)
    }

    func testAPhoneThatCannotBeOpenedHasItsStripAndNothingElse() async {
        let phone = PlayedPhone(Sample.wipe())
        phone.isClosed = true
        let model = NightjarModel(phone: phone, around: PlayedDevice())
        model.refresh()
        XCTAssertEqual(outline(model).text, "group night.empty \"Night\" {Night}\n")
        outline(model).elements.first?.actions.first?.run()
        XCTAssertEqual(phone.asked.filter { $0.hasPrefix("wipe") }, ["wipe wipe"])
    }

    /// Acceptance 1: no face of Lock has a word of its own, and each keeps the rules; the fixtures have the plain one alone.
    func testEveryFaceOfLockKeepsTheRulesAndSaysNothing() async {
        for face in [Face.plain, .calculator, .notes] {
            let rules = OutlineRules(Sample.lock(face))
            XCTAssertEqual(rules.faults, [], "\(face)")
            let words = rules.outline.elements.map(\.label).filter { $0.count > 1 }
            XCTAssertTrue(
                Set(words).isSubset(of: ["0 digits typed", "Clear", "OK", "Empty this phone"]), "\(face): \(words)")
        }
        XCTAssertEqual(
            OutlineRules(Sample.lock(.notes)).outline.elements.map(\.id), ["lock.notes", "night.empty"])
    }

    /// ui.md 2.0: a technical failure stands over the body, its actions stay, and it is said at once.
    func testAFailureIsSaidOverTheBodyWhoseActionsStay() async {
        let rules = OutlineRules(Sample.home(trouble: "Not saved. Nothing was kept. Try again."))
        XCTAssertEqual(rules.faults, [])
        XCTAssertEqual(
            rules.outline.elements.map(\.id),
            ["home.title", "home.trouble", "home.start", "home.cards", "home.letter", "night.empty"])
        let (phone, device) = (PlayedPhone(Sample.welcome()), PlayedDevice())
        let model = NightjarModel(phone: phone, around: device)
        model.refresh()
        phone.state = Sample.home(trouble: "Not saved. Nothing was kept. Try again.")
        model.tap("x")
        XCTAssertEqual(device.said, ["Not saved. Nothing was kept. Try again."])
    }

    /// ui.md 2.3: an outlined tile where the draft needs another look.
    func testAFaultMarksTheTilesOfItsField() async {
        func concerns(_ path: String, _ id: String) -> Bool {
            FaultElement(path: path, rule: "V03", text: "").concerns(id)
        }
        XCTAssertTrue(concerns("lines[2].qty", "contact.line.cond_ext"))
        XCTAssertTrue(concerns("team", "start_shift.team.1"))
        XCTAssertFalse(concerns("team", "start_shift.zone.z01"))
        XCTAssertFalse(concerns("team", "team"))
    }
}
