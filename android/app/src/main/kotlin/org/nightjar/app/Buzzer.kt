package org.nightjar.app

import android.os.VibrationEffect
import android.os.Vibrator
import org.nightjar.phone.Pull

/** Haptics: never a sound. */
class Buzzer(private val vibrator: Vibrator?) {
    /** Lets the hand feel it, where the phone can. */
    fun feel(haptic: Haptic) {
        vibrator?.vibrate(VibrationEffect.createWaveform(beats(haptic), ONCE))
    }

    companion object {
        private const val ONCE = -1
        private const val GAP = 80L

        /** Pauses and beats in turn, a pause first; milliseconds. */
        fun beats(haptic: Haptic): LongArray = when (haptic) {
            Haptic.KEY -> longArrayOf(0, Pull.PULSE_LIGHT)
            Haptic.SAVED -> longArrayOf(0, Pull.PULSE_LIGHT, GAP, Pull.PULSE_LIGHT)
            Haptic.CARE -> longArrayOf(0, Pull.PULSE_FIRM, GAP, Pull.PULSE_FIRM)
            Haptic.DULL -> longArrayOf(0, Pull.PULSE_DULL)
            Haptic.ARMED -> longArrayOf(0, Pull.PULSE_FIRM)
            Haptic.WIPED -> longArrayOf(0, Pull.PULSE_WIPED, GAP, Pull.PULSE_WIPED)
            Haptic.UNFINISHED -> longArrayOf(0, Pull.PULSE_LONG)
        }
    }
}
