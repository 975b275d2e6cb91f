import Foundation
import SwiftUI
import XCTest

@testable import NightjarUI

@MainActor
final class LayoutTests: XCTestCase, @unchecked Sendable {
    /// A tile whose longest word needs `word` points.
    private func tile(_ word: Double, placed: @escaping (CGPoint, ProposedViewSize) -> Void = { _, _ in })
        -> LayoutSubview
    {
        LayoutSubview(measure: { CGSize(width: max($0.width ?? 0, word), height: 72) }, placed: placed)
    }

    /// ui.md 4.2: the most columns at which no word of any tile breaks.
    func testAGridGivesUpAColumnBeforeAWordBreaks() async {
        let three = Columns(most: 3)
        XCTAssertEqual(three.count(for: [tile(90), tile(104)], in: 328), 3)
        XCTAssertEqual(three.count(for: [tile(90), tile(110)], in: 328), 2)
        XCTAssertEqual(three.count(for: [tile(90), tile(170)], in: 328), 1)
        XCTAssertEqual(three.count(for: [tile(400)], in: 328), 1, "one column is the least")
        XCTAssertEqual(Columns(most: 1).count(for: [tile(10)], in: 328), 1)
    }

    func testTilesStandInRowsAndNoneIsLeftOut() async {
        var places: [CGPoint] = []
        let tiles = (0..<5).map { _ in tile(50) { place, _ in places.append(place) } }
        var cache: Void = ()
        let size = Columns(most: 3).sizeThatFits(
            proposal: ProposedViewSize(width: 328, height: nil), subviews: tiles, cache: &cache)
        XCTAssertEqual(size, CGSize(width: 328, height: 152))
        Columns(most: 3).placeSubviews(
            in: CGRect(x: 16, y: 0, width: 328, height: 152), proposal: .unspecified, subviews: tiles, cache: &cache)
        XCTAssertEqual(places.map(\.y), [0, 0, 0, 80, 80])
        XCTAssertEqual(places.map(\.x), [16, 128, 240, 16, 128])
    }

    /// In as few rows as words allow, and small only where that saves one.
    func testWhatMustBeSeenIsPackedIntoTheFewestRows() async {
        let all = Packing.all(of: 7, most: 4, sizes: [.body, .note])
        XCTAssertEqual(
            all.map { "\($0.columns) \($0.size)" },
            ["4 body", "4 note", "3 body", "3 note", "2 body", "2 note", "1 body", "1 note"])
        XCTAssertEqual(
            Packing.all(of: 4, most: 4, sizes: [.note]).map(\.columns), [4, 2, 1], "three take as many rows")
        XCTAssertEqual(Packing.all(of: 1, most: 4, sizes: [.note]).map(\.columns), [1])
    }

    func testAPackingIsAsWideAsItsLongestWordNeeds() async {
        XCTAssertEqual(EqualColumns(count: 4).ideal([tile(70), tile(60)]), 4 * 70 + 3 * 8)
        XCTAssertEqual(EqualColumns(count: 2).ideal([tile(10)]), 2 * 56 + 8, "no target is smaller")
        var cache: Void = ()
        let size = EqualColumns(count: 4).sizeThatFits(
            proposal: .unspecified, subviews: [tile(90)], cache: &cache)
        XCTAssertEqual(size.width, 384, "wider than a phone of 360: the next packing is taken")
    }

    func testAQrHasAMarginAndOnlyItsDarkModules() async {
        let shape = QrShape(rows: [[true, false], [false, true]], width: 2)
        XCTAssertEqual(shape.path(in: CGRect(x: 0, y: 0, width: 100, height: 100)).strokes, 2)
    }
}
