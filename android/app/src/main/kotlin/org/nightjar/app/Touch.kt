package org.nightjar.app

import org.nightjar.core.Event
import org.nightjar.core.NightLevel

/** What the shell's own views and Compose's may say; the same words as org.nightjar.ui.Hand, which only Compose code names. */
interface Touch {
    fun send(event: Event)
    fun digit(digit: UByte)
    fun clear()
    fun submit()
    fun sync()
    fun stopSync()
    fun dial(number: String)
    fun armed()
    fun pulled(level: NightLevel, millis: Long)
    fun deaf(): Boolean
    fun fingers(): Int
}
