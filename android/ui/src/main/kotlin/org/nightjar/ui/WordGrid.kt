package org.nightjar.ui

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.text.rememberTextMeasurer
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import org.nightjar.core.Label
import org.nightjar.core.Size

/** Small pictures over their words, in rows of four or fewer. */
@Composable
internal fun WordGrid(words: List<Label>) {
    val palette = LocalPalette.current
    val style = LocalType.current.of(Size.BODY)
    val measurer = rememberTextMeasurer()
    val fit = Fit(words.maxOf { measurer.widestWord(it.text, style) }, 0.dp)
    Cells(words.size, WORDS_A_ROW, fit) { index, cell, _ ->
        val word = words[index]
        Column(cell.said(word), horizontalAlignment = Alignment.CenterHorizontally) {
            Picture(word.picture, Space.PICTURE, palette.text, palette.bg)
            Words(word.text, style, palette.text, Modifier, word.unreviewed, align = TextAlign.Center)
        }
    }
}

/** Short labels beside each other, two in a row where their words leave room. */
@Composable
internal fun LabelGrid(labels: List<Label>, modifier: Modifier = Modifier) {
    if (labels.isEmpty()) return
    val measurer = rememberTextMeasurer()
    val style = LocalType.current.of(Size.BODY)
    val picture = with(LocalDensity.current) { (Space.PICTURE + 12.dp).roundToPx() }
    val fit = Fit(labels.maxOf { measurer.widestWord(it.text, style) } + picture, 0.dp)
    Cells(labels.size, 2, fit, modifier) { index, cell, _ ->
        Box(cell, Alignment.CenterStart) { LabelView(labels[index]) }
    }
}

private const val WORDS_A_ROW = 4
