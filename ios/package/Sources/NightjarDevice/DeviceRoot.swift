import Foundation
import NightjarKit
import NightjarUI
import SwiftUI

/// The whole app on a device.
public struct DeviceRoot: View {
    @ObservedObject private var shell: Shell

    public init(shell: Shell) {
        self.shell = shell
    }

    public var body: some View {
        if let model = shell.model {
            RootView(
                model: model,
                surfaces: Surfaces(
                    strip: { AnyView(StripSurface(hand: $0)) },
                    finder: { AnyView(Finder(hand: $0)) }),
                closedStrip: NSLocalizedString("night.title", comment: ""))
        } else {
            Plain()
        }
    }
}
