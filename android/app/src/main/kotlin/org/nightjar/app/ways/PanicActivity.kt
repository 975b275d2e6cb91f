package org.nightjar.app.ways

import android.app.Activity
import android.content.Context
import android.content.pm.PackageManager
import android.os.Build
import android.os.Bundle
import java.io.File
import java.security.MessageDigest
import org.nightjar.app.NightApp
import org.nightjar.core.AppState

/**
 * PanicKit responder: the connected app, by package and signature, wipes; anyone else only locks. It can be connected while
 * the phone is unlocked, and is never the only way.
 */
class PanicActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val app = application as NightApp
        val caller = callingActivity?.packageName
        when (intent.action) {
            CONNECT -> setResult(if (connect(app, caller)) RESULT_OK else RESULT_CANCELED)
            DISCONNECT -> if (isConnected(app, caller)) file(app).delete()
            TRIGGER -> if (isConnected(app, caller)) wipeSilently(app) else lock(app)
        }
        finishAndRemoveTask()
    }

    private fun connect(app: NightApp, caller: String?): Boolean {
        val open = app.phone.coreIfOpen()?.state() in setOf(AppState.OPEN, AppState.SHIFT)
        val print = caller?.let { fingerprint(this, it) }
        if (!open || print == null) return false
        file(app).writeText("$caller $print")
        return true
    }

    private fun lock(app: NightApp) {
        app.phone.wipes.execute { app.phone.coreIfOpen()?.lock() }
        Shown.blank()
    }

    companion object {
        const val TRIGGER = "info.guardianproject.panic.action.TRIGGER"
        const val CONNECT = "info.guardianproject.panic.action.CONNECT"
        const val DISCONNECT = "info.guardianproject.panic.action.DISCONNECT"

        internal fun isConnected(app: NightApp, caller: String?): Boolean {
            val print = caller?.let { fingerprint(app, it) } ?: return false
            return file(app).exists() && file(app).readText() == "$caller $print"
        }

        private fun file(app: NightApp) = File(app.noBackupFilesDir, "p")

        private fun fingerprint(context: Context, name: String): String? = try {
            val signers = if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.P) {
                context.packageManager.getPackageInfo(name, PackageManager.GET_SIGNING_CERTIFICATES).signingInfo?.apkContentsSigners
            } else {
                @Suppress("DEPRECATION")
                context.packageManager.getPackageInfo(name, PackageManager.GET_SIGNATURES).signatures
            }
            // Several signers: an app that can be anyone's.
            signers?.singleOrNull()?.let { signer ->
                MessageDigest.getInstance("SHA-256").digest(signer.toByteArray()).joinToString("") { "%02x".format(it) }
            }
        } catch (_: PackageManager.NameNotFoundException) {
            null
        }
    }
}
