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
        collect(self, into: &found)
        return found
    }
}

extension TextElement {
    var isLive: Bool { voice == .assertive || voice == .polite }
}

/// Texts of a value, in the order of its fields, which is reading order.
private func collect(_ value: Any, into found: inout [TextElement]) {
    if let text = value as? TextElement {
        found.append(text)
        return
    }
    for child in Mirror(reflecting: value).children { collect(child.value, into: &found) }
}
