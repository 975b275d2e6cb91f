package org.nightjar.app.keys

import java.security.KeyStore

/** Destroys one key through the platform alone; throws if it cannot. */
fun interface Eraser {
    fun erase(alias: String)
}

/** The platform's key store. */
object AndroidStore {
    const val NAME = "AndroidKeyStore"

    /** Opens it: a handle, nothing is read. */
    fun open(): KeyStore = KeyStore.getInstance(NAME).apply { load(null) }

    /** Deletes from it. */
    val eraser = Eraser { open().deleteEntry(it) }
}

/**
 * The first blow of a wipe: the keys go through the platform before anything of the core is loaded. Waits no longer than
 * the three may take together; what hangs goes on beside, and the core tries again.
 */
class FirstBlow(private val eraser: Eraser) {
    /** Strikes; throws nothing. */
    fun strike() {
        val blow = Thread {
            for (alias in Aliases.READABLE) {
                // Whatever fails here, the next one must be tried.
                runCatching { eraser.erase(alias) }
            }
        }
        blow.isDaemon = true
        blow.start()
        blow.join(MILLIS)
    }

    companion object {
        /** Security.md 4.1: the three share them. */
        const val MILLIS = 800L
    }
}
