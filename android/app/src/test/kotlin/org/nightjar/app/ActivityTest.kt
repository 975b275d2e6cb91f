package org.nightjar.app

import android.app.Activity
import android.content.Context
import android.content.Intent
import android.content.pm.ActivityInfo
import android.content.pm.PackageManager
import android.content.ComponentName
import android.os.Bundle
import android.view.View
import android.view.ViewGroup
import android.view.WindowManager
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.nightjar.app.glass.BlankFace
import org.nightjar.app.glass.ClosedFace
import org.nightjar.app.glass.LockFace
import org.nightjar.core.CardsPhase
import org.nightjar.core.CardsView
import org.nightjar.core.Face
import org.nightjar.core.Look
import org.nightjar.core.Pulse
import org.nightjar.core.Step
import org.nightjar.core.Top
import org.nightjar.core.ViewState
import org.robolectric.Robolectric
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config

/** Whether a window can be photographed. */
fun isSecure(activity: Activity): Boolean =
    activity.window.attributes.flags and WindowManager.LayoutParams.FLAG_SECURE != 0

/** The one activity through its life, with content that only writes down what it is told. */
@RunWith(SharedRunner::class)
@Config(sdk = [26, 34])
class ActivityTest {
    private lateinit var stage: Stage
    private val drawn = mutableListOf<String>()
    private var host: Host? = null

    @Before
    fun before() {
        stage = Stage()
        MainActivity.drawing = {
            Drawing { host ->
                this.host = host
                drawn += "begin"
                object : Content {
                    override val view = View(host.activity)
                    override fun show(state: ViewState, look: Look) { drawn += state.javaClass.simpleName }
                    override fun drop() { drawn += if (view.parent == null) "drop" else "drop on the glass" }
                }
            }
        }
    }

    @After
    fun after() {
        Shell.use(null)
        MainActivity.drawing = Drawings::shipped
    }

    private fun start() = Robolectric.buildActivity(MainActivity::class.java).setup()

    private fun page(activity: Activity): View =
        (activity.findViewById<ViewGroup>(android.R.id.content).getChildAt(0) as ViewGroup).getChildAt(0)

    private fun open(activity: Activity, state: ViewState = settings()) {
        stage.core.state = state
        stage.shell.model.look()
        assertFalse(page(activity) is LockFace)
    }

    @Test
    fun `the window cannot be photographed, from before anything is shown`() {
        assertTrue(isSecure(Robolectric.buildActivity(MainActivity::class.java).create().get()))
        assertTrue(isSecure(start().get()))
    }

    @Test
    fun `a locked phone loads no content, an open one draws`() {
        val activity = start().get()
        assertTrue(page(activity) is LockFace)
        assertTrue(drawn.isEmpty())
        open(activity)
        assertEquals(listOf("begin", "Settings"), drawn)
    }

    @Test
    fun `screen off locks at once, and the screen is off the glass first`() {
        val activity = start().get()
        open(activity)
        stage.core.state = lock()
        stage.trace.clear()
        stage.app.sendBroadcast(Intent(Intent.ACTION_SCREEN_OFF))
        shadowOf(android.os.Looper.getMainLooper()).idle()
        assertEquals("lock", stage.trace.first())
        assertEquals("drop", drawn.last())
        assertTrue(page(activity) is LockFace)
    }

    @Test
    fun `another app in front is told to the core and nothing is left on the glass`() {
        val controller = start()
        open(controller.get())
        stage.trace.clear()
        controller.pause().stop()
        assertEquals(listOf("background"), stage.trace)
        assertEquals("drop", drawn.last())
        assertTrue(page(controller.get()) is BlankFace)
        stage.core.state = lock()
        controller.restart().resume()
        assertEquals(listOf("background", "foreground", "tick"), stage.trace)
        assertTrue(page(controller.get()) is LockFace)
        assertEquals("nothing of before was drawn again", 1, drawn.count { it == "Settings" })
    }

