import NightjarCore

/// Measures of ui.md 4.2, in points.
public enum Measures {
    public static let edge = 16.0
    public static let gap = 8.0
    public static let inset = 8.0
    public static let corner = 12.0
    /// Smallest target.
    public static let target = 56.0
    /// Tiles of the main screens, and the keys of pads.
    public static let tile = 72.0
    public static let bar = 56.0
    /// Tablets and landscape keep this width, centred.
    public static let column = 480.0
    public static let picture = 32.0
    public static let smallPicture = 24.0
    public static let thin = 1.0
    public static let thick = 3.0
    public static let qr = 200.0
}

extension TextSizeName {
    /// In points at the system's usual text size; it follows the system's.
    public var points: Double {
        switch self {
        case .note: 14
        case .body: 16
        case .tile: 18
        case .title: 22
        case .number: 28
        case .code: 40
        case .digits: 48
        }
    }

    /// Codes and digits have one width.
    public var isMonospaced: Bool {
        self == .code || self == .digits
    }

    /// Weight 600 instead of 400.
    public var isHeavy: Bool {
        switch self {
        case .note, .body, .tile: false
        case .title, .number, .code, .digits: true
        }
    }
}

extension ElementClass {
    /// The most columns in which such tiles are laid out; fewer where a word would break.
    public var columns: Int {
        switch self {
        case .tile: 3
        case .half: 2
        case .wide, .line: 1
        }
    }
}
