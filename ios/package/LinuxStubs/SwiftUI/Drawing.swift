@_exported import Foundation

public struct Angle: Sendable {
    public static func degrees(_: Double) -> Angle { Angle() }
}

public struct UnitPoint: Sendable {
    public static let center = UnitPoint()
    public static let top = UnitPoint()
    public static let leading = UnitPoint()
}

public struct Color: View, Primitive, Equatable, Sendable, ShapeStyle {
    public enum RGBColorSpace: Sendable { case sRGB, sRGBLinear, displayP3 }
    private let parts: [Double]
    nonisolated public init(
        _: RGBColorSpace = .sRGB, red: Double, green: Double, blue: Double, opacity: Double = 1
    ) {
        parts = [red, green, blue, opacity]
    }
    nonisolated public static let white = Color(red: 1, green: 1, blue: 1)
    nonisolated public static let black = Color(red: 0, green: 0, blue: 0)
    nonisolated public static let clear = Color(red: 0, green: 0, blue: 0, opacity: 0)
    public func nodes() -> [Node] { [] }
}

public protocol ShapeStyle: Sendable {}

public struct Font: Sendable {
    public enum Weight: Sendable { case regular, semibold }
    public enum Design: Sendable { case `default`, monospaced }
    public enum TextStyle: Sendable { case body }
    let size: CGFloat
    public static func system(size: CGFloat, weight _: Weight = .regular, design _: Design = .default) -> Font {
        Font(size: size)
    }
}

public struct StrokeStyle: Sendable {
    public init(
        lineWidth _: CGFloat = 1, lineCap _: CGLineCap = .butt, lineJoin _: CGLineJoin = .miter,
        miterLimit _: CGFloat = 10,
        dash _: [CGFloat] = [], dashPhase _: CGFloat = 0
    ) {}
}

public enum CGLineCap: Sendable { case butt, round }
public enum CGLineJoin: Sendable { case miter, round }

public struct FillStyle: Sendable {
    public init(eoFill _: Bool = false, antialiased _: Bool = true) {}
}

public struct Path: Shape, Equatable {
    public private(set) var strokes = 0
    public init() {}
    public init(_ build: (inout Path) -> Void) { build(&self) }
    public mutating func move(to _: CGPoint) { strokes += 1 }
    public mutating func addLine(to _: CGPoint) { strokes += 1 }
    public mutating func addCurve(to _: CGPoint, control1 _: CGPoint, control2 _: CGPoint) { strokes += 1 }
    public mutating func addRect(_: CGRect) { strokes += 1 }
    public mutating func closeSubpath() { strokes += 1 }
    public func path(in _: CGRect) -> Path { self }
}

public protocol Shape: View, Primitive, Sendable {
    func path(in rect: CGRect) -> Path
}

extension Shape {
    public func nodes() -> [Node] { [] }
    public func fill<S: ShapeStyle>(_: S, style _: FillStyle = FillStyle()) -> some View { EmptyView() }
    public func stroke<S: ShapeStyle>(_: S, style _: StrokeStyle) -> some View { EmptyView() }
    public func stroke<S: ShapeStyle>(_: S, lineWidth _: CGFloat = 1) -> some View { EmptyView() }
}

public struct Rectangle: Shape {
    public init() {}
    public func path(in _: CGRect) -> Path { Path() }
}

public struct Capsule: Shape {
    public init() {}
    public func path(in _: CGRect) -> Path { Path() }
}

public struct Circle: Shape {
    public init() {}
    public func path(in _: CGRect) -> Path { Path() }
}

public struct RoundedRectangle: Shape {
    public init(cornerRadius _: CGFloat) {}
    public func path(in _: CGRect) -> Path { Path() }
    public func strokeBorder<S: ShapeStyle>(_: S, lineWidth _: CGFloat = 1) -> some View { EmptyView() }
    public func strokeBorder<S: ShapeStyle>(_: S, style _: StrokeStyle) -> some View { EmptyView() }
}

extension Path {
    public func strokedPath(_: StrokeStyle) -> Path { self }
}
