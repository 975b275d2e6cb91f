import NightjarKit
import SwiftUI

/// Texts to show; once presented, nothing else.
struct CardsScreen: View {
    let state: ViewState
    let view: CardsView
    @Environment(\.hand) private var hand

    var body: some View {
        ScreenFrame(state.parts) {
            TileGrid([view.agreement, view.rights, view.help].compactMap { $0 })
            TileGrid(view.providers)
            TextList(view.lines)
            ForEach(view.numbers, id: \.tile.id) { number in
                TileView(number.tile) { hand?.dial(number.dial) }
            }
            if let present = view.present { TileView(present) }
            if let other = view.other { TileView(other) }
        }
    }
}
