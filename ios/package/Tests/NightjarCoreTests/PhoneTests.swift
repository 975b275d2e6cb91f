import Foundation
import NightjarCore
import XCTest

/// What needs no center: opening, refusals, closing.
final class PhoneTests: XCTestCase {
    private var dir = ""

    override func setUp() {
        dir = NSTemporaryDirectory() + "nightjar-" + UUID().uuidString
    }

    override func tearDown() {
        try? FileManager.default.removeItem(atPath: dir)
    }

    private func open(_ chip: FakeChip = FakeChip()) throws -> NightjarApp {
        try NightjarApp.open(dir: dir, keys: chip, language: "en", face: .plain)
    }

    func testANewPhoneIsFreshAndRefusesWhatNeedsACenter() async throws {
        let phone = try open()
        XCTAssertEqual(phone.state(), .fresh)
        XCTAssertEqual(try phone.pending().written, 0)
        XCTAssertThrowsError(try phone.enroll(qr: Data([1, 2, 3]))) { error in
            XCTAssertEqual(error as? EnrollError, .NotACode(line: nil))
        }
        do {
            _ = try await phone.sync(observer: Silent())
            XCTFail("there is no center to meet")
        } catch let error as SyncError {
            XCTAssertEqual(error, .NotNow(why: .notEnrolled))
        }
    }

    func testAClosedPhoneRefusesEverythingButAWipe() throws {
        let phone = try open()
        XCTAssertTrue(phone.closeStore())
        XCTAssertEqual(phone.state(), .closed)
        XCTAssertThrowsError(try phone.pending()) { error in
            XCTAssertEqual(error as? RefusedError, .NotNow(why: .closed))
        }
        XCTAssertTrue(phone.wipe(level: .all).file)
        XCTAssertEqual(try open().state(), .fresh)
    }
}
