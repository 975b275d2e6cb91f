package org.nightjar.ui.screens

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.ui.Modifier
import kotlinx.coroutines.delay
import org.nightjar.core.CardsPhase
import org.nightjar.core.CardsView
import org.nightjar.core.Event
import org.nightjar.core.Size
import org.nightjar.ui.Frame
import org.nightjar.ui.Groups
import org.nightjar.ui.LabelView
import org.nightjar.ui.LocalHand
import org.nightjar.ui.LocalPalette
import org.nightjar.ui.NightjarTheme
import org.nightjar.ui.Palette
import org.nightjar.ui.TileView

/** Texts to show; a presented one stands alone, black on white. */
@Composable
fun CardsScreen(view: CardsView) {
    val hand = LocalHand.current
    val presented = view.phase == CardsPhase.PRESENTED
    NightjarTheme(if (presented) Palette.PAPER else LocalPalette.current) {
        if (view.seconds > 0u) {
            LaunchedEffect(view.phase) {
                delay(view.seconds.toLong() * 1000)
                hand.send(Event.Expired("cards.presented"))
            }
        }
        Frame("cards", view.night, view.top, trouble = view.trouble) {
            listOfNotNull(view.agreement, view.rights, view.help).forEach { TileView(it, Modifier.fillMaxWidth()) }
            Groups(view.providers)
            view.lines.forEach { LabelView(it, size = if (presented && it.size == Size.BODY) Size.TITLE else it.size) }
            Groups(view.numbers.map { it.tile }) { tile ->
                view.numbers.firstOrNull { it.tile == tile }?.let { hand.dial(it.dial) }
            }
            view.present?.let { TileView(it, Modifier.fillMaxWidth()) }
            view.other?.let { TileView(it, Modifier.fillMaxWidth()) }
        }
    }
}
