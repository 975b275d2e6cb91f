import NightjarKit
import SwiftUI

/// Closing the shift.
struct EndShiftScreen: View {
    let state: ViewState
    let view: EndShiftView

    var body: some View {
        ScreenFrame(state.parts) {
            TextList(view.sum)
            StepperView(view.approached)
            TileGrid(view.police)
            TileGrid(view.safety)
            StepperView(view.sharps)
            TileView(view.close)
        }
    }
}
