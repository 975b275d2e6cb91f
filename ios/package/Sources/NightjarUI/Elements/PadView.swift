import NightjarKit
import SwiftUI

/// The pad for PINs: 1-9, then clear, 0, ok, always at the same place; no key changes under the finger.
struct PadView: View {
    let pad: PadElement
    @Environment(\.hand) private var hand

    init(_ pad: PadElement) {
        self.pad = pad
    }

    var body: some View {
        VStack(spacing: Measures.gap) {
            ForEach(Array(stride(from: 0, to: pad.keys.count - 1, by: 3)), id: \.self) { first in
                HStack(spacing: Measures.gap) {
                    ForEach(Array(pad.keys[first..<min(first + 3, pad.keys.count - 1)]), id: \.id) {
                        PadKeyView(key: $0)
                    }
                }
            }
            HStack(spacing: Measures.gap) {
                TileView(pad.clear) { hand?.clear() }
                if let zero = pad.keys.last { PadKeyView(key: zero) }
                TileView(pad.ok) { hand?.submit() }
            }
        }
    }
}

/// A key that types a digit, by value.
struct PadKeyView: View {
    let key: PadKeyElement
    @Environment(\.hand) private var hand
    @Environment(\.palette) private var palette

    var body: some View {
        Button {
            hand?.push(key.digit)
        } label: {
            Words(text: key.text, size: .number, color: palette.text.color)
                .frame(maxWidth: .infinity, minHeight: Measures.tile)
                .background { RoundedRectangle(cornerRadius: Measures.corner).fill(palette.surface.color) }
                .overlay {
                    RoundedRectangle(cornerRadius: Measures.corner)
                        .strokeBorder(palette.line.color, lineWidth: Measures.thin)
                }
        }
        .buttonStyle(StillStyle())
        .accessibilityLabel(Text(verbatim: key.spoken))
        .accessibilityIdentifier(key.id)
    }
}
