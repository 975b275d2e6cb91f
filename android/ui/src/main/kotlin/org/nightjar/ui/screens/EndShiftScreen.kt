package org.nightjar.ui.screens

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import org.nightjar.core.EndShiftView
import org.nightjar.ui.Frame
import org.nightjar.ui.LabelView
import org.nightjar.ui.StepperView
import org.nightjar.ui.TileGrid
import org.nightjar.ui.TileView

/** Closing the shift. */
@Composable
fun EndShiftScreen(view: EndShiftView) = Frame("end_shift", view.night, view.top, view.sheet, view.trouble, faults = view.faults) {
    view.sum.forEach { LabelView(it) }
    StepperView(view.approached)
    TileGrid(view.police)
    TileGrid(view.safety)
    StepperView(view.sharps)
    TileView(view.close, Modifier.fillMaxWidth())
}
