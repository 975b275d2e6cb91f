package org.nightjar.ui

import androidx.compose.runtime.staticCompositionLocalOf
import org.nightjar.core.Event
import org.nightjar.core.NightLevel

/** What a screen may say: touches as they are, nothing decided. Called on the main thread, returns at once. */
interface Hand {
    /** A touch for the core. */
    fun send(event: Event)

    /** A PIN digit, by value; it passes no event. */
    fun digit(digit: UByte)

    /** Forgets the typed digits. */
    fun clear()

    /** Tries them. */
    fun submit()

    /** Goes to the center. */
    fun sync()

    /** Ends that after its round. */
    fun stopSync()

    /** Opens the dialer with a number; the phone's list of calls will keep it. */
    fun dial(number: String)

    /** The strip is armed: one firm pulse. */
    fun armed()

    /** The gesture was made, from touch to crossing in milliseconds; or its custom action was chosen, then 0. */
    fun pulled(level: NightLevel, millis: Long)

    /** Whether the strip listens: not for three seconds after Blank. */
    fun deaf(): Boolean

    /** Fingers on the whole glass. */
    fun fingers(): Int
}

/** Nobody: for previews. */
object NoHand : Hand {
    override fun send(event: Event) = Unit
    override fun digit(digit: UByte) = Unit
    override fun clear() = Unit
    override fun submit() = Unit
    override fun sync() = Unit
    override fun stopSync() = Unit
    override fun dial(number: String) = Unit
    override fun armed() = Unit
    override fun pulled(level: NightLevel, millis: Long) = Unit
    override fun deaf() = false
    override fun fingers() = 1
}

val LocalHand = staticCompositionLocalOf<Hand> { NoHand }
