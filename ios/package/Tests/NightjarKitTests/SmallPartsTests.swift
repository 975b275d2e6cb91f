import Foundation
import NightjarKit
import XCTest

final class SmallPartsTests: XCTestCase {
    /// ui.md 2.3: after 400 ms five a second, after 2 s by tens.
    func testAHeldKeyRepeatsAndThenCountsByTens() {
        XCTAssertEqual(KeyRepeat.step(0).at, 0)
        XCTAssertEqual(KeyRepeat.step(1).at, 400)
        XCTAssertEqual(KeyRepeat.step(2).at, 600)
        XCTAssertEqual(KeyRepeat.step(8).at, 1800)
        XCTAssertEqual(KeyRepeat.step(8).by, 1)
        XCTAssertEqual(KeyRepeat.step(9).at, 2000)
        XCTAssertEqual(KeyRepeat.step(9).by, 10)
    }

    /// ui.md 4.1: text roles 7:1 on every ground, lines 3:1.
    func testEveryTextRoleHasSevenToOneOnEveryGround() {
        for palette in [Palette.dark, .light, .paper] {
            let grounds = [palette.bg, palette.surface, palette.raised]
            for role in [
                palette.text, palette.dim, palette.act, palette.safe, palette.wait, palette.care, palette.night,
            ] {
                for ground in grounds { XCTAssertGreaterThanOrEqual(role.contrast(ground), 7) }
            }
            XCTAssertGreaterThanOrEqual(palette.onAct.contrast(palette.act), 7)
            for ground in grounds { XCTAssertGreaterThanOrEqual(palette.line.contrast(ground), 3) }
        }
    }

    /// Known answers: black on white is 21, and the table's own first figure.
    func testContrastIsThatOfWcag() {
        XCTAssertEqual(Rgb(0).contrast(Rgb(0xFFFFFF)), 21, accuracy: 0.001)
        XCTAssertEqual(Palette.dark.text.contrast(Palette.dark.bg), 17.0, accuracy: 0.05)
        XCTAssertEqual(Palette.light.line.contrast(Palette.light.raised), 3.9, accuracy: 0.05)
    }
}

final class PicturesTests: XCTestCase {
    private func shipped() throws -> Pictures {
        let file = checkout.appendingPathComponent("ios/package/Sources/NightjarUI/Resources/pictures.txt")
        return Pictures(text: try String(contentsOf: file, encoding: .utf8))
    }

    /// Every picture that a code or an action has in core/words can be drawn, its sign too.
    func testEveryPictureOfTheWordsCanBeDrawn() throws {
        let table = try String(
            contentsOf: checkout.appendingPathComponent("core/words/pictograms.toml"), encoding: .utf8)
        let pictures = try shipped()
        var count = 0
        for line in table.split(separator: "\n") where !line.hasPrefix("#") {
            guard let value = line.split(separator: "\"").dropFirst().first, value.contains("/") else { continue }
            let name = PictureName(String(value))
            count += 1
            if name.base != Pictures.numeral { XCTAssertFalse(pictures.drawings(name.base).isEmpty, String(value)) }
            if let sign = Pictures.signs[name.sign] { XCTAssertFalse(pictures.drawings(sign).isEmpty, String(value)) }
        }
        XCTAssertGreaterThan(count, 200)
        for own in ["ms/lock", "ms/check", "nj/triangle", "ms/arrow_upward"] {
            XCTAssertFalse(pictures.drawings(own).isEmpty, own)
        }
    }

    /// Who unpacks the app reads no name of a picture; the number is the hash that Java's documentation gives.
    func testTheFileNamesNoPicture() throws {
        XCTAssertEqual(Pictures.number("abc"), String(97 * 31 * 31 + 98 * 31 + 99, radix: 16))
        let file = checkout.appendingPathComponent("ios/package/Sources/NightjarUI/Resources/pictures.txt")
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
            let words = line.split(separator: " ")
            XCTAssertNotNil(UInt32(words[0], radix: 16), "\(words[0])")
            for word in words.dropFirst() {
                XCTAssertTrue(["n", "e", "s", "M", "L", "C", "Z"].contains(word) || Double(word) != nil, "\(word)")
            }
        }
    }

    func testALineThatCannotBeReadIsNoPicture() {
        let (a, b, c) = (Pictures.number("a"), Pictures.number("b"), Pictures.number("c"))
        let pictures = Pictures(text: "\(a) n M 1 2 L 3 4 Z\n\(b) e M 1 2 X 3\n\(c)\n")
        XCTAssertEqual(
            pictures.drawings("a"), [Drawing(ink: .fill, strokes: [.move(x: 1, y: 2), .line(x: 3, y: 4), .close])])
        XCTAssertEqual(pictures.drawings("b"), [])
        XCTAssertEqual(pictures.drawings("c"), [])
        XCTAssertEqual(PictureName("hi/syringe+5").sign, "5")
        XCTAssertEqual(PictureName("hi/syringe").sign, "")
    }
}
