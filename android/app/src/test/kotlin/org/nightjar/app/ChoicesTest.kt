package org.nightjar.app

import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.nightjar.app.glass.Colours
import org.nightjar.core.Face
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config

/** Settings by touches, with the real core: what is chosen takes effect at once, outlives a restart, and goes with a wipe. */
@RunWith(SharedRunner::class)
@Config(sdk = [34], qualifiers = "w360dp-h640dp-mdpi")
class ChoicesTest {
    private val walker = Walker()

    @After
    fun after() = walker.close()

    private fun corner() = walker.finger.picture().getPixel(2, 2)

    private fun choose(row: String, choice: String) {
        walker.tap("settings.$row")
        walker.tap("settings.$row.$choice")
        if (walker.isShown("settings.done")) walker.tap("settings.done")
    }

    @Test
    fun `light, size, vibration and face`() {
        val (pin) = walker.join()
        repeat(2) { walker.tap("practice.enough") }
        walker.unlock(pin)
        walker.meet()
        walker.tap("home.more")
        walker.tap("home.menu.settings")

        assertEquals(Colours.DARK.bg, corner())
        choose("theme", "light")
        assertEquals(Colours.LIGHT.bg, corner())

        val before = checkNotNull(walker.finger.find("settings.language")).at.height()
        choose("text", "largest")
        assertTrue(checkNotNull(walker.finger.find("settings.language")).at.height() > before)

        assertEquals(Haptic.KEY, walker.around.felt.last())
        choose("buzz", "few")
        walker.around.felt.clear()
        walker.tap("settings.theme")
        walker.tap("settings.done")
        assertEquals("keys are silent", emptyList<Haptic>(), walker.around.felt)

        choose("face", "calculator")
        walker.shell.lock()
        walker.finger.settle()
        assertEquals("the lock too", Colours.LIGHT.bg, corner())
        assertTrue(walker.tree(), walker.isShown("lock.calc.equals"))
        assertEquals(Face.CALCULATOR, Launcher.worn(RuntimeEnvironment.getApplication()))

        walker.restart()
        assertEquals("after a restart", Colours.LIGHT.bg, corner())
        assertTrue("the face is the launcher's", walker.isShown("lock.calc.equals"))
        walker.type(pin, "lock")
        walker.hold("lock.calc.equals")
        assertTrue(walker.isShown("home.start"))
        assertFalse("still silent", Haptic.KEY in walker.around.felt)

        walker.pull()
        walker.phone.waitForWipe()
        walker.reopen()
        assertTrue(walker.isShown("welcome.scan"))
        assertEquals("a new phone is dark", Colours.DARK.bg, corner())
    }
}
