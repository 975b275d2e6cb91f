package org.nightjar.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.IntrinsicSize
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.width
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.text.rememberTextMeasurer
import androidx.compose.ui.unit.Dp
import org.nightjar.core.Size
import org.nightjar.core.Tile

/**
 * Tiles in as few rows as their words allow: in equal columns where that takes no row more, else each as wide as its own
 * longest word, so that one long word costs no row; in the first of [sizes] that takes the fewest. For what must be seen
 * without scrolling.
 */
@Composable
internal fun Packed(tiles: List<Tile>, most: Int, sizes: List<Size>, minHeight: Dp = Space.TARGET, picture: Dp = Space.SMALL_PICTURE) {
    if (tiles.isEmpty()) return
    val measurer = rememberTextMeasurer()
    val type = LocalType.current
    BoxWithConstraints {
        val density = LocalDensity.current
        val (gap, target) = with(density) { Space.GAP.toPx() to Space.TARGET.toPx() }
        val width = constraints.maxWidth.toFloat()
        val packings = sizes.map { size ->
            val inset = with(density) { (insetOf(size) + BORDER).toPx() }
            val needs = tiles.map { maxOf(target, measurer.widestWord(it.text, type.of(size)) + 2 * inset) }
            Packing(size, pack(needs, width, gap, most), columns(most, width, gap, 0f, needs.max().toInt() + 1), needs)
        }
        val best = packings.minBy { it.rows.size }
        if ((tiles.size + best.columns - 1) / best.columns <= best.rows.size) {
            TileGrid(tiles, minHeight = minHeight, size = best.size, most = most, picture = picture)
        } else {
            Rows(tiles, best, width, gap, minHeight, picture)
        }
    }
}

@Composable
private fun Rows(tiles: List<Tile>, packing: Packing, width: Float, gap: Float, minHeight: Dp, picture: Dp) {
    val density = LocalDensity.current
    Column(verticalArrangement = Arrangement.spacedBy(Space.GAP)) {
        for (row in packing.rows) {
            val free = width - gap * (row.count() - 1)
            val taken = row.sumOf { packing.needs[it].toDouble() }.toFloat()
            val alone = row.count() == 1 && taken > free
            val by = minOf(free / taken, STRETCH)
            Row(Modifier.height(IntrinsicSize.Max), Arrangement.spacedBy(Space.GAP)) {
                for (index in row) {
                    val wide = if (alone) Modifier.fillMaxWidth() else Modifier.width(with(density) { (packing.needs[index] * by).toDp() })
                    TileView(tiles[index], wide.fillMaxHeight(), minHeight, packing.size, picture, beside = false)
                }
            }
        }
    }
}

private class Packing(val size: Size, val rows: List<IntRange>, val columns: Int, val needs: List<Float>)

/** Which cells stand in which row, each row filled before the next is begun. */
internal fun pack(needs: List<Float>, width: Float, gap: Float, most: Int): List<IntRange> {
    val rows = mutableListOf<IntRange>()
    var from = 0
    while (from < needs.size) {
        var to = from
        var taken = needs[from]
        while (to + 1 < needs.size && to + 1 - from < most && taken + gap + needs[to + 1] <= width) taken += gap + needs[++to]
        rows += from..to
        from = to + 1
    }
    return rows
}

private val BORDER = Space.THIN
private const val STRETCH = 1.6f
