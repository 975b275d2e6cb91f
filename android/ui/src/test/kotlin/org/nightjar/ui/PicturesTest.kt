package org.nightjar.ui

import androidx.activity.ComponentActivity
import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.graphics.toArgb
import androidx.compose.ui.test.junit4.createAndroidComposeRule
import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.nightjar.core.Class
import org.nightjar.core.Role
import org.nightjar.core.Tile
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode

/** What the eye gets: the golden pictures, contrast, and everything told apart without colour (ui.md 6, 8.15, 8.21). */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(sdk = [34], qualifiers = "w360dp-h640dp-mdpi")
class PicturesTest {
    @get:Rule
    val rule = createAndroidComposeRule<ComponentActivity>()

    private val stage by lazy { Stage(rule) }
    private val faults = mutableListOf<String>()

    @Test
    fun `each screen looks as in its golden pictures`() {
        val folder = File(Stage.android, "golden")
        val kept = mutableSetOf<String>()
        for (name in Fixtures.main) for (dark in listOf(true, false)) {
            val sheet = Sheet(VARIANTS, SCALES.flatMap { scale -> variants(name, Look(dark, scale)) })
            val what = "$name.${if (dark) "dark" else "light"}"
            val file = File(folder, "$what.png")
            kept += file.name
            if (Stage.writes) sheet.write(file)
            val most = if (file.exists()) sheet.differences(file)?.max() else null
            if (most != null && most <= GLASS / 1000) continue
            val (actual, diff) = File(Stage.made, "$what.actual.png") to File(Stage.made, "$what.diff.png")
            sheet.write(actual)
            if (most != null) sheet.mark(file, diff)
            faults += "$what differs in ${most ?: "all"} pixels: look at $actual and $diff; if it was meant: cargo xtask pictures --golden"
        }
        val left = folder.listFiles { file -> file.extension == "png" }.orEmpty().filterNot { it.name in kept }
        if (Stage.writes) left.forEach { it.delete() } else left.forEach { faults += "golden/${it.name} is of no screen" }
        done()
    }

    /** English, Russian, the longest of the others, and from right to left with 40 % more. */
    private fun variants(name: String, look: Look): List<Pixels> = listOf(
        Fixtures.state(name, "en") to look,
        Fixtures.state(name, "ru") to look,
        Fixtures.state(name, Fixtures.longest(name)) to look,
        Fixtures.changed(name, "en", ::pseudo) to look.copy(rtl = true),
    ).map { (state, how) ->
        stage.show(state, how)
        Pixels.of(stage.picture())
    }

    @Test
    @Config(qualifiers = "w360dp-h2100dp-xhdpi")
    fun `every word and picture stands out 7 to 1 and every edge 3 to 1, in both themes`() {
        for (name in Fixtures.drawn) for (dark in listOf(true, false)) {
            stage.show(Fixtures.state(name, "en"), Look(dark))
            val shown = stage.shown()
            val unseen = shown.said.filter { it.seen.isEmpty }.map { "${it.id} lies below the fold and was not looked at" }
            faults += (Eye.faint(shown, Pixels.of(stage.picture()), stage.density) + unseen).map { "$name ${if (dark) "dark" else "light"}: $it" }
        }
        done()
    }

    @Test
    fun `the roles of colour keep their contrast on every ground`() {
        for (palette in listOf(Palette.DARK, Palette.LIGHT)) for (ground in listOf(palette.bg, palette.surface, palette.raised)) {
            val inks = Role.entries.map { palette.of(it) } + palette.night
            for (ink in inks) assertTrue("$ink on $ground", Pixels.contrast(ink.toArgb(), ground.toArgb()) >= 7)
            assertTrue("line on $ground", Pixels.contrast(palette.line.toArgb(), ground.toArgb()) >= 3)
            assertTrue(Pixels.contrast(palette.onAct.toArgb(), palette.act.toArgb()) >= 7)
        }
    }

    @Test
    @Config(qualifiers = "w360dp-h1600dp-mdpi")
    fun `without colour every phase of a screen is still told from every other`() {
        for (phases in Fixtures.drawn.groupBy { it.substringBefore('.') }.values) {
            val greys = phases.map { name ->
                stage.show(Fixtures.state(name, "en"))
                name to Pixels.of(stage.picture()).grey()
            }
            greys.forEachIndexed { index, (one, a) ->
                greys.drop(index + 1).forEach { (other, b) -> Eye.apart(a, b).let { if (it < TOLD) faults += "$one and $other differ in $it pixels" } }
            }
        }
        done()
    }

    @Test
    fun `without colour, and by shape alone, chosen is told from not chosen and off from on`() {
        val plain = Tile("a", "Word", "Word", "ms/person", Class.HALF, Role.PLAIN, false, true, "", null, false)
        val states = listOf(plain, plain.copy(chosen = true), plain.copy(enabled = false), plain.copy(chosen = true, enabled = false))
        for (dark in listOf(true, false)) for (beside in listOf(true, false)) for (role in listOf(Role.PLAIN, Role.ACT)) {
            val seen = states.map { state ->
                stage.show(Look(dark)) { TileView(state.copy(role = role), beside = beside) }
                val at = stage.said().single().bounds
                Pixels.of(stage.picture()).shapes(Rect(2f, 2f, at.width - 2, at.height - 2))
            }
            seen.forEachIndexed { a, one ->
                seen.drop(a + 1).forEachIndexed { b, other ->
                    val apart = one.indices.count { one[it] != other[it] }
                    if (apart < SIGN) faults += "dark $dark, beside $beside, $role: ${states[a]} and ${states[a + 1 + b]} differ in $apart pixels"
                }
            }
        }
        done()
    }

    private fun done() = assertEquals(faults.take(40).joinToString("\n"), 0, faults.size)

    private companion object {
        val SCALES = listOf(1f, 2f)
        const val VARIANTS = 4
        const val GLASS = 360 * 640

        /** Pixels by which two phases must differ at least: a sign of 14 sp has more. */
        const val TOLD = 40

        /** Pixels of the check or the lock in a corner. */
        const val SIGN = 20
    }
}
