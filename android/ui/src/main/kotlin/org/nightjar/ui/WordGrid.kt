package org.nightjar.ui

import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.rememberTextMeasurer
import androidx.compose.ui.text.style.TextAlign
import org.nightjar.core.Label
import org.nightjar.core.Size

/** Small pictures over their words, in rows of four or fewer. */
@Composable
internal fun WordGrid(words: List<Label>) {
    val palette = LocalPalette.current
    val style = LocalType.current.of(Size.BODY)
    val measurer = rememberTextMeasurer()
    Cells(words.size, WORDS_A_ROW, words.maxOf { measurer.widestWord(it.text, style) }) { index, cell ->
        val word = words[index]
        Column(cell.said(word), horizontalAlignment = Alignment.CenterHorizontally) {
            Picture(word.picture, Space.PICTURE, palette.text, palette.bg)
            Words(word.text, style, palette.text, Modifier, word.unreviewed, align = TextAlign.Center)
        }
    }
}

private const val WORDS_A_ROW = 4
