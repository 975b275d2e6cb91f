import NightjarKit
import SwiftUI

/// Joining a center.
struct EnrollScreen: View {
    let state: ViewState
    let view: EnrollView
    @Environment(\.hand) private var hand
    @Environment(\.surfaces) private var surfaces

    var body: some View {
        ScreenFrame(state.parts) {
            if let point = view.view {
                TextView(point)
                if let surfaces, let hand {
                    surfaces.finder(hand).frame(height: 280).accessibilityHidden(true)
                }
            }
            TileView(view.typed)
            TextList(view.lines)
            TileGrid(view.pad)
            if let message = view.message { TextView(message) }
            if let digits = view.digits { TextView(digits) }
            TileGrid([view.yes, view.no].compactMap { $0 })
        }
    }
}
