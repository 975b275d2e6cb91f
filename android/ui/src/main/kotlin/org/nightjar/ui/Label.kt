package org.nightjar.ui

import androidx.compose.foundation.horizontalScroll
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.rememberScrollState
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.testTag
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import org.nightjar.core.Label
import org.nightjar.core.Size
import org.nightjar.core.Voice

/** Says an element: its id as tag, its spoken text whole, and how it is spoken. */
internal fun Modifier.said(label: Label): Modifier = clearAndSetSemantics {
    testTag = label.id
    contentDescription = label.spoken
    when (label.voice) {
        Voice.HEADING -> heading()
        Voice.POLITE -> liveRegion = LiveRegionMode.Polite
        Voice.ASSERTIVE -> liveRegion = LiveRegionMode.Assertive
        Voice.PLAIN, Voice.ON_PURPOSE -> Unit
    }
}

/** Something to read: picture, then text. Codes and digits may be pushed sideways, nothing is cut. */
@Composable
fun LabelView(
    label: Label,
    modifier: Modifier = Modifier,
    centred: Boolean = false,
    size: Size = label.size,
) {
    val palette = LocalPalette.current
    val colour = palette.of(label.role)
    // A code is one word and may be pushed sideways; digits in pairs may stand in two lines.
    val code = (size == Size.CODE || size == Size.DIGITS) && ' ' !in label.text
    Row(
        modifier.fillMaxWidth().said(label),
        horizontalArrangement = if (centred) Arrangement.spacedBy(12.dp, Alignment.CenterHorizontally) else Arrangement.spacedBy(12.dp),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        Picture(label.picture, Space.PICTURE, colour, palette.bg)
        if (label.text.isNotEmpty()) {
            Words(
                label.text,
                LocalType.current.of(size),
                colour,
                if (code) Modifier.horizontalScroll(rememberScrollState()) else Modifier.weight(1f, fill = false),
                unreviewed = label.unreviewed,
                align = if (centred) TextAlign.Center else TextAlign.Unspecified,
                softWrap = !code,
            )
        }
    }
}

/** The label, if there is one. */
@Composable
fun LabelView(label: Label?, modifier: Modifier = Modifier, centred: Boolean = false) {
    if (label != null) LabelView(label, modifier, centred, label.size)
}
