package org.nightjar.app.keys

import java.security.Key
import java.security.KeyStore
import java.security.PrivateKey
import java.security.Signature
import java.security.interfaces.ECPublicKey
import java.util.Collections
import javax.crypto.Mac
import org.nightjar.core.HardwareClass
import org.nightjar.core.HardwareKeys
import org.nightjar.core.KeyException
import org.nightjar.core.KeyKind
import org.nightjar.core.KeyState

/**
 * The core's hardware keys in Android's key store: StrongBox if the phone has one, else TEE, decided once a process.
 *
 * "No such key" is said only when the store has said so. From API 31 `getKey` returns null for exactly that and throws for
 * everything else. Below, null is also what a store that does not answer comes to; there the store must first show a list
 * that names something. `containsAlias` is never asked: false on any error.
 */
class StoreKeys(
    private val open: () -> KeyStore,
    private val foundry: Foundry,
    private val sdk: Int,
) : HardwareKeys {
    @Volatile
    private var decided: HardwareClass? = null

    override fun hardwareClass(): HardwareClass = answer {
        decided ?: synchronized(this) { decided ?: probe().also { decided = it } }
    }

    override fun create(alias: String, kind: KeyKind): ByteArray = answer {
        val strongBox = hardwareClass() == HardwareClass.STRONG_BOX
        when (kind) {
            KeyKind.HMAC_PRF -> {
                foundry.hmac(alias, strongBox)
                ByteArray(0)
            }
            KeyKind.P256_SIGN -> {
                foundry.signing(alias, strongBox)
                publicKey(alias)
            }
            KeyKind.P256_ECDH -> throw KeyException.Unsupported()
        }
    }

    override fun publicKey(alias: String): ByteArray = answer {
        // Null here is also what an error comes to: the key itself is asked before anything is called absent.
        val certificate = open().getCertificate(alias) ?: throw missing(alias)
        sec1(certificate.publicKey as ECPublicKey)
    }

    override fun keyState(alias: String): KeyState = try {
        val store = open()
        when {
            store.getKey(alias, null) != null -> KeyState.PRESENT
            sdk >= EXPLICIT_SINCE || isDenied(store, alias) -> KeyState.ABSENT
            else -> KeyState.UNAVAILABLE
        }
    } catch (_: Exception) {
        KeyState.UNAVAILABLE
    }

    override fun prf(alias: String, input: ByteArray): ByteArray = answer {
        val key = key(alias)
        Mac.getInstance(HMAC).apply { init(key) }.doFinal(input)
    }

    override fun sign(alias: String, message: ByteArray): ByteArray = answer {
        val key = key(alias) as PrivateKey
        val signature = Signature.getInstance(ECDSA)
        signature.initSign(key)
        signature.update(message)
        rawSignature(signature.sign())
    }

    override fun delete(alias: String) = answer {
        try {
            open().deleteEntry(alias)
        } catch (error: Exception) {
            // Some versions call it a failure that there is nothing to delete.
            if (keyState(alias) != KeyState.ABSENT) throw error
        }
    }

    private fun key(alias: String): Key = open().getKey(alias, null) ?: throw missing(alias)

    private fun missing(alias: String): KeyException =
        if (keyState(alias) == KeyState.ABSENT) KeyException.Absent() else KeyException.Unavailable()

    /** Whether a list that the store has shown to be alive does not name the key. */
    private fun isDenied(store: KeyStore, alias: String): Boolean {
        val names = Collections.list(store.aliases())
        if (names.isNotEmpty()) return alias !in names
        // Empty is what silence looks like too: only a store that shows what was just put in is believed.
        foundry.hmac(Aliases.WITNESS, false)
        try {
            val shown = Collections.list(store.aliases())
            return Aliases.WITNESS in shown && alias !in shown
        } finally {
            store.deleteEntry(Aliases.WITNESS)
        }
    }

    /** Makes a key and looks where it has come to lie. */
    private fun probe(): HardwareClass {
        val store = open()
        try {
            if (foundry.hasStrongBox) {
                try {
                    foundry.hmac(Aliases.PROBE, true)
                    return HardwareClass.STRONG_BOX
                } catch (_: NoStrongBox) {
                    // The next best.
                }
            }
            foundry.hmac(Aliases.PROBE, false)
            val key = store.getKey(Aliases.PROBE, null) ?: throw KeyException.Unavailable()
            return when (foundry.place(key)) {
                Place.SOFTWARE -> HardwareClass.SOFTWARE
                Place.TEE, Place.STRONG_BOX -> HardwareClass.TEE
            }
        } finally {
            runCatching { store.deleteEntry(Aliases.PROBE) }
        }
    }

    /** Whatever a key store throws is "does not answer": it never means that a key is gone. */
    private fun <T> answer(work: () -> T): T = try {
        work()
    } catch (error: KeyException) {
        throw error
    } catch (_: Exception) {
        throw KeyException.Unavailable()
    }

    private companion object {
        const val HMAC = "HmacSHA256"
        const val ECDSA = "SHA256withECDSA"
        const val EXPLICIT_SINCE = 31
    }
}
