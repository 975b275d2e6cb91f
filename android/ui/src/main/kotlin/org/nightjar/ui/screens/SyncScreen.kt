package org.nightjar.ui.screens

import androidx.compose.runtime.Composable
import org.nightjar.core.SyncView
import org.nightjar.ui.Frame
import org.nightjar.ui.LabelView
import org.nightjar.ui.LocalHand
import org.nightjar.ui.ProgressView
import org.nightjar.ui.TileGrid

/** Letters on their way: only opened is coloured as safe. */
@Composable
fun SyncScreen(view: SyncView) {
    val hand = LocalHand.current
    Frame("sync", view.night, view.top) {
        LabelView(view.none)
        LabelView(view.waiting)
        LabelView(view.sealed)
        LabelView(view.atCenter)
        LabelView(view.opened)
        LabelView(view.refused)
        LabelView(view.damaged)
        view.run?.let { ProgressView(it) }
        LabelView(view.message)
        LabelView(view.how)
        TileGrid(listOfNotNull(view.now, view.stop)) { if (it == view.now) hand.sync() else hand.stopSync() }
    }
}
