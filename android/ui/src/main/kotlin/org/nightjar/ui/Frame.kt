package org.nightjar.ui

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxScope
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.Composable
import androidx.compose.runtime.key
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.text.rememberTextMeasurer
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import org.nightjar.core.FaultMark
import org.nightjar.core.Label
import org.nightjar.core.Night
import org.nightjar.core.Sheet
import org.nightjar.core.Size
import org.nightjar.core.Tile
import org.nightjar.core.Top
import org.nightjar.core.Trouble

/**
 * The frame of every screen: top bar, body, strip. The body scrolls, the others never; the one modal form is the half sheet,
 * which never covers the strip. Tablets and landscape keep a column of 480 dp in the middle.
 */
@Composable
fun Frame(
    screen: String,
    night: Night?,
    top: Top? = null,
    sheet: Sheet? = null,
    trouble: Trouble? = null,
    message: Label? = null,
    faults: List<FaultMark> = emptyList(),
    gap: Dp = Space.GAP,
    body: @Composable ColumnScope.() -> Unit,
) {
    val palette = LocalPalette.current
    Box(Modifier.fillMaxSize().background(palette.bg).windowInsetsPadding(WindowInsets.safeDrawing), Alignment.TopCenter) {
        Column(Modifier.widthIn(max = Space.COLUMN).fillMaxSize()) {
            Box(Modifier.weight(1f)) {
                // What lies under a sheet is neither read nor focused.
                Column(if (sheet == null) Modifier else Modifier.clearAndSetSemantics {}) {
                    if (top != null) TopBar(top)
                    key(screen) {
                        Column(
                            Modifier
                                .weight(1f)
                                .verticalScroll(rememberScrollState())
                                .padding(horizontal = Space.EDGE)
                                .padding(bottom = Space.GAP)
                                .fillMaxWidth(),
                            verticalArrangement = Arrangement.spacedBy(gap),
                        ) {
                            if (trouble != null) Notice(trouble.label)
                            if (message != null) Notice(message)
                            Sentences(screen, faults)
                            body()
                        }
                    }
                }
                if (sheet != null) HalfSheet(sheet)
            }
            if (night != null) NightStrip(night)
        }
    }
}

@Composable
private fun TopBar(top: Top) {
    val measurer = rememberTextMeasurer()
    val type = LocalType.current
    BoxWithConstraints(Modifier.fillMaxWidth().padding(horizontal = Space.EDGE)) {
        val taken = with(LocalDensity.current) {
            val keys = listOfNotNull(top.back, top.action).sumOf {
                maxOf(measurer.widestWord(it.text, type.of(Size.NOTE)) + 20.dp.roundToPx(), Space.TARGET.roundToPx())
            }
            keys + (Space.PICTURE + 12.dp + Space.GAP * 2).roundToPx()
        }
        val beside = constraints.maxWidth - taken >= measurer.widestWord(top.title.text, type.of(Size.TITLE))
        Column(Modifier.padding(bottom = Space.GAP)) {
            Row(
                Modifier.heightIn(min = Space.BAR).fillMaxWidth(),
                horizontalArrangement = Arrangement.spacedBy(Space.GAP),
                verticalAlignment = Alignment.CenterVertically,
            ) {
                top.back?.let { TopKey(it) }
                Box(Modifier.weight(1f)) { if (beside) LabelView(top.title, size = Size.TITLE) }
                top.action?.let { TopKey(it) }
            }
            if (!beside) LabelView(top.title, size = Size.TITLE)
        }
    }
}

@Composable
internal fun TopKey(tile: Tile, modifier: Modifier = Modifier) {
    // As wide as its longest word: what is longer stands in lines, and leaves the title its room.
    val width = with(LocalDensity.current) { (needed(listOf(tile), Size.NOTE)).toDp() } + 20.dp
    TileView(tile, modifier.width(maxOf(width, Space.TARGET)), Space.BAR, Size.NOTE, Space.SMALL_PICTURE, beside = false)
}

/** A sentence with the caution edge: what went wrong and what helps. */
@Composable
internal fun Notice(label: Label) {
    val palette = LocalPalette.current
    val shape = RoundedCornerShape(Space.CORNER)
    Box(
        Modifier
            .fillMaxWidth()
            .clip(shape)
            .background(palette.surface)
            .border(Space.THICK, palette.care, shape)
            .padding(12.dp),
    ) { LabelView(label) }
}

/** What the draft still needs, all at once: each sentence once. */
@Composable
private fun Sentences(screen: String, faults: List<FaultMark>) {
    faults.map { it.text }.distinct().forEachIndexed { index, text ->
        Notice(sentence("$screen.fault.$index", text))
    }
}

@Composable
private fun BoxScope.HalfSheet(sheet: Sheet) {
    val palette = LocalPalette.current
    BoxWithConstraints(Modifier.fillMaxSize().background(palette.bg.copy(alpha = 0.6f)).pointerInput(Unit) {}) {
        Column(
            Modifier
                .align(Alignment.BottomCenter)
                .heightIn(max = maxHeight * SHEET_PART)
                .fillMaxWidth()
                .clip(RoundedCornerShape(topStart = Space.CORNER, topEnd = Space.CORNER))
                .background(palette.raised)
                .padding(Space.EDGE),
            verticalArrangement = Arrangement.spacedBy(Space.GAP),
        ) {
            Column(
                Modifier.weight(1f, fill = false).verticalScroll(rememberScrollState()),
                verticalArrangement = Arrangement.spacedBy(Space.GAP),
            ) {
                LabelView(sheet.title, size = Size.TITLE)
                sheet.lines.forEach { LabelView(it) }
                sheet.stepper?.let { StepperView(it) }
                Groups(sheet.tiles)
            }
            TileView(sheet.done, Modifier.fillMaxWidth().defaultMinSize(minHeight = Space.TARGET), minHeight = Space.TARGET)
        }
    }
}

/** Tiles in their order, each run of one class as a grid. */
@Composable
internal fun Groups(tiles: List<Tile>, minHeight: Dp = Space.TILE, size: Size = Size.TILE, onTap: ((Tile) -> Unit)? = null) {
    var from = 0
    while (from < tiles.size) {
        val to = (from until tiles.size).firstOrNull { tiles[it].`class` != tiles[from].`class` } ?: tiles.size
        TileGrid(tiles.subList(from, to), minHeight = minHeight, size = size, onTap = onTap)
        from = to
    }
}

private const val SHEET_PART = 0.9f
