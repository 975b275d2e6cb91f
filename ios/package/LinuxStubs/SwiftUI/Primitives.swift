import Foundation

public struct Text: View, Primitive {
    private var drawn: Drawn

    public init(verbatim content: String) { drawn = Drawn(text: content) }

    public func nodes() -> [Node] {
        guard !drawn.text.isEmpty else { return [] }
        var node = Node(.text, label: drawn.text)
        node.pieces = [drawn]
        return [node]
    }

    public struct LineStyle: Sendable {
        public enum Pattern: Sendable { case solid, dot }
    }

    public func font(_ font: Font?) -> Text {
        var text = self
        text.drawn.points = font.map { Double($0.size) }
        return text
    }
    public func foregroundColor(_ color: Color?) -> Text {
        var text = self
        text.drawn.color = color
        return text
    }
    public func underline(_: Bool = true, pattern _: LineStyle.Pattern = .solid, color _: Color? = nil) -> Text { self }
    public func strikethrough(_: Bool = true, pattern _: LineStyle.Pattern = .solid, color _: Color? = nil) -> Text {
        self
    }
}

public enum HorizontalAlignment: Sendable { case leading, center, trailing }
public enum VerticalAlignment: Sendable { case top, center, bottom, firstTextBaseline }

public struct Alignment: Sendable {
    public static let center = Alignment()
    public static let leading = Alignment()
    public static let trailing = Alignment()
    public static let top = Alignment()
    public static let bottom = Alignment()
    public static let topLeading = Alignment()
    public static let topTrailing = Alignment()
    public static let bottomTrailing = Alignment()
}

public enum TextAlignment: Sendable { case leading, center, trailing }

public struct VStack<Content: View>: View, Primitive {
    private let content: Content
    public init(
        alignment _: HorizontalAlignment = .center, spacing _: CGFloat? = nil, @ViewBuilder content: () -> Content
    ) {
        self.content = content()
    }
    public func nodes() -> [Node] { outline(content) }
}

public struct HStack<Content: View>: View, Primitive {
    private let content: Content
    public init(
        alignment _: VerticalAlignment = .center, spacing _: CGFloat? = nil, @ViewBuilder content: () -> Content
    ) {
        self.content = content()
    }
    public func nodes() -> [Node] { outline(content) }
}

public struct ZStack<Content: View>: View, Primitive {
    private let content: Content
    public init(alignment _: Alignment = .center, @ViewBuilder content: () -> Content) { self.content = content() }
    public func nodes() -> [Node] { outline(content) }
}

public struct Spacer: View, Primitive {
    public init(minLength _: CGFloat? = nil) {}
    public func nodes() -> [Node] { [] }
}

public struct ScrollView<Content: View>: View, Primitive {
    private let content: Content
    public init(_: Axis.Set = .vertical, showsIndicators _: Bool = true, @ViewBuilder content: () -> Content) {
        self.content = content()
    }
    public func nodes() -> [Node] { outline(content) }
}

public enum Axis: Sendable {
    public struct Set: OptionSet, Sendable {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        public static let horizontal = Set(rawValue: 1)
        public static let vertical = Set(rawValue: 2)
    }
}

public struct Button<Label: View>: View, Primitive {
    private let action: @MainActor () -> Void
    private let label: Label

    public init(action: @escaping @MainActor () -> Void, @ViewBuilder label: () -> Label) {
        self.action = action
        self.label = label()
    }

    public func nodes() -> [Node] {
        let parts = outline(ButtonStyles.current?(AnyView(label)) ?? AnyView(label))
        var node = Node(.button, label: parts.map(\.said).filter { !$0.isEmpty }.joined(separator: ", "))
        node.pieces = parts.flatMap(\.all)
        node.tap = action
        return [node]
    }
}

@MainActor @preconcurrency
public protocol ButtonStyle {
    associatedtype Body: View
    typealias Configuration = ButtonStyleConfiguration
    @ViewBuilder @MainActor @preconcurrency func makeBody(configuration: Configuration) -> Body
}

public struct ButtonStyleConfiguration {
    public let label: AnyView
    public let isPressed: Bool
}

@MainActor
enum ButtonStyles {
    static var current: ((AnyView) -> AnyView)?
}

struct Styled<Content: View, Style: ButtonStyle>: View, Primitive {
    let content: Content
    let style: Style

    func nodes() -> [Node] {
        let before = ButtonStyles.current
        defer { ButtonStyles.current = before }
        ButtonStyles.current = { AnyView(style.makeBody(configuration: .init(label: $0, isPressed: false))) }
        return outline(content)
    }
}

extension View {
    public func buttonStyle<S: ButtonStyle>(_ style: S) -> some View { Styled(content: self, style: style) }
}
