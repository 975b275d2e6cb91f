package org.nightjar.ui.screens

import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import org.nightjar.core.Label
import org.nightjar.core.Tile
import org.nightjar.core.WelcomeView
import org.nightjar.ui.Frame
import org.nightjar.ui.LabelView
import org.nightjar.ui.Space
import org.nightjar.ui.TileGrid
import org.nightjar.ui.TileView

/** First start, and after a wipe: the same picture. */
@Composable
fun WelcomeScreen(view: WelcomeView) = FirstScreen(view.lang, view.scan, view.typed, null, view.night)

/** Welcome and NeedsActivation are drawn by the same lines: a wipe that was cut short tells nothing. */
@Composable
internal fun FirstScreen(lang: List<Tile>, scan: Tile, typed: Tile, msg: Label?, night: org.nightjar.core.Night) =
    Frame("welcome", night) {
        Spacer(Modifier.height(Space.GAP))
        TileGrid(lang, minHeight = Space.TARGET)
        TileView(scan, Modifier.fillMaxWidth())
        TileView(typed, Modifier.fillMaxWidth())
        LabelView(msg)
    }
