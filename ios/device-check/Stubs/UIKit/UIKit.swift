// A stand-in for Apple's UIKit, hand-written from its documentation: for type-checking on Linux alone.
@_exported import Foundation
import SwiftUI

open class CALayer {
    public init() {}
    public var frame = CGRect.zero
    public func addSublayer(_: CALayer) {}
}

@MainActor
open class UIResponder {
    public init() {}
    open func touchesBegan(_: Set<UITouch>, with _: UIEvent?) {}
    open func touchesMoved(_: Set<UITouch>, with _: UIEvent?) {}
    open func touchesEnded(_: Set<UITouch>, with _: UIEvent?) {}
    open func touchesCancelled(_: Set<UITouch>, with _: UIEvent?) {}
}

@MainActor
open class UIView: UIResponder {
    public init(frame _: CGRect) {}
    public required init?(coder _: NSCoder) {}
    public var isMultipleTouchEnabled = false
    public var bounds = CGRect.zero
    public var layer: CALayer { CALayer() }
    open func layoutSubviews() {}
}

@MainActor
public final class UITouch: Hashable {
    public nonisolated static func == (a: UITouch, b: UITouch) -> Bool { a === b }
    public nonisolated func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
    public var timestamp: TimeInterval { 0 }
    public func location(in _: UIView?) -> CGPoint { .zero }
}

@MainActor
public final class UIEvent {
    public var allTouches: Set<UITouch>? { nil }
}

@MainActor
public final class UIScreen {
    public static let main = UIScreen()
    public var isCaptured: Bool { false }
    public var brightness: CGFloat = 0.5
    public nonisolated static let capturedDidChangeNotification = Notification.Name("captured")
}

@MainActor
public final class UIApplication {
    public enum State: Sendable { case active, inactive, background }
    public static let shared = UIApplication()
    public var applicationState: State { .active }
    public var isProtectedDataAvailable: Bool { true }
    public func open(_: URL) {}
    public var supportsAlternateIcons: Bool { true }
    public var alternateIconName: String? { nil }
    public func setAlternateIconName(_: String?, completionHandler _: (@Sendable ((any Error)?) -> Void)? = nil) {}
    public nonisolated static let willResignActiveNotification = Notification.Name("resign")
    public nonisolated static let didBecomeActiveNotification = Notification.Name("active")
    public nonisolated static let didEnterBackgroundNotification = Notification.Name("background")
    public nonisolated static let protectedDataWillBecomeUnavailableNotification = Notification.Name("protected")
}

public enum UIAccessibility {
    public struct Notification: Sendable {
        public static let announcement = Notification()
    }
    @MainActor public static func post(notification _: Notification, argument _: Any?) {}
}

@MainActor
public final class UIImpactFeedbackGenerator {
    public enum FeedbackStyle: Sendable { case light, medium, heavy, soft, rigid }
    public init(style _: FeedbackStyle) {}
    public func impactOccurred() {}
}

/// SwiftUI's own on Apple's systems.
@MainActor @preconcurrency
public protocol UIViewRepresentable: View where Body == Never {
    associatedtype UIViewType: UIView
    associatedtype Coordinator = Void
    typealias Context = UIViewRepresentableContext<Self>
    func makeUIView(context: Context) -> UIViewType
    func updateUIView(_ view: UIViewType, context: Context)
    static func dismantleUIView(_ view: UIViewType, coordinator: Coordinator)
}

extension UIViewRepresentable {
    public static func dismantleUIView(_: UIViewType, coordinator _: Coordinator) {}
}

public struct UIViewRepresentableContext<Representable> {}
