package org.nightjar

import java.math.BigInteger
import java.security.GeneralSecurityException
import java.security.KeyPair
import java.security.KeyPairGenerator
import java.security.SecureRandom
import java.security.Signature
import java.security.interfaces.ECPublicKey
import java.security.spec.ECGenParameterSpec
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.locks.ReentrantLock
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec
import kotlin.concurrent.withLock
import org.nightjar.core.HardwareClass
import org.nightjar.core.HardwareKeys
import org.nightjar.core.KeyException
import org.nightjar.core.KeyKind
import org.nightjar.core.KeyState

/**
 * Hardware keys in this process's memory: a fake for a chip, with the JVM's own cryptography.
 *
 * Faults by method name, "*" is every method: unavailable, throw, hang, wrong_bytes, too_few_bytes.
 */
class FakeChip(private val hardware: HardwareClass = HardwareClass.STRONG_BOX) : HardwareKeys {
    private val secrets = ConcurrentHashMap<String, ByteArray>()
    private val fresh: MutableSet<String> = ConcurrentHashMap.newKeySet()
    private val pairs = ConcurrentHashMap<String, KeyPair>()
    private val lock = ReentrantLock()
    private val mended = lock.newCondition()
    private var faults: Map<String, String> = emptyMap()

    /** Takes a new list of faults. */
    fun failAll(new: Map<String, String>) = lock.withLock {
        faults = new
        mended.signalAll()
    }

    /** Takes all faults away; hung calls end. */
    fun mend() = failAll(emptyMap())

    /** Loses a key, as a phone does whose lock screen was changed. */
    fun lose(alias: String) {
        secrets.remove(alias)
        pairs.remove(alias)
    }

    override fun hardwareClass(): HardwareClass = faulty("hardware_class", { hardware }, { HardwareClass.NONE })

    override fun create(alias: String, kind: KeyKind): ByteArray = bytes("create") {
        when (kind) {
            KeyKind.HMAC_PRF -> {
                secrets[alias] = ByteArray(32).also(SecureRandom()::nextBytes)
                fresh += alias
                ByteArray(0)
            }
            KeyKind.P256_SIGN -> {
                val generator = KeyPairGenerator.getInstance("EC").apply { initialize(ECGenParameterSpec("secp256r1")) }
                pairs[alias] = generator.generateKeyPair()
                sec1(pairs.getValue(alias))
            }
            KeyKind.P256_ECDH -> throw KeyException.Unsupported()
        }
    }

    override fun publicKey(alias: String): ByteArray = bytes("public_key") { sec1(pair(alias)) }

    override fun keyState(alias: String): KeyState = faulty(
        "key_state",
        { if (secrets.containsKey(alias) || pairs.containsKey(alias)) KeyState.PRESENT else KeyState.ABSENT },
        { KeyState.UNAVAILABLE },
    )

    override fun prf(alias: String, input: ByteArray): ByteArray = bytes("prf") {
        val secret = secrets[alias] ?: throw KeyException.Absent()
        if (fresh.remove(alias)) Thread.sleep(FIRST_MS)
        Mac.getInstance("HmacSHA256").apply { init(SecretKeySpec(secret, "HmacSHA256")) }.doFinal(input)
    }

    override fun sign(alias: String, message: ByteArray): ByteArray = bytes("sign") {
        Signature.getInstance("SHA256withECDSAinP1363Format").apply {
            initSign(pair(alias).private)
            update(message)
        }.sign()
    }

    override fun delete(alias: String) = faulty("delete", {
        secrets.remove(alias)
        pairs.remove(alias)
        Unit
    }, { })

    private fun pair(alias: String) = pairs[alias] ?: throw KeyException.Absent()

    private fun fault(method: String): String? = lock.withLock { faults[method] ?: faults["*"] }

    private fun bytes(method: String, work: () -> ByteArray): ByteArray = when (fault(method)) {
        "wrong_bytes" -> ByteArray(work().size) { 0x5a }
        "too_few_bytes" -> byteArrayOf(1)
        else -> faulty(method, work) { ByteArray(0) }
    }

    private fun <T> faulty(method: String, work: () -> T, wrong: () -> T): T = when (fault(method)) {
        null -> work()
        "unavailable" -> throw KeyException.Unavailable()
        "throw" -> throw GeneralSecurityException("a failure that no interface foresees")
        "hang" -> lock.withLock {
            while (fault(method) == "hang") mended.await()
            throw KeyException.Unavailable()
        }
        else -> wrong()
    }
}

/**
 * A key takes so long for its first answer, and no time for any other: the core measures the first and asks for few more, so
 * that no load of this machine makes them late.
 */
private const val FIRST_MS = 150L

/** The public key as SEC1 writes it, uncompressed: 65 bytes. */
private fun sec1(pair: KeyPair): ByteArray {
    val point = (pair.public as ECPublicKey).w
    return byteArrayOf(4) + exact32(point.affineX) + exact32(point.affineY)
}

private fun exact32(number: BigInteger): ByteArray {
    val bytes = number.toByteArray().dropWhile { it == 0.toByte() }
    return ByteArray(32 - bytes.size) + bytes
}
