package org.nightjar.ui

import androidx.activity.ComponentActivity
import androidx.compose.ui.test.junit4.createAndroidComposeRule
import java.io.File
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode

/** Pictures to look at, below target/android/pictures; which ones says the property `nightjar.look`. Not a check. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(sdk = [34], qualifiers = "w360dp-h640dp-hdpi")
class LookTest {
    @get:Rule
    val rule = createAndroidComposeRule<ComponentActivity>()

    @Test
    fun `makes the pictures that were asked for`() {
        val wanted = System.getProperty("nightjar.look").orEmpty()
        if (wanted.isEmpty() || wanted == "none") return
        val stage = Stage(rule)
        val all = if (wanted == "all") Fixtures.names else if (wanted == "night") NIGHT else Fixtures.names.filter { name -> wanted.split(',').any { name.startsWith(it) } }
        for (name in all) {
            stage.show(Fixtures.state(name, "en"))
            stage.save("$name.dark.en")
            if (wanted == "night") {
                stage.save("${NIGHT.indexOf(name) + 1}", File(Stage.android, "pictures/night"))
                continue
            }
            stage.show(Fixtures.state(name, "ky"), Look(dark = false, scale = 2f))
            stage.save("$name.light.2x.ky")
            stage.show(Fixtures.changed(name, "en", ::pseudo), Look(rtl = true))
            stage.save("$name.dark.rtl")
        }
    }

    private companion object {
        /** A night in eight pictures. */
        val NIGHT = listOf("home.letter", "start_shift.new", "shift_home.undo", "contact.new", "slip.shown", "stock.low", "end_shift.normal", "sync.sending")
    }
}
