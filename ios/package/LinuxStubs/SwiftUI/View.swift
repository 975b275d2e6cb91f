// A stand-in for Apple's SwiftUI on Linux, iOS 16 and no newer: what it declares is what NightjarUI may use. Views are
// type-checked against it and drawn as an outline of what a screen reader meets. Hand-written from Apple's documentation:
// that it compiles here never means that it compiles against the real one. Never shipped.

@MainActor @preconcurrency
public protocol View {
    associatedtype Body: View
    @ViewBuilder @MainActor @preconcurrency var body: Body { get }
}

extension Never: View {
    public var body: Never { fatalError() }
}

extension View where Body == Never {
    public var body: Never { fatalError() }
}

/// A view that has no body but tells what it is.
public protocol Primitive {
    @MainActor func nodes() -> [Node]
}

@MainActor
@resultBuilder
public enum ViewBuilder {
    public static func buildExpression<Content: View>(_ content: Content) -> Content { content }
    public static func buildBlock() -> EmptyView { EmptyView() }
    public static func buildBlock<Content: View>(_ content: Content) -> Content { content }
    public static func buildBlock<each Content: View>(
        _ content: repeat each Content
    ) -> TupleView<(repeat each Content)> {
        TupleView((repeat each content))
    }
    public static func buildIf<Content: View>(_ content: Content?) -> Content? { content }
    public static func buildEither<First: View, Second: View>(first: First) -> ConditionalContent<First, Second> {
        .first(first)
    }
    public static func buildEither<First: View, Second: View>(second: Second) -> ConditionalContent<First, Second> {
        .second(second)
    }
}

public struct EmptyView: View, Primitive {
    public init() {}
    public func nodes() -> [Node] { [] }
}

public struct TupleView<T>: View, Primitive {
    public let value: T
    private let all: [any View]

    public init(_ value: T) {
        self.value = value
        all = Mirror(reflecting: value).children.compactMap { $0.value as? any View }
    }

    public func nodes() -> [Node] {
        var found: [Node] = []
        for view in all { found += outline(view) }
        return found
    }
}

public enum ConditionalContent<First: View, Second: View>: View, Primitive {
    case first(First)
    case second(Second)

    public func nodes() -> [Node] {
        switch self {
        case .first(let view): outline(view)
        case .second(let view): outline(view)
        }
    }
}

extension Optional: View where Wrapped: View {
    public typealias Body = Never
}

extension Optional: Primitive where Wrapped: View {
    public func nodes() -> [Node] { map { outline($0) } ?? [] }
}

public struct AnyView: View, Primitive {
    private let view: any View
    public init<V: View>(_ view: V) { self.view = view }
    public func nodes() -> [Node] { outline(view) }
}

public struct Group<Content: View>: View, Primitive {
    private let content: Content
    public init(@ViewBuilder content: () -> Content) { self.content = content() }
    public func nodes() -> [Node] { outline(content) }
}

public protocol Identifiable {
    associatedtype ID: Hashable
    var id: ID { get }
}

public struct ForEach<Data: RandomAccessCollection, ID: Hashable, Content: View>: View, Primitive {
    private let data: Data
    private let content: (Data.Element) -> Content

    public init(
        _ data: Data, id _: KeyPath<Data.Element, ID>, @ViewBuilder content: @escaping (Data.Element) -> Content
    ) {
        self.data = data
        self.content = content
    }

    public func nodes() -> [Node] {
        var found: [Node] = []
        for element in data { found += outline(content(element)) }
        return found
    }
}

/// The first of its views that fits; here the first.
public struct ViewThatFits<Content: View>: View, Primitive {
    private let content: Content
    public init(in _: Axis.Set = [.horizontal, .vertical], @ViewBuilder content: () -> Content) {
        self.content = content()
    }
    public func nodes() -> [Node] { (content as? any Several)?.first() ?? outline(content) }
}

/// Several views, one of which is enough.
@MainActor
protocol Several {
    func first() -> [Node]
}

extension ForEach: Several {
    func first() -> [Node] { data.first.map { outline(content($0)) } ?? [] }
}

@MainActor @preconcurrency
public protocol ViewModifier {
    associatedtype Body: View
    typealias Content = ModifiedContent
    @ViewBuilder @MainActor @preconcurrency func body(content: Content) -> Body
}

/// What a modifier is given to draw.
public struct ModifiedContent: View, Primitive {
    let content: any View
    public func nodes() -> [Node] { outline(content) }
}

extension View {
    public func modifier<M: ViewModifier>(_ modifier: M) -> some View {
        modifier.body(content: ModifiedContent(content: self))
    }
}
