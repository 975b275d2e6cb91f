public struct AccessibilityActionKind: Sendable {
    public static let `default` = AccessibilityActionKind()
}

public enum AccessibilityAdjustmentDirection: Sendable { case increment, decrement }

public struct AccessibilityChildBehavior: Hashable, Sendable {
    let name: String
    public static let ignore = AccessibilityChildBehavior(name: "ignore")
    public static let contain = AccessibilityChildBehavior(name: "contain")
    public static let combine = AccessibilityChildBehavior(name: "combine")
}

public struct AccessibilityTraits: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let isButton = AccessibilityTraits(rawValue: 1)
    public static let isHeader = AccessibilityTraits(rawValue: 2)
    public static let isSelected = AccessibilityTraits(rawValue: 4)
    public static let isModal = AccessibilityTraits(rawValue: 8)
    public static let updatesFrequently = AccessibilityTraits(rawValue: 16)
    public static let isStaticText = AccessibilityTraits(rawValue: 32)
    public static let isImage = AccessibilityTraits(rawValue: 64)
}

extension View {
    public func accessibilityLabel(_ label: Text) -> some View {
        changing { $0.label = label.nodes().first?.label ?? "" }
    }

    public func accessibilityIdentifier(_ identifier: String) -> some View {
        changing { $0.id = identifier }
    }

    public func accessibilityHidden(_ hidden: Bool) -> some View {
        Changed(content: self) { hidden ? [] : $0 }
    }

    public func accessibilitySortPriority(_ priority: Double) -> some View {
        changing { $0.priority = priority }
    }

    public func accessibilityElement(children: AccessibilityChildBehavior = .ignore) -> some View {
        Changed(content: self) { nodes in
            var node = Node(children == .contain ? .container : .group)
            node.pieces = nodes.flatMap(\.all)
            if children == .contain {
                node.children = nodes
                node.pieces = []
            }
            if children == .combine { node.label = nodes.map(\.said).joined(separator: ", ") }
            // A gesture on the one thing below stays a gesture.
            if nodes.count == 1, nodes[0].kind != .button {
                node.tap = nodes[0].tap
                node.hold = nodes[0].hold
                node.release = nodes[0].release
            }
            return [node]
        }
    }

    public func accessibilityAddTraits(_ traits: AccessibilityTraits) -> some View {
        changing { node in
            if traits.contains(.isButton) { node.kind = .button }
            if traits.contains(.isStaticText), node.kind == .group { node.kind = .text }
            if traits.contains(.isImage), node.kind == .group { node.kind = .image }
            if traits.contains(.isHeader) {
                if node.kind == .group { node.kind = .text }
                node.traits.insert(.heading)
            }
            if traits.contains(.isSelected) { node.traits.insert(.selected) }
            if traits.contains(.isModal) { node.traits.insert(.modal) }
            if traits.contains(.updatesFrequently) { node.traits.insert(.live) }
        }
    }

    public func accessibilityAction(named name: Text, _ handler: @escaping @MainActor () -> Void) -> some View {
        changing { $0.actions.append((name.nodes().first?.label ?? "", handler)) }
    }

    /// What a double tap does.
    public func accessibilityAction(
        _: AccessibilityActionKind = .default, _ handler: @escaping @MainActor () -> Void
    ) -> some View {
        changing { $0.tap = handler }
    }

    /// iOS 16.
    public func accessibilityActions<V: View>(@ViewBuilder _ content: () -> V) -> some View {
        let buttons = outline(content()).compactMap { node in node.tap.map { (node.label, $0) } }
        return changing { $0.actions += buttons.map { (name: $0.0, run: $0.1) } }
    }

    public func accessibilityAdjustableAction(
        _ handler: @escaping @MainActor (AccessibilityAdjustmentDirection) -> Void
    ) -> some View {
        changing { node in
            node.kind = .adjustable
            node.adjust = handler
        }
    }
}
