package org.nightjar.ui

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.IntrinsicSize
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.onClick
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.testTag
import androidx.compose.ui.unit.LayoutDirection
import org.nightjar.core.Pad
import org.nightjar.core.PadKey
import org.nightjar.core.Size

/** The pad for PINs: keys of 104 x 72 dp in the order of a telephone in every language, for the hand that knows it. */
@Composable
fun PadView(pad: Pad, modifier: Modifier = Modifier) {
    val hand = LocalHand.current
    CompositionLocalProvider(LocalLayoutDirection provides LayoutDirection.Ltr) {
        Column(modifier, verticalArrangement = Arrangement.spacedBy(Space.GAP)) {
            for (row in pad.keys.take(ROWS * COLUMNS).chunked(COLUMNS)) {
                Line { row.forEach { key -> Digit(key, Modifier.weight(1f).fillMaxHeight()) } }
            }
            Line {
                TileView(pad.clear, Modifier.weight(1f).fillMaxHeight(), size = Size.BODY, onTap = hand::clear)
                pad.keys.drop(ROWS * COLUMNS).forEach { Digit(it, Modifier.weight(1f).fillMaxHeight()) }
                TileView(pad.ok, Modifier.weight(1f).fillMaxHeight(), size = Size.BODY, onTap = hand::submit)
            }
        }
    }
}

@Composable
private fun Line(content: @Composable androidx.compose.foundation.layout.RowScope.() -> Unit) = Row(
    Modifier.height(IntrinsicSize.Max),
    horizontalArrangement = Arrangement.spacedBy(Space.GAP),
    content = content,
)

@Composable
private fun Digit(key: PadKey, modifier: Modifier) {
    val palette = LocalPalette.current
    val hand = LocalHand.current
    val shape = RoundedCornerShape(Space.CORNER)
    Box(
        modifier
            .defaultMinSize(minHeight = Space.TILE)
            .clip(shape)
            .background(palette.surface)
            .border(Space.THIN, palette.line, shape)
            .touched(true, { hand.digit(key.digit) }, null, null)
            .clearAndSetSemantics {
                testTag = key.id
                contentDescription = key.spoken
                role = Role.Button
                onClick { hand.digit(key.digit); true }
            },
        contentAlignment = Alignment.Center,
    ) {
        Words(key.text, LocalType.current.of(Size.NUMBER), palette.text)
    }
}

private const val ROWS = 3
private const val COLUMNS = 3
