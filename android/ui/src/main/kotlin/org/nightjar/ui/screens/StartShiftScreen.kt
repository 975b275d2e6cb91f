package org.nightjar.ui.screens

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import org.nightjar.core.StartShiftView
import org.nightjar.ui.Frame
import org.nightjar.ui.Groups
import org.nightjar.ui.Space
import org.nightjar.ui.StepperView
import org.nightjar.ui.TileGrid
import org.nightjar.ui.TileView

/** Three questions before a shift. */
@Composable
fun StartShiftScreen(view: StartShiftView) = Frame("start_shift", view.night, view.top, null, view.trouble, faults = view.faults) {
    TileGrid(view.band, minHeight = Space.TARGET)
    Groups(view.zones)
    Groups(view.team)
    TileGrid(view.langs, minHeight = Space.TARGET)
    view.day?.let { StepperView(it) }
    TileView(view.go, Modifier.fillMaxWidth())
}
