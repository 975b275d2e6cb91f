import NightjarKit
import SwiftUI

/// Between shifts: empty is normal.
struct HomeScreen: View {
    let state: ViewState
    let view: HomeView

    var body: some View {
        ScreenFrame(state.parts) {
            if let notice = view.notice { TextView(notice) }
            TileView(view.start)
            TileGrid([view.cards, view.letter])
        }
    }
}
