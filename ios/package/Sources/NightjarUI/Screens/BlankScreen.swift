import NightjarKit
import SwiftUI

/// A plain page: no word, no picture, no strip.
struct BlankScreen: View {
    @Environment(\.palette) private var palette

    var body: some View {
        palette.bg.color.ignoresSafeArea().accessibilityHidden(true)
    }
}

/// The phone could not be opened: a plain page, and the strip, so that it can be emptied all the same.
struct ClosedScreen: View {
    let strip: String
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(spacing: 0) {
            palette.bg.color.accessibilityHidden(true)
            NightStrip(NightElement(level: .wipe, action: ActionElement(id: "night.empty", text: strip)))
        }
        .background(palette.bg.color)
    }
}

/// A plain page, before anything can be shown.
public struct Plain: View {
    public init() {}

    public var body: some View {
        BlankScreen()
    }
}
