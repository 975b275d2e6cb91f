import NightjarKit
import SwiftUI

/// Letters on their way.
struct SyncScreen: View {
    let state: ViewState
    let view: SyncView

    var body: some View {
        ScreenFrame(state.parts) {
            TextList(letters)
            if let run = view.run { ProgressLine(run) }
            if let message = view.message { TextView(message) }
            TextView(view.how)
            TileGrid([view.now, view.stop].compactMap { $0 })
        }
    }

    private var letters: [TextElement] {
        [view.none, view.waiting, view.sealed, view.atCenter, view.opened, view.refused, view.damaged].compactMap { $0 }
    }
}

/// Round k of n as a bar and as words.
struct ProgressLine: View {
    let run: ProgressElement
    @Environment(\.palette) private var palette

    init(_ run: ProgressElement) {
        self.run = run
    }

    var body: some View {
        VStack(spacing: 4) {
            Rectangle()
                .fill(palette.wait.color)
                .scaleEffect(x: part, anchor: .leading)
                .frame(height: Measures.gap)
                .background(palette.raised.color)
                .accessibilityHidden(true)
            TextView(run.label)
        }
    }

    private var part: Double { run.of == 0 ? 0 : Double(min(run.done, run.of)) / Double(run.of) }
}
