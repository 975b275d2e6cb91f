import Foundation

// Modifiers that change what is seen and nothing that is read.
extension View {
    public func font(_: Font?) -> some View { self }
    public func foregroundColor(_: Color?) -> some View { self }
    public func frame(width _: CGFloat? = nil, height _: CGFloat? = nil, alignment _: Alignment = .center) -> some View
    {
        self
    }
    public func frame(
        minWidth _: CGFloat? = nil, idealWidth _: CGFloat? = nil, maxWidth _: CGFloat? = nil,
        minHeight _: CGFloat? = nil,
        idealHeight _: CGFloat? = nil, maxHeight _: CGFloat? = nil, alignment _: Alignment = .center
    ) -> some View {
        self
    }
    public func padding(_: CGFloat) -> some View { self }
    public func padding(_: Edge.Set = .all, _: CGFloat? = nil) -> some View { self }
    public func fixedSize(horizontal _: Bool, vertical _: Bool) -> some View { self }
    public func fixedSize() -> some View { self }
    public func lineSpacing(_: CGFloat) -> some View { self }
    public func lineLimit(_: Int?) -> some View { self }
    public func multilineTextAlignment(_: TextAlignment) -> some View { self }
    public func background<S: ShapeStyle>(_: S) -> some View { self }
    public func background<V: View>(alignment _: Alignment = .center, @ViewBuilder content: () -> V) -> some View {
        TupleView((content(), self))
    }
    public func overlay<V: View>(alignment _: Alignment = .center, @ViewBuilder content: () -> V) -> some View {
        TupleView((self, content()))
    }
    public func contentShape<S: Shape>(_: S) -> some View { self }
    public func clipShape<S: Shape>(_: S) -> some View { self }
    public func ignoresSafeArea() -> some View { self }
    public func preferredColorScheme(_: ColorScheme?) -> some View { self }
    public func statusBarHidden(_: Bool = true) -> some View { self }
    public func layoutPriority(_: Double) -> some View { self }
    public func scaleEffect(_: CGFloat, anchor _: UnitPoint = .center) -> some View { self }
    public func scaleEffect(x _: CGFloat = 1, y _: CGFloat = 1, anchor _: UnitPoint = .center) -> some View { self }
    public func transition(_: AnyTransition) -> some View { self }
    public func animation<V: Equatable>(_: Animation?, value _: V) -> some View { self }
    public func id<ID: Hashable>(_: ID) -> some View { self }
    /// Not called here.
    public func onAppear(perform _: (() -> Void)? = nil) -> some View { self }
    /// Not called here.
    public func onDisappear(perform _: (() -> Void)? = nil) -> some View { self }
    /// Not called here. The form of iOS 14 to 16.
    public func onChange<V: Equatable>(of _: V, perform _: @escaping (V) -> Void) -> some View { self }
    /// Not called here.
    public func task(_: @escaping @Sendable @MainActor () async -> Void) -> some View { self }
    public func environmentObject(_: AnyObject) -> some View { self }
}

public enum Edge: Sendable {
    public struct Set: OptionSet, Sendable {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        public static let top = Set(rawValue: 1)
        public static let leading = Set(rawValue: 2)
        public static let bottom = Set(rawValue: 4)
        public static let trailing = Set(rawValue: 8)
        public static let horizontal: Set = [.leading, .trailing]
        public static let vertical: Set = [.top, .bottom]
        public static let all: Set = [.horizontal, .vertical]
    }
}

public struct AnyTransition: Sendable {
    public static let opacity = AnyTransition()
}

public struct Animation: Sendable {
    public static func linear(duration _: Double) -> Animation { Animation() }
}

/// Changes the nodes of what it holds.
struct Changed<Content: View>: View, Primitive {
    let content: Content
    let change: @MainActor ([Node]) -> [Node]
    func nodes() -> [Node] { change(outline(content)) }
}

extension View {
    /// Changes the one element that this view is; a view of several becomes a group first.
    func changing(_ change: @escaping @MainActor (inout Node) -> Void) -> some View {
        Changed(content: self) { nodes in
            guard !nodes.isEmpty else {
                var node = Node(.group)
                change(&node)
                return [node]
            }
            return nodes.map { node in
                var node = node
                change(&node)
                return node
            }
        }
    }

    public func hidden() -> some View { Changed(content: self) { _ in [] } }

    public func disabled(_ disabled: Bool) -> some View {
        changing { node in if disabled { node.isEnabled = false } }
    }

    public func onTapGesture(count _: Int = 1, perform action: @escaping @MainActor () -> Void) -> some View {
        changing { $0.tap = action }
    }

    public func onLongPressGesture(
        minimumDuration _: Double = 0.5, maximumDistance _: CGFloat = 10,
        perform action: @escaping @MainActor () -> Void,
        onPressingChanged: (@MainActor (Bool) -> Void)? = nil
    ) -> some View {
        changing { node in
            node.hold = {
                onPressingChanged?(true)
                action()
            }
            node.release = { onPressingChanged?(false) }
        }
    }
}
