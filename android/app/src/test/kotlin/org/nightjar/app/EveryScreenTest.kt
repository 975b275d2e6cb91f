package org.nightjar.app

import android.content.Intent
import android.view.inputmethod.InputMethodManager
import androidx.compose.ui.platform.ComposeView
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.nightjar.core.Event
import org.nightjar.core.ViewState
import org.nightjar.ui.Fixtures
import org.robolectric.Robolectric
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config

/** What must hold on every screen in every phase: the core's own fixtures in the real activity, real touches (ui.md 8: 8, 10, 13, 14, 24, 31). */
@RunWith(SharedRunner::class)
@Config(sdk = [26, 34], qualifiers = "w360dp-h640dp-mdpi")
class EveryScreenTest {
    private val stage = Stage()
    private val activity = Robolectric.buildActivity(MainActivity::class.java).setup().get()
    private val finger = Finger(activity)
    private val names = Fixtures.names.filterNot { it.startsWith("blank.") }

    @After
    fun after() = Shell.use(null)

    private fun show(name: String) {
        stage.core.state = Fixtures.state(name, "en")
        stage.shell.model.look()
        finger.settle()
        stage.trace.clear()
    }

    private fun screenOff() = shadowOf(stage.app).registeredReceivers
        .filter { it.intentFilter.hasAction(Intent.ACTION_SCREEN_OFF) }
        .forEach { it.broadcastReceiver.onReceive(stage.app, Intent(Intent.ACTION_SCREEN_OFF)) }

    /** What one pull must come to: in practice nothing but its time, on the fresh screen and the last one everything. */
    private fun level(name: String) = when (name.substringBefore('.')) {
        "practice" -> "pulled"
        "welcome", "wipe" -> "wipe ALL"
        else -> "wipe WIPE"
    }

    @Test
    fun `one pull empties from every screen at its level, whatever is still running, and the strip is deaf afterwards`() {
        assertTrue("only ${names.size}", names.size > 80)
        val pulledTwice = mutableSetOf<String>()
        for (name in names) {
            show(name)
            // A save that has not been answered, and whatever is asked behind it.
            stage.around.holding = true
            stage.shell.model.send(Event.Back)
            val isFirst = pulledTwice.add(name.substringBefore('.'))
            assertTrue("$name has no strip", finger.pull(up = if (isFirst) 400 else 140))
            val acts = stage.trace.filter { it.startsWith("wipe") || it.startsWith("pulled") }.map { it.substringBefore(" 5") }
            if (level(name) == "pulled") {
                assertEquals(name, emptyList<String>(), acts)
                stage.around.release()
                assertTrue(name, stage.trace.any { it.startsWith("pulled") })
                assertFalse(name, stage.trace.any { it.startsWith("wipe") || it.startsWith("delete") })
                continue
            }
            assertEquals(name, listOf(level(name)), acts)
            stage.around.release()
            finger.settle()
            // Once a screen is enough: what is deaf is one flag behind all of them.
            if (isFirst) {
                finger.pull()
                stage.around.pass(2000)
                finger.pull()
                assertEquals("$name: once, and not again for three seconds", 1, stage.trace.count { it.startsWith("wipe") })
            }
            stage.around.pass(3001)
        }
    }

    @Test
    fun `while something is wiped the glass is empty, and nothing on it can be touched`() {
        show("shift_home.open")
        assertTrue(finger.met().isNotEmpty())
        var met: List<Met>? = null
        stage.core.onWipe = { met = finger.met() }
        finger.pull()
        assertEquals(emptyList<Met>(), met)
    }

    @Test
    fun `no window of any screen can be photographed, a sheet opens none, and none asks for a keyboard`() {
        val keyboard = activity.getSystemService(InputMethodManager::class.java)
        for (name in names) {
            show(name)
            assertEquals(name, 1, Windows.count())
            assertTrue(name, Windows.areSecure())
            assertFalse(name, shadowOf(keyboard).isSoftInputVisible)
            assertFalse(name, finger.page.onCheckIsTextEditor())
        }
    }

    @Test
    fun `screen off locks at once, a hundred times of a hundred, and nothing of the screen is left`() {
        repeat(HUNDRED) { time ->
            val name = names[time % names.size]
            show(name)
            val before = finger.page
            stage.core.onLock = { assertTrue("$name: off the glass before the keys go", before.parent == null || before !is ComposeView) }
            stage.core.state = lock()
            screenOff()
            finger.settle()
            assertEquals("$name, time $time", "lock", stage.trace.firstOrNull())
            if (before is ComposeView) assertFalse(name, before.hasComposition)
            assertTrue(name, (stage.shell.model.shown as Shown.Screen).state is ViewState.Lock)
        }
    }

    @Test
    @Config(sdk = [34])
    fun `between shifts no number is drawn or said, and opened letters never have one`() {
        val between = names.filter { name -> BETWEEN.any(name::startsWith) }
        assertTrue("$between", between.size >= 8)
        for (name in between) {
            show(name)
            for (met in finger.met().filterNot { it.id in NUMBERED }) assertEquals("$name: $met", "", Walker.digits(met.said))
        }
        for (name in names.filter { it.startsWith("sync.") }) {
            show(name)
            for (met in finger.met().filter { it.id == "sync.opened" }) assertEquals("$name: $met", "", Walker.digits(met.said))
        }
        // The control: in a shift there are numbers.
        show("shift_home.open")
        assertTrue(finger.met().any { Walker.digits(it.said).isNotEmpty() })
    }

    private companion object {
        const val HUNDRED = 100

        /** What is reached between shifts, but Sync, and what a center may have written there itself (ui.md 8.31). */
        val BETWEEN = listOf("home.", "holds.between_shifts", "settings.", "wipe.", "welcome.", "needs_activation.")
        val NUMBERED = setOf("home.notice", "holds.list.copies")
    }
}
