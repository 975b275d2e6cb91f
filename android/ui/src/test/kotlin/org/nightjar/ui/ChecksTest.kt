package org.nightjar.ui

import androidx.activity.ComponentActivity
import androidx.compose.foundation.background
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.absoluteOffset
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.offset
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.width
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.test.junit4.createAndroidComposeRule
import androidx.compose.ui.unit.dp
import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.nightjar.core.Action
import org.nightjar.core.Class
import org.nightjar.core.Night
import org.nightjar.core.NightLevel
import org.nightjar.core.Role
import org.nightjar.core.Size
import org.nightjar.core.Tile
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode

/** Each check finds what it looks for: a screen made badly on purpose, one fault at a time, beside one made well. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(sdk = [34], qualifiers = "w360dp-h640dp-mdpi")
class ChecksTest {
    @get:Rule
    val rule = createAndroidComposeRule<ComponentActivity>()

    private val stage by lazy { Stage(rule) }
    private val night = Night(NightLevel.WIPE, Action("night.empty", "Empty"))

    @Test
    fun `a screen made well has no fault`() = assertEquals(emptyList<String>(), Checks.all(framed { tile("x.a", "One"); tile("x.b", "Two") }))

    @Test
    fun `a strip that is missing, thin or hidden is found`() {
        found("no strip", Checks.strip(bare { tile("x.a", "One") }))
        found("strip at", Checks.strip(bare { Box(Modifier.height(40.dp)) { NightStrip(night) } }))
        found("strip is not last", Checks.strip(bare { NightStrip(night); tile("x.a", "One") }))
    }

    @Test
    fun `a small target, one beyond the glass, one that does nothing and one that cannot be reached are found`() {
        found("x.a is", Checks.targets(bare { Small("x.a", 48) }))
        found("x.a leaves the glass", Checks.targets(bare { Box(Modifier.offset(x = 330.dp)) { Small("x.a", 80) } }))
        found("x.a cannot be reached", Checks.targets(bare { Box(Modifier.offset(y = 620.dp)) { tile("x.a", "One") } }))
        found("x.a cannot be clicked", Checks.targets(bare { Button("x.a", Modifier.size(80.dp)) }))
    }

    @Test
    fun `two targets that nearly touch are found`() {
        found("x.a and x.b are 4.0 apart", Checks.gaps(bare { Row { Small("x.a", 60); Spacer(Modifier.width(4.dp)); Small("x.b", 60) } }))
    }

    @Test
    fun `what nobody names, a name twice and what has no role are found`() {
        found("nobody names", Checks.names(bare { Box(Modifier.size(60.dp).clickable {}) }))
        found("nobody names", Checks.names(bare { Box(Modifier.size(60.dp).semantics { contentDescription = "English of its own" }) }))
        found("x.a says nothing", Checks.names(bare { Box(Modifier.size(60.dp).testTag("x.a")) }))
        found("x.a has no role", Checks.names(bare { Box(Modifier.size(60.dp).testTag("x.a").semantics { contentDescription = "One" }.clickable {}) }))
        found("'One' is said of [x.a, x.b]", Checks.names(bare { tile("x.a", "One"); tile("x.b", "One") }))
        found("id x.a twice", Checks.names(bare { tile("x.a", "One"); tile("x.a", "Two") }))
    }

    @Test
    fun `a broken word, a cut text and a word of the screen's own are found`() {
        found("breaks after", Checks.words(bare { Box(Modifier.width(60.dp)) { Says("Презервативы") } }))
        found("is cut", Checks.words(bare { Box(Modifier.width(200.dp).height(20.dp)) { Says("One two three four five six seven eight nine ten eleven") } }))
        found("'One' is no text of the core", Checks.words(bare { Says("One") }, setOf("Two")))
    }

    @Test
    fun `words on words and on pictures are found`() {
        found("'One' lies on 'Two'", Checks.overlaps(bare { Box { Says("One"); Says("Two") } }))
        found("'ms/check' lies on 'ms/person'", Checks.overlaps(bare { Box { Picture("ms/check", 32.dp, Color.White, Color.Black); Picture("ms/person", 32.dp, Color.White, Color.Black) } }))
        found("lies on", Checks.overlaps(bare { Box { Picture("ms/person", 32.dp, Color.White, Color.Black); Says("Words") } }))
    }

    @Test
    fun `what is read in another order than it is seen is found`() {
        found("x.b is read after x.a", Checks.order(bare { Box(Modifier.offset(y = 200.dp)) { tile("x.a", "One") }; Box(Modifier.offset(y = (-72).dp)) { tile("x.b", "Two") } }))
        found("x.b is read after x.a", Checks.order(bare { Row { Small("x.a", 60); Spacer(Modifier.width(8.dp)); Small("x.b", 60) } }, rtl = true))
    }

    @Test
    fun `what the thumb cannot reach is found`() {
        found("x.a begins at", Checks.reach(bare { tile("x.a", "One") }, { true }, 160f))
        found("below the fold", Checks.reach(bare { Spacer(Modifier.height(540.dp)); tile("x.a", "One") }, { true }, 160f))
    }

    @Test
    fun `what is not mirrored, and a phone number turned round, are found`() {
        val content: @Composable ColumnScope.() -> Unit = { Box(Modifier.absoluteOffset(x = 20.dp)) { Small("x.a", 60) } }
        val ltr = bare(content = content)
        found("x.a is at", Checks.mirrored(ltr, bare(Look(rtl = true), content)) { false })
        found("is turned round", Checks.isolated(bare(Look(rtl = true)) { Says("\u202Eabc +996 555 010203\u202C") }))
        found("is turned round", Checks.isolated(bare { Says("\u202E\u2066\u202E+996 555 010203\u202C\u2069\u202C") }))
        assertEquals(emptyList<String>(), Checks.isolated(bare(Look(rtl = true)) { Says("\u202Eabc \u2066+996 555 010203\u2069\u202C") }))
    }

    @Test
    fun `faint words and faint edges are found`() {
        val grey = Color(0xFF777777)
        val words = bare { Box(Modifier.padding(16.dp)) { Words("Faint", LocalType.current.of(Size.NUMBER), grey) } }
        found("'Faint' stands out", Eye.faint(words, Pixels.of(stage.picture()), stage.density))
        val edge = bare { Box(Modifier.padding(16.dp)) { Box(Modifier.background(Color(0xFF1B1C1E))) { Small("x.a", 80) } } }
        found("x.a has an edge", Eye.faint(edge, Pixels.of(stage.picture()), stage.density))
    }

    @Test
    fun `two pictures that only colour tells apart are found, and so is one that changed`() {
        fun lit(colour: Color): Pixels {
            bare { Box(Modifier.size(100.dp).background(colour)) }
            return Pixels.of(stage.picture())
        }
        // Amber and teal of one brightness.
        val (one, other) = lit(Color(0xFFC0A060)) to lit(Color(0xFF60B0F0))
        assertTrue(Eye.apart(one.grey(), other.grey()) < 40)
        assertTrue(Eye.apart(one.grey(), lit(Color.White).grey()) > 9_000)
        val kept = File.createTempFile("kept", ".png")
        Sheet(2, listOf(one, other)).write(kept)
        assertEquals(listOf(0, 0), Sheet(2, listOf(one, other)).differences(kept))
        assertEquals(listOf(0, 10_000), Sheet(2, listOf(one, lit(Color.White))).differences(kept))
        assertEquals(null, Sheet(1, listOf(one)).differences(kept))
        kept.delete()
    }

    private fun found(what: String, faults: List<String>) = assertTrue("'$what' was not found, but $faults", faults.any { what in it })

    private fun framed(content: @Composable ColumnScope.() -> Unit): Shown {
        stage.show(Look()) { Frame("x", night, body = content) }
        return stage.shown()
    }

    private fun bare(look: Look = Look(), content: @Composable ColumnScope.() -> Unit): Shown {
        stage.show(look) { Column(Modifier.fillMaxSize().background(LocalPalette.current.bg), content = content) }
        return stage.shown()
    }

    @Composable
    private fun tile(id: String, word: String) =
        TileView(Tile(id, word, word, "ms/person", Class.WIDE, Role.PLAIN, false, true, "", null, false), Modifier.fillMaxWidth())

    @Composable
    private fun Small(id: String, side: Int) = Button(id, Modifier.size(side.dp).clickable {})

    @Composable
    private fun Button(id: String, modifier: Modifier) = Box(
        modifier.testTag(id).semantics {
            contentDescription = id
            role = androidx.compose.ui.semantics.Role.Button
        },
    )

    @Composable
    private fun Says(text: String) = Words(text, LocalType.current.of(Size.TILE), LocalPalette.current.text)
}
