package org.nightjar.app.ways

import org.nightjar.app.Phone
import org.nightjar.app.keys.Alias
import org.nightjar.app.keys.KeyBox
import org.nightjar.core.WipeLevel

/**
 * The native half of a wipe: deletes the keys that can read through the platform, before the library is loaded; then the
 * core completes. A silent key store stops neither half.
 */
class Trigger(private val box: KeyBox, private val phone: () -> Phone) {
    /** Steps in their order; tests read it. */
    var watch: ((String) -> Unit)? = null

    /** Says whether hardware or file answered that the keys are gone. Blocks for about a second at most. */
    fun wipe(level: WipeLevel): Boolean {
        var all = true
        for (alias in Alias.READING) {
            watch?.invoke("delete $alias")
            all = try {
                box.delete(alias)
                all
            } catch (_: Exception) {
                false
            }
        }
        watch?.invoke("core")
        val core = try {
            phone().wipe(level)
        } catch (_: Throwable) {
            // Not even the library loads: what the platform did stands, the next start finishes.
            null
        }
        return all || core?.hardware == true || core?.file == true
    }
}
