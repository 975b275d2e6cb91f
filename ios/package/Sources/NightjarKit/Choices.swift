/// Light or dark, as the person chose it; the default is dark.
public enum ThemeChoice: String, Sendable {
    case dark, light, system

    /// The palette on a phone that is dark itself, or not.
    public func palette(systemIsDark: Bool) -> Palette {
        switch self {
        case .dark: .dark
        case .light: .light
        case .system: systemIsDark ? .dark : .light
        }
    }
}
