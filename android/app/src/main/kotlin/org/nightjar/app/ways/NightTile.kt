package org.nightjar.app.ways

import android.service.quicksettings.Tile
import android.service.quicksettings.TileService
import org.nightjar.app.Shell

/**
 * The quick-settings tile, over the lock screen where the maker allows the shade: the first tap lights it for two seconds,
 * the second empties. It never asks for the lock screen's secret, and it holds nothing between two taps but their time.
 */
class NightTile : TileService() {
    override fun onStartListening() {
        light(false)
    }

    override fun onClick() {
        val shell = Shell.of(this)
        val wipes = arming.press(shell.around.millis())
        light(!wipes)
        if (wipes) {
            shell.wipe()
        } else {
            shell.around.later(Arming.MILLIS) { light(false) }
        }
    }

    private fun light(on: Boolean) {
        val tile = qsTile ?: return
        tile.state = if (on) Tile.STATE_ACTIVE else Tile.STATE_INACTIVE
        tile.updateTile()
    }

    internal companion object {
        /** The system may make a new service for each tap. */
        var arming = Arming()
    }
}
