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
