import NightjarKit
import SwiftUI

/// What became of a slip.
struct SlipOutcomeScreen: View {
    let state: ViewState
    let view: SlipOutcomeView

    var body: some View {
        ScreenFrame(state.parts) {
            TextView(view.code)
            CodeWords(view.words)
            TileGrid(view.pad)
            TileGrid([view.pictures, view.scan])
            if let known = view.known { TextView(known) }
            TileGrid(view.state)
            TileGrid(view.denial)
            TileGrid(view.wait)
            TileGrid(view.source)
            if let save = view.save { TileView(save) }
            if let message = view.message { TextView(message) }
        }
    }
}
