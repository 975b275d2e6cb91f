import NightjarKit
import SwiftUI

/// The whole app: what the model shows, in its colours.
public struct RootView: View {
    @ObservedObject private var model: NightjarModel
    private let surfaces: Surfaces?
    private let closedStrip: String
    @Environment(\.colorScheme) private var colorScheme

    /// `closedStrip` is what the strip of a phone that could not be opened says: no core is there to say it.
    public init(model: NightjarModel, surfaces: Surfaces?, closedStrip: String) {
        self.closedStrip = closedStrip
        self.model = model
        self.surfaces = surfaces
    }

    public var body: some View {
        let hand: any Hand = model
        Group {
            switch model.shown {
            case .cover, .blank: BlankScreen()
            case .closed: ClosedScreen(strip: closedStrip)
            case .screen(let state): ScreenView(state: state)
            }
        }
        .environment(\.palette, palette)
        .environment(\.look, model.look)
        .environment(\.hand, hand)
        .environment(\.surfaces, surfaces)
        .environment(\.isArmed, model.isArmed)
        // What the system draws round it: the time, the battery.
        .preferredColorScheme(model.isPresented || model.look.theme != .phone ? palette.isDark ? .dark : .light : nil)
    }

    private var palette: Palette { model.palette(systemIsDark: colorScheme == .dark) }
}

/// One screen of the core.
public struct ScreenView: View {
    let state: ViewState

    public init(state: ViewState) {
        self.state = state
    }

    public var body: some View {
        switch state {
        case .welcome(let view): WelcomeScreen(state: state, view: view)
        case .enroll(let view): EnrollScreen(state: state, view: view)
        case .pinSetup(let view): PinSetupScreen(state: state, view: view)
        case .practice(let view): PracticeScreen(state: state, view: view)
        case .lock(let view): LockScreen(state: state, view: view)
        case .home(let view): HomeScreen(state: state, view: view)
        case .startShift(let view): StartShiftScreen(state: state, view: view)
        case .shiftHome(let view): ShiftHomeScreen(state: state, view: view)
        case .contact(let view): ContactScreen(state: state, view: view)
        case .handOut(let view): HandOutScreen(state: state, view: view)
        case .slip(let view): SlipScreen(state: state, view: view)
        case .slipOutcome(let view): SlipOutcomeScreen(state: state, view: view)
        case .entries(let view): EntriesScreen(state: state, view: view)
        case .stock(let view): StockScreen(state: state, view: view)
        case .endShift(let view): EndShiftScreen(state: state, view: view)
        case .sync(let view): SyncScreen(state: state, view: view)
        case .holds(let view): HoldsScreen(state: state, view: view)
        case .cards(let view): CardsScreen(state: state, view: view)
        case .settings(let view): SettingsScreen(state: state, view: view)
        case .wipe(let view): WipeScreen(state: state, view: view)
        case .blank: BlankScreen()
        case .needsActivation(let view): NeedsActivationScreen(state: state, view: view)
        }
    }
}
