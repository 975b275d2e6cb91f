import NightjarKit
import SwiftUI

// What every view is given: colours, the hand, and what only a device can draw.

struct PaletteKey: EnvironmentKey {
    static let defaultValue = Palette.dark
}

struct LookKey: EnvironmentKey {
    static let defaultValue = Look.first
}

struct HandKey: EnvironmentKey {
    static let defaultValue: (any Hand)? = nil
}

struct SurfacesKey: EnvironmentKey {
    static let defaultValue: Surfaces? = nil
}

struct ArmedKey: EnvironmentKey {
    static let defaultValue = false
}

struct FaultsKey: EnvironmentKey {
    static let defaultValue: [FaultElement] = []
}

/// What only a device can draw: NightjarDevice brings it.
public struct Surfaces: Sendable {
    /// Feels fingers on the strip and on the whole glass.
    public let strip: @MainActor @Sendable (any Hand) -> AnyView
    /// Shows what the camera sees, and sends what it reads.
    public let finder: @MainActor @Sendable (any Hand) -> AnyView

    public init(
        strip: @escaping @MainActor @Sendable (any Hand) -> AnyView,
        finder: @escaping @MainActor @Sendable (any Hand) -> AnyView
    ) {
        self.strip = strip
        self.finder = finder
    }
}

extension EnvironmentValues {
    /// Colours.
    public var palette: Palette {
        get { self[PaletteKey.self] }
        set { self[PaletteKey.self] = newValue }
    }

    /// Light and size, as the person chose them.
    public var look: Look {
        get { self[LookKey.self] }
        set { self[LookKey.self] = newValue }
    }

    /// Whom touches are told; nobody in a preview.
    public var hand: (any Hand)? {
        get { self[HandKey.self] }
        set { self[HandKey.self] = newValue }
    }

    /// What the device draws.
    public var surfaces: Surfaces? {
        get { self[SurfacesKey.self] }
        set { self[SurfacesKey.self] = newValue }
    }

    /// Whether the strip is lit.
    public var isArmed: Bool {
        get { self[ArmedKey.self] }
        set { self[ArmedKey.self] = newValue }
    }

    /// Where the draft needs another look.
    var faults: [FaultElement] {
        get { self[FaultsKey.self] }
        set { self[FaultsKey.self] = newValue }
    }
}

extension Rgb {
    /// For drawing.
    var color: Color {
        Color(.sRGB, red: red, green: green, blue: blue, opacity: 1)
    }
}
