import NightjarKit
import SwiftUI

/// One meeting with one person: the third touch saves.
struct ContactScreen: View {
    let state: ViewState
    let view: ContactView

    var body: some View {
        ScreenFrame(state.parts) {
            Packed(view.lines, most: Self.inARow, sizes: [.note])
            Packed(extra, most: Self.inARow, sizes: [.note])
            if let card = view.card { TextView(card) }
            Packed(view.who, most: Self.inARow, sizes: [.body, .note], height: 64)
            if let lastMet = view.lastMet { TextView(lastMet) }
            TileGrid(view.met, style: TileStyle(size: .body, picture: Measures.smallPicture, height: Measures.target))
            if let save = view.save { TileView(save) }
            if let message = view.message { TextView(message) }
        }
    }

    /// Goods, people: four beside each other where their words leave room, so that the third touch needs no scroll.
    private static let inARow = 4

    private var extra: [TileElement] {
        [view.same, view.talked, view.slip, view.enough, view.injects, view.before].compactMap { $0 }
    }
}
