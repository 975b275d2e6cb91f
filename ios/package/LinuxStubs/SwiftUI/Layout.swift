import Foundation

public struct ProposedViewSize: Equatable, Sendable {
    public var width: CGFloat?
    public var height: CGFloat?
    public init(width: CGFloat?, height: CGFloat?) {
        self.width = width
        self.height = height
    }
    public init(_ size: CGSize) { self.init(width: size.width, height: size.height) }
    public static let unspecified = ProposedViewSize(width: nil, height: nil)
}

/// Tests give sizes by width; the real one measures views.
public struct LayoutSubview {
    private let measure: (ProposedViewSize) -> CGSize
    private let placed: (CGPoint, ProposedViewSize) -> Void

    public init(measure: @escaping (ProposedViewSize) -> CGSize, placed: @escaping (CGPoint, ProposedViewSize) -> Void)
    {
        self.measure = measure
        self.placed = placed
    }

    public func sizeThatFits(_ proposal: ProposedViewSize) -> CGSize { measure(proposal) }
    public func place(at position: CGPoint, anchor _: UnitPoint = .center, proposal: ProposedViewSize) {
        placed(position, proposal)
    }
}

extension UnitPoint {
    public static let topLeading = UnitPoint()
}

public typealias LayoutSubviews = [LayoutSubview]

public protocol Layout {
    associatedtype Cache = Void
    typealias Subviews = LayoutSubviews
    func sizeThatFits(proposal: ProposedViewSize, subviews: Subviews, cache: inout Cache) -> CGSize
    func placeSubviews(
        in bounds: CGRect, proposal: ProposedViewSize, subviews: Subviews, cache: inout Cache)
}

extension Layout {
    @MainActor public func callAsFunction<V: View>(@ViewBuilder _ content: () -> V) -> some View {
        Group(content: content)
    }
}
