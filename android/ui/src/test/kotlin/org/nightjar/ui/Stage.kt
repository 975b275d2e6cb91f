package org.nightjar.ui

import android.graphics.Bitmap
import android.graphics.Canvas
import androidx.activity.ComponentActivity
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.getValue
import androidx.compose.runtime.key
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.test.junit4.AndroidComposeTestRule
import androidx.compose.ui.test.onRoot
import androidx.compose.ui.text.TextLayoutResult
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
    private var state by mutableStateOf<ViewState?>(null)
    private var look by mutableStateOf(Look())
    private var turn by mutableStateOf(0)

    /** Every text laid out since the last [show]. */
    val laid = mutableListOf<Pair<String, TextLayoutResult>>()

    init {
        Layouts.watch = { text, result -> laid += text to result }
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
                    key(turn) { state?.let { Screen(it) } }
                }
            }
        }
    }

    fun show(state: ViewState, look: Look = Look()) {
        rule.runOnIdle {
            laid.clear()
            this.look = look
            this.state = state
            turn++
        }
        rule.waitForIdle()
    }

    /** What a screen reader meets. */
    fun said(): List<Said> = Said.of(root(), density)

    val density: Float get() = rule.activity.resources.displayMetrics.density

    fun root(): SemanticsNode = rule.onRoot().fetchSemanticsNode()

    fun picture(): Bitmap {
        val view = rule.activity.window.decorView
        val bitmap = Bitmap.createBitmap(view.width, view.height, Bitmap.Config.ARGB_8888)
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
    }
}

/** A language that runs from right to left, with 40 % more of everything; isolated numbers keep their order in it. */
fun pseudo(text: String): String {
    if (text.none { it.isLetter() }) return text
    val longer = (text.count { it.isLetter() } * 2 + 4) / 5
    return "\u202E$text ${"\u05D0\u05D1\u05D2\u05D3\u05D4 ".repeat(longer / 5 + 1).take(longer).trim()}\u202C"
}
