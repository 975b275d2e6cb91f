import Combine
import NightjarCore
import NightjarKit
import XCTest

@MainActor
final class ModelTests: XCTestCase, @unchecked Sendable {
    private func made(_ state: ViewState) -> (NightjarModel, PlayedPhone, PlayedDevice) {
        let (phone, device) = (PlayedPhone(state), PlayedDevice())
        let model = NightjarModel(phone: phone, around: device)
        model.refresh()
        return (model, phone, device)
    }

    private func pull(_ model: NightjarModel) {
        model.strip(.armed)
        model.strip(.done(millis: 800))
    }

    func testBeforeTheFirstAnswerThereIsAPlainPage() async {
        XCTAssertEqual(NightjarModel(phone: PlayedPhone(Sample.welcome()), around: PlayedDevice()).shown, .cover)
    }

    func testATouchIsAnsweredByTheNextScreenAndItsPulse() async {
        let (model, phone, device) = made(Sample.welcome())
        phone.state = Sample.wipe()
        phone.pulse = .saved
        model.tap("welcome.scan")
        XCTAssertEqual(model.shown, .screen(Sample.wipe()))
        XCTAssertEqual(phone.asked, ["shown", "\(Event.tap(id: "welcome.scan"))"])
        XCTAssertEqual(device.felt, [.saved])
    }

    func testChangesAreTold() async {
        let (model, phone, _) = made(Sample.welcome())
        var told = 0
        let hears = model.objectWillChange.sink { told += 1 }
        phone.state = Sample.wipe()
        model.tap("x")
        XCTAssertEqual(told, 1)
        _ = hears
    }

    func testDigitsGoByValueAndNeverAsEvents() async {
        let (model, phone, _) = made(Sample.welcome())
        model.push(4)
        model.clear()
        model.submit()
        XCTAssertEqual(phone.asked, ["shown", "push 4", "clear", "submit"])
    }

    func testAnActThatTakesLongIsLookedAtMeanwhile() async {
        let (model, phone, device) = made(Sample.welcome())
        device.holds = true
        model.tap("slow")
        device.pass(399)
        XCTAssertEqual(phone.asked, ["shown"], "nothing before 400 ms")
        phone.state = Sample.wipe()
        device.pass(1)
        XCTAssertEqual(model.shown, .screen(Sample.wipe()))
        phone.state = Sample.welcome()
        device.pass(400)
        XCTAssertEqual(model.shown, .screen(Sample.welcome()), "looked at again while it lasts")
        device.release()
        device.pass(5000)
        XCTAssertEqual(phone.asked.filter { $0 == "shown" }.count, 3, "answered acts are not looked at again")
    }

    // MARK: wipe

    func testTheGestureWipesAtTheLevelThatTheScreenCarries() async {
        for (state, said) in [(Sample.welcome(), "wipe all"), (Sample.wipe(), "wipe wipe")] {
            let (model, phone, _) = made(state)
            pull(model)
            XCTAssertEqual(phone.asked.filter { $0.hasPrefix("wipe") }, [said])
        }
    }

    func testWithNoScreenAtHandTheGestureIsWipe() async {
        let phone = PlayedPhone(Sample.welcome())
        let model = NightjarModel(phone: phone, around: PlayedDevice())
        pull(model)
        XCTAssertEqual(phone.asked.first, "wipe wipe")
    }

    /// Acceptance 10.
    func testInPracticeTheGestureWipesNothing() async {
        let (model, phone, device) = made(Sample.welcome(.practice))
        pull(model)
        XCTAssertEqual(phone.asked, ["shown", "\(Event.pulled(millis: 800))"])
        XCTAssertEqual(device.felt, [.armed])
    }

    /// Acceptance 10: one pull of any length is one wipe, and three seconds after Blank nothing is heard.
    func testAfterAWipeTheStripIsDeafForThreeSeconds() async {
        let (model, phone, device) = made(Sample.wipe())
        pull(model)
        XCTAssertTrue(model.isDeaf)
        device.pass(2999)
        XCTAssertTrue(model.isDeaf)
        model.chooseNight()
        XCTAssertEqual(phone.asked.filter { $0.hasPrefix("wipe") }.count, 1)
        device.pass(1)
        XCTAssertFalse(model.isDeaf)
    }

    func testBlankComesBeforeTheKeysGoAndThenTheCoresScreen() async {
        let (model, phone, device) = made(Sample.wipe())
        var seen: [Shown] = []
        let hears = model.objectWillChange.sink { seen.append(model.shown) }
        phone.state = Sample.welcome()
        pull(model)
        _ = hears
        XCTAssertTrue(seen.contains(.blank))
        XCTAssertEqual(model.shown, .screen(Sample.welcome()))
        XCTAssertEqual(device.felt, [.armed, .wiped])
    }

    func testBlankStaysUntilTheRestIsGoneAndOnlyThenTheThreeSecondsBegin() async {
        let (model, phone, device) = made(Sample.wipe())
        phone.state = .blank(view: BlankView(phase: .wiping))
        pull(model)
        device.pass(1000)
        XCTAssertEqual(model.shown, .blank)
        XCTAssertTrue(model.isDeaf)
        phone.state = Sample.welcome()
        device.pass(100)
        XCTAssertEqual(model.shown, .screen(Sample.welcome()))
        device.pass(2900)
        XCTAssertTrue(model.isDeaf)
        device.pass(100)
        XCTAssertFalse(model.isDeaf)
        XCTAssertEqual(phone.asked.filter { $0.hasPrefix("wipe") }.count, 1)
    }

