package org.nightjar.app.lock

import android.content.Context
import android.view.View

/** During any wipe: plain background, no picture, no word, no progress. */
class BlankScreen(context: Context) : View(context) {
    init {
        setBackgroundColor(Ink.BG)
        importantForAccessibility = IMPORTANT_FOR_ACCESSIBILITY_NO
        isSaveEnabled = false
    }
}
