package org.nightjar.ui.screens

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import org.nightjar.core.Size
import org.nightjar.core.StockView
import org.nightjar.ui.Bar
import org.nightjar.ui.Cells
import org.nightjar.ui.Frame
import org.nightjar.ui.Groups
import org.nightjar.ui.LocalPalette
import org.nightjar.ui.TileGrid
import org.nightjar.ui.TileView
import org.nightjar.ui.fit

/** The bag. */
@Composable
fun StockScreen(view: StockView) = Frame("stock", view.night, view.top, view.sheet, view.trouble, view.message, view.faults) {
    val palette = LocalPalette.current
    Cells(view.items.size, 3, fit(view.items.map { it.tile }, Size.TILE)) { index, cell, _ ->
        val item = view.items[index]
        Column(cell, Arrangement.spacedBy(4.dp)) {
            TileView(item.tile, Modifier.fillMaxWidth().weight(1f))
            Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(2.dp)) {
                Bar(item.bar.toInt(), STEPS, palette.of(item.tile.role), palette.line)
            }
        }
    }
    TileGrid(listOf(view.got, view.back, view.lost, view.stolen, view.confiscated, view.count))
    Groups(view.reason)
}

private const val STEPS = 4
