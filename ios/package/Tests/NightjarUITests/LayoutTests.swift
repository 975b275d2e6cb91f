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

    func testAQrHasAMarginAndOnlyItsDarkModules() async {
        let shape = QrShape(rows: [[true, false], [false, true]], width: 2)
        XCTAssertEqual(shape.path(in: CGRect(x: 0, y: 0, width: 100, height: 100)).strokes, 2)
    }
}
