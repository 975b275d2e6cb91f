package org.nightjar.phone

/** The numbers of press-and-pull (ui.md 3.2), the only place on Android where they stand; lengths in dp, times in ms. */
object Pull {
    const val STRIP_HEIGHT = 56
    const val STILL_MILLIS = 500
    const val SLOP = 16
    const val TRAVEL = 96
    const val TRAVEL_MILLIS = 1500
    const val GLASS_POINTERS = 3
    const val DEAF_MILLIS = 3000

    /** Holding any other tile, and the key of the calculator face. */
    const val HOLD_MILLIS = 600

    /** A held stepper key repeats. */
    const val REPEAT_AFTER_MILLIS = 400
    const val REPEAT_EVERY_MILLIS = 200
    const val TENS_AFTER_MILLIS = 2000

    /** Haptics. */
    const val PULSE_LIGHT = 10L
    const val PULSE_FIRM = 60L
    const val PULSE_WIPED = 40L
    const val PULSE_DULL = 120L
    const val PULSE_LONG = 600L
}

/** What a movement of the finger came to. */
sealed interface Pulled {
    /** Nothing to tell. */
    data object Nothing : Pulled

    /** Half a second of stillness: one firm pulse, the strip lights. */
    data object Armed : Pulled

    /** The gesture, at the crossing and not at the release; from touch to crossing. */
    data class Done(val millis: Long) : Pulled

    /** Given up, without a trace. */
    data object Off : Pulled
}

/**
 * Press and pull, as a machine without a clock: still for half a second, then 96 dp away in the upper half plane within
 * 1.5 s. Says [Pulled.Done] at most once a touch, however long the pull is.
 */
class PullGesture {
    private enum class Phase { IDLE, STILL, ARMED, SPENT }

    private var phase = Phase.IDLE
    private var startX = 0f
    private var startY = 0f
    private var startAt = 0L
    private var armedAt = 0L
    private var armedX = 0f
    private var armedY = 0f

    /** Whether the strip is lit. */
    val armed get() = phase == Phase.ARMED

    /** A finger comes down on the strip, [x] and [y] in dp. `deaf` while the strip does not listen. */
    fun down(x: Float, y: Float, at: Long, deaf: Boolean): Pulled {
        if (phase != Phase.IDLE) return cancel()
        if (deaf) {
            phase = Phase.SPENT
            return Pulled.Nothing
        }
        phase = Phase.STILL
        startX = x
        startY = y
        startAt = at
        return Pulled.Nothing
    }

    /** Time goes by, or the finger moves. [fingers] on the strip, [glass] on the whole screen. */
    fun move(x: Float, y: Float, at: Long, fingers: Int = 1, glass: Int = 1): Pulled {
        if (phase == Phase.IDLE || phase == Phase.SPENT) return Pulled.Nothing
        if (fingers > 1 || glass >= Pull.GLASS_POINTERS) return cancel()
        if (phase == Phase.STILL) {
            val arms = at - startAt >= Pull.STILL_MILLIS
            // A late sample: what moved after the half second moved while armed.
            if (!arms && far(x - startX, y - startY, Pull.SLOP)) return cancel()
            if (!arms) return Pulled.Nothing
            phase = Phase.ARMED
            armedAt = startAt + Pull.STILL_MILLIS
            armedX = startX
            armedY = startY
            return if (crossed(x, y, at)) done(at) else Pulled.Armed
        }
        if (at - armedAt > Pull.TRAVEL_MILLIS) return cancel()
        return if (crossed(x, y, at)) done(at) else Pulled.Nothing
    }

    /** The finger leaves, or the system takes the touch away. */
    fun up(): Pulled {
        val was = phase
        phase = Phase.IDLE
        return if (was == Phase.STILL || was == Phase.ARMED) Pulled.Off else Pulled.Nothing
    }

    private fun crossed(x: Float, y: Float, at: Long) =
        y < armedY && far(x - armedX, y - armedY, Pull.TRAVEL) && at - armedAt <= Pull.TRAVEL_MILLIS

    private fun done(at: Long): Pulled {
        phase = Phase.SPENT
        return Pulled.Done(at - startAt)
    }

    private fun cancel(): Pulled {
        phase = Phase.SPENT
        return Pulled.Off
    }

    private fun far(dx: Float, dy: Float, dp: Int) = dx * dx + dy * dy >= dp.toFloat() * dp
}
