package org.nightjar.ui.screens

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import org.nightjar.core.SlipOutcomeView
import org.nightjar.ui.Frame
import org.nightjar.ui.Groups
import org.nightjar.ui.LabelView
import org.nightjar.ui.SignGrid
import org.nightjar.ui.TileGrid
import org.nightjar.ui.TileView

/** What became of a slip. */
@Composable
fun SlipOutcomeScreen(view: SlipOutcomeView) =
    Frame("slip_outcome", view.night, view.top, trouble = view.trouble, message = view.message, faults = view.faults) {
        LabelView(view.code, centred = true)
        WordsOfCode(view.words)
        SignGrid(view.pad, if (view.pad.count { it.picture.isNotEmpty() } > PICTURES) 4 else SIGNS_A_ROW)
        TileGrid(listOfNotNull(view.pictures, view.scan))
        LabelView(view.known)
        Groups(view.state)
        Groups(view.denial)
        Groups(view.wait)
        Groups(view.source)
        view.save?.let { TileView(it, Modifier.fillMaxWidth()) }
    }

/** More than the keys that clear or end: the signs are pictures. */
private const val PICTURES = 3
