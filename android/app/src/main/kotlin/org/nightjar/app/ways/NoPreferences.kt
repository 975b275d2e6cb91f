package org.nightjar.app.ways

import android.app.Activity
import android.os.Bundle
import org.nightjar.app.glass.Guard

/** Where a long press on the tile lands: an empty page, so that it is not the system's page about the app. */
class NoPreferences : Activity() {
    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(null)
        Guard.window(this)
    }

    override fun onStop() {
        super.onStop()
        finish()
    }
}
