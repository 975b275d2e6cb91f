import Foundation

/// One stroke of the pen, on a grid of 48.
public enum PenStroke: Equatable, Sendable {
    case move(x: Double, y: Double)
    case line(x: Double, y: Double)
    case curve(x1: Double, y1: Double, x2: Double, y2: Double, x: Double, y: Double)
    case close
}

/// How a path is drawn.
public enum Ink: Equatable, Sendable {
    case fill, fillEvenOdd
    /// Three wide, round.
    case stroke
}

/// One path of a picture.
public struct Drawing: Equatable, Sendable {
    public let ink: Ink
    public let strokes: [PenStroke]

    public init(ink: Ink, strokes: [PenStroke]) {
        self.ink = ink
        self.strokes = strokes
    }
}

/// A picture's name as the core writes it, `set/name` or `set/name+sign`: the sign is drawn small in the lower end corner.
public struct PictureName: Equatable, Sendable {
    public let base: String
    public let sign: String

    public init(_ name: String) {
        let parts = name.split(separator: "+", maxSplits: 1, omittingEmptySubsequences: false)
        base = String(parts[0])
        sign = parts.count > 1 ? String(parts[1]) : ""
    }
}

/// The vendored pictures: pictures.txt, one line a picture. The file names none of them: who unpacks the app finds numbers,
/// where some of the names would say what it is for.
public struct Pictures: Sendable {
    /// Side of the grid.
    public static let grid = 48.0
    /// Width of a stroke on it.
    public static let stroke = 3.0
    /// Pictures that stand for a small sign behind `+`; every other sign is a numeral or the bar.
    public static let signs = [
        "check": "ms/check", "timer": "ms/timer", "female": "ms/female", "male": "ms/male", "hand": "ms/back_hand",
        "cap": "nj/cap", "in": "ms/input", "out": "ms/output",
    ]
    /// The sign that strikes a picture through.
    public static let bar = "bar"
    /// The base of a picture that is its numeral alone.
    public static let numeral = "nj/age"

    private let lines: [Substring: Substring]

    /// Reads the file's text; a line that cannot be read is a picture that is not there.
    public init(text: String) {
        var lines: [Substring: Substring] = [:]
        for line in text.split(separator: "\n") {
            guard let space = line.firstIndex(of: " ") else { continue }
            lines[line[..<space]] = line[line.index(after: space)...]
        }
        self.lines = lines
    }

    /// The number of a name: the hash that Java has for a string, as the file is written for both phones.
    public static func number(_ name: String) -> String {
        String(name.utf16.reduce(UInt32(0)) { $0 &* 31 &+ UInt32($1) }, radix: 16)
    }

    /// The paths of a picture without its sign; none if there is no such picture.
    public func drawings(_ base: String) -> [Drawing] {
        guard let line = lines[Substring(Self.number(base))] else { return [] }
        var drawings: [Drawing] = []
        var ink: Ink?
        var strokes: [PenStroke] = []
        var words = line.split(separator: " ").makeIterator()
        func number() -> Double { words.next().flatMap { Double($0) } ?? 0 }
        func end() {
            if let ink, !strokes.isEmpty { drawings.append(Drawing(ink: ink, strokes: strokes)) }
            strokes = []
        }
        while let word = words.next() {
            switch word {
            case "n", "e", "s":
                end()
                ink = word == "n" ? .fill : word == "e" ? .fillEvenOdd : .stroke
            case "M": strokes.append(.move(x: number(), y: number()))
            case "L": strokes.append(.line(x: number(), y: number()))
            case "C":
                strokes.append(
                    .curve(x1: number(), y1: number(), x2: number(), y2: number(), x: number(), y: number()))
            case "Z": strokes.append(.close)
            default: return []
            }
        }
        end()
        return drawings
    }
}
