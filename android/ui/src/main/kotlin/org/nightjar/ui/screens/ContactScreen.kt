package org.nightjar.ui.screens

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import org.nightjar.core.ContactView
import org.nightjar.core.Size
import org.nightjar.ui.Frame
import org.nightjar.ui.Groups
import org.nightjar.ui.LabelView
import org.nightjar.ui.Space
import org.nightjar.ui.Packed
import org.nightjar.ui.TileView

/** One meeting with one person: two touches here, the second one saves. */
@Composable
fun ContactScreen(view: ContactView) = Frame("contact", view.night, view.top, view.sheet, view.trouble, view.message, view.faults) {
    Packed(view.lines, IN_A_ROW, listOf(Size.NOTE))
    Packed(listOfNotNull(view.same, view.talked, view.slip, view.enough, view.injects, view.before), IN_A_ROW, listOf(Size.NOTE))
    LabelView(view.card)
    Packed(view.who, IN_A_ROW, listOf(Size.BODY, Size.NOTE), minHeight = WHO)
    LabelView(view.lastMet)
    Groups(view.met, Space.TARGET, Size.BODY, Space.SMALL_PICTURE)
    view.save?.let { TileView(it, Modifier.fillMaxWidth()) }
}

/** Goods, people: four beside each other where their words leave room. */
private const val IN_A_ROW = 4
private val WHO = 64.dp
