import NightjarKit
import SwiftUI

/// Tiles in 3, 2 or 1 columns: the most, up to `most`, at which none of them needs more width than its column (ui.md 4.2).
struct Columns: Layout {
    let most: Int
    var gap = Measures.gap

    func sizeThatFits(proposal: ProposedViewSize, subviews: Subviews, cache: inout Void) -> CGSize {
        let width = proposal.width.map(Double.init) ?? Measures.column
        return columns(for: subviews, in: width).sizeThatFits(
            proposal: ProposedViewSize(width: width, height: nil), subviews: subviews, cache: &cache)
    }

    func placeSubviews(in bounds: CGRect, proposal: ProposedViewSize, subviews: Subviews, cache: inout Void) {
        columns(for: subviews, in: bounds.width).placeSubviews(
            in: bounds, proposal: proposal, subviews: subviews, cache: &cache)
    }

    private func columns(for subviews: Subviews, in width: Double) -> EqualColumns {
        EqualColumns(count: count(for: subviews, in: width), gap: gap)
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
}
