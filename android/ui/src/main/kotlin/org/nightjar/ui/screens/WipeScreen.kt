package org.nightjar.ui.screens

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import org.nightjar.core.WipeView
import org.nightjar.ui.Frame
import org.nightjar.ui.LabelView
import org.nightjar.ui.TileView

/** Handing the phone back: the gesture alone empties it. */
@Composable
fun WipeScreen(view: WipeView) = Frame("wipe", view.night, view.top) {
    LabelView(view.what)
    LabelView(view.unsent)
    view.syncFirst?.let { TileView(it, Modifier.fillMaxWidth()) }
    LabelView(view.pull)
}
