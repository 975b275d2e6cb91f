package org.nightjar.app.keys

import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyInfo
import android.security.keystore.KeyProperties
import android.security.keystore.StrongBoxUnavailableException
import java.security.Key
import java.security.KeyFactory
import java.security.KeyPairGenerator
import java.security.PrivateKey
import java.security.spec.ECGenParameterSpec
import javax.crypto.KeyGenerator
import javax.crypto.SecretKey
import javax.crypto.SecretKeyFactory

/** The phone has no separate chip, or it is not to be had. */
class NoStrongBox : Exception()

/** Where a key lives. */
enum class Place { SOFTWARE, TEE, STRONG_BOX }

/** What a key store is asked beyond java.security: making keys, and where they live. */
interface Foundry {
    /** Whether this phone says that it has a separate chip. */
    val hasStrongBox: Boolean

    /** Makes an HMAC-SHA256 key, over an old one. [NoStrongBox] if it cannot be in the chip. */
    fun hmac(alias: String, strongBox: Boolean)

    /** Makes a P-256 key that signs SHA-256, over an old one. [NoStrongBox] if it cannot be in the chip. */
    fun signing(alias: String, strongBox: Boolean)

    /** Where a key lives. Below API 31 a chip's key cannot be told from a TEE's. */
    fun place(key: Key): Place
}

/**
 * Android's own. No usage counts, no validity end, no user authentication: each is a new way to lose a key. Bound to the
 * unlocked device only from API 35, where such a key survives a change of the screen lock, and never what a locked phone needs.
 */
class AndroidFoundry(
    private val sdk: Int,
    override val hasStrongBox: Boolean,
    private val hasSecureLock: () -> Boolean,
) : Foundry {
    override fun hmac(alias: String, strongBox: Boolean) = chip {
        val maker = KeyGenerator.getInstance(KeyProperties.KEY_ALGORITHM_HMAC_SHA256, AndroidStore.NAME)
        maker.init(spec(alias, strongBox).setKeySize(BITS).build())
        maker.generateKey()
    }

    override fun signing(alias: String, strongBox: Boolean) = chip {
        val maker = KeyPairGenerator.getInstance(KeyProperties.KEY_ALGORITHM_EC, AndroidStore.NAME)
        val curve = ECGenParameterSpec("secp256r1")
        maker.initialize(
            spec(alias, strongBox)
                .setAlgorithmParameterSpec(curve)
                .setDigests(KeyProperties.DIGEST_SHA256)
                .build(),
        )
        maker.generateKeyPair()
    }

    override fun place(key: Key): Place {
        val spec = when (key) {
            is SecretKey -> SecretKeyFactory.getInstance(key.algorithm, AndroidStore.NAME).getKeySpec(key, KeyInfo::class.java)
            is PrivateKey -> KeyFactory.getInstance(key.algorithm, AndroidStore.NAME).getKeySpec(key, KeyInfo::class.java)
            else -> return Place.SOFTWARE
        }
        val info = spec as KeyInfo
        if (sdk < LEVELS_SINCE) {
            @Suppress("DEPRECATION")
            return if (info.isInsideSecureHardware) Place.TEE else Place.SOFTWARE
        }
        return when (info.securityLevel) {
            KeyProperties.SECURITY_LEVEL_STRONGBOX -> Place.STRONG_BOX
            KeyProperties.SECURITY_LEVEL_TRUSTED_ENVIRONMENT -> Place.TEE
            else -> Place.SOFTWARE
        }
    }

    private fun spec(alias: String, strongBox: Boolean): KeyGenParameterSpec.Builder {
        val builder = KeyGenParameterSpec.Builder(alias, KeyProperties.PURPOSE_SIGN)
        if (strongBox) {
            if (sdk < STRONG_BOX_SINCE) throw NoStrongBox()
            builder.setIsStrongBoxBacked(true)
        }
        if (sdk >= BINDING_SINCE && alias !in Aliases.ALWAYS && hasSecureLock()) builder.setUnlockedDeviceRequired(true)
        return builder
    }

    private fun chip(work: () -> Unit) {
        try {
            work()
        } catch (error: Exception) {
            if (sdk >= STRONG_BOX_SINCE && isChipless(error)) throw NoStrongBox()
            throw error
        }
    }

    /** In a function of its own: the class does not exist below API 28. */
    private fun isChipless(error: Exception) = error is StrongBoxUnavailableException

    private companion object {
        const val BITS = 256
        const val STRONG_BOX_SINCE = 28
        const val LEVELS_SINCE = 31
        const val BINDING_SINCE = 35
    }
}
