package org.nightjar.ui

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.text.BasicText
import androidx.compose.runtime.Composable
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.drawWithContent
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.PathEffect
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.layout.LayoutCoordinates
import androidx.compose.ui.layout.onGloballyPositioned
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.text.TextLayoutResult
import androidx.compose.ui.text.TextMeasurer
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.text.style.TextDecoration
import androidx.compose.ui.unit.Constraints
import androidx.compose.ui.unit.dp

/** A text or a picture where it was laid out; the layout is a text's. */
class Drawn(val what: String, val laid: TextLayoutResult?, val at: LayoutCoordinates)

/** Hears what was laid out and where: tests read line breaks, cuts and overlaps from it. Nobody listens in the app. */
object Layouts {
    @Volatile
    var watch: ((Drawn) -> Unit)? = null
}

internal fun Modifier.watched(what: String, laid: () -> TextLayoutResult?): Modifier {
    val watch = Layouts.watch ?: return this
    return onGloballyPositioned { watch(Drawn(what, laid(), it)) }
}

/** A text in a style; silent, since the element that holds it is spoken whole. Dotted beneath where no native has read it. */
@Composable
internal fun Words(
    text: String,
    style: TextStyle,
    colour: Color,
    modifier: Modifier = Modifier,
    unreviewed: Boolean = false,
    struck: Boolean = false,
    align: TextAlign = TextAlign.Unspecified,
    softWrap: Boolean = true,
) {
    val laid = remember { mutableStateOf<TextLayoutResult?>(null) }
    Box(modifier.clearAndSetSemantics {}) {
        BasicText(
            breaking(text),
            style = style.copy(
                color = colour,
                textAlign = align,
                textDecoration = if (struck) TextDecoration.LineThrough else TextDecoration.None,
            ),
            softWrap = softWrap,
            onTextLayout = { laid.value = it },
            modifier = Modifier.watched(text) { laid.value }.drawWithContent {
                drawContent()
                if (unreviewed) laid.value?.let { dots(it, colour) }
            },
        )
    }
}

private fun DrawScope.dots(laid: TextLayoutResult, colour: Color) {
    val gap = 3.dp.toPx()
    for (line in 0 until laid.lineCount) {
        val y = laid.getLineBaseline(line) + 3.dp.toPx()
        drawLine(
            colour,
            Offset(laid.getLineLeft(line), y),
            Offset(laid.getLineRight(line), y),
            1.dp.toPx(),
            pathEffect = PathEffect.dashPathEffect(floatArrayOf(gap / 2, gap)),
        )
    }
}

/** Width in pixels of the longest word of a text: what a column must give it, or the word breaks inside. */
internal fun TextMeasurer.widestWord(text: String, style: TextStyle): Int =
    breaking(text).split(' ', '\n', BREAK).filter { it.isNotEmpty() }.maxOfOrNull {
        measure(it, style, softWrap = false, maxLines = 1).size.width
    } ?: 0

/** The text with a place to end a line after each hyphen between letters, where Android ends none by itself. */
private fun breaking(text: String): String = text.replace(HYPHEN, "-$BREAK")

private const val BREAK = '\u200B'
private val HYPHEN = Regex("(?<=\\p{L})-(?=\\p{L})")

/** Lines of a text in a column of a width in pixels. */
internal fun TextMeasurer.lines(text: String, style: TextStyle, width: Int): Int =
    measure(breaking(text), style, constraints = Constraints(maxWidth = width)).lineCount
