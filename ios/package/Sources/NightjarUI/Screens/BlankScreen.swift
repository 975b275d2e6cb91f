import NightjarKit
import SwiftUI

/// A plain page: no word, no picture, no strip.
struct BlankScreen: View {
    @Environment(\.palette) private var palette

    var body: some View {
        palette.bg.color.ignoresSafeArea().accessibilityHidden(true)
    }
}
