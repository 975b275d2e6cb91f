package org.nightjar.app

import android.os.Handler
import android.os.Looper
import android.os.SystemClock
import java.util.concurrent.Executors

/** What the hand feels (ui.md 4.2). */
enum class Haptic { KEY, SAVED, CARE, DULL, ARMED, WIPED, UNFINISHED }

/** The device round the screens: threads, clock, haptics. Tests play it. */
interface Surroundings {
    /** Milliseconds of a clock that only goes forward. */
    fun millis(): Long

    /** Runs work that blocks, one after the other, off the main thread. */
    fun inOrder(work: () -> Unit)

    /** Runs work that blocks beside everything else. */
    fun aside(work: () -> Unit)

    /** Runs work on the main thread, at once if this is it. */
    fun onMain(work: () -> Unit)

    /** Runs work on the main thread, later. */
    fun later(millis: Long, work: () -> Unit)

    /** Lets the hand feel something. */
    fun feel(haptic: Haptic)
}

/** The real one. */
class Device(private val buzzer: Buzzer) : Surroundings {
    private val order = Executors.newSingleThreadExecutor(::daemon)
    private val beside = Executors.newCachedThreadPool(::daemon)
    private val main = Handler(Looper.getMainLooper())

    override fun millis() = SystemClock.elapsedRealtime()
    override fun inOrder(work: () -> Unit) = order.execute(work)
    override fun aside(work: () -> Unit) = beside.execute(work)

    override fun onMain(work: () -> Unit) {
        if (Looper.myLooper() == Looper.getMainLooper()) work() else main.post(work)
    }

    override fun later(millis: Long, work: () -> Unit) {
        main.postDelayed(work, millis)
    }

    override fun feel(haptic: Haptic) = buzzer.feel(haptic)

    private fun daemon(work: Runnable) = Thread(work).apply { isDaemon = true }
}
