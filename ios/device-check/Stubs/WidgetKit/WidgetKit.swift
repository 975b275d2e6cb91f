// A stand-in for Apple's WidgetKit and what SwiftUI has for it, hand-written from its documentation: for type-checking on
// Linux alone. Controls are of iOS 18; the extension that has one needs it.
import AppIntents
import SwiftUI

@MainActor @preconcurrency
public protocol Widget {}

@MainActor @preconcurrency
public protocol WidgetBundle {
    associatedtype Body: Widget
    @WidgetBundleBuilder var body: Body { get }
    init()
}

extension WidgetBundle {
    public static func main() { _ = Self().body }
}

@resultBuilder
public enum WidgetBundleBuilder {
    @MainActor public static func buildBlock<C: ControlWidget>(_: C) -> some Widget { EmptyWidget() }
}

struct EmptyWidget: Widget {}

@MainActor @preconcurrency
public protocol ControlWidget {
    associatedtype Body: ControlWidgetConfiguration
    var body: Body { get }
    init()
}

@MainActor @preconcurrency
public protocol ControlWidgetConfiguration {}

extension ControlWidgetConfiguration {
    public func displayName(_: LocalizedStringResource) -> some ControlWidgetConfiguration { self }
}

@MainActor @preconcurrency
public protocol ControlWidgetTemplate {}

public struct StaticControlConfiguration<Content: ControlWidgetTemplate>: ControlWidgetConfiguration {
    public init(kind _: String, content: () -> Content) { _ = content() }
}

public struct ControlWidgetButton<Label: View, Action: AppIntent>: ControlWidgetTemplate {
    public init(action _: Action, @ViewBuilder label: () -> Label) { _ = label() }
}

public struct LocalizedStringKey: ExpressibleByStringLiteral, Sendable {
    public init(stringLiteral _: String) {}
}

public struct Label: View {
    public init(_: LocalizedStringKey, systemImage _: String) {}
    public var body: some View { EmptyView() }
}
