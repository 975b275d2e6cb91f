import NightjarCore

/// A colour without transparency.
public struct Rgb: Equatable, Sendable {
    public let red: Double
    public let green: Double
    public let blue: Double

    /// From `0xRRGGBB`.
    public init(_ hex: UInt32) {
        red = Double(hex >> 16 & 0xff) / 255
        green = Double(hex >> 8 & 0xff) / 255
        blue = Double(hex & 0xff) / 255
    }

    /// Relative luminance (WCAG 2.2).
    var luminance: Double {
        func linear(_ part: Double) -> Double {
            part <= 0.04045 ? part / 12.92 : power((part + 0.055) / 1.055)
        }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// Contrast against another colour: 1 to 21 (WCAG 2.2).
    public func contrast(_ other: Rgb) -> Double {
        let (a, b) = (luminance + 0.05, other.luminance + 0.05)
        return max(a, b) / min(a, b)
    }
}

/// Colour roles of ui.md 4.1. No red, nothing from the wallpaper, no transparency behind text.
public struct Palette: Equatable, Sendable {
    public let isDark: Bool
    public let bg: Rgb
    public let surface: Rgb
    public let raised: Rgb
    public let text: Rgb
    public let dim: Rgb
    public let act: Rgb
    public let onAct: Rgb
    public let safe: Rgb
    public let wait: Rgb
    public let care: Rgb
    public let night: Rgb
    public let line: Rgb

    /// The default.
    public static let dark = Palette(
        isDark: true, bg: Rgb(0x0B0C0E), surface: Rgb(0x17191D), raised: Rgb(0x262A30), text: Rgb(0xF2EFE8),
        dim: Rgb(0xC8C3B8), act: Rgb(0xFFC46B), onAct: Rgb(0x1C1200), safe: Rgb(0x86E0C8), wait: Rgb(0xA9CBFF),
        care: Rgb(0xF2D95C), night: Rgb(0xD8B4FF), line: Rgb(0x8A8F98))

    /// By day.
    public static let light = Palette(
        isDark: false, bg: Rgb(0xFFFDF8), surface: Rgb(0xF3EFE6), raised: Rgb(0xE6E0D3), text: Rgb(0x14161A),
        dim: Rgb(0x3A3F46), act: Rgb(0x5A3A00), onAct: Rgb(0xFFFDF8), safe: Rgb(0x00463A), wait: Rgb(0x173A6B),
        care: Rgb(0x544000), night: Rgb(0x4A2480), line: Rgb(0x6A6E75))

    /// Presented to somebody: black on white, for a torch.
    public static let paper = Palette(
        isDark: false, bg: Rgb(0xFFFFFF), surface: Rgb(0xFFFFFF), raised: Rgb(0xFFFFFF), text: Rgb(0), dim: Rgb(0),
        act: Rgb(0), onAct: Rgb(0xFFFFFF), safe: Rgb(0), wait: Rgb(0), care: Rgb(0), night: Rgb(0), line: Rgb(0))

    /// The colour of a meaning, which picture and word tell too.
    public func of(_ role: ElementRole) -> Rgb {
        switch role {
        case .plain: text
        case .act: act
        case .dim: dim
        case .safe: safe
        case .wait: wait
        case .care: care
        }
    }
}
