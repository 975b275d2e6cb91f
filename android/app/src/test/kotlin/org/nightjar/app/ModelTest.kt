package org.nightjar.app

import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.nightjar.core.Event
import org.nightjar.core.Face
import org.nightjar.core.NightLevel
import org.nightjar.core.Pulse
import org.nightjar.core.Step
import org.nightjar.core.ViewState
import org.nightjar.core.WipeLevel

/** Touches, answers, locking and wiping, without a device. */
class ModelTest {
    private val core = PlayedCore()
    private val around = PlayedSurroundings()
    private val opening = Opening(core, { "en" }, { 0 }, { Face.PLAIN })
    private val model = Model(opening, { core.trace += "first blow" }, around)
    private val seen = mutableListOf<Shown>()
    private var left = 0

    init {
        model.watcher = object : Watcher {
            override fun show(shown: Shown) { seen += shown }
            override fun leave() { left += 1 }
        }
    }

    private fun shownState() = (model.shown as? Shown.Screen)?.state

    @Test
    fun `nothing is loaded before the first look, and a phone that does not open can only be emptied`() {
        assertTrue(core.trace.isEmpty())
        core.opens = false
        model.look()
        assertEquals(Shown.Closed, model.shown)
        model.pulled(NightLevel.WIPE, 800)
        assertTrue("wipeAt WIPE" in core.trace)
    }

    @Test
    fun `an answer is shown and felt, and leaving goes away`() {
        model.look()
        core.state = welcome()
        core.step = { Step(core.state, Pulse.SAVED, true) }
        model.send(Event.Back)
        assertTrue(shownState() is ViewState.Welcome)
        assertEquals(listOf(Haptic.SAVED), around.felt)
        assertEquals(1, left)
    }

    @Test
    fun `an answer that comes after a lock is thrown away`() {
        model.look()
        core.state = settings()
        around.holding = true
        model.send(Event.Tap("home.more"))
        model.lock()
        assertEquals(Shown.Cover, model.shown)
        assertTrue(model.shown == Shown.Cover && "lock" in core.trace)
        core.state = lock()
        core.step = { Step(settings(), Pulse.SAVED, false) }
        around.release()
        assertTrue(shownState() is ViewState.Lock)
        assertTrue(around.felt.isEmpty())
        assertFalse(seen.any { (it as? Shown.Screen)?.state is ViewState.Settings })
    }

    @Test
    fun `lock waits for nobody`() {
        model.look()
        around.holding = true
        model.submit()
        model.lock()
        assertEquals("lock", core.trace.last())
    }

    @Test
    fun `a wipe waits for nobody either`() {
        model.look()
        around.holding = true
        model.send(Event.Tap("contact.met.never"))
        model.pulled(NightLevel.WIPE, 800)
        assertEquals("wipe WIPE", core.trace.last())
        assertEquals(listOf(Haptic.WIPED), around.felt)
    }

    @Test
    fun `blank comes before the keys go, two short pulses after, and then three seconds of silence`() {
        model.look()
        seen.clear()
        core.trace.clear()
        model.pulled(NightLevel.WIPE, 800)
        assertEquals(Shown.Blank, seen.first())
        assertEquals("wipe WIPE", core.trace.single())
        assertEquals(listOf(Haptic.WIPED), around.felt)
        assertEquals(1, left)
        repeat(2) {
            assertTrue(model.deaf())
            model.pulled(NightLevel.WIPE_ALL, 800)
            around.pass(1499)
        }
        assertEquals(1, core.trace.count { it.startsWith("wipe") })
        around.pass(2)
        assertFalse(model.deaf())
        model.pulled(NightLevel.WIPE_ALL, 800)
        assertEquals("wipe ALL", core.trace.last { it.startsWith("wipe") })
    }

    @Test
    fun `practice is an event, and no wipe`() {
        model.look()
        model.pulled(NightLevel.PRACTICE, 812)
        assertTrue("pulled 812" in core.trace)
        assertFalse(core.trace.any { it.startsWith("wipe") })
    }

    @Test
    fun `a wipe that reaches nothing is one long pulse`() {
        model.look()
        core.wiped = null
        model.wipe(WipeLevel.WIPE)
        assertEquals(listOf(Haptic.UNFINISHED), around.felt)
        assertEquals(longArrayOf(0, 600).toList(), Buzzer.beats(Haptic.UNFINISHED).toList())
        assertEquals(2, Buzzer.beats(Haptic.WIPED).count { it == 40L })
    }

    @Test
    fun `while a PIN is checked its screen is looked at, whatever was typed`() {
        model.look()
        around.holding = true
        model.submit()
        // On a busy phone the check has not begun when it is looked at first.
        around.pass(Model.NO_PATIENCE)
        core.state = lock(typed = 6)
        around.pass(Model.NO_PATIENCE)
        assertEquals(core.state, shownState())
        around.release()
        core.state = lock()
        around.pass(Model.NO_PATIENCE)
        assertEquals("answered, and looked at no more", lock(typed = 6), shownState())
    }

    @Test
    fun `the launcher hears of a face once, at the first lock, not when its page is opened by hand`() {
        val faces = mutableListOf<Face>()
        model.onFace = { faces += it }
        core.state = lock(Face.NOTES)
        model.look()
        core.state = lock(Face.PLAIN)
        model.send(Event.Hold("lock.notes"))
        assertEquals(listOf(Face.NOTES), faces)
        core.state = settings()
        model.look()
        core.state = lock(Face.CALCULATOR)
        model.lock()
        assertEquals(listOf(Face.NOTES, Face.CALCULATOR), faces)
    }

    @Test
    fun `an activity that comes back finds nothing of before`() {
        core.state = settings()
        model.look()
        model.hide()
        assertEquals(Shown.Cover, model.shown)
        assertTrue(model.isInSettings)
        around.pass(Model.SETTINGS_MILLIS)
        assertFalse(model.isInSettings)
    }
}
