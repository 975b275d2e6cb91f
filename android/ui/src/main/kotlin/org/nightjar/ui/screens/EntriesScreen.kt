package org.nightjar.ui.screens

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import org.nightjar.core.EntriesView
import org.nightjar.ui.EntryView
import org.nightjar.ui.Frame
import org.nightjar.ui.LabelView
import org.nightjar.ui.Space
import org.nightjar.ui.TileView
import org.nightjar.ui.UndoView

/** This shift's entries, last first. */
@Composable
fun EntriesScreen(view: EntriesView) = Frame("entries", view.night, view.top, trouble = view.trouble, faults = view.faults) {
    // Reserved, so that nothing jumps, and first, so that it is seen however many entries there are.
    Box(Modifier.fillMaxWidth().heightIn(min = Space.BAR)) { view.undo?.let { UndoView(it) } }
    view.rows.forEach { EntryView(it) }
    LabelView(view.message)
    view.older?.let { TileView(it, Modifier.fillMaxWidth()) }
}
