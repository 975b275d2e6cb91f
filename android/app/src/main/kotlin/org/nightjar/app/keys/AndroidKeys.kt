package org.nightjar.app.keys

import android.content.Context
import android.content.pm.PackageManager
import android.os.Build
import android.app.KeyguardManager
import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyInfo
import android.security.keystore.KeyProperties
import android.security.keystore.StrongBoxUnavailableException
import java.security.KeyFactory
import java.security.KeyPairGenerator
import java.security.PrivateKey
import java.security.ProviderException
import java.security.Signature
import java.security.UnrecoverableKeyException
import java.security.interfaces.ECPublicKey
import java.security.spec.ECGenParameterSpec
import javax.crypto.KeyGenerator
import javax.crypto.Mac
import javax.crypto.SecretKey
import javax.crypto.SecretKeyFactory
import org.nightjar.core.HardwareClass
import org.nightjar.core.HardwareKeys
import org.nightjar.core.KeyException
import org.nightjar.core.KeyKind
import org.nightjar.core.KeyState

/**
 * Keys of the Android Keystore: StrongBox if the phone has it, else the TEE. No usage counts, no validity end, no user
 * authentication: each is a new way to lose a key (security.md 1.1).
 */
class AndroidKeys(private val context: Context) : HardwareKeys {
    override fun hardwareClass(): HardwareClass = told {
        val probe = "nj.class"
        try {
            create(probe, KeyKind.HMAC_PRF)
            classOf(probe)
        } finally {
            AndroidKeyBox.delete(probe)
        }
    }

    override fun create(alias: String, kind: KeyKind): ByteArray = told {
        if (kind == KeyKind.P256_ECDH) throw KeyException.Unsupported()
        val strong = Build.VERSION.SDK_INT >= Build.VERSION_CODES.P &&
            context.packageManager.hasSystemFeature(PackageManager.FEATURE_STRONGBOX_KEYSTORE)
        try {
            make(alias, kind, strong)
        } catch (refused: ProviderException) {
            // A full or busy chip: the TEE takes the key.
            val full = Build.VERSION.SDK_INT >= Build.VERSION_CODES.P && refused is StrongBoxUnavailableException
            if (!full) throw refused
            make(alias, kind, false)
        }
    }

    override fun publicKey(alias: String): ByteArray = told {
        val certificate = AndroidKeyBox.store().getCertificate(alias) ?: throw gone(alias)
        sec1(certificate.publicKey as ECPublicKey)
    }

    override fun keyState(alias: String): KeyState = try {
        // Never containsAlias: it says false on any error.
        if (AndroidKeyBox.store().getKey(alias, null) != null) KeyState.PRESENT else absence(alias)
    } catch (_: Exception) {
        KeyState.UNAVAILABLE
    }

    override fun prf(alias: String, input: ByteArray): ByteArray = told {
        val key = AndroidKeyBox.store().getKey(alias, null) as? SecretKey ?: throw gone(alias)
        Mac.getInstance(HMAC).apply { init(key) }.doFinal(input)
    }

    override fun sign(alias: String, message: ByteArray): ByteArray = told {
        val key = AndroidKeyBox.store().getKey(alias, null) as? PrivateKey ?: throw gone(alias)
        val der = Signature.getInstance("SHA256withECDSA").run {
            initSign(key)
            update(message)
            sign()
        }
        Der.plain(der) ?: throw KeyException.Unavailable()
    }

    override fun delete(alias: String) = told { AndroidKeyBox.delete(alias) }

    private fun make(alias: String, kind: KeyKind, strong: Boolean): ByteArray {
        if (kind == KeyKind.HMAC_PRF) {
            val spec = spec(alias, KeyProperties.PURPOSE_SIGN, strong, true).build()
            KeyGenerator.getInstance(KeyProperties.KEY_ALGORITHM_HMAC_SHA256, AndroidKeyBox.NAME).apply { init(spec) }.generateKey()
            return ByteArray(0)
        }
        val spec = spec(alias, KeyProperties.PURPOSE_SIGN, strong, false)
            .setAlgorithmParameterSpec(ECGenParameterSpec("secp256r1"))
            .setDigests(KeyProperties.DIGEST_SHA256)
            .build()
        val pair = KeyPairGenerator.getInstance(KeyProperties.KEY_ALGORITHM_EC, AndroidKeyBox.NAME).apply { initialize(spec) }.generateKeyPair()
        return sec1(pair.public as ECPublicKey)
    }

    private fun spec(alias: String, purpose: Int, strong: Boolean, reading: Boolean): KeyGenParameterSpec.Builder {
        val spec = KeyGenParameterSpec.Builder(alias, purpose)
        if (strong && Build.VERSION.SDK_INT >= Build.VERSION_CODES.P) spec.setIsStrongBoxBacked(true)
        // Before 15 such keys vanish with the screen lock; the outbox key and the identity never get it.
        val guarded = alias in Alias.READING && reading && Build.VERSION.SDK_INT >= VANILLA_ICE_CREAM
        if (guarded && context.getSystemService(KeyguardManager::class.java)?.isDeviceSecure == true) {
            spec.setUnlockedDeviceRequired(true)
        }
        return spec
    }

    private fun classOf(alias: String): HardwareClass {
        val key = AndroidKeyBox.store().getKey(alias, null) ?: return HardwareClass.NONE
        val info = if (key is SecretKey) {
            SecretKeyFactory.getInstance(key.algorithm, AndroidKeyBox.NAME).getKeySpec(key, KeyInfo::class.java) as KeyInfo
        } else {
            KeyFactory.getInstance(key.algorithm, AndroidKeyBox.NAME).getKeySpec(key, KeyInfo::class.java)
        }
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.S) {
            return when (info.securityLevel) {
                KeyProperties.SECURITY_LEVEL_STRONGBOX -> HardwareClass.STRONG_BOX
                KeyProperties.SECURITY_LEVEL_TRUSTED_ENVIRONMENT, KeyProperties.SECURITY_LEVEL_UNKNOWN_SECURE -> HardwareClass.TEE
                else -> HardwareClass.SOFTWARE
            }
        }
        @Suppress("DEPRECATION")
        return if (info.isInsideSecureHardware) HardwareClass.TEE else HardwareClass.SOFTWARE
    }

    /** "No such key" counts only where the list of aliases, read to its end, lacks it too. */
    private fun absence(alias: String): KeyState {
        val aliases = AndroidKeyBox.store().aliases().toList()
        return if (alias in aliases) KeyState.UNAVAILABLE else KeyState.ABSENT
    }

    private fun gone(alias: String): KeyException =
        if (keyState(alias) == KeyState.ABSENT) KeyException.Absent() else KeyException.Unavailable()

    private inline fun <T> told(call: () -> T): T = try {
        call()
    } catch (known: KeyException) {
        throw known
    } catch (_: UnrecoverableKeyException) {
        throw KeyException.Unavailable()
    } catch (_: Exception) {
        throw KeyException.Unavailable()
    }

    private companion object {
        const val HMAC = "HmacSHA256"
        const val VANILLA_ICE_CREAM = 35
    }
}

/** A public point: 04, x, y. */
internal fun sec1(key: ECPublicKey): ByteArray {
    fun field(n: java.math.BigInteger) = Der.field(n.toByteArray())
    return byteArrayOf(4) + field(key.w.affineX) + field(key.w.affineY)
}
