import NightjarKit
import SwiftUI

/// The open shift: the three taps of a contact lie in the lower part of the glass.
struct ShiftHomeScreen: View {
    let state: ViewState
    let view: ShiftHomeView

    var body: some View {
        ScreenFrame(state.parts) {
            VStack(spacing: Measures.gap) {
                HStack(alignment: .top, spacing: Measures.gap) {
                    TextList(view.info)
                    Spacer(minLength: 0)
                    // Read last, as the core orders it: it opens the rest.
                    TileView(view.more, isLow: true)
                        .fixedSize(horizontal: true, vertical: false)
                        .accessibilitySortPriority(-1)
                }
                TileGrid(view.counts)
                UndoBarView(view.undo)
                TileGrid(view.pkg)
                TileGrid(actions)
            }
            .accessibilityElement(children: .contain)
        }
    }

    private var actions: [TileElement] {
        [view.contact, view.no, view.give, view.slip, view.incident, view.group, view.bag, view.alerts]
            .compactMap { $0 }
    }
}
