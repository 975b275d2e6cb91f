package org.nightjar.app

import org.nightjar.core.Face

/** Opens the phone once, off the main thread: loading the library takes a moment, a silent key store up to two seconds. */
class Opening(
    val core: Core,
    private val language: () -> String,
    private val offset: () -> Int,
    private val face: () -> Face,
) {
    /** The phone, if it is open by now. Any thread, no waiting. */
    @Volatile
    var opened: Phone? = null
        private set

    /** The phone, opened now if need be; none if that does not work, and the next call tries again. Blocks. */
    @Synchronized
    fun phone(): Phone? {
        if (opened == null) opened = runCatching { core.open(language(), offset(), face()) }.getOrNull()
        return opened
    }
}
