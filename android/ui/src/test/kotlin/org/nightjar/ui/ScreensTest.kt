package org.nightjar.ui

import android.os.Build
import androidx.activity.ComponentActivity
import androidx.compose.ui.test.junit4.createAndroidComposeRule
import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode

/** Every screen x phase of the core in Russian and in its longest language, at 1.0 and 2.0, and from right to left: ui.md 8.7, 16-18, 20. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(sdk = [34], qualifiers = "w360dp-h640dp-mdpi")
class ScreensTest {
    @get:Rule
    val rule = createAndroidComposeRule<ComponentActivity>()

    private val stage by lazy { Stage(rule) }
    private val names = Fixtures.drawn
    private val faults = mutableListOf<String>()

    @Test
    fun `all screens of the core are here`() {
        val screens = Fixtures.names.map { it.substringBefore('.') }.toSet()
        assertTrue("of ${screens.size} screens", screens.size >= 20)
    }

    @Test
    @Config(sdk = [26, 34])
    fun `at 200 percent in the longest language nothing is cut, broken, overlapped, small, nameless or out of reach`() {
        for (name in names) for (language in listOf("ru", Fixtures.longest(name))) {
            if (Build.VERSION.SDK_INT < 34 && language == "ru") continue
            stage.show(Fixtures.state(name, language), Look(scale = 2f))
            found("$name $language 2", Checks.all(stage.shown()))
        }
        done()
    }

    @Test
    @Config(qualifiers = TALL)
    fun `the same holds of what lies below the fold`() {
        for (name in names) for (language in listOf("ru", Fixtures.longest(name))) {
            stage.show(Fixtures.state(name, language), Look(scale = 2f))
            found("$name $language 2 tall", Checks.all(stage.shown()))
        }
        done()
    }

    @Test
    fun `at the size of most phones the same holds, read in the order of the core's fields, and the screens add no word`() {
        for (name in names) for (language in listOf("en", "ru", Fixtures.longest(name))) {
            stage.show(Fixtures.state(name, language))
            val shown = stage.shown()
            found("$name $language 1", Checks.all(shown) + Checks.words(shown, Fixtures.texts(name, language).toSet()))
            val ids = Fixtures.ids(name, language).filterNot(::beside)
            val said = shown.said.map { it.id }.filter { it in ids }
            if (said != ids.filter { it in said }) faults += "$name $language: $said, but of the core ${ids.filter { it in said }}"
        }
        done()
    }

    @Test
    @Config(qualifiers = TALL)
    fun `from right to left everything is mirrored but the pad and the words of a code`() {
        for (name in names) {
            stage.show(Fixtures.state(name, "en"))
            val ltr = stage.shown()
            stage.show(Fixtures.state(name, "en"), Look(rtl = true))
            found("$name mirrored", Checks.mirrored(ltr, stage.shown()) { Checks.keepsOrder(it) || it == STRIP })
        }
        done()
    }

    @Test
    @Config(qualifiers = TALL)
    fun `from right to left numbers keep their order, and 40 percent longer words fit at every size`() {
        for (name in names) for (scale in listOf(1f, 2f)) {
            stage.show(Fixtures.changed(name, "en", ::pseudo), Look(rtl = true, scale = scale))
            val shown = stage.shown()
            found("$name rtl $scale", Checks.all(shown, rtl = true))
            found("$name rtl $scale", Checks.isolated(shown))
        }
        done()
    }

    @Test
    fun `what the thumb needs lies below y 160, and the three touches need no scrolling`() {
        for (language in Fixtures.languages("shift_home.open")) {
            stage.show(Fixtures.state("shift_home.open", language))
            found(language, Checks.reach(stage.shown(), { it.startsWith("shift_home.pkg") }, 160f))
            stage.show(Fixtures.state("contact.new", language))
            val shown = stage.shown()
            found(language, Checks.reach(shown, { it.startsWith("contact.who") }, 160f))
            found(language, Checks.reach(shown, { it.startsWith("contact.met") && it != "contact.met.skip" }, 300f))
        }
        done()
    }

    @Test
    fun `the tree of every screen is the golden one`() {
        val folder = File(Stage.android, "golden")
        for (name in names) {
            stage.show(Fixtures.state(name, "en"))
            val tree = stage.said().joinToString("\n", postfix = "\n")
            val file = File(folder, "$name.txt")
            if (Stage.writes) {
                folder.mkdirs()
                file.writeText(tree)
            }
            if (!file.exists()) faults += "$name has no golden tree" else if (file.readText() != tree) faults += "$name differs:\n$tree"
        }
        val left = folder.listFiles { file -> file.extension == "txt" }.orEmpty().filterNot { it.nameWithoutExtension in names }
        if (Stage.writes) left.forEach { it.delete() } else left.forEach { faults += "golden/${it.name} is of no screen" }
        done()
    }

    /** Keys that stand on the near side of what they change, and the sentence that stands above all: fields of the core follow. */
    private fun beside(id: String) = id.endsWith(".less") || id.endsWith(".clear") || id.endsWith(".message")

    private fun found(where: String, what: List<String>) {
        faults += what.map { "$where: $it" }
    }

    private fun done() = assertEquals(faults.distinct().take(60).joinToString("\n"), 0, faults.size)

    private companion object {
        /** A glass on which a whole screen is seen at once. */
        const val TALL = "w360dp-h6000dp-mdpi"
    }
}
