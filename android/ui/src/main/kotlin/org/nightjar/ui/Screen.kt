package org.nightjar.ui

import androidx.compose.runtime.Composable
import org.nightjar.core.ViewState
import org.nightjar.ui.screens.CardsScreen
import org.nightjar.ui.screens.ContactScreen
import org.nightjar.ui.screens.EndShiftScreen
import org.nightjar.ui.screens.EnrollScreen
import org.nightjar.ui.screens.EntriesScreen
import org.nightjar.ui.screens.HandOutScreen
import org.nightjar.ui.screens.HoldsScreen
import org.nightjar.ui.screens.HomeScreen
import org.nightjar.ui.screens.NeedsActivationScreen
import org.nightjar.ui.screens.PinSetupScreen
import org.nightjar.ui.screens.PracticeScreen
import org.nightjar.ui.screens.SettingsScreen
import org.nightjar.ui.screens.ShiftHomeScreen
import org.nightjar.ui.screens.SlipOutcomeScreen
import org.nightjar.ui.screens.SlipScreen
import org.nightjar.ui.screens.StartShiftScreen
import org.nightjar.ui.screens.StockScreen
import org.nightjar.ui.screens.SyncScreen
import org.nightjar.ui.screens.WelcomeScreen
import org.nightjar.ui.screens.WipeScreen

/** Draws what the core shows. Lock and Blank are the shell's own views, without Compose: here they are empty. */
@Composable
fun Screen(state: ViewState) {
    when (state) {
        is ViewState.Welcome -> WelcomeScreen(state.view)
        is ViewState.Enroll -> EnrollScreen(state.view)
        is ViewState.PinSetup -> PinSetupScreen(state.view)
        is ViewState.Practice -> PracticeScreen(state.view)
        is ViewState.Home -> HomeScreen(state.view)
        is ViewState.StartShift -> StartShiftScreen(state.view)
        is ViewState.ShiftHome -> ShiftHomeScreen(state.view)
        is ViewState.Contact -> ContactScreen(state.view)
        is ViewState.HandOut -> HandOutScreen(state.view)
        is ViewState.Slip -> SlipScreen(state.view)
        is ViewState.SlipOutcome -> SlipOutcomeScreen(state.view)
        is ViewState.Entries -> EntriesScreen(state.view)
        is ViewState.Stock -> StockScreen(state.view)
        is ViewState.EndShift -> EndShiftScreen(state.view)
        is ViewState.Sync -> SyncScreen(state.view)
        is ViewState.Holds -> HoldsScreen(state.view)
        is ViewState.Cards -> CardsScreen(state.view)
        is ViewState.Settings -> SettingsScreen(state.view)
        is ViewState.Wipe -> WipeScreen(state.view)
        is ViewState.NeedsActivation -> NeedsActivationScreen(state.view)
        is ViewState.Lock, is ViewState.Blank -> Unit
    }
}
