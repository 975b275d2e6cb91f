package org.nightjar.app.keys

/** Names of the hardware keys (security.md 1.1), fixed. */
object Aliases {
    /** Without these nothing that can be read opens any more, in the order in which they go (security.md 4.1). */
    val READABLE = listOf("nj.e", "nj.u0", "nj.u1")

    /** What a locked phone needs to deliver: never bound to the screen lock. */
    val ALWAYS = setOf("nj.o", "nj.s")

    /** Made and deleted within one call: where this phone keeps keys. */
    const val PROBE = "nj.p"

    /** Made and deleted within one call: whether the store answers at all. */
    const val WITNESS = "nj.w"
}
