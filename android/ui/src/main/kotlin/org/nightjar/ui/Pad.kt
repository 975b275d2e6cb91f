package org.nightjar.ui

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
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
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.onClick
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.testTag
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import org.nightjar.core.Pad
import org.nightjar.core.PadKey
import org.nightjar.core.Size

/** The pad for PINs: keys of 104 x 72 dp in the order of a telephone in every language, for the hand that knows it. */
@Composable
fun PadView(pad: Pad, modifier: Modifier = Modifier) {
    val hand = LocalHand.current
    CompositionLocalProvider(LocalLayoutDirection provides LayoutDirection.Ltr) {
        BoxWithConstraints(modifier) {
            val key = (maxWidth - Space.GAP * 2) / COLUMNS
            Column(verticalArrangement = Arrangement.spacedBy(Space.GAP)) { Keys(pad, hand, wordsFit(pad, key)) }
        }
    }
}

@Composable
private fun Keys(pad: Pad, hand: Hand, wordsFit: Boolean) {
    for (row in pad.keys.take(ROWS * COLUMNS).chunked(COLUMNS)) {
        Line { row.forEach { key -> Digit(key, Modifier.weight(1f).fillMaxHeight()) } }
    }
    val last = pad.keys.drop(ROWS * COLUMNS)
    // Beside the zero, as the hand knows it; in a row of their own where the phone's text leaves their words no room.
    if (wordsFit) {
        Line {
            TileView(pad.clear, Modifier.weight(1f).fillMaxHeight(), size = Size.BODY, onTap = hand::clear)
            last.forEach { Digit(it, Modifier.weight(1f).fillMaxHeight()) }
            TileView(pad.ok, Modifier.weight(1f).fillMaxHeight(), size = Size.BODY, onTap = hand::submit)
        }
    } else {
        Line { last.forEach { Digit(it, Modifier.weight(1f).fillMaxHeight()) } }
        TileGrid(listOf(pad.clear, pad.ok), size = Size.BODY, most = 2) { if (it == pad.clear) hand.clear() else hand.submit() }
    }
}

@Composable
private fun wordsFit(pad: Pad, key: Dp): Boolean = with(LocalDensity.current) {
    needed(listOf(pad.clear, pad.ok), Size.BODY) <= (key - Space.INSET * 2 - 4.dp).toPx()
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
