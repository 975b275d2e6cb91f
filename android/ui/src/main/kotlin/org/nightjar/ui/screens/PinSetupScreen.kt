package org.nightjar.ui.screens

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import org.nightjar.core.PinSetupView
import org.nightjar.ui.Frame
import org.nightjar.ui.LabelView
import org.nightjar.ui.PadView
import org.nightjar.ui.Space
import org.nightjar.ui.TileView

/** Both PINs: shown, typed in sight, typed from memory. */
@Composable
fun PinSetupScreen(view: PinSetupView) = Frame("pin_setup", view.night, view.top, trouble = view.trouble) {
    LabelView(view.message)
    LabelView(view.digits, centred = true)
    view.another?.let { TileView(it, Modifier.fillMaxWidth(), minHeight = Space.TARGET, picture = Space.SMALL_PICTURE, beside = true) }
    LabelView(view.dots, Modifier.heightIn(min = 24.dp), centred = true)
    view.pad?.let { PadView(it) }
    view.later?.let { TileView(it, Modifier.fillMaxWidth(), minHeight = Space.TARGET) }
}
