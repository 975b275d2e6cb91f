import NightjarKit
import SwiftUI
import XCTest

@testable import NightjarUI

/// The rules themselves: what they must flag, flagged. Without these an outline that is always right would look the same.
@MainActor
final class OutlineRulesTests: XCTestCase, @unchecked Sendable {
    private func faults(_ view: some View, texts: Set<String> = ["Save"], ids: [String] = ["x.save"]) -> [String] {
        OutlineRules.faults(of: Outline(view), texts: texts, ids: ids)
    }

    private func button(_ label: String?, id: String) -> some View {
        Button(action: {}, label: { PictureView(name: "ms/check", size: 32, color: .white, behind: .black) })
            .accessibilityLabel(Text(verbatim: label ?? ""))
            .accessibilityIdentifier(id)
    }

    func testAButtonThatIsRightHasNoFault() async {
        XCTAssertEqual(faults(button("Save", id: "x.save")), [])
    }

    func testAButtonWithoutANameIsFlaggedAlsoIfItHasAPicture() async {
        XCTAssertEqual(faults(button(nil, id: "x.save")), ["no name: button x.save"])
        XCTAssertEqual(
            faults(Button(action: {}, label: { Rectangle() }).accessibilityIdentifier("x.save")),
            ["no name: button x.save"])
    }

    func testAnElementWithoutAnIdIsFlagged() async {
        XCTAssertEqual(faults(button("Save", id: ""), ids: [""]), ["no id: Save"])
    }

    func testAWordThatIsNotTheCoresIsFlaggedSaidOrDrawn() async {
        XCTAssertEqual(faults(button("Store", id: "x.save")), ["not the core's: Store"])
        let drawn = Button(action: {}, label: { Text(verbatim: "Keep") })
            .accessibilityLabel(Text(verbatim: "Save")).accessibilityIdentifier("x.save")
        XCTAssertEqual(faults(drawn), ["not the core's: Keep"])
        let action = button("Save", id: "x.save").accessibilityAction(named: Text(verbatim: "Undo")) {}
        XCTAssertEqual(faults(action), ["not the core's: Undo"])
    }

    func testAGestureWithoutARoleIsFlagged() async {
        let gesture = Rectangle().onTapGesture {}
            .accessibilityLabel(Text(verbatim: "Save")).accessibilityIdentifier("x.save")
        XCTAssertEqual(faults(gesture), ["no role: x.save", "no role: x.save"])
    }

    func testTwoThingsThatSoundAlikeAndAWrongOrderAreFlagged() async {
        let two = VStack {
            button("Save", id: "x.save")
            button("Save", id: "x.other")
        }
        XCTAssertEqual(
            faults(two, ids: ["x.save", "x.other"]), ["said of two things that can be touched: Save"])
        let order = VStack {
            button("Save", id: "x.save")
            button("Undo", id: "x.undo")
        }
        XCTAssertEqual(faults(order, texts: ["Save", "Undo"], ids: ["x.undo", "x.save"]).count, 1)
        XCTAssertEqual(faults(button("Save", id: "x.save"), ids: ["x.save", "x.undo"]).count, 1, "one is missing")
    }

    /// What a person sees of a tile has its size and its colour.
    func testWordsAreDrawnInTheSizeAndTheColourThatWereChosen() async {
        func drawn(_ look: Look, _ palette: Palette) -> [Drawn] {
            let state = Sample.card(presented: false)
            return Outline(
                ScreenView(state: state).environment(\.look, look).environment(\.palette, palette)
            )
            .element("cards.line.1")?.pieces ?? []
        }
        let dark = drawn(.first, .dark)
        XCTAssertEqual(dark.map(\.points), [16])
        XCTAssertEqual(dark.map(\.color), [Palette.dark.text.color])
        let large = drawn(Look(theme: .light, textPercent: 200, face: .plain), .light)
        XCTAssertEqual(large.map(\.points), [32])
        XCTAssertEqual(large.map(\.color), [Palette.light.text.color])
    }
}
