import NightjarKit
import SwiftUI

/// Giving things without a contact.
struct HandOutScreen: View {
    let state: ViewState
    let view: HandOutView

    var body: some View {
        ScreenFrame(state.parts) {
            TileGrid(view.items)
            if let step = view.step { StepperView(step) }
            TileGrid(view.channel)
            TileView(view.forOthers)
            TileView(view.save)
            if let message = view.message { TextView(message) }
        }
    }
}
