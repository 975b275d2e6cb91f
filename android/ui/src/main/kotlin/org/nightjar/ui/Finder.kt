package org.nightjar.ui

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.aspectRatio
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.semantics.clearAndSetSemantics

/** Fills the finder: the shell's camera; nothing in previews and tests. */
val LocalFinder = staticCompositionLocalOf<@Composable (Modifier) -> Unit> { {} }

/** The square that a code is held into. */
@Composable
internal fun Finder() {
    val shape = RoundedCornerShape(Space.CORNER)
    Box(
        Modifier
            .fillMaxWidth()
            .aspectRatio(1.2f)
            .clip(shape)
            .background(Color.Black)
            .border(Space.THICK, LocalPalette.current.line, shape)
            .clearAndSetSemantics {},
    ) {
        LocalFinder.current(Modifier.matchParentSize())
    }
}
