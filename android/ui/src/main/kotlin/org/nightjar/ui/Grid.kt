package org.nightjar.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.IntrinsicSize
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import org.nightjar.core.Class
import org.nightjar.core.Size
import org.nightjar.core.Tile

/** Most columns of a class at 360 dp. */
internal fun columnsOf(of: Class): Int = when (of) {
    Class.TILE -> 3
    Class.HALF -> 2
    Class.WIDE, Class.LINE -> 1
}

/** The most columns, at most [most], in which a word of [word] pixels breaks nowhere inside [width] pixels. */
internal fun columns(most: Int, width: Float, gap: Float, inset: Float, word: Int): Int =
    (most downTo 2).firstOrNull { n -> (width - gap * (n - 1)) / n - 2 * inset >= word } ?: 1

/** What a cell needs: the pixels of its longest word, and what stands free on either side of it. */
internal class Fit(val word: Int, val inset: Dp)

/** How tiles fit in a size. */
@Composable
internal fun fit(tiles: List<Tile>, size: Size) = Fit(needed(tiles, size), insetOf(size) + 1.dp)

/** What stands free beside the words of a tile: less where they are small, so that more stands beside each other. */
internal fun insetOf(size: Size): Dp = if (size == Size.NOTE) Space.SMALL_INSET else Space.INSET

/** Tiles in as many columns as measured width allows (ui.md 4.2), all of a row equally high. */
@Composable
fun TileGrid(
    tiles: List<Tile>,
    modifier: Modifier = Modifier,
    minHeight: Dp = Space.TILE,
    size: Size = Size.TILE,
    most: Int = tiles.firstOrNull()?.let { columnsOf(it.`class`) } ?: 1,
    picture: Dp = Space.PICTURE,
    onTap: ((Tile) -> Unit)? = null,
) {
    if (tiles.isEmpty()) return
    Cells(tiles.size, most, fit(tiles, size), modifier) { index, cell, columns ->
        val tile = tiles[index]
        TileView(tile, cell, minHeight, size, picture, beside = columns == 1, onTap = onTap?.let { { it(tile) } })
    }
}

/** Keys that type a sign each, in the order of the signs in every language, and below them those that say a word. */
@Composable
fun SignGrid(pad: List<Tile>, most: Int) {
    val (signs, words) = pad.partition { it.text.count(Char::isLetterOrDigit) <= 1 || it.picture.isNotEmpty() && most < SIGNS }
    CompositionLocalProvider(LocalLayoutDirection provides LayoutDirection.Ltr) {
        TileGrid(signs, minHeight = Space.TARGET, size = Size.BODY, most = most)
    }
    TileGrid(words, minHeight = Space.TARGET, most = 2)
}

private const val SIGNS = 5

/** Lays cells out in columns; each gets the modifier that makes it as wide as its column and as high as its row. */
@Composable
internal fun Cells(
    count: Int,
    most: Int,
    fit: Fit,
    modifier: Modifier = Modifier,
    cell: @Composable (Int, Modifier, Int) -> Unit,
) {
    BoxWithConstraints(modifier.fillMaxWidth()) {
        val n = with(LocalDensity.current) {
            columns(most, constraints.maxWidth.toFloat(), Space.GAP.toPx(), fit.inset.toPx(), fit.word)
        }
        Column(verticalArrangement = Arrangement.spacedBy(Space.GAP)) {
            for (first in 0 until count step n) {
                Row(Modifier.height(IntrinsicSize.Max), horizontalArrangement = Arrangement.spacedBy(Space.GAP)) {
                    for (index in first until first + n) {
                        val wide = Modifier.weight(1f).fillMaxHeight()
                        if (index < count) cell(index, wide, n) else Spacer(wide)
                    }
                }
            }
        }
    }
}
