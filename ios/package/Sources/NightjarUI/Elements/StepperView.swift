import NightjarKit
import SwiftUI

/// An amount with its keys. A held key repeats. To a screen reader it is one element: it is turned up and down, and a double
/// tap does what a touch of the amount does.
struct StepperView: View {
    let stepper: StepperElement
    @Environment(\.hand) private var hand

    init(_ stepper: StepperElement) {
        self.stepper = stepper
    }

    var body: some View {
        VStack(alignment: .leading, spacing: Measures.gap) {
            VStack(alignment: .leading, spacing: Measures.gap) {
                TextView(stepper.label)
                HStack(spacing: Measures.gap) {
                    StepKey(tile: stepper.down, id: stepper.id, sign: -1)
                    TileView(stepper.value)
                    StepKey(tile: stepper.up, id: stepper.id, sign: 1)
                }
            }
            .accessibilityElement(children: .ignore)
            .accessibilityLabel(Text(verbatim: stepper.label.spoken))
            .accessibilityIdentifier(stepper.id)
            .accessibilityAdjustableAction { direction in
                hand?.send(.step(id: stepper.id, by: direction == .increment ? 1 : -1))
            }
            .accessibilityAction { if stepper.value.enabled { hand?.tap(stepper.value.id) } }
            TileGrid(stepper.chips)
        }
    }
}

/// `-` or `+`.
struct StepKey: View {
    let tile: TileElement
    let id: String
    let sign: Int32
    @Environment(\.hand) private var hand

    var body: some View {
        TileFace(tile: tile)
            .frame(minHeight: Measures.tile)
            .contentShape(Rectangle())
            .onTapGesture { step() }
            .onLongPressGesture(minimumDuration: Double(Pull.repeatAfterMillis) / 1000) {
                if tile.enabled { hand?.holdStepper(id, by: sign) }
            } onPressingChanged: { down in
                if !down { hand?.releaseStepper() }
            }
            .disabled(!tile.enabled)
    }

    private func step() {
        if tile.enabled { hand?.send(.step(id: id, by: sign)) }
    }
}
