package org.nightjar.app.keys

import java.security.KeyStore

/** Aliases of the hardware keys (security.md 1.1). */
object Alias {
    const val UNLOCK_0 = "nj.u0"
    const val UNLOCK_1 = "nj.u1"
    const val ERASE = "nj.e"

    /** What a trigger deletes before anything else: without these nothing on the phone can be read. */
    val READING = listOf(ERASE, UNLOCK_0, UNLOCK_1)
}

/** The phone's key store, as far as a trigger needs it. */
interface KeyBox {
    /** Deletes a key; no error if there is none. */
    fun delete(alias: String)
}

/** Android's own. */
object AndroidKeyBox : KeyBox {
    override fun delete(alias: String) = store().deleteEntry(alias)

    internal fun store(): KeyStore = KeyStore.getInstance(NAME).apply { load(null) }

    internal const val NAME = "AndroidKeyStore"
}
