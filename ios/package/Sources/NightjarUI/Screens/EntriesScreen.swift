import NightjarKit
import SwiftUI

/// This shift's entries, the newest first.
struct EntriesScreen: View {
    let state: ViewState
    let view: EntriesView

    var body: some View {
        ScreenFrame(state.parts) {
            ForEach(view.rows, id: \.id) { RowView($0) }
            if let message = view.message { TextView(message) }
            UndoBarView(view.undo)
            if let older = view.older { TileView(older) }
        }
    }
}
