package org.nightjar.app

import android.view.View
import android.view.WindowManager
import org.robolectric.util.ReflectionHelpers
import org.robolectric.util.ReflectionHelpers.callStaticMethod

/** Every window that this process has on the glass, dialogs and popups too, with its flags. */
object Windows {
    private fun views(): List<View> {
        val global = callStaticMethod<Any>(Class.forName("android.view.WindowManagerGlobal"), "getInstance")
        return ReflectionHelpers.getField<List<View>>(global, "mViews").toList()
    }

    /** How many there are. */
    fun count(): Int = views().size

    /** Whether each of them refuses to be photographed. */
    fun areSecure(): Boolean = views().all {
        (it.layoutParams as WindowManager.LayoutParams).flags and WindowManager.LayoutParams.FLAG_SECURE != 0
    }
}
