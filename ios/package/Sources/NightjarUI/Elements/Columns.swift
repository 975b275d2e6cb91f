import NightjarKit
import SwiftUI

/// Tiles in 3, 2 or 1 columns: the most, up to `most`, at which none of them needs more width than its column (ui.md 4.2).
struct Columns: Layout {
    let most: Int
    var gap = Measures.gap

    func sizeThatFits(proposal: ProposedViewSize, subviews: Subviews, cache _: inout Void) -> CGSize {
        let width = proposal.width.map(Double.init) ?? Measures.column
        let rows = heights(of: subviews, in: width)
        return CGSize(width: width, height: rows.reduce(0, +) + gap * Double(max(0, rows.count - 1)))
    }

    func placeSubviews(in bounds: CGRect, proposal _: ProposedViewSize, subviews: Subviews, cache _: inout Void) {
        let count = count(for: subviews, in: bounds.width)
        let width = columnWidth(count, in: bounds.width)
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

    /// How many columns hold every tile without breaking a word.
    func count(for subviews: Subviews, in width: Double) -> Int {
        for count in stride(from: most, to: 1, by: -1) {
            let column = columnWidth(count, in: width)
            let proposal = ProposedViewSize(width: column, height: nil)
            if subviews.allSatisfy({ $0.sizeThatFits(proposal).width <= column + 0.5 }) { return count }
        }
        return 1
    }

    private func columnWidth(_ count: Int, in width: Double) -> Double {
        (width - gap * Double(count - 1)) / Double(count)
    }

    private func heights(of subviews: Subviews, in width: Double) -> [Double] {
        let count = count(for: subviews, in: width)
        let proposal = ProposedViewSize(width: columnWidth(count, in: width), height: nil)
        return stride(from: 0, to: subviews.count, by: count).map { first in
            subviews[first..<min(first + count, subviews.count)].map { $0.sizeThatFits(proposal).height }.max() ?? 0
        }
    }
}
