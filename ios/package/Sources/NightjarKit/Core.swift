import NightjarCore

/// The real core behind the screens.
extension NightjarApp: Phone {}
