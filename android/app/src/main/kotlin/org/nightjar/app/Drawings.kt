package org.nightjar.app

import android.view.View
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.mutableStateOf
import androidx.compose.ui.ExperimentalComposeUiApi
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.ComposeView
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.createLifecycleAwareWindowRecomposer
import androidx.compose.ui.unit.Density
import androidx.compose.ui.viewinterop.AndroidView
import androidx.lifecycle.Lifecycle
import androidx.lifecycle.LifecycleRegistry
import androidx.lifecycle.setViewTreeLifecycleOwner
import androidx.savedstate.SavedStateRegistry
import androidx.savedstate.SavedStateRegistryController
import androidx.savedstate.SavedStateRegistryOwner
import androidx.savedstate.setViewTreeSavedStateRegistryOwner
import org.nightjar.app.glass.Sight
import org.nightjar.app.scan.FinderView
import org.nightjar.core.Event
import org.nightjar.core.Look
import org.nightjar.core.NightLevel
import org.nightjar.core.ViewState
import org.nightjar.ui.Hand
import org.nightjar.ui.LocalFinder
import org.nightjar.ui.LocalHand
import org.nightjar.ui.NightjarTheme
import org.nightjar.ui.Palette
import org.nightjar.ui.Screen

/** The only door to Compose. Nothing but the activity may go through it, and it only for a screen that is not Lock or Blank. */
internal object Drawings {
    /** What ships. */
    fun shipped() = Drawing { host -> ComposeContent(host) }
}

/**
 * Draws in one Compose view that lives as long as the phone is unlocked and on the glass; saves and restores nothing. It
 * brings its own lifecycle and recomposer: the activity is the framework's, and what Compose keeps goes with the view.
 */
@OptIn(ExperimentalComposeUiApi::class)
private class ComposeContent(host: Host) : Content, SavedStateRegistryOwner {
    private val registry = LifecycleRegistry(this)
    private val saved = SavedStateRegistryController.create(this)
    private val state = mutableStateOf<Drawn?>(null)

    override val lifecycle: Lifecycle get() = registry
    override val savedStateRegistry: SavedStateRegistry get() = saved.savedStateRegistry

    private val compose = ComposeView(host.activity)
    override val view: View get() = compose

    init {
        saved.performRestore(null)
        compose.isSaveEnabled = false
        compose.setViewTreeLifecycleOwner(this)
        compose.setViewTreeSavedStateRegistryOwner(this)
        registry.currentState = Lifecycle.State.RESUMED
        compose.setParentCompositionContext(compose.createLifecycleAwareWindowRecomposer(lifecycle = registry))
        val hand = HostHand(host)
        compose.setContent {
            val drawn = state.value ?: return@setContent
            CompositionLocalProvider(
                LocalHand provides hand,
                LocalDensity provides drawn.density,
                LocalFinder provides { modifier: Modifier ->
                    AndroidView({ FinderView(it, host) }, modifier, onRelease = { it.close() })
                },
            ) {
                NightjarTheme(drawn.palette) { Screen(drawn.state) }
            }
        }
    }

    override fun show(state: ViewState, look: Look) {
        this.state.value = Drawn(state, Sight.of(view.context, look))
    }

    override fun drop() {
        state.value = null
        compose.disposeComposition()
        registry.currentState = Lifecycle.State.DESTROYED
    }
}

/** A screen in the person's light and size. */
private class Drawn(val state: ViewState, sight: Sight) {
    val palette = if (sight.isDark) Palette.DARK else Palette.LIGHT
    val density = Density(sight.context)
}

/** The host as screens know it. */
private class HostHand(private val host: Host) : Hand {
    override fun send(event: Event) = host.send(event)
    override fun digit(digit: UByte) = host.digit(digit)
    override fun clear() = host.clear()
    override fun submit() = host.submit()
    override fun sync() = host.sync()
    override fun stopSync() = host.stopSync()
    override fun dial(number: String) = host.dial(number)
    override fun armed() = host.armed()
    override fun pulled(level: NightLevel, millis: Long) = host.pulled(level, millis)
    override fun deaf() = host.deaf()
    override fun fingers() = host.fingers()
}
