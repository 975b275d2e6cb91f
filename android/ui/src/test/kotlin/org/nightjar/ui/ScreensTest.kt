package org.nightjar.ui

import android.os.Build
import androidx.activity.ComponentActivity
import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.test.junit4.createAndroidComposeRule
import androidx.compose.ui.text.TextLayoutResult
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
@Config(sdk = [26, 34], qualifiers = "w360dp-h640dp-mdpi")
class ScreensTest {
    @get:Rule
    val rule = createAndroidComposeRule<ComponentActivity>()

    private val names = Fixtures.names.filterNot { it.startsWith("lock.") || it.startsWith("blank.") }
    private val faults = mutableListOf<String>()

    @Test
    fun `all screens of the core are here`() {
        val screens = Fixtures.names.map { it.substringBefore('.') }.toSet()
        assertTrue("of ${screens.size} screens", screens.size >= 20)
    }

    @Test
    fun `nothing is cut or broken, and each target is large and named, at 1 and 2 in the longest language`() {
        val stage = Stage(rule)
        for (name in names) for (language in listOf("ru", Fixtures.longest(name)).distinct()) {
            stage.show(Fixtures.state(name, language), Look(scale = 2f))
            check("$name $language 2", stage)
            if (Build.VERSION.SDK_INT < 34) continue
            stage.show(Fixtures.state(name, language))
            check("$name $language 1", stage)
        }
        done()
    }

    @Test
    @Config(sdk = [34])
    fun `from right to left everything is mirrored but numbers, and 40 percent longer words fit`() {
        val stage = Stage(rule)
        for (name in names) {
            stage.show(Fixtures.changed(name, "en", ::pseudo), Look(rtl = true))
            check("$name rtl", stage)
        }
        done()
    }

    @Test
    fun `a mirrored grid begins at the right, and an isolated number keeps its order`() {
        val stage = Stage(rule)
        stage.show(Fixtures.state("shift_home.open", "en"), Look(rtl = true))
        val said = stage.said().associateBy { it.id }
        assertTrue(said.getValue("shift_home.contact").bounds.left > said.getValue("shift_home.no").bounds.left)
        stage.show(Fixtures.changed("shift_home.open", "en", ::pseudo), Look(rtl = true))
        val (text, laid) = stage.laid.first { (text, _) -> Regex("\u2066\\d\\d\u2069").containsMatchIn(text) }
        val at = Regex("\u2066(\\d\\d)\u2069").find(text)!!.groups[1]!!.range.first
        assertTrue("$text", laid.getBoundingBox(at).left < laid.getBoundingBox(at + 1).left)
    }

    @Test
    fun `what the thumb needs lies below y 160, and the three touches need no scrolling`() {
        val stage = Stage(rule)
        for (language in Fixtures.languages("shift_home.open")) {
            stage.show(Fixtures.state("shift_home.open", language))
            stage.said().filter { it.id.startsWith("shift_home.pkg") }.forEach { reach("$language ${it.id}", it.bounds, 160f) }
        }
        stage.show(Fixtures.state("contact.new", "en"))
        val said = stage.said()
        said.filter { it.id.startsWith("contact.who") }.forEach { reach(it.id, it.bounds, 160f) }
        said.filter { it.id.startsWith("contact.met") && it.id != "contact.met.skip" }.forEach { reach(it.id, it.bounds, 300f) }
        done()
    }

    @Test
    @Config(sdk = [34])
    fun `the tree of every screen is the golden one`() {
        val stage = Stage(rule)
        val folder = File(Stage.android, "golden")
        for (name in names) {
            stage.show(Fixtures.state(name, "en"))
            val tree = stage.said().joinToString("\n", postfix = "\n")
            val file = File(folder, "$name.txt")
            if (System.getProperty("nightjar.write") == "yes") {
                folder.mkdirs()
                file.writeText(tree)
            }
            if (!file.exists()) faults += "$name has no golden tree" else if (file.readText() != tree) faults += "$name differs:\n$tree"
        }
        done()
    }

    private fun reach(what: String, bounds: Rect, from: Float) {
        if (bounds.top < from) faults += "$what begins at ${bounds.top}"
        if (bounds.bottom > 640 - 56) faults += "$what ends at ${bounds.bottom}, below the fold"
    }

    private fun check(what: String, stage: Stage) {
        val said = stage.said()
        val strip = said.singleOrNull { it.id == STRIP }
        if (strip == null) faults += "$what: no strip" else {
            if (strip.bounds.height != 56f || strip.bounds.bottom != 640f) faults += "$what: strip at ${strip.bounds}"
            if (strip.actions.size != 1) faults += "$what: strip without its action"
        }
        for (one in said) {
            if (one.label.isBlank()) faults += "$what: ${one.id} says nothing"
            if (one.touch && (one.bounds.width < 55.5f || one.bounds.height < 55.5f)) faults += "$what: ${one.id} is ${one.bounds.size}"
            if (one.bounds.left < -0.5f || one.bounds.right > 360.5f) faults += "$what: ${one.id} leaves the glass: ${one.bounds}"
            if (one.touch && one.id != STRIP && !one.clicks && !one.disabled) faults += "$what: ${one.id} cannot be clicked"
        }
        // Two alike entries are said alike: which is which only the core can tell.
        said.filter { it.touch && it.id != STRIP && !it.id.startsWith("entries.row") }.groupBy { it.label }.filter { it.value.size > 1 }.forEach { (label, all) ->
            faults += "$what: '$label' is said of ${all.map { it.id }}"
        }
        said.groupBy { it.id }.filter { it.value.size > 1 }.forEach { faults += "$what: id ${it.key} twice" }
        gaps(what, said.filter { it.touch && it.id != STRIP })
        for ((text, laid) in stage.laid) words(what, text, laid)
    }

    private fun gaps(what: String, targets: List<Said>) {
        for ((index, one) in targets.withIndex()) for (other in targets.drop(index + 1)) {
            val (a, b) = one.seen to other.seen
            if (a.isEmpty || b.isEmpty) continue
            val across = maxOf(a.left, b.left) - minOf(a.right, b.right)
            val down = maxOf(a.top, b.top) - minOf(a.bottom, b.bottom)
            if (across < 7.5f && down < 7.5f) faults += "$what: ${one.id} and ${other.id} are ${maxOf(across, down)} apart"
        }
    }

    private fun words(what: String, text: String, laid: TextLayoutResult) {
        if (laid.hasVisualOverflow) faults += "$what: '$text' is cut"
        for (line in 0 until laid.lineCount - 1) {
            val end = laid.getLineEnd(line)
            val (before, after) = text.getOrNull(end - 1) to text.getOrNull(end)
            val free = before == null || after == null || before.isWhitespace() || after.isWhitespace() || before in "-–/"
            if (!free) faults += "$what: '$text' breaks after '${text.substring(0, end)}'"
        }
    }

    private fun done() = assertEquals(faults.distinct().take(60).joinToString("\n"), 0, faults.size)
}
