package org.nightjar.ui.screens

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import org.nightjar.core.HoldsView
import org.nightjar.ui.Frame
import org.nightjar.ui.LabelView
import org.nightjar.ui.TileView

/** What this phone holds, and what it does not. */
@Composable
fun HoldsScreen(view: HoldsView) = Frame("holds", view.night, view.top, view.sheet) {
    LabelView(view.has)
    view.list.forEach { LabelView(it) }
    LabelView(view.hasnt)
    view.not.forEach { LabelView(it) }
    TileView(view.present, Modifier.fillMaxWidth())
}
