import NightjarKit
import SwiftUI

/// Tiles in as few rows as their words allow, for what must be seen without scrolling: in the most columns, in the larger size
/// where that takes no row more. Which of them fits is measured; the last one always does.
struct Packed: View {
    let tiles: [TileElement]
    let most: Int
    let sizes: [TextSizeName]
    var height = Measures.target

    init(_ tiles: [TileElement], most: Int, sizes: [TextSizeName], height: Double = Measures.target) {
        self.tiles = tiles
        self.most = most
        self.sizes = sizes
        self.height = height
    }

    var body: some View {
        if !tiles.isEmpty {
            ViewThatFits(in: .horizontal) {
                ForEach(Packing.all(of: tiles.count, most: most, sizes: sizes), id: \.self) { packing in
                    EqualColumns(count: packing.columns) {
                        ForEach(tiles, id: \.id) { TileView($0, style: style(packing.size)) }
                    }
                }
            }
        }
    }

    private func style(_ size: TextSizeName) -> TileStyle {
        TileStyle(size: size, picture: Measures.smallPicture, height: height, isStacked: true)
    }
}

/// One way to stand: so many columns, in a size.
struct Packing: Hashable, Sendable {
    let columns: Int
    let size: TextSizeName

    /// All of them, the fewest rows first, then the larger size; never more columns than tiles.
    static func all(of count: Int, most: Int, sizes: [TextSizeName]) -> [Packing] {
        let columns = (1...max(1, min(most, count))).reversed()
        func rows(_ columns: Int) -> Int { (count + columns - 1) / columns }
        // Of two with as many rows the fewer columns are wider.
        let best = Dictionary(grouping: columns, by: rows).mapValues { $0.min() ?? 1 }
        return best.sorted { $0.key < $1.key }.flatMap { _, columns in
            sizes.map { Packing(columns: columns, size: $0) }
        }
    }
}

/// Equal columns, as many as asked for. Asked for its own width it is as wide as they must be for no word to break: whoever
/// offers less takes another packing.
struct EqualColumns: Layout {
    let count: Int
    var gap = Measures.gap

    func sizeThatFits(proposal: ProposedViewSize, subviews: Subviews, cache _: inout Void) -> CGSize {
        let width = proposal.width.map(Double.init) ?? ideal(subviews)
        let rows = heights(of: subviews, in: width)
        return CGSize(width: width, height: rows.reduce(0, +) + gap * Double(max(0, rows.count - 1)))
    }

    func placeSubviews(in bounds: CGRect, proposal _: ProposedViewSize, subviews: Subviews, cache _: inout Void) {
        let width = columnWidth(bounds.width)
        var y = bounds.minY
        for (row, height) in heights(of: subviews, in: bounds.width).enumerated() {
            for column in 0..<count where row * count + column < subviews.count {
                subviews[row * count + column].place(
                    at: CGPoint(x: bounds.minX + Double(column) * (width + gap), y: y), anchor: .topLeading,
                    proposal: ProposedViewSize(width: width, height: height))
            }
            y += height + gap
        }
    }

    /// The width at which the widest word of any of them just fits its column.
    func ideal(_ subviews: Subviews) -> Double {
        let least = subviews.map { Double($0.sizeThatFits(ProposedViewSize(width: 0, height: nil)).width) }.max() ?? 0
        return max(least, Measures.target) * Double(count) + gap * Double(count - 1)
    }

    private func columnWidth(_ width: Double) -> Double {
        (width - gap * Double(count - 1)) / Double(count)
    }

    private func heights(of subviews: Subviews, in width: Double) -> [Double] {
        let proposal = ProposedViewSize(width: columnWidth(width), height: nil)
        return stride(from: 0, to: subviews.count, by: count).map { first in
            subviews[first..<min(first + count, subviews.count)].map { $0.sizeThatFits(proposal).height }.max() ?? 0
        }
    }
}
