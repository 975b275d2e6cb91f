/// How a held `-` or `+` goes on (ui.md 2.3): one at the touch, after 400 ms five a second, after 2 s by tens.
public enum KeyRepeat {
    /// When step `n` of a touch comes, in milliseconds from its beginning, and by how much; 0 is the touch itself.
    public static func step(_ n: Int) -> (at: Int, by: Int32) {
        guard n > 0 else { return (0, 1) }
        let at = Pull.repeatAfterMillis + (n - 1) * Pull.repeatEveryMillis
        return (at, at >= Pull.tensAfterMillis ? 10 : 1)
    }
}
