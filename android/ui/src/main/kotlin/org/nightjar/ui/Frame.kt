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
import androidx.compose.ui.semantics.isTraversalGroup
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.traversalIndex
import androidx.compose.ui.text.rememberTextMeasurer
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import org.nightjar.core.FaultMark
import org.nightjar.core.Label
import org.nightjar.core.Night
import org.nightjar.core.Role
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

/**
 * Back, title, one action, read in this order. A title with no room beside the keys stands below them; an action of many words
 * has a row of its own, so that it is no tower.
 */
@Composable
private fun TopBar(top: Top) {
    val measurer = rememberTextMeasurer()
    val type = LocalType.current
    val note = type.of(Size.NOTE)
    BoxWithConstraints(Modifier.fillMaxWidth().padding(horizontal = Space.EDGE)) {
        val room = constraints.maxWidth
        val (action, below) = top.action.let { tile ->
            val many = tile != null && measurer.lines(tile.text, note, measurer.widestWord(tile.text, note)) > 2
            if (many) null to tile else tile to null
        }
        val beside = with(LocalDensity.current) {
            val keys = listOfNotNull(top.back, action).sumOf { topKeyWidth(measurer.widestWord(it.text, note)).roundToPx() + Space.GAP.roundToPx() }
            room - keys - (Space.PICTURE + 12.dp).roundToPx() >= measurer.widestWord(top.title.text, type.of(Size.TITLE))
        }
        Column(
            Modifier.padding(bottom = Space.GAP).semantics { isTraversalGroup = true },
            verticalArrangement = Arrangement.spacedBy(Space.GAP),
        ) {
            if (beside || top.back != null || action != null) {
                Row(
                    Modifier.heightIn(min = Space.BAR).fillMaxWidth(),
                    horizontalArrangement = Arrangement.spacedBy(Space.GAP),
                    verticalAlignment = Alignment.CenterVertically,
                ) {
                    top.back?.let { TopKey(it, Modifier.read(0)) }
                    Box(Modifier.weight(1f)) { if (beside) LabelView(top.title, Modifier.read(1), size = Size.TITLE) }
                    action?.let { TopKey(it, Modifier.read(2)) }
                }
            }
            if (!beside) LabelView(top.title, Modifier.read(1), size = Size.TITLE)
            below?.let { TileView(it, Modifier.fillMaxWidth().read(2), Space.TARGET, Size.BODY, Space.SMALL_PICTURE, beside = true) }
        }
    }
}

private fun Modifier.read(index: Int) = semantics { traversalIndex = index.toFloat() }

/** A key as wide as its longest word: what is longer stands in lines, and leaves the words beside it their room. */
@Composable
internal fun TopKey(tile: Tile, modifier: Modifier = Modifier) {
    val width = with(LocalDensity.current) { topKeyWidth(needed(listOf(tile), Size.NOTE)) }
    TileView(tile, modifier.width(width), Space.BAR, Size.NOTE, Space.SMALL_PICTURE, beside = false)
}

/** Width of such a key with a longest word of [word] pixels. */
internal fun Density.topKeyWidth(word: Int): Dp = maxOf(word.toDp() + insetOf(Size.NOTE) * 2 + 4.dp, Space.TARGET)

/** A sentence over the body, with the caution edge where something went wrong: what it is and what helps. */
@Composable
internal fun Notice(label: Label) {
    val palette = LocalPalette.current
    val edge = if (label.role == Role.PLAIN) palette.line else palette.of(label.role)
    val shape = RoundedCornerShape(Space.CORNER)
    Box(
        Modifier
            .fillMaxWidth()
            .clip(shape)
            .background(palette.surface)
            .border(Space.THICK, edge, shape)
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
                .watched(SHEET) { null }
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
internal fun Groups(
    tiles: List<Tile>,
    minHeight: Dp = Space.TILE,
    size: Size = Size.TILE,
    picture: Dp = Space.PICTURE,
    onTap: ((Tile) -> Unit)? = null,
) {
    var from = 0
    while (from < tiles.size) {
        val to = (from until tiles.size).firstOrNull { tiles[it].`class` != tiles[from].`class` } ?: tiles.size
        TileGrid(tiles.subList(from, to), minHeight = minHeight, size = size, picture = picture, onTap = onTap)
        from = to
    }
}

private const val SHEET_PART = 0.9f

/** What a half sheet is called among the things drawn. */
internal const val SHEET = "sheet"
