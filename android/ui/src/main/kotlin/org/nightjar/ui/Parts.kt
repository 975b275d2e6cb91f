package org.nightjar.ui

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.Role as SpokenRole
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.testTag
import androidx.compose.ui.text.rememberTextMeasurer
import androidx.compose.ui.unit.dp
import kotlinx.coroutines.delay
import org.nightjar.core.Class
import org.nightjar.core.Event
import org.nightjar.core.Label
import org.nightjar.core.Progress
import org.nightjar.core.Qr
import org.nightjar.core.Role
import org.nightjar.core.Row as Entry
import org.nightjar.core.Size
import org.nightjar.core.UndoBar
import org.nightjar.core.Voice

/** A finished sentence as a label of its own. */
internal fun sentence(id: String, text: String) =
    Label(id, text, text, "nj/triangle", Class.LINE, Role.CARE, Size.BODY, Voice.PLAIN, false)

/** The bar after something was saved; when its time is over the core hears so. */
@Composable
fun UndoView(bar: UndoBar, modifier: Modifier = Modifier) {
    val palette = LocalPalette.current
    val hand = LocalHand.current
    LaunchedEffect(bar) {
        delay(bar.seconds.toLong() * 1000)
        hand.send(Event.Expired(bar.label.id))
    }
    val shape = RoundedCornerShape(Space.CORNER)
    val measurer = rememberTextMeasurer()
    val type = LocalType.current
    BoxWithConstraints(modifier.fillMaxWidth().clip(shape).background(palette.raised).padding(horizontal = 12.dp)) {
        val room = with(LocalDensity.current) {
            val keys = bar.actions.sumOf {
                topKeyWidth(measurer.widestWord(it.text, type.of(Size.NOTE))).roundToPx() + Space.GAP.roundToPx()
            }
            constraints.maxWidth - keys - (Space.PICTURE + 12.dp).roundToPx()
        }
        // One line while its words have room, two when the phone's text is large.
        if (room >= measurer.widestWord(bar.label.text, type.of(bar.label.size))) {
            Row(
                Modifier.heightIn(min = Space.BAR),
                horizontalArrangement = Arrangement.spacedBy(Space.GAP),
                verticalAlignment = Alignment.CenterVertically,
            ) {
                Box(Modifier.weight(1f)) { LabelView(bar.label) }
                bar.actions.forEach { TopKey(it) }
            }
        } else {
            Column(Modifier.padding(vertical = Space.GAP), Arrangement.spacedBy(Space.GAP)) {
                LabelView(bar.label)
                TileGrid(bar.actions, minHeight = Space.TARGET)
            }
        }
    }
}

/** A code to be read by a camera: black on white with its margin, in both themes. */
@Composable
fun QrView(qr: Qr, modifier: Modifier = Modifier) {
    Box(modifier.fillMaxWidth(), Alignment.Center) {
        Canvas(
            Modifier.size(200.dp).clearAndSetSemantics {
                testTag = qr.id
                contentDescription = qr.spoken
                role = SpokenRole.Image
            },
        ) {
            drawRect(Color.White)
            val modules = qr.width.toInt() + 2 * MARGIN
            // Whole pixels: a camera reads no grey edges.
            val side = (size.width / modules).toInt().coerceAtLeast(1).toFloat()
            val from = (size.width - side * modules) / 2 + side * MARGIN
            qr.rows.forEachIndexed { y, row ->
                row.forEachIndexed { x, sign ->
                    if (sign == '#') {
                        val at = Offset(from + x * side, from + y * side)
                        drawRect(Color.Black, at, androidx.compose.ui.geometry.Size(side, side))
                    }
                }
            }
        }
    }
}

/** A line of a list: its pictures, its text, what can be done with it. */
@Composable
fun EntryView(row: Entry) {
    val palette = LocalPalette.current
    val shape = RoundedCornerShape(Space.CORNER)
    Column(
        Modifier.fillMaxWidth().clip(shape).background(palette.surface).border(Space.THIN, palette.line, shape).padding(12.dp),
        verticalArrangement = Arrangement.spacedBy(Space.GAP),
    ) {
        Column(
            Modifier.fillMaxWidth().clearAndSetSemantics {
                testTag = row.id
                contentDescription = row.spoken
            },
        ) {
            Row(horizontalArrangement = Arrangement.spacedBy(Space.GAP)) {
                row.pictures.take(MOST_PICTURES).forEach { Picture(it, Space.SMALL_PICTURE, palette.text, palette.surface) }
            }
            if (row.text.isNotEmpty()) Words(row.text, LocalType.current.of(Size.BODY), palette.text, struck = row.struck)
        }
        TileGrid(row.actions, minHeight = Space.TARGET)
    }
}

/** Rounds done of rounds in all, as a bar of steps under its words. */
@Composable
fun ProgressView(progress: Progress) {
    val palette = LocalPalette.current
    Column(verticalArrangement = Arrangement.spacedBy(Space.GAP)) {
        Row(Modifier.clearAndSetSemantics {}, horizontalArrangement = Arrangement.spacedBy(4.dp)) {
            Bar(progress.done.toInt(), progress.of.toInt().coerceIn(1, MOST_STEPS), palette.wait, palette.line)
        }
        LabelView(progress.label)
    }
}

/** Steps of a bar: full ones filled, empty ones outlined. */
@Composable
internal fun androidx.compose.foundation.layout.RowScope.Bar(full: Int, of: Int, ink: Color, edge: Color) {
    repeat(of) { step ->
        val shape = RoundedCornerShape(3.dp)
        val filled = if (step < full) Modifier.background(ink, shape) else Modifier.border(Space.THIN, edge, shape)
        Box(Modifier.weight(1f).heightIn(min = 12.dp).then(filled))
    }
}

/** A hatched border: this is only practice. */
internal fun Modifier.hatched(colour: Color): Modifier = drawBehind {
    val step = 12.dp.toPx()
    val wide = 8.dp.toPx()
    fun strip(x: Float, y: Float, w: Float, h: Float) {
        var at = -h
        while (at < w) {
            val from = Offset((x + at).coerceAtLeast(x), y + h - (at.coerceAtLeast(0f) - at))
            val to = Offset((x + at + h).coerceAtMost(x + w), y + (at + h - w).coerceAtLeast(0f))
            drawLine(colour, from, to, 2.dp.toPx())
            at += step
        }
    }
    strip(0f, 0f, size.width, wide)
    strip(0f, size.height - wide, size.width, wide)
    strip(0f, 0f, wide, size.height)
    strip(size.width - wide, 0f, wide, size.height)
}

private const val MARGIN = 4
private const val MOST_PICTURES = 8
private const val MOST_STEPS = 20
