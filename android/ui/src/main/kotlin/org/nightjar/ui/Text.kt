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
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.text.TextLayoutResult
import androidx.compose.ui.text.TextMeasurer
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.text.style.TextDecoration
import androidx.compose.ui.unit.dp

/** Hears how each text was laid out: tests read line breaks from it. */
object Layouts {
    @Volatile
    var watch: ((String, TextLayoutResult) -> Unit)? = null
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
            text,
            style = style.copy(
                color = colour,
                textAlign = align,
                textDecoration = if (struck) TextDecoration.LineThrough else TextDecoration.None,
            ),
            softWrap = softWrap,
            onTextLayout = {
                laid.value = it
                Layouts.watch?.invoke(text, it)
            },
            modifier = if (!unreviewed) Modifier else Modifier.drawWithContent {
                drawContent()
                laid.value?.let { dots(it, colour) }
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
    text.split(' ', '\n').filter { it.isNotEmpty() }.maxOfOrNull {
        measure(it, style, softWrap = false, maxLines = 1).size.width
    } ?: 0
