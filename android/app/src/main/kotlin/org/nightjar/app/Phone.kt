package org.nightjar.app

import android.os.Handler
import android.os.Looper
import java.io.File
import java.util.concurrent.ExecutorService
import java.util.concurrent.Executors
import java.util.TimeZone
import org.nightjar.core.NightjarApp
import org.nightjar.core.OpenException
import org.nightjar.core.WipeLevel
import org.nightjar.core.Wiped
import org.nightjar.core.wipeAt

/** The one core object, its folder and its threads. The library is loaded when it is first opened, never earlier. */
class Phone(private val app: NightApp) {
    /** Touches, one after the other, in their order. */
    val touches: ExecutorService = Executors.newSingleThreadExecutor { Thread(it, "touches") }

    /** Wipes wait for nobody. */
    val wipes: ExecutorService = Executors.newCachedThreadPool { Thread(it, "wipes") }

    /** Where answers are shown. */
    val main = Handler(Looper.getMainLooper())

    private var opened: NightjarApp? = null

    /** The core, opened if it is not; [OpenException] says what is wrong. Blocks. */
    @Synchronized
    fun core(): NightjarApp = opened ?: open().also { opened = it }

    /** The core if it is open. */
    @Synchronized
    fun coreIfOpen(): NightjarApp? = opened

    /** Destroys what can be read, whether the core opens or not. Blocks for at most a second. */
    fun wipe(level: WipeLevel): Wiped = coreIfOpen()?.wipe(level) ?: wipeAt(folder().path, app.keys, level)

    private fun open(): NightjarApp {
        val language = app.resources.configuration.locales[0].toLanguageTag()
        val core = NightjarApp.open(folder().path, app.keys, language)
        core.setLocalOffset(TimeZone.getDefault().getOffset(System.currentTimeMillis()) / 1000)
        return core
    }

    private fun folder() = File(app.noBackupFilesDir, "n")
}
