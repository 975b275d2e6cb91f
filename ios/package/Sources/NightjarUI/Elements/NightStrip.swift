import NightjarKit
import SwiftUI

/// The strip at the bottom of every screen: it looks like a handle and is silent about its use. A screen reader finds one
/// custom action on it.
struct NightStrip: View {
    let night: NightElement
    @Environment(\.hand) private var hand
    @Environment(\.palette) private var palette
    @Environment(\.isArmed) private var isArmed
    @Environment(\.surfaces) private var surfaces

    init(_ night: NightElement) {
        self.night = night
    }

    var body: some View {
        ZStack {
            Rectangle().fill((isArmed ? palette.night : palette.bg).color)
            Capsule()
                .fill((isArmed ? palette.bg : palette.line).color)
                .frame(width: 96, height: 6)
            if let surfaces, let hand { surfaces.strip(hand).accessibilityHidden(true) }
        }
        .frame(height: Double(Pull.stripHeight))
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(Text(verbatim: night.action.text))
        .accessibilityIdentifier(night.action.id)
        .accessibilityAction(named: Text(verbatim: night.action.text)) { hand?.chooseNight() }
    }
}