    func testOnlyIfNeitherPathSucceededThePulseIsLong() async {
        for (wiped, felt) in [
            (Wiped(hardware: true, file: false), Haptic.wiped), (Wiped(hardware: false, file: true), .wiped),
            (Wiped(hardware: false, file: false), .unfinished),
        ] {
            let (model, phone, device) = made(Sample.wipe())
            phone.wiped = wiped
            pull(model)
            XCTAssertEqual(device.felt.last, felt)
        }
    }

    func testAWipeWaitsForNoActThatRunsAndItsAnswerIsDropped() async {
        let (model, phone, device) = made(Sample.wipe())
        device.holds = true
        model.tap("slow")
        phone.state = Sample.welcome()
        pull(model)
        XCTAssertEqual(phone.asked, ["shown", "wipe wipe", "shown"])
        XCTAssertEqual(model.shown, .screen(Sample.welcome()))
        phone.state = Sample.wipe()
        device.release()
        XCTAssertEqual(model.shown, .screen(Sample.welcome()), "not the answer to what was asked before")
    }

    // MARK: coming and going

    func testResigningCoversAtOnceAndComingBackUncovers() async {
        let (model, phone, _) = made(Sample.wipe())
        model.resign()
        XCTAssertEqual(model.shown, .cover)
        XCTAssertEqual(phone.asked.last, "background")
        model.activate()
        XCTAssertEqual(phone.asked.suffix(3), ["foreground", "tick", "shown"])
        XCTAssertEqual(model.shown, .screen(Sample.wipe()))
    }

    /// Acceptance 13, the shell's part: 100 of 100, also while an act is running.
    func testLeavingLocksAtOnceAndNothingAskedBeforeIsShown() async {
        for _ in 0..<100 {
            let (model, phone, device) = made(Sample.wipe())
            device.holds = true
            model.tap("slow")
            model.leave()
            XCTAssertEqual(phone.asked, ["shown", "lock"])
            XCTAssertEqual(model.shown, .cover)
            device.release()
            XCTAssertEqual(model.shown, .cover)
            phone.state = Sample.welcome()
            device.holds = false
            model.activate()
            XCTAssertEqual(model.shown, .screen(Sample.welcome()))
        }
    }

    func testARecordedGlassIsCovered() async {
        let (model, _, _) = made(Sample.wipe())
        model.capture(true)
        XCTAssertEqual(model.shown, .cover)
        model.tap("x")
        XCTAssertEqual(model.shown, .cover, "an answer does not uncover")
        model.capture(false)
        XCTAssertEqual(model.shown, .screen(Sample.wipe()))
    }

    // MARK: times, voices, steppers, meeting

    func testABarIsOverAfterItsSecondsCountedFromItsAppearing() async {
        let (model, phone, device) = made(Sample.entries(bar: "Saved"))
        device.pass(4000)
        model.tap("other")
        device.pass(3999)
        let expired = "\(Event.expired(id: "entries.undo"))"
        XCTAssertFalse(phone.asked.contains(expired))
        phone.state = Sample.entries(bar: nil)
        device.pass(1)
        XCTAssertEqual(phone.asked.last, expired)
        device.pass(20_000)
        XCTAssertEqual(phone.asked.filter { $0 == expired }.count, 1)
    }

    func testABarThatIsGoneExpiresNoMore() async {
        let (model, phone, device) = made(Sample.entries(bar: "Saved"))
        phone.state = Sample.entries(bar: nil)
        model.tap("undo")
        device.pass(10_000)
        XCTAssertFalse(phone.asked.contains("\(Event.expired(id: "entries.undo"))"))
    }

    func testWhatAppearsIsSaidOnceAndOnlyIfItIsLive() async {
        let (model, phone, device) = made(Sample.wipe())
        phone.state = Sample.wipe(unsent: "Not everything is sent")
        model.tap("x")
        model.tap("y")
        XCTAssertEqual(device.said, ["Not everything is sent"])
    }

    func testAHeldStepperKeyGoesOnUntilItIsLetGo() async {
        let (model, phone, device) = made(Sample.wipe())
        model.holdStepper("c.amount", by: -1)
        device.pass(1800)
        model.releaseStepper()
        device.pass(5000)
        let steps = phone.asked.filter { $0.hasPrefix("step") }
        XCTAssertEqual(
            steps,
            Array(repeating: "\(Event.step(id: "c.amount", by: -1))", count: 8)
                + Array(repeating: "\(Event.step(id: "c.amount", by: -10))", count: 2))
    }

    func testSendNowMeetsTheCenterAndStopEndsIt() async throws {
        let (model, phone, _) = made(Sample.wipe())
        model.tap("sync.now")
        for _ in 0..<200 where !phone.asked.contains("sync") { try await Task.sleep(nanoseconds: 5_000_000) }
        model.tap("sync.stop")
        XCTAssertEqual(phone.asked, ["shown", "sync", "cancel"])
    }
}
