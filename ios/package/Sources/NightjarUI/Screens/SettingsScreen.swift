import NightjarKit
import SwiftUI

/// The person's own choices.
struct SettingsScreen: View {
    let state: ViewState
    let view: SettingsView

    var body: some View {
        ScreenFrame(state.parts) {
            ForEach(view.rows, id: \.tile.id) { row in
                TileView(row.tile)
                if let fixed = row.fixed { TextView(fixed) }
            }
        }
    }
}
