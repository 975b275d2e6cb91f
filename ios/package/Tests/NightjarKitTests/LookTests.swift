import NightjarCore
import NightjarKit
import XCTest

/// Light, size, face and brightness, as the person chose them and as the core says it.
@MainActor
final class LookTests: XCTestCase, @unchecked Sendable {
    private func made(_ state: ViewState, _ look: Look = .first, icon: Face = .plain) -> (
        NightjarModel, PlayedPhone, PlayedDevice
    ) {
        let (phone, device) = (PlayedPhone(state), PlayedDevice())
        phone.drawn = look
        let model = NightjarModel(phone: phone, around: device, face: icon)
        model.refresh()
        return (model, phone, device)
    }

    func testTheFirstThemeIsDarkWhateverThePhoneIs() async {
        let model = NightjarModel(phone: PlayedPhone(Sample.welcome()), around: PlayedDevice())
        XCTAssertEqual(model.palette(systemIsDark: false), .dark)
        XCTAssertEqual(model.look.scale(system: 1.3), 1.3, "as the phone is set")
    }

    func testWhatWasChosenIsDrawnFromTheFirstScreenOn() async {
        let (model, _, _) = made(Sample.wipe(), Look(theme: .light, textPercent: 200, face: .plain))
        XCTAssertEqual(model.palette(systemIsDark: true), .light)
        XCTAssertEqual(model.look.scale(system: 1), 2)
        let (other, _, _) = made(Sample.wipe(), Look(theme: .phone, textPercent: 150, face: .plain))
        XCTAssertEqual(other.palette(systemIsDark: true), .dark)
        XCTAssertEqual(other.palette(systemIsDark: false), .light)
        XCTAssertEqual(other.look.scale(system: 3), 1.5)
    }

    func testAChoiceIsObeyedAtOnceWithoutARestart() async {
        let (model, phone, _) = made(Sample.settings())
        phone.drawn = Look(theme: .light, textPercent: 150, face: .plain)
        model.tap("settings.theme.light")
        XCTAssertEqual(model.look, phone.drawn)
    }

    /// A wiped phone is drawn as a fresh one.
    func testAWipeMakesItTheDefault() async {
        let (model, phone, device) = made(Sample.settings(), Look(theme: .light, textPercent: 200, face: .plain))
        phone.drawn = .first
        phone.state = Sample.welcome()
        model.strip(.done(millis: 800))
        XCTAssertEqual(model.look, .first)
        XCTAssertEqual(device.worn, [])
    }

    /// What was asked before a wipe draws nothing after it.
    func testALateAnswerDoesNotDrawAWipedPhone() async {
        let (model, phone, device) = made(Sample.settings())
        device.holds = true
        model.tap("settings.theme.light")
        phone.drawn = .first
        phone.state = Sample.welcome()
        model.strip(.done(millis: 800))
        phone.drawn = Look(theme: .light, textPercent: 200, face: .notes)
        phone.state = Sample.settings()
        device.release()
        XCTAssertEqual(model.look, .first)
        XCTAssertEqual(device.worn, [])
    }

    /// The system tells a change of the icon aloud: only the person's own choice may cause one.
    func testTheIconFollowsAChoiceAndNothingElse() async {
        let (model, phone, device) = made(
            Sample.settings(), Look(theme: .dark, textPercent: nil, face: .notes), icon: .notes)
        XCTAssertEqual(device.worn, [], "it is the icon already")
        phone.drawn = Look(theme: .dark, textPercent: nil, face: .calculator)
        model.tap("settings.face.calculator")
        model.tap("settings.done")
        XCTAssertEqual(device.worn, [.calculator])
        phone.state = Sample.welcome()
        model.strip(.done(millis: 800))
        model.leave()
        model.activate()
        XCTAssertEqual(device.worn, [.calculator], "a wipe and a lock leave it")
    }

    func testEveryFaceHasAnIconAndIsKnownByIt() async {
        for face in [Face.plain, .calculator, .notes] { XCTAssertEqual(Face(icon: face.icon), face) }
        XCTAssertEqual(Face(icon: "unknown"), .plain)
    }

    /// ui.md 4.1: the app never raises the brightness but for a code and for what is presented.
    func testTheGlassIsBrightForSomebodyElseAloneAndAtNoOtherTime() async {
        let (model, phone, device) = made(Sample.slip(qr: false))
        XCTAssertEqual(device.brightened, [])
        phone.state = Sample.slip(qr: true)
        model.tap("slip.service.hts")
        XCTAssertEqual(device.brightened, [true])
        model.resign()
        XCTAssertEqual(device.brightened, [true, false], "nothing is left bright behind another app")
        model.activate()
        XCTAssertEqual(device.brightened, [true, false, true])
        phone.state = Sample.card(presented: false)
        model.tap("back")
        XCTAssertEqual(device.brightened.last, false)
        phone.state = Sample.card(presented: true)
        model.tap("cards.present")
        XCTAssertEqual(device.brightened.last, true)
        XCTAssertEqual(model.palette(systemIsDark: true), .paper)
        phone.state = Sample.welcome()
        model.strip(.done(millis: 800))
        XCTAssertFalse(device.brightened.last ?? true)
        XCTAssertEqual(device.brightened.count, 6)
    }
}