    @Test
    fun `nothing is saved and nothing restored`() {
        val controller = start()
        open(controller.get())
        val saved = Bundle()
        controller.saveInstanceState(saved)
        assertTrue(saved.isEmpty)
        val next = Robolectric.buildActivity(MainActivity::class.java)
        saved.putString("x", "y")
        next.create(saved).start().restoreInstanceState(saved)
    }

    @Test
    fun `back is an event, and the core may send the app away with its card`() {
        val activity = start().get()
        stage.core.step = { Step(stage.core.state, Pulse.NONE, true) }
        @Suppress("DEPRECATION")
        activity.onBackPressed()
        assertTrue(stage.trace.any { "Back" in it })
        assertTrue(activity.isFinishing)
    }

    @Test
    fun `a wipe blanks, leaves and is heard by nobody who draws`() {
        val activity = start().get()
        open(activity)
        drawn.clear()
        stage.shell.wipe()
        assertEquals("drop", drawn.first())
        assertTrue(activity.isFinishing)
    }

    @Test
    fun `a phone that does not open shows a plain page with a strip`() {
        stage.core.opens = false
        assertTrue(page(start().get()) is ClosedFace)
    }

    @Test
    fun `what is presented turns with the phone and is bright, nothing else`() {
        val activity = start().get()
        assertEquals(ActivityInfo.SCREEN_ORIENTATION_UNSPECIFIED, activity.requestedOrientation)
        open(activity, presented())
        assertEquals(ActivityInfo.SCREEN_ORIENTATION_FULL_SENSOR, activity.requestedOrientation)
        assertEquals(1f, activity.window.attributes.screenBrightness)
        open(activity)
        assertEquals(ActivityInfo.SCREEN_ORIENTATION_UNSPECIFIED, activity.requestedOrientation)
        assertEquals(-1f, activity.window.attributes.screenBrightness)
    }

    @Test
    fun `a help number opens the dialer and calls nobody`() {
        val activity = start().get()
        open(activity)
        host!!.dial("+996555010203")
        val intent = shadowOf(activity).nextStartedActivity
        assertEquals(Intent.ACTION_DIAL, intent.action)
        assertEquals("tel:+996555010203", java.net.URLDecoder.decode(intent.dataString!!.replace("+", "%2B"), "UTF-8"))
    }

    @Test
    fun `the launcher shows the alias of the lock's face, and always exactly one`() {
        stage.core.state = lock(Face.CALCULATOR)
        start()
        fun enabled(face: Face): Int =
            stage.app.packageManager.getComponentEnabledSetting(ComponentName(stage.app.packageName, Launcher.ALIASES.getValue(face)))
        assertEquals(PackageManager.COMPONENT_ENABLED_STATE_ENABLED, enabled(Face.CALCULATOR))
        assertEquals(PackageManager.COMPONENT_ENABLED_STATE_DISABLED, enabled(Face.PLAIN))
        assertEquals(PackageManager.COMPONENT_ENABLED_STATE_DISABLED, enabled(Face.NOTES))
        // A wipe takes nothing of it back.
        stage.core.state = welcome()
        stage.shell.wipe()
        assertEquals(PackageManager.COMPONENT_ENABLED_STATE_ENABLED, enabled(Face.CALCULATOR))
    }

    @Test
    fun `no toast, no notification, no clipboard is ever used`() {
        val activity = start().get()
        open(activity)
        stage.shell.wipe()
        val manager = stage.app.getSystemService(Context.NOTIFICATION_SERVICE) as android.app.NotificationManager
        assertEquals(0, shadowOf(manager).size())
        assertNull(org.robolectric.shadows.ShadowToast.getLatestToast())
    }

    private fun presented() = ViewState.Cards(
        CardsView(
            CardsPhase.PRESENTED, Top(null, label("cards.title"), null), null, null, null, emptyList(),
            listOf(label("cards.line", "text")), emptyList(), null, null, 300u, null, night(),
        ),
    )
}
