package org.nightjar.app

import android.app.ActivityManager
import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import android.content.IntentFilter
import android.content.pm.PackageManager
import android.app.KeyguardManager
import android.os.Build
import android.os.Vibrator
import java.io.File
import java.util.Locale
import java.util.TimeZone
import org.nightjar.app.keys.AndroidFoundry
import org.nightjar.app.keys.AndroidStore
import org.nightjar.app.keys.Eraser
import org.nightjar.app.keys.FirstBlow
import org.nightjar.app.keys.StoreKeys
import org.nightjar.app.ways.Friend
import org.nightjar.core.WipeLevel

/** The one object of the process: every way in, the activity included, goes through it. It knows no activity and no Compose. */
class Shell(context: Context, core: Core, eraser: Eraser, val around: Surroundings) {
    private val context: Context = context.applicationContext
    private val firstBlow = FirstBlow(eraser)
    private val opening = Opening(core, ::language, ::offset) { Launcher.worn(this.context) }

    /** What is on the glass. */
    val model = Model(opening, firstBlow::strike, around)

    /** The app that may empty this phone from outside, if one was connected. */
    val friend = Friend(File(this.context.noBackupFilesDir, "f"), this.context.packageManager)

    init {
        val off = object : BroadcastReceiver() {
            override fun onReceive(context: Context, intent: Intent) = model.lock()
        }
        // A system broadcast, sent only to who is running; nobody else can send it.
        this.context.registerReceiver(off, IntentFilter(Intent.ACTION_SCREEN_OFF))
        model.onFace = { Launcher.wear(this.context, it) }
        model.onWiped = ::tidy
    }

    /** A trigger outside the app: the keys go through the platform first, then the library is loaded and does the rest. */
    fun wipe() = model.wipe(WipeLevel.WIPE, outside = true)

    /** A trigger that may not wipe. */
    fun lock() = model.lock()

    /** Meets the center, then calls back on the main thread. */
    fun meet(done: () -> Unit) = around.aside {
        runCatching { opening.phone()?.sync(Nobody) }
        around.onMain(done)
    }

    /** Ends that. */
    fun stopMeeting() = model.stopSync()

    /** In front again. */
    fun foreground() = model.foreground(offset())

    /** What a fresh phone does not have (security.md 4.1, step 5). The one job stays: it is the same in every state. */
    private fun tidy() {
        friend.forget()
        val manager = context.getSystemService(ActivityManager::class.java)
        manager?.appTasks?.forEach { it.finishAndRemoveTask() }
        around.aside {
            context.cacheDir?.listFiles()?.forEach { it.deleteRecursively() }
            context.codeCacheDir?.listFiles()?.forEach { it.deleteRecursively() }
        }
    }

    private fun language(): String = Locale.getDefault().toLanguageTag()

    private fun offset(): Int = TimeZone.getDefault().getOffset(System.currentTimeMillis()) / 1000

    companion object {
        private var made: Shell? = null

        /** The shell of this process. */
        fun of(context: Context): Shell = synchronized(this) { made ?: make(context).also { made = it } }

        /** Puts another one in its place: for tests. */
        fun use(shell: Shell?) = synchronized(this) { made = shell }

        private fun make(context: Context): Shell {
            val app = context.applicationContext
            val dir = File(app.noBackupFilesDir, "n")
            val keys = StoreKeys(AndroidStore::open, foundry(app), Build.VERSION.SDK_INT)
            val shell = Shell(app, LibraryCore(dir.path, keys), AndroidStore.eraser, Device(buzzer(app)))
            // Takes a chip a moment, and the core waits only 400 ms for it.
            shell.around.aside { runCatching { keys.hardwareClass() } }
            return shell
        }

        private fun foundry(app: Context) = AndroidFoundry(
            Build.VERSION.SDK_INT,
            Build.VERSION.SDK_INT >= Build.VERSION_CODES.P &&
                app.packageManager.hasSystemFeature(PackageManager.FEATURE_STRONGBOX_KEYSTORE),
        ) { app.getSystemService(KeyguardManager::class.java)?.isDeviceSecure == true }

        private fun buzzer(app: Context) = Buzzer(app.getSystemService(Vibrator::class.java))
    }
}

/** Hears nothing. */
private object Nobody : org.nightjar.core.SyncObserver {
    override fun round(done: UInt, left: UInt) = Unit
}
