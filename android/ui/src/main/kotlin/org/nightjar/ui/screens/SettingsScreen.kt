package org.nightjar.ui.screens

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import org.nightjar.core.Class
import org.nightjar.core.SettingsView
import org.nightjar.ui.Frame
import org.nightjar.ui.LabelView
import org.nightjar.ui.Space
import org.nightjar.ui.TileView

/** The person's own choices. */
@Composable
fun SettingsScreen(view: SettingsView) = Frame("settings", view.night, view.top, view.sheet, view.trouble) {
    view.rows.forEach { row ->
        TileView(row.tile.copy(`class` = Class.LINE), Modifier.fillMaxWidth(), minHeight = Space.TARGET)
        LabelView(row.fixed)
    }
}
