package org.nightjar.app.ways

import android.app.Activity
import android.os.Bundle
import org.nightjar.app.Buzz
import org.nightjar.app.NightApp
import org.nightjar.core.WipeLevel

/** The launcher's shortcut: two deliberate acts have led here, so it wipes at once and shows nothing. */
class ShortcutActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        wipeSilently(application as NightApp)
        finishAndRemoveTask()
    }
}

/** WIPE, never WIPE ALL, then two short pulses or a long one. */
internal fun wipeSilently(app: NightApp) {
    app.phone.wipes.execute {
        val gone = app.trigger.wipe(WipeLevel.WIPE)
        app.phone.main.post {
            Buzz(app).wiped(gone)
            Shown.blank()
        }
    }
}

/** Who has to go blank when a wipe came from outside: the activity, while there is one. */
object Shown {
    @Volatile
    var blanked: (() -> Unit)? = null

    fun blank() {
        blanked?.invoke()
    }
}
