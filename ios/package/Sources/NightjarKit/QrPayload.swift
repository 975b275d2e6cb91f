import Foundation

/// Reads the data codewords of a QR symbol (ISO/IEC 18004, 7.4): segments of bytes, one after the other. A center's code is
/// binary, which the system's own text of a symbol does not carry.
public enum QrPayload {
    /// The bytes of all byte segments; none if there is another kind of segment or the symbol ends inside one.
    public static func bytes(codewords: Data, version: Int) -> Data? {
        var bits = Bits(Array(codewords))
        var found = Data()
        // Fewer than four bits left, or the mode 0: the end.
        while let mode = bits.take(4), mode != 0 {
            guard mode == 4, let length = bits.take(version < 10 ? 8 : 16) else { return nil }
            for _ in 0..<length {
                guard let byte = bits.take(8) else { return nil }
                found.append(UInt8(byte))
            }
        }
        return found.isEmpty ? nil : found
    }

    private struct Bits {
        private let bytes: [UInt8]
        private var at = 0

        init(_ bytes: [UInt8]) {
            self.bytes = bytes
        }

        mutating func take(_ count: Int) -> Int? {
            guard at + count <= bytes.count * 8 else { return nil }
            defer { at += count }
            var value = 0
            for bit in at..<at + count {
                let byte = Int(bytes[bit / 8])
                value = value * 2 + (byte >> (7 - bit % 8)) % 2
            }
            return value
        }
    }
}
