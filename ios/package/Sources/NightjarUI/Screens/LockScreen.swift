import NightjarKit
import SwiftUI

/// The PIN is needed. No face says what this is.
struct LockScreen: View {
    let state: ViewState
    let view: LockView

    var body: some View {
        ScreenFrame(state.parts) {
            switch view.face {
            case .plain:
                DotsView(view.dots)
                if let message = view.message { TextView(message) }
                PadView(view.pad)
            case .calculator:
                if let calculator = view.calculator { CalculatorBody(calculator: calculator, pad: view.pad) }
            case .notes:
                NotesBody(pad: view.pad)
            }
        }
    }
}

/// A calculator that works. Its digits are the pad's, so that unlocking types nothing anew.
struct CalculatorBody: View {
    let calculator: Calculator
    let pad: PadElement

    var body: some View {
        TextView(calculator.display)
        Columns(most: 3) {
            ForEach(pad.keys, id: \.id) { PadKeyView(key: $0) }
        }
        Columns(most: 4) {
            ForEach(calculator.keys, id: \.id) { TileView($0) }
        }
    }
}

/// One empty page: holding its title shows the pad. The page has no word; a screen reader hears the pad's own "OK".
struct NotesBody: View {
    let pad: PadElement
    @Environment(\.hand) private var hand
    @Environment(\.palette) private var palette

    var body: some View {
        Rectangle()
            .fill(palette.surface.color)
            .frame(height: Measures.target)
            .contentShape(Rectangle())
            .onLongPressGesture(minimumDuration: Double(Pull.holdMillis) / 1000) { open() }
            .accessibilityElement(children: .ignore)
            .accessibilityAddTraits(.isButton)
            .accessibilityLabel(Text(verbatim: pad.ok.spoken))
            .accessibilityIdentifier("lock.notes")
            .accessibilityAction(named: Text(verbatim: pad.ok.text)) { open() }
    }

    private func open() {
        hand?.send(.hold(id: "lock.notes"))
    }
}
