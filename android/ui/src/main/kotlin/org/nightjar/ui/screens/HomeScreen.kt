package org.nightjar.ui.screens

import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import org.nightjar.core.HomeView
import org.nightjar.ui.Frame
import org.nightjar.ui.LabelView
import org.nightjar.ui.TileGrid
import org.nightjar.ui.TileView

/** Between shifts: empty is normal. */
@Composable
fun HomeScreen(view: HomeView) = Frame("home", view.night, view.top, view.sheet, view.trouble) {
    LabelView(view.notice)
    Spacer(Modifier.height(LOW))
    TileView(view.start, Modifier.fillMaxWidth())
    TileGrid(listOf(view.cards, view.letter))
}

private val LOW = 96.dp
