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
        val worn = ALIASES.getValue(face)
        if (isWorn(manager, context.packageName, face)) return
        set(worn, PackageManager.COMPONENT_ENABLED_STATE_ENABLED)
        for (other in ALIASES.values - worn) set(other, PackageManager.COMPONENT_ENABLED_STATE_DISABLED)
    }

    private fun isWorn(manager: PackageManager, packageName: String, face: Face): Boolean {
        fun state(alias: String) = manager.getComponentEnabledSetting(ComponentName(packageName, alias))
        fun on(face: Face) = when (state(ALIASES.getValue(face))) {
            PackageManager.COMPONENT_ENABLED_STATE_ENABLED -> true
            PackageManager.COMPONENT_ENABLED_STATE_DEFAULT -> face == Face.PLAIN
            else -> false
        }
        return Face.entries.all { on(it) == (it == face) }
    }
}
