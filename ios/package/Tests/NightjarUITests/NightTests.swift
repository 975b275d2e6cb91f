import Foundation
import NightjarCore
import NightjarKit
import XCTest

/// A whole night by the accessibility outline alone: the real core with a fake chip, a real center, the real views. After
/// every touch the screen keeps the rules of `OutlineRules`.
@MainActor
final class NightTests: XCTestCase, @unchecked Sendable {
    func testANightByTheOutlineAlone() async throws {
        let walker = try Walker()
        defer { walker.close() }
        let pin = try walker.join()
        try await openTheShift(walker, pin)
        saveContacts(walker)
        giveASlip(walker)
        handOut(walker)
        lockAndComeBack(walker, pin)
        endTheShift(walker)
        try emptyThePhone(walker)
    }

    private func openTheShift(_ walker: Walker, _ pin: String) async throws {
        walker.tap("practice.enough")
        walker.tap("practice.enough")
        XCTAssertTrue(walker.isShown("lock.pad.1"))
        walker.unlock("00000000")
        XCTAssertTrue(walker.isShown("lock.pad.1"), "a wrong PIN is no word")
        XCTAssertEqual(walker.device.felt.last, .dull)
        walker.unlock(pin)
        XCTAssertTrue(walker.isShown("home.notice"), "not active before the center was met")
        try await walker.meetCenter()
        XCTAssertFalse(walker.isShown("home.notice"))
        walker.tap("home.start")
        walker.tap("start_shift.zone.z01")
        walker.tap("start_shift.go")
        XCTAssertTrue(walker.isShown("shift_home.contact"))
    }

    /// Acceptance 4 and 6: three taps, one for "said no", one to undo.
    private func saveContacts(_ walker: Walker) {
        for who in ["contact.who.3", "contact.who.1"] {
            walker.startCounting()
            walker.tap("shift_home.pkg.1")
            walker.tap(who)
            walker.tap("contact.met.this_month")
            XCTAssertEqual(walker.touches, 3)
            XCTAssertTrue(walker.isShown("shift_home.undo"), walker.outline.text)
            XCTAssertEqual(walker.device.felt.last, .saved)
        }
        walker.startCounting()
        walker.tap("shift_home.no")
        XCTAssertEqual(walker.touches, 1)
        walker.tap("shift_home.undo.undo")
        XCTAssertEqual(walker.touches, 2)
        // The bar goes by itself after eight seconds.
        walker.tap("shift_home.no")
        walker.device.pass(8000)
        XCTAssertFalse(walker.isShown("shift_home.undo"))
    }

    /// Acceptance 6: a contact with a slip takes five taps.
    private func giveASlip(_ walker: Walker) {
        walker.startCounting()
        walker.tap("shift_home.pkg.1")
        walker.tap("contact.slip")
        walker.tapFirst("contact.service.")
        walker.tap("contact.who.2")
        walker.tap("contact.met.never")
        XCTAssertLessThanOrEqual(walker.touches, 5)
        XCTAssertEqual(walker.outline.elements.filter { $0.id.hasPrefix("slip.word.") }.count, 7, walker.outline.text)
        walker.tap("slip.done")
        walker.tap("slip.close")
    }

    private func handOut(_ walker: Walker) {
        walker.tap("shift_home.give")
        walker.tap("hand_out.item.cond_ext")
        walker.tap("hand_out.step.chip.20")
        walker.outline.element("hand_out.step.label")?.adjust?(.increment)
        XCTAssertEqual(walker.digits(of: "hand_out.step.value"), "21", walker.outline.text)
        walker.tap("hand_out.save")
    }

    /// What is typed or shown goes with the lock; the shift stays.
    private func lockAndComeBack(_ walker: Walker, _ pin: String) {
        walker.tap("shift_home.pkg.1")
        walker.model.leave()
        XCTAssertTrue(walker.outline.elements.isEmpty, "covered: \(walker.outline.text)")
        walker.model.activate()
        XCTAssertTrue(walker.isShown("lock.pad.1"))
        walker.unlock(pin)
        XCTAssertTrue(walker.isShown("shift_home.contact"), walker.outline.text)
        // Numbers are dots until held; the custom action does the same for a screen reader.
        let covered = walker.outline.element("shift_home.counts.person")?.drawn.joined() ?? ""
        XCTAssertFalse(covered.contains(where: \.isNumber), covered)
        XCTAssertTrue(walker.choose("shift_home.counts.person"))
        XCTAssertEqual(walker.digits(of: "shift_home.counts.person"), "3")
    }

    /// Acceptance 6: at most three taps.
    private func endTheShift(_ walker: Walker) {
        walker.startCounting()
        walker.tap("shift_home.more")
        walker.tap("shift_home.menu.end_shift")
        walker.tap("end_shift.close")
        XCTAssertEqual(walker.touches, 3)
        XCTAssertTrue(walker.isShown("home.start"), walker.outline.text)
        for node in walker.outline.elements {
            XCTAssertFalse((node.drawn.joined() + node.label).contains(where: \.isNumber), "a number between shifts")
        }
    }

    /// The strip's one action: Blank, then Welcome as on a fresh phone; the letters stay.
    private func emptyThePhone(_ walker: Walker) throws {
        let letters = try walker.phone.pending().waiting
        XCTAssertGreaterThan(letters, 0)
        XCTAssertTrue(walker.choose("night.empty"))
        XCTAssertEqual(walker.device.felt.last, .wiped)
        XCTAssertTrue(walker.model.isDeaf)
        walker.phone.waitForWipe()
        walker.device.pass(100)
        XCTAssertTrue(walker.isShown("welcome.scan"), walker.outline.text)
        XCTAssertTrue(walker.model.isDeaf)
        XCTAssertEqual(try walker.phone.pending().waiting, letters)
        XCTAssertFalse(walker.outline.text.contains("letters wait"))
        // The second act, after the deaf seconds, takes the letters too.
        walker.device.pass(3000)
        XCTAssertTrue(walker.choose("night.all"))
        walker.phone.waitForWipe()
        XCTAssertEqual(try walker.phone.pending().written, 0)
    }
}
