import Foundation
import NightjarKit
import XCTest

final class PullGestureTests: XCTestCase {
    /// Still for half a second, then straight up: the gesture of ui.md 3.2.
    func testStillnessThenTravelIsTheGestureOnceATouch() {
        var pull = PullGesture()
        XCTAssertEqual(pull.down(x: 100, y: 600, at: 0), .nothing)
        XCTAssertEqual(pull.move(x: 104, y: 598, at: 300), .nothing)
        XCTAssertEqual(pull.move(x: 104, y: 598, at: 500), .armed)
        XCTAssertTrue(pull.isArmed)
        XCTAssertEqual(pull.move(x: 110, y: 550, at: 640), .nothing)
        XCTAssertEqual(pull.move(x: 120, y: 503, at: 760), .done(millis: 760))
        XCTAssertEqual(pull.move(x: 120, y: 100, at: 900), .nothing, "one pull, however long, is one")
        XCTAssertEqual(pull.up(), .nothing)
    }

    func testAnyUpwardDirectionCountsAndNoOther() {
        func pulled(to x: Double, _ y: Double) -> Pulled {
            var pull = PullGesture()
            _ = pull.down(x: 180, y: 600, at: 0)
            _ = pull.move(x: 180, y: 600, at: 500)
            return pull.move(x: x, y: y, at: 900)
        }
        XCTAssertEqual(pulled(to: 180, 504), .done(millis: 900))
        XCTAssertEqual(pulled(to: 83, 599), .done(millis: 900))
        XCTAssertEqual(pulled(to: 275, 580), .done(millis: 900))
        XCTAssertEqual(pulled(to: 180, 505), .nothing, "95 points are not 96")
        XCTAssertEqual(pulled(to: 300, 600), .nothing, "sideways")
        XCTAssertEqual(pulled(to: 180, 700), .nothing, "down")
    }

    func testMovingBeforeTheHalfSecondGivesUp() {
        var pull = PullGesture()
        _ = pull.down(x: 0, y: 600, at: 0)
        XCTAssertEqual(pull.move(x: 16, y: 600, at: 499), .off)
        XCTAssertEqual(pull.move(x: 16, y: 400, at: 900), .nothing)
    }

    func testTravelTakesAtMostASecondAndAHalf() {
        var pull = PullGesture()
        _ = pull.down(x: 0, y: 600, at: 0)
        _ = pull.move(x: 0, y: 600, at: 500)
        XCTAssertEqual(pull.move(x: 0, y: 500, at: 2001), .off)
        var last = PullGesture()
        _ = last.down(x: 0, y: 600, at: 0)
        _ = last.move(x: 0, y: 600, at: 500)
        XCTAssertEqual(last.move(x: 0, y: 500, at: 2000), .done(millis: 2000))
    }

    func testLiftingASecondFingerAndAHandOnTheGlassCancelWithoutATrace() {
        var lifted = PullGesture()
        _ = lifted.down(x: 0, y: 600, at: 0)
        _ = lifted.move(x: 0, y: 600, at: 500)
        XCTAssertEqual(lifted.up(), .off)

        var second = PullGesture()
        _ = second.down(x: 0, y: 600, at: 0)
        XCTAssertEqual(second.down(x: 50, y: 600, at: 100), .off)
        XCTAssertEqual(second.move(x: 0, y: 400, at: 700), .nothing)

        var hand = PullGesture()
        _ = hand.down(x: 0, y: 600, at: 0)
        _ = hand.move(x: 0, y: 600, at: 500)
        XCTAssertEqual(hand.move(x: 0, y: 590, at: 520, onGlass: 3), .off)
        XCTAssertEqual(hand.move(x: 0, y: 400, at: 700), .nothing)
    }

    func testADeafStripHearsNothingOfAWholeTouch() {
        var pull = PullGesture()
        _ = pull.down(x: 0, y: 600, at: 0, deaf: true)
        XCTAssertEqual(pull.move(x: 0, y: 600, at: 4000), .nothing)
        XCTAssertEqual(pull.move(x: 0, y: 400, at: 4100), .nothing)
    }

    /// Acceptance 9: a million events without stillness-then-travel. The control shows that the monkey can wipe.
    func testAMillionEventsOfAMonkeyWithoutStillnessThenTravelWipeNothing() {
        XCTAssertEqual(Monkey(seed: 7, isStill: false).play(events: 1_000_000), 0)
        XCTAssertGreaterThan(Monkey(seed: 7, isStill: true).play(events: 100_000), 0)
    }

    /// ui.md 6: the numbers are constants in one file a platform, tested against each other.
    func testTheNumbersAreThoseOfAndroid() throws {
        let text = try String(
            contentsOf: checkout.appendingPathComponent(
                "android/core/src/main/kotlin/org/nightjar/phone/PullGesture.kt"),
            encoding: .utf8)
        let ours = [
            "STRIP_HEIGHT": Pull.stripHeight, "STILL_MILLIS": Pull.stillMillis, "SLOP": Pull.slop,
            "TRAVEL": Pull.travel,
            "TRAVEL_MILLIS": Pull.travelMillis, "GLASS_POINTERS": Pull.glassPointers, "DEAF_MILLIS": Pull.deafMillis,
            "HOLD_MILLIS": Pull.holdMillis, "REPEAT_AFTER_MILLIS": Pull.repeatAfterMillis,
            "REPEAT_EVERY_MILLIS": Pull.repeatEveryMillis, "TENS_AFTER_MILLIS": Pull.tensAfterMillis,
        ]
        for (name, number) in ours {
            XCTAssertTrue(text.contains("const val \(name) = \(number)\n"), name)
        }
    }
}

/// Touches the strip at random. Unless it `isStill`, it leaves the slop or lifts before half a second is over.
private struct Monkey {
    private var random: SplitMix
    private let isStill: Bool

    init(seed: UInt64, isStill: Bool) {
        random = SplitMix(state: seed)
        self.isStill = isStill
    }

    /// Plays and counts wipes.
    mutating func run(events: Int) -> Int {
        var (pull, now, left, wipes) = (PullGesture(), 0, events, 0)
        while left > 0 {
            let (x, y) = (Double(random.below(360)), 600 + Double(random.below(56)))
            _ = pull.down(x: x, y: y, at: now)
            let began = now
            var hasMoved = false
            for _ in 0..<(1 + random.below(12)) {
                now += random.below(120)
                left -= 1
                let due = !isStill && !hasMoved && now - began >= 380
                if due { now = began + 380 }
                let far = due || random.below(3) == 0
                let (dx, dy) = (random.step(far ? 300 : 8), random.step(far ? 300 : 8))
                let jump = due && dx * dx + dy * dy < 256 ? 20.0 : 0
                let moved = (dx + jump) * (dx + jump) + dy * dy >= 256
                if now - began < 500, moved { hasMoved = true }
                let fingers = random.below(40) == 0 ? 2 : 1
                if case .done = pull.move(x: x + dx + jump, y: y + dy, at: now, onStrip: fingers, onGlass: fingers) {
                    wipes += 1
                }
            }
            _ = pull.up()
            now += random.below(400)
            left -= 2
        }
        return wipes
    }

    func play(events: Int) -> Int {
        var monkey = self
        return monkey.run(events: events)
    }
}

/// SplitMix64: the same events on every machine.
struct SplitMix {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((z ^ (z >> 31)) % UInt64(limit))
    }

    mutating func step(_ most: Int) -> Double {
        Double(below(2 * most + 1) - most)
    }
}

/// The checkout that this file lies in.
let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../..")
    .standardizedFileURL
