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
        let fresh = walker.outline.text
        let pin = try walker.join()
        try await openTheShift(walker, pin)
        // Acceptance 22: from here on there is no network, and no screen says so but Sync.
        _ = try walker.center.ask("away")
        saveContacts(walker)
        sameAsLast(walker)
        giveASlip(walker)
        handOut(walker)
        lockAndComeBack(walker, pin)
        endTheShift(walker)
        try await lookForTheCenter(walker)
        betweenShifts(walker)
        chooseTheLook(walker)
        wearTheCalculator(walker, pin)
        presentWhatItHolds(walker, pin)
        try emptyThePhone(walker, fresh)
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

    /// Acceptance 27: what was given is copied, the person never.
    private func sameAsLast(_ walker: Walker) {
        walker.tap("shift_home.contact")
        XCTAssertFalse(walker.isShown("contact.line.cond_ext"))
        walker.tap("contact.same")
        XCTAssertTrue(walker.isShown("contact.line.cond_ext"), walker.outline.text)
        let person = walker.outline.elements.filter { node in
            ["contact.who.", "contact.met.", "contact.slip", "contact.injects"].contains { node.id.hasPrefix($0) }
        }
        XCTAssertGreaterThan(person.count, 10)
        XCTAssertEqual(person.filter { $0.traits.contains(.selected) }.map(\.id), [])
        walker.tap("back")
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
        walker.outline.element("hand_out.step")?.adjust?(.increment)
        XCTAssertEqual(walker.digits(of: "hand_out.step"), "21", walker.outline.text)
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

    /// Acceptance 22: only Sync says that the center was not reached, and nothing is lost.
    private func lookForTheCenter(_ walker: Walker) async throws {
        let letters = try walker.phone.pending().waiting
        walker.tap("home.letter")
        walker.tap("sync.now")
        for _ in 0..<600 where !walker.isShown("sync.message") { try await Task.sleep(nanoseconds: 50_000_000) }
        XCTAssertTrue(walker.isShown("sync.message"), walker.outline.text)
        XCTAssertEqual(try walker.phone.pending().waiting, letters)
        walker.tap("back")
    }

    /// Acceptance 31: what belongs to a shift cannot be reached between shifts.
    private func betweenShifts(_ walker: Walker) {
        for screen in [ScreenId.stock, .slipOutcome, .entries, .shiftHome, .contact, .endShift] {
            guard case .home = try? walker.phone.screen(id: screen) else { return XCTFail("\(screen) is shown") }
        }
        walker.tap("home.more")
        let menu = walker.outline.elements.map(\.id).filter { $0.hasPrefix("home.menu.") }
        XCTAssertFalse(menu.isEmpty, walker.outline.text)
        for word in ["bag", "stock", "outcome", "entries", "alerts"] {
            XCTAssertFalse(menu.contains { $0.hasSuffix(word) }, "\(menu)")
        }
    }

    /// Theme and text size hold at once, with the real core.
    private func chooseTheLook(_ walker: Walker) {
        walker.tap("home.menu.settings")
        walker.tap("settings.theme")
        walker.tap("settings.theme.light")
        walker.tap("settings.text")
        walker.tap("settings.text.largest")
        XCTAssertEqual(walker.model.look, Look(theme: .light, textPercent: 200, face: .plain))
        XCTAssertEqual(walker.model.palette(systemIsDark: true), .light)
        XCTAssertEqual(walker.outline.element("settings.theme")?.pieces.map(\.points).first, 36)
        XCTAssertEqual(walker.device.worn, [])
    }

    /// A face is chosen where it is said that the system tells of it, and unlocks by its own held key.
    private func wearTheCalculator(_ walker: Walker, _ pin: String) {
        walker.tap("settings.face")
        XCTAssertTrue(walker.isShown("settings.face.note"), walker.outline.text)
        walker.tap("settings.face.calculator")
        XCTAssertEqual(walker.device.worn, [.calculator])
        walker.model.leave()
        walker.model.activate()
        XCTAssertTrue(walker.isShown("lock.display"), walker.outline.text)
        walker.type(pin, on: "lock")
        walker.tap("lock.calc.equals")
        XCTAssertTrue(walker.isShown("lock.display"), "a plain = is no try")
        walker.type(pin, on: "lock")
        XCTAssertTrue(walker.choose("lock.calc.equals"))
        XCTAssertTrue(walker.isShown("home.start"), walker.outline.text)
        XCTAssertEqual(walker.model.palette(systemIsDark: true), .light, "the choice outlives a lock")
        walker.tap("home.more")
        walker.tap("home.menu.settings")
        walker.tap("settings.face")
        walker.tap("settings.face.plain")
        XCTAssertEqual(walker.device.worn, [.calculator, .plain])
        walker.tap("back")
    }

    /// Acceptance 26: the keys are gone before the first frame, and every way out ends at Lock.
    private func presentWhatItHolds(_ walker: Walker, _ pin: String) {
        let ways: [(Walker) -> Void] = [
            { $0.tap("back") },
            { walker in
                walker.model.resign()
                walker.model.activate()
            },
            { walker in
                walker.model.leave()
                walker.model.activate()
            },
        ]
        for leave in ways {
            walker.tap("home.more")
            walker.tap("home.menu.holds")
            walker.tap("holds.present")
            XCTAssertEqual(walker.phone.state(), .locked)
            XCTAssertEqual(walker.model.palette(systemIsDark: true), .paper)
            XCTAssertEqual(walker.device.brightened.last, true)
            leave(walker)
            XCTAssertTrue(walker.isShown("lock.pad.1"), walker.outline.text)
            XCTAssertEqual(walker.device.brightened.last, false)
            walker.unlock(pin)
        }
    }

    /// The strip's one action: Blank, then Welcome as on a fresh phone; the letters stay.
    private func emptyThePhone(_ walker: Walker, _ fresh: String) throws {
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
        // Acceptance 11: as on a fresh phone, with letters waiting too.
        XCTAssertEqual(walker.outline.text, fresh)
        XCTAssertEqual(walker.model.look, .first)
        // The second act, after the deaf seconds, takes the letters too.
        walker.device.pass(3000)
        XCTAssertTrue(walker.choose("night.all"))
        walker.phone.waitForWipe()
        XCTAssertEqual(try walker.phone.pending().written, 0)
    }
}
