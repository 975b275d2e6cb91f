import NightjarCore

extension ViewState {
    /// What a screen reader is told because it has just appeared: saved, refused, failed; at once, then politely.
    func news(since before: ViewState?) -> [String] {
        let old = Set((before?.texts ?? []).filter(\.isLive))
        let new = texts.filter { $0.isLive && !old.contains($0) }
        return (new.filter { $0.voice == .assertive } + new.filter { $0.voice == .polite }).map(\.spoken)
    }

    /// Every text of the screen, in reading order.
    public var texts: [TextElement] {
        var found: [TextElement] = []
        collect(self) { if let text = $0 as? TextElement { found.append(text) } }
        return found
    }
}

extension TextElement {
    var isLive: Bool { voice == .assertive || voice == .polite }
}

/// Visits a value and everything in it, in the order of its fields, which is reading order.
func collect(_ value: Any, _ visit: (Any) -> Void) {
    visit(value)
    for child in Mirror(reflecting: value).children { collect(child.value, visit) }
}
