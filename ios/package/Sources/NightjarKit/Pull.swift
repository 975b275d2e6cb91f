/// The numbers of press-and-pull (ui.md 3.2) and of every other held finger; the only place in ios/ where they stand.
/// Lengths in points, times in milliseconds.
public enum Pull {
    public static let stripHeight = 56
    public static let stillMillis = 500
    public static let slop = 16
    public static let travel = 96
    public static let travelMillis = 1500
    public static let glassPointers = 3
    public static let deafMillis = 3000

    /// Holding any other tile, and the key of the calculator face.
    public static let holdMillis = 600

    /// A held stepper key repeats.
    public static let repeatAfterMillis = 400
    public static let repeatEveryMillis = 200
    public static let tensAfterMillis = 2000
}
