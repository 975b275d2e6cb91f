import Foundation
import NightjarCore
import XCTest

/// Throws at every round.
final class Throwing: SyncObserver, @unchecked Sendable {
    private let lock = NSLock()
    private var heard = 0

    var rounds: Int { lock.withLock { heard } }

    func round(done: UInt32, left: UInt32) throws {
        lock.withLock { heard += 1 }
        throw Unforeseen()
    }
}

/// Rough handling: keys that hang or throw during a wipe, closing under a running call, threads, callbacks that throw.
final class RoughTests: XCTestCase {
    private var dir = ""
    private var chip = FakeChip()
    private var centers: [Center] = []

    override func setUp() {
        dir = NSTemporaryDirectory() + "nightjar-" + UUID().uuidString
        chip = FakeChip()
    }

    override func tearDown() {
        chip.mend()
        for center in centers { center.close() }
        centers = []
        try? FileManager.default.removeItem(atPath: dir)
    }

    private func open() throws -> NightjarApp {
        try NightjarApp.open(dir: dir, keys: chip, language: "en", face: .plain)
    }

    /// Joins a center past the screens and leaves the phone open; returns the center and the PIN.
    private func enroll(_ phone: NightjarApp) throws -> (Center, String) {
        let center = try Center()
        centers.append(center)
        let qr = try center.ask("offer w07")["qr"] as? String ?? ""
        let digits = try phone.enroll(qr: bytes(qr))
        XCTAssertEqual(try center.ask("digits")["digits"] as? String, digits)
        _ = try center.ask("agree")
        try phone.enrollConfirm(same: true)
        let pin = try phone.pinSuggest()
        type(pin, phone)
        try phone.pinSet(role: .normal)
        try phone.enrollFinish()
        return (center, pin)
    }

    private func type(_ pin: String, _ phone: NightjarApp) {
        for digit in pin.utf8 { phone.pinDigit(digit: digit - 48) }
    }

    /// Keys that hang do so until they are mended: that it returns at all is the answer.
    func testAWipeDoesNotWaitForKeysThatHangOrThrow() throws {
        let phone = try open()
        for fault in ["hang", "throw", "unavailable"] {
            chip.failAll(["*": fault])
            let wiped = phone.wipe(level: .wipe)
            XCTAssertEqual(wiped, Wiped(hardware: false, file: true), fault)
            chip.mend()
            phone.waitForWipe()
        }
        XCTAssertTrue(phone.closeStore())
    }

    func testClosingWaitsForARunningCallAndRefusesTheNext() async throws {
        let phone = try open()
        let (_, pin) = try enroll(phone)
        phone.lock()
        type(pin, phone)
        chip.failAll(["prf": "hang"])
        let call = Task.detached { () -> UnlockError? in
            do {
                try phone.unlock()
                return nil
            } catch {
                return error as? UnlockError
            }
        }
        try await Task.sleep(for: .milliseconds(300))
        XCTAssertTrue(phone.closeStore())
        let came = await call.value
        XCTAssertTrue(came == .KeysUnavailable || came == .NotNow(why: .closed), "\(String(describing: came))")
        XCTAssertEqual(phone.state(), .closed)
        XCTAssertThrowsError(try phone.shown()) { XCTAssertEqual($0 as? RefusedError, .NotNow(why: .closed)) }
        // What was closed can be opened, and not twice.
        chip.mend()
        let again = try open()
        XCTAssertEqual(again.state(), .locked)
        XCTAssertThrowsError(try open()) { XCTAssertEqual($0 as? OpenError, .InUse) }
        XCTAssertTrue(again.closeStore())
    }

    /// Swift hands no cancellation on: the task waits until the contact ends, and `cancelSync` is what ends it.
    func testACancelledTaskEndsWithTheContactThatIsStopped() async throws {
        let phone = try open()
        let (center, _) = try enroll(phone)
        _ = try center.ask("mute")
        let contact = Task { try await phone.sync(observer: Silent()) }
        _ = try center.ask("called")
        contact.cancel()
        do {
            _ = try await phone.sync(observer: Silent())
            XCTFail("the first contact still runs")
        } catch {
            XCTAssertEqual(error as? SyncError, .Stopped)
        }
        phone.cancelSync()
        do {
            _ = try await contact.value
            XCTFail("nobody answered this contact")
        } catch {
            XCTAssertEqual(error as? SyncError, .Stopped)
        }
        _ = try center.ask("back")
        try await meet(phone, center, Silent())
        XCTAssertTrue(phone.closeStore())
    }

    func testAnObserverThatThrowsChangesNothing() async throws {
        let phone = try open()
        let (center, _) = try enroll(phone)
        let throwing = Throwing()
        try await meet(phone, center, throwing)
        XCTAssertGreaterThan(throwing.rounds, 0)
        XCTAssertEqual(try phone.pending().damaged, 0)
        XCTAssertTrue(phone.closeStore())
    }

    /// One contact as far as its second connection, which comes a minute later.
    private func meet(_ phone: NightjarApp, _ center: Center, _ observer: SyncObserver) async throws {
        let contact = Task { try await phone.sync(observer: observer) }
        _ = try center.ask("quiet")
        phone.cancelSync()
        do {
            _ = try await contact.value
            XCTFail("the second connection came at once")
        } catch {
            XCTAssertEqual(error as? SyncError, .Stopped)
        }
    }

    func testManyThreadsSeeWholeStates() async throws {
        let phone = try open()
        _ = try enroll(phone)
        let wiped = try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    for _ in 0..<25 {
                        _ = try JSONSerialization.jsonObject(with: Data(stateJson(state: phone.shown()).utf8))
                        _ = try phone.pending()
                        _ = try phone.act(event: .back)
                    }
                }
            }
            let wiped = phone.wipe(level: .wipe)
            try await group.waitForAll()
            return wiped
        }
        // Whether the keys go within their 0.8 s is up to how busy the machine is.
        XCTAssertTrue(wiped.file)
        phone.waitForWipe()
        XCTAssertEqual(phone.state(), .fresh)
        XCTAssertTrue(phone.closeStore())
    }
}
