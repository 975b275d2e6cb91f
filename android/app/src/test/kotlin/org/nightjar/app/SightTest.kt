package org.nightjar.app

import android.content.ComponentName
import android.content.pm.PackageManager
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.nightjar.app.glass.Colours
import org.nightjar.core.Face
import org.nightjar.core.Look
import org.nightjar.core.Theme
import org.nightjar.core.ViewState
import org.nightjar.ui.Fixtures
import org.robolectric.Robolectric
import org.robolectric.annotation.Config

/** Light, size of text and face as the person chose them, where Compose draws and on the lock. */
@RunWith(SharedRunner::class)
@Config(sdk = [26, 34], qualifiers = "w360dp-h640dp-mdpi")
class SightTest {
    private val stage = Stage()

    @After
    fun after() = Shell.use(null)

    private fun shown(state: ViewState, theme: Theme, percent: Int? = null): Finger {
        stage.core.state = state
        stage.core.look = Look(theme, percent?.toUShort(), Face.PLAIN)
        return Finger(Robolectric.buildActivity(MainActivity::class.java).setup().get()).also { it.settle() }
    }

    private val screens = mapOf("Compose" to Fixtures.state("home.idle", "en"), "the lock" to Fixtures.state("lock.ready", "en"))

    @Test
    fun `light or dark`() {
        for ((what, state) in screens) {
            assertEquals(what, Colours.DARK.bg, shown(state, Theme.DARK).picture().getPixel(2, 2))
            assertEquals(what, Colours.LIGHT.bg, shown(state, Theme.LIGHT).picture().getPixel(2, 2))
        }
    }

    @Test
    @Config(qualifiers = "+night")
    fun `as the phone is set, at night`() {
        for ((what, state) in screens) assertEquals(what, Colours.DARK.bg, shown(state, Theme.PHONE).picture().getPixel(2, 2))
    }

    @Test
    @Config(qualifiers = "+notnight")
    fun `as the phone is set, by day`() {
        for ((what, state) in screens) assertEquals(what, Colours.LIGHT.bg, shown(state, Theme.PHONE).picture().getPixel(2, 2))
    }

    @Test
    fun `the text grows by what was chosen, whatever the phone has, and none is cut`() {
        val tile = { finger: Finger -> checkNotNull(finger.find("home.start")).at.height() }
        val home = Fixtures.state("settings.list", "en")
        val row = { finger: Finger -> checkNotNull(finger.find("settings.language")).at.height() }
        assertTrue(row(shown(home, Theme.DARK, 200)) > row(shown(home, Theme.DARK)))
        assertTrue(tile(shown(screens.getValue("Compose"), Theme.DARK, 200)) >= tile(shown(screens.getValue("Compose"), Theme.DARK)))
        val message = Fixtures.state("lock.keys_silent", "en")
        val line = { finger: Finger -> checkNotNull(finger.find("lock.message")).at.height() }
        assertTrue(line(shown(message, Theme.DARK, 200)) > line(shown(message, Theme.DARK)))
    }

    @Test
    @Config(fontScale = 2.0f)
    fun `a size of her own holds on a phone with large text too`() {
        val home = Fixtures.state("settings.list", "en")
        val row = { finger: Finger -> checkNotNull(finger.find("settings.language")).at.height() }
        assertTrue(row(shown(home, Theme.DARK, 150)) < row(shown(home, Theme.DARK)))
    }

    @Test
    fun `the core is told at opening which face the launcher shows`() {
        shown(screens.getValue("the lock"), Theme.DARK)
        assertEquals(Face.PLAIN, stage.core.face)
        val alias = ComponentName(stage.app.packageName, Launcher.ALIASES.getValue(Face.NOTES))
        stage.app.packageManager.setComponentEnabledSetting(alias, PackageManager.COMPONENT_ENABLED_STATE_ENABLED, 0)
        val plain = ComponentName(stage.app.packageName, Launcher.ALIASES.getValue(Face.PLAIN))
        stage.app.packageManager.setComponentEnabledSetting(plain, PackageManager.COMPONENT_ENABLED_STATE_DISABLED, 0)
        val next = Stage()
        next.shell.model.look()
        assertEquals(Face.NOTES, next.core.face)
    }
}
