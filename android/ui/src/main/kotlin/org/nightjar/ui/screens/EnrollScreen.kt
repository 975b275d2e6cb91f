package org.nightjar.ui.screens

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import org.nightjar.core.EnrollView
import org.nightjar.ui.Finder
import org.nightjar.ui.Frame
import org.nightjar.ui.LabelView
import org.nightjar.ui.Notice
import org.nightjar.ui.SignGrid
import org.nightjar.ui.TileGrid
import org.nightjar.ui.TileView

/** Joining a center: the finder or typed lines, then six digits to compare. */
@Composable
fun EnrollScreen(view: EnrollView) = Frame("enroll", view.night, view.top) {
    if (view.view != null) Finder()
    LabelView(view.view)
    TileView(view.typed, Modifier.fillMaxWidth())
    view.lines.forEach { LabelView(it) }
    SignGrid(view.pad, SIGNS_A_ROW)
    view.message?.let { Notice(it) }
    LabelView(view.digits, centred = true)
    TileGrid(listOfNotNull(view.yes, view.no))
}

internal const val SIGNS_A_ROW = 5
