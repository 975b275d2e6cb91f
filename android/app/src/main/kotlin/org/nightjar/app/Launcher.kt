package org.nightjar.app

import android.content.ComponentName
import android.content.Context
import android.content.pm.PackageManager
import org.nightjar.core.Face

/** Name and icon in the launcher: the one of three aliases that fits the lock's face. It survives a wipe. */
object Launcher {
    /** Class names of the aliases, in the manifest. */
    val ALIASES = mapOf(
        Face.PLAIN to "org.example.night.Plain",
        Face.CALCULATOR to "org.example.night.Calculator",
        Face.NOTES to "org.example.night.Notes",
    )

    /** Shows the alias of a face and hides the others; the new one first, so that there is always one. */
    fun wear(context: Context, face: Face) {
        val manager = context.packageManager
        fun set(alias: String, state: Int) {
            val name = ComponentName(context.packageName, alias)
            if (manager.getComponentEnabledSetting(name) == state) return
            manager.setComponentEnabledSetting(name, state, PackageManager.DONT_KILL_APP)
        }
        if (shown(context) == setOf(face)) return
        val alias = ALIASES.getValue(face)
        set(alias, PackageManager.COMPONENT_ENABLED_STATE_ENABLED)
        for (other in ALIASES.values - alias) set(other, PackageManager.COMPONENT_ENABLED_STATE_DISABLED)
    }

    /** The face that the launcher shows now: no file says it, only the launcher itself. */
    fun worn(context: Context): Face = shown(context).singleOrNull() ?: Face.PLAIN

    private fun shown(context: Context): Set<Face> = Face.entries.filterTo(mutableSetOf()) { face ->
        val alias = ComponentName(context.packageName, ALIASES.getValue(face))
        when (context.packageManager.getComponentEnabledSetting(alias)) {
            PackageManager.COMPONENT_ENABLED_STATE_ENABLED -> true
            PackageManager.COMPONENT_ENABLED_STATE_DEFAULT -> face == Face.PLAIN
            else -> false
        }
    }
}
