package org.nightjar.ui

import android.graphics.Bitmap
import android.graphics.Canvas
import androidx.activity.ComponentActivity
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.getValue
import androidx.compose.runtime.key
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.layout.LayoutCoordinates
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.test.junit4.AndroidComposeTestRule
import androidx.compose.ui.test.onRoot
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.LayoutDirection
import java.io.File
import org.nightjar.core.ViewState

/** How a screen is looked at. */
data class Look(
    val dark: Boolean = true,
    val scale: Float = 1f,
    val rtl: Boolean = false,
)

/** Shows one screen after the other in one activity. */
class Stage(private val rule: AndroidComposeTestRule<*, out ComponentActivity>, hand: Hand = NoHand) {
    private var content by mutableStateOf<(@Composable () -> Unit)?>(null)
    private var look by mutableStateOf(Look())
    private var turn by mutableStateOf(0)
    private val drawn = LinkedHashMap<LayoutCoordinates, Drawn>()

    init {
        Layouts.watch = { drawn[it.at] = it }
        rule.mainClock.autoAdvance = true
        rule.setContent {
            val density = LocalDensity.current
            CompositionLocalProvider(
                // Linear, as before Android 14: the harder case.
                LocalDensity provides Density(density.density, look.scale),
                LocalLayoutDirection provides if (look.rtl) LayoutDirection.Rtl else LayoutDirection.Ltr,
                LocalHand provides hand,
            ) {
                NightjarTheme(if (look.dark) Palette.DARK else Palette.LIGHT) {
                    key(turn) { content?.invoke() }
                }
            }
        }
    }

    fun show(state: ViewState, look: Look = Look()) = show(look) { Screen(state) }

    fun show(look: Look = Look(), content: @Composable () -> Unit) {
        rule.runOnIdle {
            drawn.clear()
            this.look = look
            this.content = content
            turn++
        }
        rule.waitForIdle()
    }

    /** What is to be seen and heard now. */
    fun shown() = Shown(root(), drawn.values.filter { it.at.isAttached }, density)

    /** What a screen reader meets. */
    fun said(): List<Said> = Said.of(root(), density)

    val density: Float get() = rule.activity.resources.displayMetrics.density

    fun root(): SemanticsNode = rule.onRoot().fetchSemanticsNode()

    private var canvas: Bitmap? = null

    /** The whole glass; the next call draws over it. */
    fun picture(): Bitmap {
        val view = rule.activity.window.decorView
        val bitmap = canvas?.takeIf { it.width == view.width && it.height == view.height }
            ?: Bitmap.createBitmap(view.width, view.height, Bitmap.Config.ARGB_8888).also { canvas = it }
        rule.runOnUiThread { view.draw(Canvas(bitmap)) }
        return bitmap
    }

    fun save(name: String, folder: File = made) {
        folder.mkdirs()
        File(folder, "$name.png").outputStream().use { picture().compress(Bitmap.CompressFormat.PNG, 100, it) }
    }

    companion object {
        /** Where pictures to look at go. */
        val made = File(System.getProperty("nightjar.made") ?: "target", "pictures")
        val android = File(System.getProperty("nightjar.android") ?: "..")

        /** Whether the golden files are written anew. */
        val writes = System.getProperty("nightjar.write") == "yes"
    }
}

/** A language that runs from right to left, with 40 % more of everything; single signs and what is isolated stay as they are in it. */
fun pseudo(text: String): String {
    val own = text.replace(Regex("\u2066[^\u2069]*\u2069"), "")
    if (own.count { it.isLetter() } < 2) return text
    val longer = (own.count { it.isLetter() } * 2 + 4) / 5
    return "\u202E$text ${"\u05D0\u05D1\u05D2\u05D3\u05D4 ".repeat(longer / 5 + 1).take(longer).trim()}\u202C"
}
