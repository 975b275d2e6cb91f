import NightjarKit
import SwiftUI

/// Every screen: top bar, body, half sheet over it, strip below everything. Body scrolls; bar and strip never do.
struct ScreenFrame<Content: View>: View {
    let parts: Parts
    let content: Content
    @Environment(\.palette) private var palette

    init(_ parts: Parts, @ViewBuilder content: () -> Content) {
        self.parts = parts
        self.content = content()
    }

    var body: some View {
        VStack(spacing: 0) {
            ZStack(alignment: .bottom) {
                VStack(spacing: 0) {
                    if let top = parts.top { TopBar(top) }
                    if let trouble = parts.trouble { TroubleView(trouble) }
                    ScrollView {
                        VStack(spacing: Measures.gap) {
                            content
                            FaultList(parts.faults)
                        }
                        .padding(.horizontal, Measures.edge)
                        .padding(.vertical, Measures.gap)
                    }
                }
                // The one modal form: what lies behind is out of reach, the strip never is.
                .accessibilityHidden(parts.sheet != nil)
                if let sheet = parts.sheet { SheetView(sheet) }
            }
            if let night = parts.night { NightStrip(night) }
        }
        .frame(maxWidth: Measures.column)
        .frame(maxWidth: .infinity, maxHeight: .infinity)
        .background(palette.bg.color)
        .environment(\.faults, parts.faults)
    }
}

/// Back, title, one action.
struct TopBar: View {
    let top: TopElement

    init(_ top: TopElement) {
        self.top = top
    }

    var body: some View {
        HStack(spacing: Measures.gap) {
            if let back = top.back { TileView(back, isLow: true).fixedSize(horizontal: true, vertical: false) }
            TextView(top.title)
            if let action = top.action { TileView(action, isLow: true).fixedSize(horizontal: true, vertical: false) }
        }
        .padding(.horizontal, Measures.gap)
        .frame(minHeight: Measures.bar)
    }
}

/// What failed and what helps, over the body; the actions stay.
struct TroubleView: View {
    let trouble: TroubleElement
    @Environment(\.palette) private var palette

    init(_ trouble: TroubleElement) {
        self.trouble = trouble
    }

    var body: some View {
        TextView(trouble.label)
            .padding(Measures.edge)
            .background(palette.raised.color)
    }
}

/// What a draft still needs, each sentence once, all at once.
struct FaultList: View {
    let faults: [FaultElement]
    @Environment(\.palette) private var palette

    init(_ faults: [FaultElement]) {
        self.faults = faults
    }

    var body: some View {
        ForEach(sentences, id: \.path) { fault in
            HStack(spacing: Measures.gap) {
                PictureView(
                    name: "nj/triangle", size: Measures.smallPicture, color: palette.care.color,
                    behind: palette.bg.color)
                Words(text: fault.text, size: .body, color: palette.care.color)
                Spacer(minLength: 0)
            }
            .accessibilityElement(children: .ignore)
            .accessibilityLabel(Text(verbatim: fault.text))
            .accessibilityIdentifier("fault." + fault.path)
            .accessibilityAddTraits(.isStaticText)
        }
    }

    private var sentences: [FaultElement] {
        faults.reduce(into: []) { found, fault in
            if !found.contains(where: { $0.text == fault.text }) { found.append(fault) }
        }
    }
}

/// The half sheet: it never covers the strip; a touch beside it closes it.
struct SheetView: View {
    let sheet: SheetElement
    @Environment(\.hand) private var hand
    @Environment(\.palette) private var palette

    init(_ sheet: SheetElement) {
        self.sheet = sheet
    }

    var body: some View {
        VStack(spacing: 0) {
            Rectangle()
                .fill(Color.clear)
                .contentShape(Rectangle())
                .onTapGesture { hand?.send(.back) }
                .accessibilityHidden(true)
            ScrollView {
                VStack(spacing: Measures.gap) {
                    TextView(sheet.title)
                    TextList(sheet.lines)
                    if let stepper = sheet.stepper { StepperView(stepper) }
                    TileGrid(sheet.tiles)
                    TileView(sheet.done, isLow: true)
                }
                .padding(Measures.edge)
            }
            .background(palette.raised.color)
            .layoutPriority(1)
        }
    }
}

/// The reserved bar after something was saved: the layout never jumps.
struct UndoBarView: View {
    let bar: UndoElement?

    init(_ bar: UndoElement?) {
        self.bar = bar
    }

    var body: some View {
        VStack(spacing: Measures.gap) {
            if let bar {
                TextView(bar.label)
                Columns(most: 2) {
                    ForEach(bar.actions, id: \.id) { TileView($0, isLow: true) }
                }
            }
        }
        .frame(minHeight: Measures.bar)
    }
}
