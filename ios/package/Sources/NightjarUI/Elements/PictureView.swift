import Foundation
import NightjarKit
import SwiftUI

extension Pictures {
    /// The file beside this module.
    static let shipped: Pictures = {
        let file = Bundle.module.url(forResource: "pictures", withExtension: "txt")
        return Pictures(text: file.flatMap { try? String(contentsOf: $0, encoding: .utf8) } ?? "")
    }()
}

/// A vendored picture in one colour; hidden from screen readers, whose words the core has finished.
struct PictureView: View {
    let name: String
    let size: Double
    let color: Color
    /// What lies behind, for the edge of a sign.
    let behind: Color

    var body: some View {
        let name = PictureName(name)
        ZStack(alignment: .bottomTrailing) {
            if name.base != Pictures.numeral {
                DrawingsView(drawings: Pictures.shipped.drawings(name.base), color: color)
            }
            if name.sign == Pictures.bar {
                Bar().stroke(behind, lineWidth: size * 0.16)
                Bar().stroke(color, style: StrokeStyle(lineWidth: size * 0.07, lineCap: .round))
            } else if let sign = Pictures.signs[name.sign] {
                DrawingsView(drawings: Pictures.shipped.drawings(sign), color: color)
                    .background(behind)
                    .frame(width: size / 2, height: size / 2)
            } else if !name.sign.isEmpty {
                // Part of a drawing: it grows with the picture, not with the text.
                Text(verbatim: name.sign)
                    .font(.system(size: size * (name.base == Pictures.numeral ? 0.44 : 0.36), weight: .semibold))
                    .foregroundColor(color)
                    .fixedSize()
                    .background(behind)
                    .frame(
                        maxWidth: .infinity, maxHeight: .infinity,
                        alignment: name.base == Pictures.numeral ? .center : .bottomTrailing)
            }
        }
        .frame(width: size, height: size)
        .accessibilityHidden(true)
    }
}

private struct DrawingsView: View {
    let drawings: [Drawing]
    let color: Color

    var body: some View {
        ZStack {
            ForEach(Array(drawings.indices), id: \.self) { index in
                let shape = DrawingShape(drawing: drawings[index])
                switch drawings[index].ink {
                case .fill: shape.fill(color)
                case .fillEvenOdd: shape.fill(color, style: FillStyle(eoFill: true))
                case .stroke: StrokeView(shape: shape, color: color)
                }
            }
        }
    }
}

private struct StrokeView: View {
    let shape: DrawingShape
    let color: Color

    var body: some View {
        // Measured as a path: three wide on the grid at any size.
        shape.outlined().fill(color)
    }
}

/// One path of a picture, fitted into a square.
struct DrawingShape: Shape {
    let drawing: Drawing

    func path(in rect: CGRect) -> Path {
        let scale = min(rect.width, rect.height) / Pictures.grid
        func point(_ x: Double, _ y: Double) -> CGPoint {
            CGPoint(x: rect.minX + x * scale, y: rect.minY + y * scale)
        }
        return Path { path in
            for stroke in drawing.strokes {
                switch stroke {
                case .move(let x, let y): path.move(to: point(x, y))
                case .line(let x, let y): path.addLine(to: point(x, y))
                case .curve(let x1, let y1, let x2, let y2, let x, let y):
                    path.addCurve(to: point(x, y), control1: point(x1, y1), control2: point(x2, y2))
                case .close: path.closeSubpath()
                }
            }
        }
    }

    /// The same path as an area three wide.
    func outlined() -> OutlinedShape {
        OutlinedShape(shape: self)
    }
}

/// A stroked path as an area, so that its width grows with the picture.
struct OutlinedShape: Shape {
    let shape: DrawingShape

    func path(in rect: CGRect) -> Path {
        let width = Pictures.stroke * min(rect.width, rect.height) / Pictures.grid
        return shape.path(in: rect).strokedPath(StrokeStyle(lineWidth: width, lineCap: .round, lineJoin: .round))
    }
}

/// From corner to corner: what is struck through.
private struct Bar: Shape {
    func path(in rect: CGRect) -> Path {
        Path { path in
            path.move(to: CGPoint(x: rect.minX + rect.width * 0.12, y: rect.minY + rect.height * 0.12))
            path.addLine(to: CGPoint(x: rect.minX + rect.width * 0.88, y: rect.minY + rect.height * 0.88))
        }
    }
}
