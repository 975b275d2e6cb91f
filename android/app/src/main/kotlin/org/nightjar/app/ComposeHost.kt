package org.nightjar.app

import androidx.activity.ComponentActivity
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.ComposeView
import androidx.compose.ui.viewinterop.AndroidView
import org.nightjar.app.scan.FinderView
import org.nightjar.core.Event
import org.nightjar.core.NightLevel
import org.nightjar.core.ViewState
import org.nightjar.ui.Hand
import org.nightjar.ui.LocalFinder
import org.nightjar.ui.LocalHand
import org.nightjar.ui.NightjarTheme
import org.nightjar.ui.Palette
import org.nightjar.ui.Screen

/** The only class of the shell that names Compose: it is loaded with the first screen that needs it. */
class ComposeHost(private val activity: ComponentActivity, touch: Touch) {
    private var state by mutableStateOf<ViewState?>(null)
    private val hand = object : Hand {
        override fun send(event: Event) = touch.send(event)
        override fun digit(digit: UByte) = touch.digit(digit)
        override fun clear() = touch.clear()
        override fun submit() = touch.submit()
        override fun sync() = touch.sync()
        override fun stopSync() = touch.stopSync()
        override fun dial(number: String) = touch.dial(number)
        override fun armed() = touch.armed()
        override fun pulled(level: NightLevel, millis: Long) = touch.pulled(level, millis)
        override fun deaf() = touch.deaf()
        override fun fingers() = touch.fingers()
    }
    private val view = ComposeView(activity).apply {
        // Nothing of a screen in the instance state.
        isSaveEnabled = false
        setContent {
            CompositionLocalProvider(
                LocalHand provides hand,
                LocalFinder provides { modifier: Modifier ->
                    AndroidView({ FinderView(it, touch) }, modifier, onRelease = { it.close() })
                },
            ) {
                NightjarTheme(Palette.DARK) { state?.let { Screen(it) } }
            }
        }
    }

    /** Draws a screen. */
    fun show(new: ViewState) {
        state = new
        if (view.parent == null) activity.setContentView(view)
    }

    /** Drops it. */
    fun clear() {
        state = null
        view.disposeComposition()
    }
}
