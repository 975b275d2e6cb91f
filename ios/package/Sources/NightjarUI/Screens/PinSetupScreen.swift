import NightjarKit
import SwiftUI

/// Both PINs: shown, typed in sight, typed from memory.
struct PinSetupScreen: View {
    let state: ViewState
    let view: PinSetupView

    var body: some View {
        ScreenFrame(state.parts) {
            TextView(view.message)
            if let digits = view.digits { TextView(digits) }
            if let another = view.another { TileView(another) }
            if let dots = view.dots { DotsView(dots) }
            if let pad = view.pad { PadView(pad) }
            if let later = view.later { TileView(later) }
        }
    }
}

/// A dot a typed digit, in a line of its own height: nothing jumps at the first one.
struct DotsView: View {
    let dots: TextElement

    init(_ dots: TextElement) {
        self.dots = dots
    }

    var body: some View {
        TextView(dots).frame(minHeight: Measures.target)
    }
}
