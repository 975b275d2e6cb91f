package org.nightjar.ui

import androidx.compose.foundation.Canvas
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.CornerRadius
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.PathFillType
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.StrokeJoin
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Fill
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.graphics.drawscope.scale
import androidx.compose.ui.graphics.drawscope.translate
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.text.TextMeasurer
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.drawText
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.rememberTextMeasurer
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.TextUnit
import androidx.compose.ui.unit.TextUnitType
import androidx.compose.foundation.layout.size
import org.nightjar.phone.Drawing
import org.nightjar.phone.Ink
import org.nightjar.phone.PathSink
import org.nightjar.phone.PictureName
import org.nightjar.phone.Pictures

private class Inked(val path: Path, val ink: Ink)

/** A vendored picture in one colour; hidden from screen readers, whose words the core has finished. */
@Composable
fun Picture(name: String, size: Dp, colour: Color, behind: Color, modifier: Modifier = Modifier) {
    if (name.isEmpty()) return
    val picture = remember(name) { PictureName.of(name) }
    val paths = remember(name) { inked(Pictures.shipped.paths(picture.base)) }
    val sign = remember(name) { SIGNS[picture.sign]?.let { inked(Pictures.shipped.paths(it)) } }
    val measurer = rememberTextMeasurer()
    Canvas(modifier.size(size).watched(name) { null }.clearAndSetSemantics {}) {
        val whole = this.size.minDimension / Pictures.GRID
        // A numeral is the whole picture of an age, and beside a picture otherwise.
        val alone = picture.base == AGE
        if (!alone) ink(paths, whole, colour)
        when {
            picture.sign.isEmpty() -> Unit
            picture.sign == BAR -> bar(colour, behind)
            sign != null -> inCorner(behind) { ink(sign, whole * SIGN_PART, colour) }
            else -> numeral(measurer, picture.sign, alone, colour, behind)
        }
    }
}

private fun inked(drawings: List<Drawing>): List<Inked> = drawings.map { drawing ->
    val path = Path()
    if (drawing.ink == Ink.FILL_EVEN_ODD) path.fillType = PathFillType.EvenOdd
    drawing.draw(object : PathSink {
        override fun moveTo(x: Float, y: Float) = path.moveTo(x, y)
        override fun lineTo(x: Float, y: Float) = path.lineTo(x, y)
        override fun curveTo(x1: Float, y1: Float, x2: Float, y2: Float, x: Float, y: Float) =
            path.cubicTo(x1, y1, x2, y2, x, y)

        override fun close() = path.close()
    })
    Inked(path, drawing.ink)
}

private fun DrawScope.ink(paths: List<Inked>, by: Float, colour: Color) = scale(by, by, Offset.Zero) {
    for (one in paths) {
        val stroke = Stroke(Pictures.STROKE, cap = StrokeCap.Round, join = StrokeJoin.Round)
        drawPath(one.path, colour, style = if (one.ink == Ink.STROKE) stroke else Fill)
    }
}

private fun DrawScope.bar(colour: Color, behind: Color) {
    val (from, to) = Offset(size.width * 0.12f, size.height * 0.12f) to Offset(size.width * 0.88f, size.height * 0.88f)
    drawLine(behind, from, to, size.width * 0.16f)
    drawLine(colour, from, to, size.width * 0.07f, StrokeCap.Round)
}

private fun DrawScope.inCorner(behind: Color, draw: DrawScope.() -> Unit) {
    val side = size.width * SIGN_PART
    val at = Offset(size.width - side, size.height - side)
    drawRoundRect(behind, at, androidx.compose.ui.geometry.Size(side, side), CornerRadius(side / 4))
    translate(at.x, at.y) { draw() }
}

private fun DrawScope.numeral(measurer: TextMeasurer, sign: String, alone: Boolean, colour: Color, behind: Color) {
    // Part of a drawing: it grows with the picture, not with the text.
    val part = if (!alone) 0.42f else if (sign.length > 3) 0.44f else 0.6f
    val style = TextStyle(
        color = colour,
        fontWeight = FontWeight.SemiBold,
        fontSize = TextUnit(size.height * part / density / fontScale, TextUnitType.Sp),
    )
    var laid = measurer.measure("\u2066$sign\u2069", style, maxLines = 1, softWrap = false)
    val room = size.width * if (alone) 1f else 0.7f
    if (laid.size.width > room) {
        laid = measurer.measure("\u2066$sign\u2069", style.copy(fontSize = style.fontSize * (room / laid.size.width)), maxLines = 1, softWrap = false)
    }
    val (w, h) = laid.size.width.toFloat() to laid.size.height.toFloat()
    val at = if (alone) Offset((size.width - w) / 2, (size.height - h) / 2) else Offset(size.width - w, size.height - h * 0.85f)
    if (!alone) drawRoundRect(behind, at, androidx.compose.ui.geometry.Size(w, h * 0.85f), CornerRadius(h / 5))
    drawText(laid, topLeft = at)
}

private const val SIGN_PART = 0.5f
private const val BAR = "bar"
private const val AGE = "nj/age"
private val SIGNS = mapOf(
    "check" to "ms/check",
    "timer" to "ms/timer",
    "female" to "ms/female",
    "male" to "ms/male",
    "hand" to "ms/back_hand",
    "cap" to "nj/cap",
    "in" to "ms/input",
    "out" to "ms/output",
)
