package org.nightjar.ui.screens

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.Modifier
import org.nightjar.core.Label
import org.nightjar.core.SlipView
import org.nightjar.ui.Frame
import org.nightjar.ui.Groups
import org.nightjar.ui.LabelView
import org.nightjar.ui.QrView
import org.nightjar.ui.Space
import org.nightjar.ui.TileView

/** A slip to copy by hand: its code as a square, as signs, as pictures and as words. */
@Composable
fun SlipScreen(view: SlipView) = Frame("slip", view.night, view.top, null, view.trouble, view.message, view.faults) {
    Groups(view.service)
    LabelView(view.picture)
    view.qr?.let { QrView(it) }
    LabelView(view.code, centred = true)
    WordsOfCode(view.words)
    LabelView(view.days)
    view.together?.let { TileView(it, Modifier.fillMaxWidth(), minHeight = Space.TARGET) }
    view.done?.let { TileView(it, Modifier.fillMaxWidth()) }
}

/** The words of a code under their pictures, in their own order, which no language turns round. */
@Composable
internal fun WordsOfCode(words: List<Label>) {
    if (words.isEmpty()) return
    val ltr = androidx.compose.ui.unit.LayoutDirection.Ltr
    CompositionLocalProvider(androidx.compose.ui.platform.LocalLayoutDirection provides ltr) {
        org.nightjar.ui.WordGrid(words)
    }
}
