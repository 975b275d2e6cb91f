import NightjarKit
import SwiftUI

/// A QR symbol, black on white with a margin of four modules.
struct QrView: View {
    let qr: QrElement

    init(_ qr: QrElement) {
        self.qr = qr
    }

    var body: some View {
        QrShape(rows: qr.rows.map { $0.map { $0 == "#" } }, width: Int(qr.width))
            .fill(Color.black)
            .frame(width: Measures.qr, height: Measures.qr)
            .background(Color.white)
            .frame(maxWidth: .infinity)
            .accessibilityElement(children: .ignore)
            .accessibilityLabel(Text(verbatim: qr.spoken))
            .accessibilityIdentifier(qr.id)
            .accessibilityAddTraits(.isImage)
    }
}

/// The dark modules.
struct QrShape: Shape {
    let rows: [[Bool]]
    let width: Int

    static let margin = 4

    func path(in rect: CGRect) -> Path {
        let module = min(rect.width, rect.height) / Double(width + 2 * Self.margin)
        return Path { path in
            for (y, row) in rows.enumerated() {
                for (x, isDark) in row.enumerated() where isDark {
                    path.addRect(
                        CGRect(
                            x: rect.minX + Double(x + Self.margin) * module,
                            y: rect.minY + Double(y + Self.margin) * module, width: module, height: module))
                }
            }
        }
    }
}
