import NightjarKit
import SwiftUI

/// This shift's entries, the newest first.
struct EntriesScreen: View {
    let state: ViewState
    let view: EntriesView

    var body: some View {
        ScreenFrame(state.parts) {
            UndoBarView(view.undo)
            ForEach(view.rows, id: \.id) { RowView($0) }
            if let message = view.message { TextView(message) }
            if let older = view.older { TileView(older) }
        }
    }
}
