import Foundation
import NightjarKit
import UIKit

/// The real device round the screens.
final class Device: Surroundings {
    private let threads = Threads()
    /// The brightness before it was raised.
    @MainActor private static var dimmed: CGFloat?

    func millis() -> Int { threads.millis() }
    func inOrder(_ work: @escaping @Sendable () -> Void) { threads.inOrder(work) }
    func aside(_ work: @escaping @Sendable () -> Void) { threads.aside(work) }
    func onMain(_ work: @escaping @MainActor @Sendable () -> Void) { threads.onMain(work) }
    func later(_ millis: Int, _ work: @escaping @MainActor @Sendable () -> Void) { threads.later(millis, work) }

    func feel(_ haptic: Haptic) {
        onMain {
            switch haptic {
            case .key: Self.beat(.light)
            case .saved, .care:
                Self.beat(.light)
                self.later(120) { Self.beat(haptic == .care ? .medium : .light) }
            case .dull: Self.beat(.soft)
            case .armed: Self.beat(.rigid)
            case .wiped:
                Self.beat(.medium)
                self.later(120) { Self.beat(.medium) }
            case .unfinished:
                // iOS has no long pulse: a row of beats without a gap.
                for beat in 0..<6 { self.later(beat * 100) { Self.beat(.heavy) } }
            }
        }
    }

    func say(_ text: String) {
        onMain { UIAccessibility.post(notification: .announcement, argument: text) }
    }

    func wear(_ face: Face) {
        onMain {
            guard UIApplication.shared.supportsAlternateIcons else { return }
            // The system tells the person; whether it worked is read again at the next start.
            UIApplication.shared.setAlternateIconName(face.icon)
        }
    }

    func brighten(_ isBright: Bool) {
        onMain {
            if isBright {
                Self.dimmed = Self.dimmed ?? UIScreen.main.brightness
                UIScreen.main.brightness = 1
            } else if let dimmed = Self.dimmed {
                UIScreen.main.brightness = dimmed
                Self.dimmed = nil
            }
        }
    }

    func dial(_ number: String) {
        guard let url = URL(string: "tel:" + number) else { return }
        onMain { UIApplication.shared.open(url) }
    }

    @MainActor
    private static func beat(_ style: UIImpactFeedbackGenerator.FeedbackStyle) {
        UIImpactFeedbackGenerator(style: style).impactOccurred()
    }
}
