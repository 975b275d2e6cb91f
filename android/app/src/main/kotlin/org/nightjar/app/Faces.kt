package org.nightjar.app

import android.content.ComponentName
import android.content.Context
import android.content.pm.PackageManager
import org.nightjar.core.Face

/** The launcher's name and picture by alias; it survives a wipe. */
object Faces {
    private val aliases = mapOf(Face.PLAIN to "Plain", Face.CALCULATOR to "Calculator", Face.NOTES to "Notes")

    /** Wears a face: its alias on first, then the others off, so that there is always one. */
    fun wear(context: Context, face: Face) {
        set(context, face, PackageManager.COMPONENT_ENABLED_STATE_ENABLED)
        (aliases.keys - face).forEach { set(context, it, PackageManager.COMPONENT_ENABLED_STATE_DISABLED) }
    }

    private fun set(context: Context, face: Face, state: Int) {
        val name = ComponentName(context.packageName, "org.nightjar.app.${aliases.getValue(face)}")
        val packages = context.packageManager
        if (packages.getComponentEnabledSetting(name) != state) {
            packages.setComponentEnabledSetting(name, state, PackageManager.DONT_KILL_APP)
        }
    }
}
