package org.nightjar.app

import org.nightjar.core.Event
import org.nightjar.core.NightLevel

/**
 * What the shell's own views and Compose's may say: touches as they are, nothing decided. The same words as
 * org.nightjar.ui.Hand, which only [Drawings] names. Called on the main thread, returns at once.
 */
interface Touch {
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

    /** The strip is armed: one firm pulse. */
    fun armed()

    /** The gesture was made, from touch to crossing in milliseconds; or its custom action was chosen, then 0. */
    fun pulled(level: NightLevel, millis: Long)

    /** Whether the strip does not listen: while something is wiped, and for three seconds after Blank. */
    fun deaf(): Boolean
}
