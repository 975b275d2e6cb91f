package org.nightjar.app.ways

import android.app.Activity
import android.os.Bundle
import org.nightjar.app.Shell

/** The launcher's shortcut: two deliberate acts have led here. No window, no history, no card; not exported. */
class NightShortcut : Activity() {
    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(null)
        Shell.of(this).wipe()
        finishAndRemoveTask()
    }
}
