import NightjarKit
import SwiftUI

/// A finished text in the size that the person chose, or the system's; it wraps, nothing is cut.
struct Words: View {
    let text: String
    let size: TextSizeName
    let color: Color
    var isUnreviewed = false
    var isStruck = false
    @ScaledMetric(relativeTo: .body) private var system = 1.0
    @Environment(\.look) private var look

    var body: some View {
        Text(verbatim: text)
            .font(
                .system(
                    size: size.points * unit, weight: size.isHeavy ? .semibold : .regular,
                    design: size.isMonospaced ? .monospaced : .default)
            )
            .foregroundColor(color)
            .underline(isUnreviewed, pattern: .dot)
            .strikethrough(isStruck)
            .lineSpacing(size.points * unit * 0.2)
            .fixedSize(horizontal: false, vertical: true)
    }

    private var unit: Double { look.scale(system: system) }
}

/// The longest word of a text, unseen: what holds it becomes wider than it was offered where a word would break.
struct WordRuler: View {
    let text: String
    let size: TextSizeName
    @ScaledMetric(relativeTo: .body) private var system = 1.0
    @Environment(\.look) private var look

    var body: some View {
        let words = text.split(separator: " ").map(String.init)
        ZStack {
            ForEach(Array(words.indices), id: \.self) { index in
                Text(verbatim: words[index])
                    .font(.system(size: size.points * unit, weight: size.isHeavy ? .semibold : .regular))
                    .fixedSize()
            }
        }
        .frame(height: 0)
        .hidden()
        .accessibilityHidden(true)
    }

    private var unit: Double { look.scale(system: system) }
}

/// Something to read: picture, text, and what a screen reader says instead.
struct TextView: View {
    let element: TextElement
    @Environment(\.palette) private var palette

    init(_ element: TextElement) {
        self.element = element
    }

    var body: some View {
        HStack(alignment: .center, spacing: Measures.gap) {
            if !element.picture.isEmpty {
                PictureView(
                    name: element.picture, size: Measures.smallPicture, color: palette.of(element.role).color,
                    behind: palette.bg.color)
            }
            if element.size.isMonospaced {
                // A code may be moved sideways; it never breaks.
                ScrollView(.horizontal, showsIndicators: false) { words }
            } else {
                words
            }
        }
        .frame(maxWidth: .infinity, alignment: .leading)
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(Text(verbatim: element.spoken))
        .accessibilityIdentifier(element.id)
        .accessibilityAddTraits(element.voice == .heading ? .isHeader : .isStaticText)
    }

    private var words: some View {
        Words(
            text: element.text, size: element.size, color: palette.of(element.role).color,
            isUnreviewed: element.unreviewed)
    }
}

/// Texts one below the other.
struct TextList: View {
    let elements: [TextElement]

    init(_ elements: [TextElement]) {
        self.elements = elements
    }

    var body: some View {
        VStack(alignment: .leading, spacing: Measures.gap) {
            ForEach(elements, id: \.id) { TextView($0) }
        }
    }
}
