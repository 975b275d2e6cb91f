package org.nightjar.ui

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxScope
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.CustomAccessibilityAction
import androidx.compose.ui.semantics.Role as SpokenRole
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.customActions
import androidx.compose.ui.semantics.disabled
import androidx.compose.ui.semantics.onClick
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.selected
import androidx.compose.ui.semantics.testTag
import androidx.compose.ui.text.rememberTextMeasurer
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import org.nightjar.core.Class
import org.nightjar.core.Event
import org.nightjar.core.Role
import org.nightjar.core.Size
import org.nightjar.core.Tile

/**
 * Something to touch: picture above or beside its word, one colour role. Chosen is filled, thick-edged and has a check in
 * its corner; what cannot be touched has a lock there.
 */
@Composable
fun TileView(
    tile: Tile,
    modifier: Modifier = Modifier,
    minHeight: Dp = if (tile.`class` == Class.LINE) Space.TARGET else Space.TILE,
    size: Size = Size.TILE,
    picture: Dp = Space.PICTURE,
    beside: Boolean = tile.`class` == Class.WIDE || tile.`class` == Class.LINE,
    onTap: (() -> Unit)? = null,
) {
    val palette = LocalPalette.current
    val hand = LocalHand.current
    val tap = onTap ?: { hand.send(Event.Tap(tile.id)) }
    val hold = tile.hold
    val main = tile.role == Role.ACT && tile.enabled
    val fill = if (tile.chosen || main) palette.act else palette.surface
    val ink = if (tile.chosen || main) palette.onAct else palette.of(tile.role)
    val shape = RoundedCornerShape(Space.CORNER)
    val edge = when {
        tile.chosen -> palette.text
        else -> palette.line
    }
    Box(
        modifier
            .defaultMinSize(Space.TARGET, minHeight)
            .clip(shape)
            .background(fill)
            .border(if (tile.chosen) Space.THICK else Space.THIN, edge, shape)
            .touched(
                enabled = tile.enabled,
                onTap = tap,
                onHold = hold?.let { { hand.send(Event.Hold(it.id)) } },
                onRelease = hold?.let { { hand.send(Event.Release(it.id)) } },
            )
            .clearAndSetSemantics {
                testTag = tile.id
                contentDescription = tile.spoken
                role = SpokenRole.Button
                if (tile.chosen) selected = true
                if (tile.enabled) onClick { tap(); true } else disabled()
                if (hold != null) {
                    customActions = listOf(CustomAccessibilityAction(hold.text) { hand.send(Event.Hold(hold.id)); true })
                }
            },
        contentAlignment = Alignment.Center,
    ) {
        Face(tile, size, ink, fill, picture, beside)
        Corner(tile, ink, fill, beside)
    }
}

@Composable
private fun Face(tile: Tile, size: Size, ink: Color, behind: Color, picture: Dp, beside: Boolean) {
    val style = LocalType.current.of(size)
    if (beside) {
        // A row of a list begins where lists begin; what it is set to stands beneath, a number at its end.
        val line = tile.`class` == Class.LINE
        val words = tile.badge.any(Char::isLetter)
        // Beside the check or the lock in the corner.
        val start = if (tile.chosen || !tile.enabled) 24.dp else 12.dp
        Row(
            (if (line) Modifier.fillMaxWidth() else Modifier).padding(start = start, end = 12.dp).padding(vertical = Space.INSET),
            horizontalArrangement = Arrangement.spacedBy(12.dp),
            verticalAlignment = Alignment.CenterVertically,
        ) {
            Picture(tile.picture, picture, ink, behind)
            Column(Modifier.weight(1f, fill = line)) {
                if (tile.text.isNotEmpty()) Words(tile.text, style, ink, unreviewed = tile.unreviewed)
                if (words) Words(tile.badge, LocalType.current.of(Size.BODY), ink)
            }
            if (tile.badge.isNotEmpty() && !words) Words(tile.badge, style, ink)
        }
    } else {
        Column(
            Modifier.padding(horizontal = insetOf(size), vertical = if (picture < Space.PICTURE) 4.dp else 6.dp),
            horizontalAlignment = Alignment.CenterHorizontally,
        ) {
            // The number in the corner grows with the phone's text; the words stay below it.
            val corner = LocalType.current.of(Size.BODY).let { with(LocalDensity.current) { (it.fontSize * 1.4f).toDp() - 2.dp } }
            Box(Modifier.heightIn(min = if (tile.badge.isEmpty()) 0.dp else corner), Alignment.Center) {
                Picture(tile.picture, picture, ink, behind)
            }
            if (tile.text.isNotEmpty()) {
                Words(tile.text, style, ink, unreviewed = tile.unreviewed, align = TextAlign.Center)
            }
        }
    }
}

@Composable
private fun BoxScope.Corner(tile: Tile, ink: Color, behind: Color, beside: Boolean) {
    val sign = when {
        !tile.enabled -> "ms/lock"
        tile.chosen -> "ms/check"
        else -> ""
    }
    val small = Modifier.padding(4.dp).align(Alignment.TopStart)
    Picture(sign, 18.dp, ink, behind, small)
    if (tile.badge.isNotEmpty() && !beside) {
        Words(
            tile.badge,
            LocalType.current.of(Size.BODY),
            ink,
            Modifier.align(Alignment.TopEnd).padding(horizontal = 6.dp, vertical = 2.dp),
        )
    }
}

/** Width in pixels that the words of a tile need, so that none breaks inside. */
@Composable
internal fun needed(tiles: List<Tile>, size: Size = Size.TILE): Int {
    val measurer = rememberTextMeasurer()
    val style = LocalType.current.of(size)
    return tiles.maxOfOrNull { measurer.widestWord(it.text, style) } ?: 0
}
