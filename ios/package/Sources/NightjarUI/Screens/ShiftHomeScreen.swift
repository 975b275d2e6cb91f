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
                Packed(view.counts, most: 3, sizes: [.note])
                UndoBarView(view.undo)
                Packed(view.pkg, most: 3, sizes: [.body, .note], height: 96)
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
