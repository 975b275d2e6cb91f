import NightjarKit
import SwiftUI

/// The bag; numbers stand behind a hold.
struct StockScreen: View {
    let state: ViewState
    let view: StockView

    var body: some View {
        ScreenFrame(state.parts) {
            Columns(most: view.items.first?.tile.class.columns ?? 1) {
                ForEach(view.items, id: \.tile.id) { TileView($0.tile, bar: Int($0.bar)) }
            }
            TileGrid([view.got, view.back, view.lost, view.stolen, view.confiscated, view.count])
            TileGrid(view.reason)
            if let message = view.message { TextView(message) }
        }
    }
}
