package org.nightjar.app.ways

/** Two deliberate acts of a trigger outside the app (ui.md 3.1): the first arms for two seconds, the second wipes. */
class Arming {
    private var since: Long? = null

    /** One press at a time in milliseconds; says whether it is the second. */
    fun press(at: Long): Boolean {
        val first = since
        if (first != null && at - first in 0..MILLIS) {
            since = null
            return true
        }
        since = at
        return false
    }

    companion object {
        const val MILLIS = 2000L
    }
}
