package org.nightjar.ui.screens

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import org.nightjar.core.HandOutView
import org.nightjar.core.Size
import org.nightjar.ui.Frame
import org.nightjar.ui.Space
import org.nightjar.ui.StepperView
import org.nightjar.ui.TileGrid
import org.nightjar.ui.TileView

/** Giving things without a contact. */
@Composable
fun HandOutScreen(view: HandOutView) =
    Frame("hand_out", view.night, view.top, view.sheet, view.trouble, view.message, view.faults) {
        TileGrid(view.items, size = Size.BODY)
        view.step?.let { StepperView(it) }
        TileGrid(view.channel)
        TileView(view.forOthers, Modifier.fillMaxWidth(), minHeight = Space.TARGET)
        TileView(view.save, Modifier.fillMaxWidth())
    }
