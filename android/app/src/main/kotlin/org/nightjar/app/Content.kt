package org.nightjar.app

import android.app.Activity
import android.view.View
import org.nightjar.core.Look
import org.nightjar.core.ViewState

/** Draws every screen but Lock and Blank. Made when the first of them is shown, so that a locked phone loads none of it. */
interface Content {
    /** The one view it draws in. */
    val view: View

    /** Draws a screen as the person wants it. */
    fun show(state: ViewState, look: Look)

    /** Forgets what it drew: locked, blanked, gone. Never shown again. */
    fun drop()
}

/** What content may ask of the activity. */
interface Host : Touch {
    val activity: Activity

    /** Opens the dialer with a number; the phone's list of calls will keep it. */
    fun dial(number: String)

    /** Fingers on the whole glass. */
    fun fingers(): Int
}

/** Makes content. */
fun interface Drawing {
    fun begin(host: Host): Content
}
