/// What a screen reader meets: one element, or a container of some.
public struct Node {
    /// What sort of element it is.
    public enum Kind: String, Sendable {
        case text, image, button, adjustable, group, container
    }

    public var kind: Kind
    public var id = ""
    public var label = ""
    public var traits: Set<Trait> = []
    public var isEnabled = true
    public var priority = 0.0
    public var children: [Node] = []
    /// What a double tap does.
    public var tap: (@MainActor () -> Void)?
    /// What holding does, and what letting go does afterwards.
    public var hold: (@MainActor () -> Void)?
    public var release: (@MainActor () -> Void)?
    public var adjust: (@MainActor (AccessibilityAdjustmentDirection) -> Void)?
    /// Custom actions by name.
    public var actions: [(name: String, run: @MainActor () -> Void)] = []
    /// Texts drawn on it, in their order, as they are drawn.
    public var pieces: [Drawn] = []

    /// Texts drawn on it, in their order.
    public var drawn: [String] { pieces.map(\.text) }

    public init(_ kind: Kind, label: String = "", children: [Node] = []) {
        self.kind = kind
        self.label = label
        self.children = children
    }

    /// What is said of it as a part of another.
    var said: String {
        label.isEmpty ? children.map(\.said).filter { !$0.isEmpty }.joined(separator: ", ") : label
    }

    var all: [Drawn] {
        pieces + children.flatMap(\.all)
    }
}

/// A text as it is drawn.
public struct Drawn: Equatable, Sendable {
    public let text: String
    /// Size, points; none: the system's.
    public var points: Double?
    /// Colour; none: the system's.
    public var color: Color?
}

/// What an element is besides its kind.
public enum Trait: String, Sendable, CaseIterable {
    case heading, selected, modal, live
}

/// The outline of a view, as a screen reader meets it.
@MainActor
public func outline(_ view: any View) -> [Node] {
    func open<V: View>(_ view: V) -> [Node] {
        if let primitive = view as? any Primitive { return primitive.nodes() }
        for child in Mirror(reflecting: view).children { (child.value as? any Resolvable)?.resolve() }
        return outline(view.body)
    }
    return open(view)
}

/// Elements in the order in which they are met: containers are opened, priorities sort what stands together.
public func inReadingOrder(_ nodes: [Node]) -> [Node] {
    let sorted = nodes.enumerated().sorted {
        ($0.element.priority, -$0.offset) > ($1.element.priority, -$1.offset)
    }
    return sorted.flatMap { $0.element.kind == .container ? inReadingOrder($0.element.children) : [$0.element] }
}
