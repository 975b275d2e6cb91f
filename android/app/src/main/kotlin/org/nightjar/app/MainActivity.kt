package org.nightjar.app

import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import android.content.IntentFilter
import android.net.Uri
import android.os.Build
import android.os.Bundle
import android.os.SystemClock
import android.view.MotionEvent
import android.view.View
import android.view.WindowManager
import androidx.activity.ComponentActivity
import androidx.activity.OnBackPressedCallback
import org.nightjar.app.lock.BlankScreen
import org.nightjar.app.lock.LockScreen
import org.nightjar.app.ways.Shown
import org.nightjar.app.ways.SyncJob
import org.nightjar.core.Event
import org.nightjar.core.NightLevel
import org.nightjar.core.NightjarApp
import org.nightjar.core.Step
import org.nightjar.core.SyncObserver
import org.nightjar.core.ViewState
import org.nightjar.core.WipeLevel
import kotlinx.coroutines.runBlocking
import org.nightjar.phone.Pull

/**
 * The one activity. It shows what the core says and keeps nothing: no saved state, no picture in the recents, blank before
 * anything else when it goes away. Lock and Blank are plain views: until the first other screen no Compose is loaded.
 */
class MainActivity : ComponentActivity(), Touch {
    private val app get() = application as NightApp
    private val phone get() = app.phone
    private val buzz by lazy { Buzz(this) }
    private var compose: ComposeHost? = null
    private var state: ViewState? = null
    private var deafUntil = 0L
    private var fingersDown = 0
    private val screenOff = object : BroadcastReceiver() {
        override fun onReceive(context: Context, intent: Intent) = lock()
    }

    override fun onCreate(saved: Bundle?) {
        super.onCreate(null)
        window.addFlags(WindowManager.LayoutParams.FLAG_SECURE)
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) setRecentsScreenshotEnabled(false)
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.S) window.setHideOverlayWindows(true)
        window.decorView.filterTouchesWhenObscured = true
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.UPSIDE_DOWN_CAKE) {
            // Only true accessibility tools read the screens.
            window.decorView.setAccessibilityDataSensitive(View.ACCESSIBILITY_DATA_SENSITIVE_YES)
        }
        window.decorView.importantForAutofill = View.IMPORTANT_FOR_AUTOFILL_NO_EXCLUDE_DESCENDANTS
        onBackPressedDispatcher.addCallback(object : OnBackPressedCallback(true) {
            override fun handleOnBackPressed() = send(Event.Back)
        })
        setContentView(BlankScreen(this))
        registerReceiver(screenOff, IntentFilter(Intent.ACTION_SCREEN_OFF))
        Shown.blanked = { blank() }
        SyncJob.schedule(this)
    }

    override fun onStart() {
        super.onStart()
        ask { it.foreground(); it.tick(); it.shown() }
    }

    override fun onStop() {
        // What stood here goes before the system takes any picture of it.
        blank()
        phone.touches.execute { phone.coreIfOpen()?.background() }
        super.onStop()
    }

    override fun onDestroy() {
        unregisterReceiver(screenOff)
        Shown.blanked = null
        super.onDestroy()
    }

    override fun onSaveInstanceState(out: Bundle) {
        super.onSaveInstanceState(out)
        out.clear()
    }

    override fun dispatchTouchEvent(event: MotionEvent): Boolean {
        val ends = event.actionMasked == MotionEvent.ACTION_UP || event.actionMasked == MotionEvent.ACTION_CANCEL
        fingersDown = if (ends) 0 else event.pointerCount
        return super.dispatchTouchEvent(event)
    }

    private fun lock() {
        blank()
        phone.wipes.execute { phone.coreIfOpen()?.lock() }
    }

    /** Drops the last screen and shows nothing; the strip is deaf for three seconds. */
    private fun blank() {
        state = null
        deafUntil = SystemClock.uptimeMillis() + Pull.DEAF_MILLIS
        compose?.clear()
        compose = null
        setContentView(BlankScreen(this))
    }

    private fun show(new: ViewState) {
        if (isFinishing || new == state) return
        state = new
        when (new) {
            is ViewState.Lock -> {
                compose?.clear()
                compose = null
                Faces.wear(this, new.view.face)
                setContentView(LockScreen(this, new.view, this))
            }
            is ViewState.Blank -> blank()
            else -> (compose ?: ComposeHost(this, this).also { compose = it }).show(new)
        }
    }

    private fun answer(step: Step) {
        buzz.of(step.pulse)
        show(step.state)
        if (step.leave) finishAndRemoveTask()
    }

    /** Asks the core off the main thread and shows what it says. */
    private fun ask(call: (NightjarApp) -> ViewState) = phone.touches.execute {
        try {
            val new = call(phone.core())
            phone.main.post { show(new) }
        } catch (_: Exception) {
            // The core is closed or does not open: what stands stays.
        }
    }

    private fun tell(call: (NightjarApp) -> Step) = phone.touches.execute {
        try {
            val step = call(phone.core())
            phone.main.post { answer(step) }
        } catch (_: Exception) {
            // The same.
        }
    }

    /** While a call takes its time, what is to be seen meanwhile. */
    private fun meanwhile() = phone.main.postDelayed({
        phone.wipes.execute {
            try {
                val new = phone.coreIfOpen()?.shown() ?: return@execute
                phone.main.post { show(new) }
            } catch (_: Exception) {
                // Nothing new to see.
            }
        }
    }, MEANWHILE_MILLIS)

    override fun send(event: Event) {
        tell { it.act(event) }
        if (event is Event.Tap || event is Event.Scanned) meanwhile()
    }

    override fun digit(digit: UByte) = tell { it.pinPush(digit) }

    override fun clear() = tell { it.pinClear() }

    override fun submit() {
        tell { it.pinSubmit() }
        meanwhile()
    }

    override fun sync() {
        phone.wipes.execute {
            try {
                val core = phone.core()
                runBlocking { core.sync(Rounds(core)) }
            } catch (_: Exception) {
                // The screen says how it ended.
            }
            refresh()
        }
    }

    override fun stopSync() {
        phone.wipes.execute { phone.coreIfOpen()?.cancelSync() }
    }

    /** Shows a round once the observer has returned: it must not call the core itself. */
    private inner class Rounds(private val core: NightjarApp) : SyncObserver {
        override fun round(done: UInt, left: UInt) = refresh()
    }

    private fun refresh() {
        phone.wipes.execute {
            try {
                val new = phone.coreIfOpen()?.shown() ?: return@execute
                phone.main.post { if (state is ViewState.Sync) show(new) }
            } catch (_: Exception) {
                // Closed meanwhile.
            }
        }
    }

    override fun dial(number: String) {
        val intent = Intent(Intent.ACTION_DIAL, Uri.fromParts("tel", number, null))
        if (intent.resolveActivity(packageManager) != null) startActivity(intent)
    }

    override fun armed() = buzz.armed()

    override fun pulled(level: NightLevel, millis: Long) {
        if (level == NightLevel.PRACTICE) return send(Event.Pulled(millis.toUInt()))
        blank()
        val kind = if (level == NightLevel.WIPE_ALL) WipeLevel.ALL else WipeLevel.WIPE
        phone.wipes.execute {
            val gone = app.trigger.wipe(kind)
            phone.main.post {
                buzz.wiped(gone)
                finishAndRemoveTask()
            }
        }
    }

    override fun deaf(): Boolean = SystemClock.uptimeMillis() < deafUntil

    override fun fingers(): Int = fingersDown

    private companion object {
        const val MEANWHILE_MILLIS = 400L
    }
}
