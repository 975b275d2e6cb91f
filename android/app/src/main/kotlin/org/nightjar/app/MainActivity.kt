package org.nightjar.app

import android.app.Activity
import android.content.ActivityNotFoundException
import android.content.Intent
import android.content.pm.ActivityInfo
import android.net.Uri
import android.os.Bundle
import android.view.WindowManager
import org.nightjar.app.glass.BlankFace
import org.nightjar.app.glass.ClosedFace
import org.nightjar.app.glass.Glass
import org.nightjar.app.glass.Guard
import org.nightjar.app.glass.LockFace
import org.nightjar.app.glass.Sight
import org.nightjar.app.ways.Meetings
import org.nightjar.core.Event
import org.nightjar.core.Look
import org.nightjar.core.ViewState

/** The one activity. Lock and Blank are the framework's own views; everything else is drawn by [Drawing]. */
class MainActivity : Activity(), Watcher {
    private lateinit var shell: Shell
    private lateinit var glass: Glass
    private lateinit var host: Hosting
    private var lock: LockFace? = null
    private var lockLook: Look? = null
    private var content: Content? = null
    private var visible = false

    override fun onCreate(savedInstanceState: Bundle?) {
        // Nothing is restored: the core knows what is open.
        super.onCreate(null)
        Guard.window(this)
        shell = Shell.of(this)
        glass = Glass(this)
        setContentView(glass)
        host = Hosting(this, shell.model, glass)
        Meetings.schedule(this)
    }

    override fun onStart() {
        super.onStart()
        visible = true
        shell.model.watcher = this
        shell.foreground()
        minute()
    }

    override fun onUserLeaveHint() {
        super.onUserLeaveHint()
        shell.model.background()
    }

    override fun onStop() {
        super.onStop()
        visible = false
        // What stood here is off the glass before anybody can look at it; the core locks when its grace is over.
        release()
        shell.model.hide()
        if (!isChangingConfigurations) shell.model.background()
    }

    override fun onDestroy() {
        super.onDestroy()
        release()
    }

    /** Nothing is saved. */
    override fun onSaveInstanceState(outState: Bundle) = outState.clear()

    /** Nothing is restored. */
    override fun onRestoreInstanceState(savedInstanceState: Bundle) = Unit

    @Deprecated("The framework's way back, as long as the manifest asks for no other.")
    override fun onBackPressed() = shell.model.send(Event.Back)

    override fun show(shown: Shown) {
        val screen = shown as? Shown.Screen
        val state = screen?.state
        present(state?.isPresented() == true)
        if (state == null || state is ViewState.Lock) drop()
        if (state !is ViewState.Lock) lock = null
        when {
            state is ViewState.Lock -> {
                val face = face(screen.look)
                face.show(state.view)
                glass.page(face)
            }
            state != null -> {
                val content = content ?: drawing().begin(host).also { content = it }
                content.show(state, screen.look)
                glass.page(content.view)
            }
            shown == Shown.Closed -> glass.page(ClosedFace(this, shell.model, glass::fingers))
            else -> glass.page(BlankFace(this))
        }
    }

    override fun leave() = finishAndRemoveTask()

    /** The lock, made anew where it is to be drawn in another light or size. */
    private fun face(look: Look): LockFace {
        lock?.let { if (lockLook == look) return it }
        lockLook = look
        return LockFace(Sight.of(this, look), shell.model, glass::fingers).also { lock = it }
    }

    private fun release() {
        if (shell.model.watcher === this) shell.model.watcher = null
        lock = null
        drop()
        glass.page(BlankFace(this))
    }

    /** Forgets the drawn screens: off the glass first. */
    private fun drop() {
        val gone = content ?: return
        content = null
        glass.removeAllViews()
        gone.drop()
    }

    /** For somebody else's eyes: any way up, by whatever light there is. */
    private fun present(on: Boolean) {
        val free = ActivityInfo.SCREEN_ORIENTATION_FULL_SENSOR
        val orientation = if (on) free else ActivityInfo.SCREEN_ORIENTATION_UNSPECIFIED
        if (requestedOrientation != orientation) requestedOrientation = orientation
        val light = if (on) 1f else WindowManager.LayoutParams.BRIGHTNESS_OVERRIDE_NONE
        val attributes = window.attributes
        if (attributes.screenBrightness != light) {
            attributes.screenBrightness = light
            window.attributes = attributes
        }
    }

    /** The clocks are looked at once a minute while something is shown. */
    private fun minute() {
        shell.around.later(MINUTE_MILLIS) {
            if (visible && !isFinishing) {
                shell.model.tick()
                minute()
            }
        }
    }

    internal companion object {
        private const val MINUTE_MILLIS = 60_000L

        /** Who draws; tests put their own here. */
        var drawing: () -> Drawing = Drawings::shipped
    }
}

/** The activity as content sees it. */
private class Hosting(override val activity: Activity, model: Model, private val glass: Glass) : Host, Touch by model {
    override fun fingers() = glass.fingers

    override fun dial(number: String) {
        try {
            activity.startActivity(Intent(Intent.ACTION_DIAL, Uri.fromParts("tel", number, null)))
        } catch (_: ActivityNotFoundException) {
            // A tablet without a dialer: the number stands on the screen.
        }
    }
}
