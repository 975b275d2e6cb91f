import NightjarKit
import SwiftUI

/// Drills that write nothing, inside a hatched border.
struct PracticeScreen: View {
    let state: ViewState
    let view: PracticeView
    @Environment(\.palette) private var palette

    var body: some View {
        ScreenFrame(state.parts) {
            TextView(view.stage)
            if let time = view.time { TextView(time) }
            TextView(view.tries)
            if let dots = view.dots { DotsView(dots) }
            if let pad = view.pad { PadView(pad) }
            TileGrid([view.again, view.enough])
        }
        .overlay {
            RoundedRectangle(cornerRadius: Measures.corner)
                .strokeBorder(palette.line.color, style: StrokeStyle(lineWidth: Measures.gap, dash: [4, 4]))
                .accessibilityHidden(true)
        }
    }
}
