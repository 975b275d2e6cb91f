import NightjarKit
import SwiftUI

/// Handing the phone back, by press-and-pull only.
struct WipeScreen: View {
    let state: ViewState
    let view: WipeView
    @Environment(\.palette) private var palette

    var body: some View {
        ScreenFrame(state.parts) {
            TextView(view.what)
            if let unsent = view.unsent { TextView(unsent) }
            if let syncFirst = view.syncFirst { TileView(syncFirst) }
            TextView(view.pull)
            PictureView(
                name: "ms/arrow_upward", size: Measures.tile, color: palette.night.color, behind: palette.bg.color)
        }
    }
}
