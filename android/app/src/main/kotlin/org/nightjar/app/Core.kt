package org.nightjar.app

import kotlinx.coroutines.runBlocking
import org.nightjar.core.Event
import org.nightjar.core.Face
import org.nightjar.core.HardwareKeys
import org.nightjar.core.Look
import org.nightjar.core.NightjarApp
import org.nightjar.core.Step
import org.nightjar.core.SyncException
import org.nightjar.core.SyncObserver
import org.nightjar.core.ViewState
import org.nightjar.core.WipeLevel
import org.nightjar.core.Wiped
import org.nightjar.core.wipeAt

/** What the app needs of an opened phone. Every call blocks and may come from any thread. */
interface Phone {
    fun shown(): ViewState

    /** How to draw it. */
    fun look(): Look
    fun act(event: Event): Step
    fun pinPush(digit: UByte): Step
    fun pinClear(): Step
    fun pinSubmit(): Step
    fun wipe(level: WipeLevel): Wiped
    fun waitForWipe()
    fun lock()
    fun background()

    /** In front again, local time `offset` seconds ahead of UTC. */
    fun foreground(offset: Int)
    fun tick()

    /** Meets the center once; how it ended is on the Sync screen and nobody else's business. */
    fun sync(observer: SyncObserver)
    fun cancelSync()
}

/** The library that is not loaded yet. */
interface Core {
    /** Loads it and opens the phone, which wears a face in the launcher; throws if that fails, and nothing was changed then. */
    fun open(language: String, offset: Int, face: Face): Phone

    /** Loads it and wipes, opened or not. */
    fun wipeAt(level: WipeLevel): Wiped
}

/** The real one. */
class LibraryCore(private val dir: String, private val keys: HardwareKeys) : Core {
    override fun open(language: String, offset: Int, face: Face): Phone {
        val app = NightjarApp.open(dir, keys, language, face)
        app.setLocalOffset(offset)
        return LibraryPhone(app)
    }

    override fun wipeAt(level: WipeLevel): Wiped = wipeAt(dir, keys, level)
}

/** A phone of the library. */
internal class LibraryPhone(private val app: NightjarApp) : Phone {
    override fun shown() = app.shown()
    override fun look() = app.look()
    override fun act(event: Event) = app.act(event)
    override fun pinPush(digit: UByte) = app.pinPush(digit)
    override fun pinClear() = app.pinClear()
    override fun pinSubmit() = app.pinSubmit()
    override fun wipe(level: WipeLevel) = app.wipe(level)
    override fun waitForWipe() = app.waitForWipe()
    override fun lock() = app.lock()
    override fun background() = app.background()

    override fun foreground(offset: Int) {
        app.setLocalOffset(offset)
        app.foreground()
    }

    override fun tick() = app.tick()

    override fun sync(observer: SyncObserver) = runBlocking {
        try {
            app.sync(observer)
        } catch (_: SyncException) {
            // What arrived is accounted for, the rest waits.
        }
        Unit
    }

    override fun cancelSync() = app.cancelSync()
}
