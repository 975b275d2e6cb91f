import NightjarKit
import SwiftUI

/// A line of a list, its pictures, and what can be done with it. To a screen reader it is one element: two persons may be
/// alike, and so would be the keys below them.
struct RowView: View {
    let row: RowElement
    @Environment(\.palette) private var palette
    @Environment(\.hand) private var hand

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
            TileGrid(row.actions)
        }
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(Text(verbatim: row.spoken))
        .accessibilityIdentifier(row.id)
        .accessibilityAddTraits(.isStaticText)
        .accessibilityActions {
            ForEach(row.actions, id: \.id) { action in
                Button {
                    hand?.tap(action.id)
                } label: {
                    Text(verbatim: action.text)
                }
            }
        }
    }

    private var color: Color { (row.struck ? palette.dim : palette.text).color }
}
