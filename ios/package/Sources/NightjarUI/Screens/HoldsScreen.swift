import NightjarKit
import SwiftUI

/// What this phone holds, and what not.
struct HoldsScreen: View {
    let state: ViewState
    let view: HoldsView

    var body: some View {
        ScreenFrame(state.parts) {
            TextView(view.has)
            TextList(view.list)
            TextView(view.hasnt)
            CodeWords(view.not)
            TileView(view.present)
        }
    }
}
