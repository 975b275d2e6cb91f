package org.nightjar.app.glass

import android.app.Activity
import android.os.Build
import android.view.View
import android.view.WindowManager

/** What every window has, before anything is drawn in it (ui.md 1.8). */
object Guard {
    /** No picture of it anywhere: screenshots, recordings, casts, the list of recent apps. */
    fun window(activity: Activity) {
        activity.window.setFlags(WindowManager.LayoutParams.FLAG_SECURE, WindowManager.LayoutParams.FLAG_SECURE)
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) activity.setRecentsScreenshotEnabled(false)
    }

    /** Read by true accessibility tools alone, where the system knows them; autofill and saving never. */
    fun root(view: View) {
        view.importantForAutofill = View.IMPORTANT_FOR_AUTOFILL_NO_EXCLUDE_DESCENDANTS
        view.isSaveFromParentEnabled = false
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.UPSIDE_DOWN_CAKE) {
            view.setAccessibilityDataSensitive(View.ACCESSIBILITY_DATA_SENSITIVE_YES)
        }
    }
}
