import NightjarKit
import SwiftUI

/// A line of a list, its pictures, and what can be done with it.
struct RowView: View {
    let row: RowElement
    @Environment(\.palette) private var palette

    init(_ row: RowElement) {
        self.row = row
    }

    var body: some View {
        VStack(alignment: .leading, spacing: Measures.gap) {
            VStack(alignment: .leading, spacing: 4) {
                HStack(spacing: Measures.gap) {
                    ForEach(Array(row.pictures.indices), id: \.self) { index in
                        PictureView(
                            name: row.pictures[index], size: Measures.picture, color: color,
                            behind: palette.bg.color)
                    }
                }
                Words(text: row.text, size: .body, color: color, isStruck: row.struck)
            }
            .frame(maxWidth: .infinity, minHeight: Measures.target, alignment: .leading)
            .accessibilityElement(children: .ignore)
            .accessibilityLabel(Text(verbatim: row.spoken))
            .accessibilityIdentifier(row.id)
            .accessibilityAddTraits(.isStaticText)
            TileGrid(row.actions)
        }
    }

    private var color: Color { (row.struck ? palette.dim : palette.text).color }
}
