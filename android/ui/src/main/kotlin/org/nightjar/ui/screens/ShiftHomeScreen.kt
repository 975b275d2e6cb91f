package org.nightjar.ui.screens

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import org.nightjar.core.Class
import org.nightjar.core.ShiftHomeView
import org.nightjar.core.Size
import org.nightjar.ui.Frame
import org.nightjar.ui.LabelGrid
import org.nightjar.ui.Packed
import org.nightjar.ui.Space
import org.nightjar.ui.TileGrid
import org.nightjar.ui.UndoView

/** The open shift: what the thumb needs lies below y = 160. */
@Composable
fun ShiftHomeScreen(view: ShiftHomeView) = Frame("shift_home", view.night, sheet = view.sheet, trouble = view.trouble) {
    LabelGrid(view.info, Modifier.heightIn(min = INFO))
    TileGrid(view.counts, minHeight = Space.TARGET, size = Size.NOTE, picture = Space.SMALL_PICTURE)
    // Reserved, so that nothing jumps when something was saved.
    Box(Modifier.fillMaxWidth().heightIn(min = Space.BAR)) { view.undo?.let { UndoView(it) } }
    Packed(view.pkg, PACKAGES, listOf(Size.BODY, Size.NOTE), minHeight = PACKAGE)
    TileGrid(listOf(view.contact, view.no))
    TileGrid(listOf(view.give, view.slip))
    TileGrid(listOfNotNull(view.incident, view.group))
    TileGrid(listOfNotNull(view.bag, view.alerts, view.more.copy(`class` = Class.HALF)))
}

private val INFO = 32.dp
private val PACKAGE = 96.dp
private const val PACKAGES = 3
