import NightjarKit
import SwiftUI

/// One meeting with one person: the third touch saves.
struct ContactScreen: View {
    let state: ViewState
    let view: ContactView

    var body: some View {
        ScreenFrame(state.parts) {
            TileGrid(view.lines)
            TileGrid(extra)
            if let card = view.card { TextView(card) }
            TileGrid(view.who)
            if let lastMet = view.lastMet { TextView(lastMet) }
            TileGrid(view.met)
            if let save = view.save { TileView(save) }
            if let message = view.message { TextView(message) }
        }
    }

    private var extra: [TileElement] {
        [view.same, view.talked, view.slip, view.enough, view.injects, view.before].compactMap { $0 }
    }
}
