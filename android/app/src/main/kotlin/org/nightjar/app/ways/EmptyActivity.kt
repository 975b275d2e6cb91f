package org.nightjar.app.ways

import android.app.Activity
import android.os.Bundle
import android.view.View
import android.view.WindowManager

/** Where a long press on the tile lands: an empty page. */
class EmptyActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        window.addFlags(WindowManager.LayoutParams.FLAG_SECURE)
        setContentView(View(this))
    }
}
