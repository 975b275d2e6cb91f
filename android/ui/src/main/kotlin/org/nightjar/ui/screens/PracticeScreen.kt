package org.nightjar.ui.screens

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import org.nightjar.core.PracticeView
import org.nightjar.ui.Frame
import org.nightjar.ui.LabelView
import org.nightjar.ui.LocalPalette
import org.nightjar.ui.PadView
import org.nightjar.ui.Space
import org.nightjar.ui.TileGrid
import org.nightjar.ui.hatched

/** Drills that write nothing, within a hatched border. */
@Composable
fun PracticeScreen(view: PracticeView) = Frame("practice", view.night, view.top) {
    Column(
        Modifier.fillMaxWidth().hatched(LocalPalette.current.line).padding(Space.EDGE),
        verticalArrangement = Arrangement.spacedBy(Space.GAP),
    ) {
        LabelView(view.stage)
        LabelView(view.time)
        LabelView(view.tries, centred = true)
        view.pad?.let { PadView(it) }
        TileGrid(listOf(view.again, view.enough))
    }
}
