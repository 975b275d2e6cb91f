package org.nightjar.app.ways

import android.content.pm.PackageManager
import android.content.pm.Signature
import android.os.Build
import java.io.File
import java.security.MessageDigest

/**
 * The one app outside that may empty this phone: package and signature as they were when it was connected. Kept in a small
 * file, gone with a wipe.
 */
class Friend(private val file: File, private val manager: PackageManager) {
    /** Connects an app in the place of any other; says whether its signature could be read. */
    fun connect(packageName: String): Boolean {
        val signature = signature(packageName) ?: return false
        return runCatching { file.writeText("$packageName\n$signature") }.isSuccess
    }

    /** Whether this is the connected app, signed as it was then. */
    fun isFriend(packageName: String?): Boolean {
        val known = runCatching { file.readLines() }.getOrNull() ?: return false
        if (packageName == null || known.size != LINES || known.first() != packageName) return false
        return known.last() == signature(packageName)
    }

    /** Connects nobody. */
    fun forget() {
        file.delete()
    }

    /** SHA-256 of the certificates that sign it now, none if there is no such app. */
    private fun signature(packageName: String): String? {
        val signers = runCatching { signers(packageName) }.getOrNull()
        if (signers.isNullOrEmpty()) return null
        val digest = MessageDigest.getInstance("SHA-256")
        signers.map { hex(digest.digest(it.toByteArray())) }.sorted().forEach { digest.update(it.toByteArray()) }
        return hex(digest.digest())
    }

    private fun signers(packageName: String): List<Signature>? {
        if (Build.VERSION.SDK_INT < Build.VERSION_CODES.P) {
            @Suppress("DEPRECATION", "PackageManagerGetSignatures")
            return manager.getPackageInfo(packageName, PackageManager.GET_SIGNATURES).signatures?.toList()
        }
        val info = manager.getPackageInfo(packageName, PackageManager.GET_SIGNING_CERTIFICATES).signingInfo
        return info?.apkContentsSigners?.toList()
    }

    private fun hex(bytes: ByteArray) = bytes.joinToString("") { "%02x".format(it) }

    private companion object {
        const val LINES = 2
    }
}
