import Foundation
import NightjarKit
import NightjarUI
import SwiftUI

/// A screen as a screen reader meets it: element by element in reading order.
@MainActor
struct Outline {
    let elements: [Node]

    init(_ view: any View) {
        elements = inReadingOrder(outline(view))
    }

    /// One line an element: role, id, what is said, what else it is; beneath it what is drawn, if that is something else.
    var text: String {
        elements.map { node in
            var line = "\(node.kind.rawValue) \(node.id) \"\(node.label)\""
            let traits = Trait.allCases.filter { node.traits.contains($0) }.map(\.rawValue)
            if !traits.isEmpty { line += " [\(traits.joined(separator: " "))]" }
            if !node.isEnabled { line += " (off)" }
            for action in node.actions { line += " {\(action.name)}" }
            let drawn = node.drawn.filter { $0 != node.label }
            return drawn.isEmpty ? line : line + "\n    | " + drawn.joined(separator: " | ")
        }
        .joined(separator: "\n") + "\n"
    }

    /// The element with an id.
    func element(_ id: String) -> Node? {
        elements.first { $0.id == id }
    }

    /// Does what a double tap on an element does; says whether there is such an element that can be tapped.
    func tap(_ id: String) -> Bool {
        guard let node = element(id), node.isEnabled, let tap = node.tap else { return false }
        tap()
        return true
    }
}

/// What an outline has to be, whatever the screen: nothing in it is particular.
@MainActor
struct OutlineRules {
    let state: ViewState
    let outline: Outline

    init(_ state: ViewState) {
        self.state = state
        outline = Outline(ScreenView(state: state))
    }

    /// Everything that is wrong with it, in words.
    var faults: [String] {
        let finished = Finished(state)
        return Self.faults(of: outline, texts: finished.texts, ids: finished.ids(as: state))
    }

    /// Everything that is wrong with an outline of which the core has finished `texts` and `ids`.
    static func faults(of outline: Outline, texts: Set<String>, ids wanted: [String]) -> [String] {
        var found: [String] = []
        for node in outline.elements {
            let acts = node.tap != nil || node.hold != nil || node.adjust != nil
            if node.label.isEmpty, acts || node.drawn.contains(where: { !$0.isEmpty }) {
                found.append("no name: \(node.kind.rawValue) \(node.id)")
            }
            if node.id.isEmpty { found.append("no id: \(node.label)") }
            // A container that was not opened is no role; the strip is one, on purpose: it is silent about its use.
            if acts, node.kind != .button, node.kind != .adjustable { found.append("no role: \(node.id)") }
            if node.kind == .group, node.actions.isEmpty { found.append("no role: \(node.id)") }
            let said = [node.label] + node.drawn + node.actions.map(\.name)
            found += said.filter { !$0.isEmpty && !texts.contains($0) }.map { "not the core's: \($0)" }
        }
        let touched = outline.elements.filter { $0.kind == .button || $0.kind == .adjustable }.map(\.label)
        let twice = Set(touched.filter { label in touched.filter { $0 == label }.count > 1 })
        found += twice.sorted().map { "said of two things that can be touched: \($0)" }
        let ids = outline.elements.map(\.id).filter { !$0.hasPrefix("fault.") }
        if ids != wanted { found.append("order:\n  outline \(ids)\n  core    \(wanted)") }
        return found
    }
}

/// What the core has finished: every text of a state, and its ids in reading order.
struct Finished {
    private(set) var texts: Set<String> = []

    init(_ state: ViewState) {
        collectTexts(state)
    }

    private mutating func collectTexts(_ value: Any) {
        if let text = value as? String { texts.insert(text) }
        for child in Mirror(reflecting: value).children { collectTexts(child.value) }
    }

    /// Ids in the order of the core's fields, as the screen shows them. What ui.md places elsewhere is named here: the
    /// sentence of a failure stands over the body; behind a half sheet nothing is met but the strip; a pad is read as it
    /// stands, zero between `clear` and `ok`; a bar that is reserved stands where it is drawn.
    func ids(as state: ViewState) -> [String] {
        let parts = state.parts
        var ids: [String] = []
        if let sheet = parts.sheet {
            Self.walk(sheet, into: &ids)
        } else {
            if let top = parts.top { Self.walk(top, into: &ids) }
            if let trouble = parts.trouble { Self.walk(trouble, into: &ids) }
            Self.walk(Self.body(of: state), into: &ids)
        }
        if let night = parts.night { ids.append(night.action.id) }
        return ids
    }

    /// The fields of a screen's view but those that stand in `parts`.
    private static func body(of state: ViewState) -> [Any] {
        guard let view = Mirror(reflecting: state).children.first?.value,
            let fields = Mirror(reflecting: view).children.first(where: { $0.label == "view" })?.value ?? Optional(view)
        else { return [] }
        let elsewhere: Set<String> = ["top", "sheet", "trouble", "faults", "night"]
        if case .lock(let lock) = state { return Self.face(of: lock) }
        return Mirror(reflecting: fields).children.filter { !elsewhere.contains($0.label ?? "") }.map(\.value)
    }

    /// Each face shows its own part of Lock.
    private static func face(of lock: LockView) -> [Any] {
        switch lock.face {
        case .plain: [lock.dots, lock.message as Any, lock.pad]
        case .calculator:
            [lock.calculator?.display as Any, lock.pad.keys, lock.calculator?.keys as Any]
        case .notes: [Named(id: "lock.notes")]
        }
    }

    private struct Named { let id: String }

    private static func walk(_ value: Any, into ids: inout [String]) {
        if let pad = value as? PadElement {
            ids += pad.keys.dropLast().map(\.id) + [pad.clear.id] + pad.keys.suffix(1).map(\.id) + [pad.ok.id]
            return
        }
        if let stepper = value as? StepperElement {
            // One element: it is turned up and down, and touched.
            ids += [stepper.id] + stepper.chips.map(\.id)
            return
        }
        let children = Mirror(reflecting: value).children
        if value is SheetElement {
            // The sheet's own id names the container.
            for child in children where child.label != "id" { walk(child.value, into: &ids) }
            return
        }
        if let id = children.first(where: { $0.label == "id" })?.value as? String {
            ids.append(id)
            return
        }
        for child in children { walk(child.value, into: &ids) }
    }
}
