package org.nightjar.app

import android.content.Context
import android.os.VibrationEffect
import android.os.Vibrator
import org.nightjar.core.Pulse
import org.nightjar.phone.Pull

/** What the hand feels (ui.md 4.2). No sound, ever. */
class Buzz(context: Context) {
    private val vibrator: Vibrator? = context.getSystemService(Vibrator::class.java)

    fun of(pulse: Pulse) = when (pulse) {
        Pulse.NONE -> Unit
        Pulse.KEY -> once(Pull.PULSE_LIGHT)
        Pulse.SAVED, Pulse.CARE -> twice(Pull.PULSE_LIGHT)
        Pulse.DULL -> once(Pull.PULSE_DULL)
    }

    /** The strip is armed. */
    fun armed() = once(Pull.PULSE_FIRM)

    /** Two short ones: gone. One long one: tried, the next start finishes. */
    fun wiped(gone: Boolean) = if (gone) twice(Pull.PULSE_WIPED) else once(Pull.PULSE_LONG)

    private fun once(millis: Long) {
        vibrator?.vibrate(VibrationEffect.createOneShot(millis, VibrationEffect.DEFAULT_AMPLITUDE))
    }

    private fun twice(millis: Long) {
        vibrator?.vibrate(VibrationEffect.createWaveform(longArrayOf(0, millis, PAUSE, millis), -1))
    }

    private companion object {
        const val PAUSE = 80L
    }
}
