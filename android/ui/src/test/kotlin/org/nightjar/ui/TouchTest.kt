package org.nightjar.ui

import androidx.activity.ComponentActivity
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.junit4.createAndroidComposeRule
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performSemanticsAction
import androidx.compose.ui.test.performTouchInput
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.nightjar.core.Event
import org.nightjar.core.NightLevel
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode

/** Touches become events and nothing else: ui.md 8.4, 8.8, 8.10, on the oldest and the newest system. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(sdk = [26, 34], qualifiers = "w360dp-h640dp-mdpi")
class TouchTest {
    @get:Rule
    val rule = createAndroidComposeRule<ComponentActivity>()

    private val told = mutableListOf<String>()
    private var deaf = false
    private val hand = object : Hand {
        override fun send(event: Event) {
            told += when (event) {
                is Event.Tap -> "tap ${event.id}"
                is Event.Hold -> "hold ${event.id}"
                is Event.Release -> "release ${event.id}"
                is Event.Step -> "step ${event.id} ${event.by}"
                is Event.Expired -> "expired ${event.id}"
                else -> "other"
            }
        }

        override fun digit(digit: UByte) { told += "digit $digit" }
        override fun clear() { told += "clear" }
        override fun submit() { told += "submit" }
        override fun sync() { told += "sync" }
        override fun stopSync() { told += "stop" }
        override fun dial(number: String) { told += "dial $number" }
        override fun armed() { told += "armed" }
        override fun pulled(level: NightLevel, millis: Long) { told += "pulled $level" }
        override fun deaf() = deaf
        override fun fingers() = 1
    }

    @Test
    fun `the commonest contact is three touches, each one event, with nothing scrolled`() {
        val stage = Stage(rule, hand)
        stage.show(Fixtures.state("shift_home.open", "en"))
        rule.onNodeWithTag("shift_home.pkg.1").performClick()
        stage.show(Fixtures.state("contact.new", "en"))
        rule.onNodeWithTag("contact.who.1").performClick()
        rule.onNodeWithTag("contact.met.never").performClick()
        rule.waitForIdle()
        assertEquals(listOf("tap shift_home.pkg.1", "tap contact.who.1", "tap contact.met.never"), told)
    }

    @Test
    fun `press and pull calls once on every screen, at the level that the screen carries`() {
        val stage = Stage(rule, hand)
        val first = Fixtures.names.filterNot { it.startsWith("lock.") || it.startsWith("blank.") }.groupBy { it.substringBefore('.') }.values.map { it.first() }
        for (name in first) {
            stage.show(Fixtures.state(name, "en"))
            told.clear()
            pull(600)
            val level = when {
                name.startsWith("practice") -> "PRACTICE"
                name.startsWith("welcome") || name.startsWith("wipe") || name.startsWith("needs") -> null
                else -> "WIPE"
            }
            val pulls = told.filter { it.startsWith("pulled") }
            assertEquals("$name $told", 1, pulls.size)
            if (level != null) assertEquals(name, "pulled $level", pulls.single())
            assertEquals(name, "armed", told.first())
        }
    }

    @Test
    fun `welcome and wipe carry the whole, and a deaf strip hears nothing`() {
        val stage = Stage(rule, hand)
        for (name in listOf("welcome.ready", "wipe.ready")) {
            stage.show(Fixtures.state(name, "en"))
            told.clear()
            pull(600)
            assertEquals(listOf("armed", "pulled WIPE_ALL"), told)
        }
        told.clear()
        deaf = true
        pull(600)
        assertEquals(emptyList<String>(), told)
    }

    @Test
    fun `a pull without stillness, and stillness without a pull, call nothing`() {
        val stage = Stage(rule, hand)
        stage.show(Fixtures.state("home.idle", "en"))
        pull(100)
        assertEquals(emptyList<String>(), told)
        rule.onNodeWithTag(STRIP).performTouchInput {
            down(center)
            advanceEventTime(900)
            move()
            up()
        }
        rule.waitForIdle()
        assertEquals(listOf("armed"), told)
    }

    @Test
    fun `the strip's custom action is the same deliberate act`() {
        val stage = Stage(rule, hand)
        stage.show(Fixtures.state("home.idle", "en"))
        rule.onNodeWithTag(STRIP).fetchSemanticsNode().config[SemanticsActions.CustomActions].single().action()
        assertEquals(listOf("pulled WIPE"), told)
    }

    @Test
    fun `no key is typed by a keyboard, and a tile is clicked by a screen reader as by a finger`() {
        val stage = Stage(rule, hand)
        for (name in Fixtures.names.filter { it.startsWith("contact") || it.startsWith("enroll") || it.startsWith("slip") }) {
            stage.show(Fixtures.state(name, "en"))
            rule.onAllNodes(SemanticsMatcher.keyIsDefined(SemanticsActions.SetText)).fetchSemanticsNodes().let { assertTrue(name, it.isEmpty()) }
        }
        stage.show(Fixtures.state("home.idle", "en"))
        told.clear()
        rule.onNodeWithTag("home.cards").performSemanticsAction(SemanticsActions.OnClick)
        assertEquals(listOf("tap home.cards"), told)
    }

    @Test
    fun `digits pass by value`() {
        val stage = Stage(rule, hand)
        stage.show(Fixtures.state("pin_setup.again", "en"))
        rule.onNodeWithTag("pin_setup.pad.7").performClick()
        rule.waitForIdle()
        assertEquals(listOf("digit 7"), told)
    }

    private fun pull(still: Long) {
        rule.onNodeWithTag(STRIP).performTouchInput {
            down(center)
            advanceEventTime(still)
            for (step in 1..10) moveTo(center - Offset(0f, step * 20f), delayMillis = 16)
            up()
        }
        rule.waitForIdle()
    }
}
