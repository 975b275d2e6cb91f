import NightjarKit
import SwiftUI

/// Three questions; nothing is remembered from an earlier shift.
struct StartShiftScreen: View {
    let state: ViewState
    let view: StartShiftView

    var body: some View {
        ScreenFrame(state.parts) {
            TileGrid(view.band)
            TileGrid(view.zones)
            TileGrid(view.team)
            TileGrid(view.langs)
            if let day = view.day { StepperView(day) }
            TileView(view.go)
        }
    }
}
