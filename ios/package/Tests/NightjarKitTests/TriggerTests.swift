import Foundation
import NightjarTrigger
import XCTest

/// A clock and a list of what happened, which a test plays.
private final class Trace: @unchecked Sendable {
    var now = 0
    var happened: [String] = []
}

final class TriggerTests: XCTestCase {
    /// ui.md 3.1: the first press arms for two seconds, the second wipes.
    func testATriggerOutsideTheAppNeedsTwoPressesInTwoSeconds() {
        var arming = Arming()
        XCTAssertFalse(arming.press(at: 0))
        XCTAssertFalse(arming.press(at: 2001), "too late: it arms anew")
        XCTAssertTrue(arming.press(at: 4001))
        XCTAssertFalse(arming.press(at: 4002), "a third press is a first one")
    }

    private func trigger(_ trace: Trace) -> Trigger {
        Trigger(millis: { trace.now }, destroy: { trace.happened.append("keys") })
    }

    /// Acceptance 32: the keys first, then the core.
    func testTheKeysGoBeforeTheCoreIsCalledAndOneWipeIsOneCall() async {
        let trace = Trace()
        let trigger = trigger(trace)
        trigger.finish { trace.happened.append("core") }
        await trigger.press()
        XCTAssertEqual(trace.happened, [])
        trace.now = 1500
        await trigger.press()
        XCTAssertEqual(trace.happened, ["keys", "core"])
        await trigger.press()
        XCTAssertEqual(trace.happened, ["keys", "core"], "one more press is the first of two")
    }

    /// Inside a Control there is no core: the keys go all the same.
    func testWithoutTheAppTheKeysGoAllTheSame() async {
        let trace = Trace()
        let trigger = trigger(trace)
        await trigger.press()
        let second = await trigger.press()
        XCTAssertTrue(second)
        XCTAssertEqual(trace.happened, ["keys"])
    }
}
