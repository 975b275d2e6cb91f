package org.nightjar.ui

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.disabled
import androidx.compose.ui.semantics.onClick
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.testTag
import org.nightjar.core.Event
import org.nightjar.core.Size
import org.nightjar.core.Stepper
import org.nightjar.core.Tile

/** An amount with its two keys of 72 dp, and the amounts offered beside. */
@Composable
fun StepperView(stepper: Stepper, modifier: Modifier = Modifier) {
    val hand = LocalHand.current
    Column(modifier, verticalArrangement = Arrangement.spacedBy(Space.GAP)) {
        // The value says its word itself: the same is not said twice.
        val silent = stepper.label.spoken == stepper.value.spoken
        Box(if (silent) Modifier.clearAndSetSemantics {} else Modifier) { LabelView(stepper.label) }
        Row(
            Modifier.fillMaxWidth(),
            horizontalArrangement = Arrangement.spacedBy(Space.GAP),
            verticalAlignment = Alignment.CenterVertically,
        ) {
            Key(stepper.down) { hand.send(Event.Step(stepper.id, -it)) }
            TileView(stepper.value, Modifier.weight(1f), size = Size.NUMBER)
            Key(stepper.up) { hand.send(Event.Step(stepper.id, it)) }
        }
        TileGrid(stepper.chips, minHeight = Space.TARGET)
    }
}

@Composable
private fun Key(tile: Tile, onStep: (Int) -> Unit) {
    val palette = LocalPalette.current
    val shape = RoundedCornerShape(Space.CORNER)
    Box(
        Modifier
            .size(Space.TILE)
            .clip(shape)
            .background(palette.raised)
            .border(Space.THIN, palette.line, shape)
            .stepping(tile.enabled, onStep)
            .clearAndSetSemantics {
                testTag = tile.id
                contentDescription = tile.spoken
                role = Role.Button
                if (tile.enabled) onClick { onStep(1); true } else disabled()
            },
        contentAlignment = Alignment.Center,
    ) {
        Picture(tile.picture, Space.PICTURE, palette.text, palette.raised)
    }
}
