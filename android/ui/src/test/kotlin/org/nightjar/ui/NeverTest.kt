package org.nightjar.ui

import androidx.activity.ComponentActivity
import androidx.compose.ui.test.junit4.createAndroidComposeRule
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode

/**
 * What no screen tells, in any language: ui.md 8.1, 8.3, 8.23 and 8.31, as far as Compose draws it. The screens draw and say the
 * core's texts and no other (ScreensTest), so that the texts are looked through here.
 */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(sdk = [34], qualifiers = "w360dp-h640dp-mdpi")
class NeverTest {
    @get:Rule
    val rule = createAndroidComposeRule<ComponentActivity>()

    private val faults = mutableListOf<String>()

    @Test
    fun `no screen tells a time or a day`() = everywhere(Fixtures.names.filterNot { it == "home.notice" || it.startsWith("cards.") }) { name, language ->
        Never.time(Fixtures.told(name, language))
    }

    @Test
    fun `between shifts no screen tells a number, but the days that copies are kept`() {
        val between = Fixtures.names.filter { name -> BETWEEN.any(name::startsWith) } - "home.notice"
        everywhere(between) { name, language ->
            val told = Fixtures.told(name, language)
            Never.number(if (name.startsWith("holds.")) told.filterNot { "\u206614\u2069" in it || it == "14" } else told)
        }
    }

    @Test
    fun `what others may see names no goods, no service and no person`() = everywhere(Fixtures.names.filter { name -> OPEN.any(name::startsWith) }) { name, language ->
        // What those words are, the core's own screens say; the 32 words of a code are everyday things, and some of them goods.
        val own = setOf("slip_outcome.enter", "slip.shown").flatMap { Fixtures.texts(it, language) }.toSet()
        val words = INSIDE.flatMap { (screen, ids) -> Fixtures.texts(screen, language, ids) }.toSet() - own
        Never.words(Fixtures.told(name, language), words)
    }

    @Test
    fun `a slip shows no picture of its service`() {
        for (name in listOf("slip.shown", "slip.written")) {
            val shared = Fixtures.pictures(name) intersect Fixtures.pictures("slip.choosing", "slip.service")
            if (shared.isNotEmpty()) faults += "$name shows $shared"
        }
        done()
    }

    @Test
    fun `lock and blank are not drawn here at all`() {
        val stage = Stage(rule)
        for (name in Fixtures.names - Fixtures.drawn.toSet()) {
            stage.show(Fixtures.state(name, "en"))
            assertEquals(emptyList<Said>(), stage.said())
            val picture = Pixels.of(stage.picture())
            assertEquals(name, 1, picture.colours.toSet().size)
        }
    }

    @Test
    fun `a time, a number and a word that is told are found`() {
        assertEquals(2, Never.time(listOf("Saved at 23:15", "since 1.11.2026", "\u206618–19\u2069", "0.8 s. Good.", "Round 1 of 2")).size)
        assertEquals(1, Never.number(listOf("Letters", "\u20663\u2069 letters")).size)
        assertEquals(1, Never.words(listOf("Care, HIV test", "Housing"), setOf("HIV test", "House")).size)
    }

    private fun everywhere(names: List<String>, faultsOf: (String, String) -> List<String>) {
        assertTrue(names.isNotEmpty())
        for (name in names) for (language in Fixtures.languages(name)) faults += faultsOf(name, language).map { "$name $language: $it" }
        done()
    }

    private fun done() = assertEquals(faults.take(40).joinToString("\n"), 0, faults.size)

    private companion object {
        /** Screens between shifts: Sync, Enroll, PinSetup, StartShift, Practice and cards may hold numbers (ui.md 8.31). */
        val BETWEEN = listOf("welcome.", "needs_activation.", "home.", "settings.", "wipe.", "holds.", "blank.")

        /** What somebody beside her may see: all that is shown without the PIN, and a slip. */
        val OPEN = listOf("lock.", "blank.", "welcome.", "needs_activation.", "wipe.", "holds.presented", "slip.shown", "slip.written")

        /** Where the core names services, goods and persons. */
        val INSIDE = mapOf("slip.choosing" to "slip.service", "hand_out.new" to "hand_out.item", "contact.new" to "contact.who")
    }
}
