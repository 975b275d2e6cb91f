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
import java.util.concurrent.CountDownLatch
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec
import org.nightjar.core.HardwareClass
import org.nightjar.core.HardwareKeys
import org.nightjar.core.KeyException
import org.nightjar.core.KeyKind
import org.nightjar.core.KeyState

/** What a call does instead of its work. */
enum class KeyFault { UNAVAILABLE, THROW, HANG, WRONG_BYTES, TOO_FEW_BYTES }

/** Hardware keys in this process's memory: a fake for a chip, with the JVM's own cryptography. Faults by method name. */
class FakeChip(private val hardware: HardwareClass = HardwareClass.STRONG_BOX) : HardwareKeys {
    private val secrets = ConcurrentHashMap<String, ByteArray>()
    private val pairs = ConcurrentHashMap<String, KeyPair>()
    private val faults = ConcurrentHashMap<String, KeyFault>()
    private val hung = CountDownLatch(1)

    /** Makes every call of [method] fail from now on; "*" is every method. */
    fun fail(method: String, fault: KeyFault) {
        faults[method] = fault
    }

    /** Takes all faults away. */
    fun mend() = faults.clear()

    /** Lets hung calls end, so that the process can. */
    fun release() = hung.countDown()

    override fun hardwareClass(): HardwareClass = faulty("hardwareClass", { hardware }, { HardwareClass.NONE })

    override fun create(alias: String, kind: KeyKind): ByteArray = bytes("create") {
        when (kind) {
            KeyKind.HMAC_PRF -> {
                secrets[alias] = ByteArray(32).also(SecureRandom()::nextBytes)
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

    override fun publicKey(alias: String): ByteArray = bytes("publicKey") { sec1(pair(alias)) }

    override fun keyState(alias: String): KeyState = faulty(
        "keyState",
        { if (secrets.containsKey(alias) || pairs.containsKey(alias)) KeyState.PRESENT else KeyState.ABSENT },
        { KeyState.UNAVAILABLE },
    )

    override fun prf(alias: String, input: ByteArray): ByteArray = bytes("prf") {
        val secret = secrets[alias] ?: throw KeyException.Absent()
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

    private fun bytes(method: String, work: () -> ByteArray): ByteArray = when (faults[method] ?: faults["*"]) {
        KeyFault.WRONG_BYTES -> ByteArray(work().size) { 0x5a }
        KeyFault.TOO_FEW_BYTES -> byteArrayOf(1)
        else -> faulty(method, work) { ByteArray(0) }
    }

    private fun <T> faulty(method: String, work: () -> T, wrong: () -> T): T = when (faults[method] ?: faults["*"]) {
        null -> work()
        KeyFault.UNAVAILABLE -> throw KeyException.Unavailable()
        KeyFault.THROW -> throw GeneralSecurityException("a failure that no interface foresees")
        KeyFault.HANG -> {
            hung.await()
            throw KeyException.Unavailable()
        }
        KeyFault.WRONG_BYTES, KeyFault.TOO_FEW_BYTES -> wrong()
    }
}

/** The public key as SEC1 writes it, uncompressed: 65 bytes. */
private fun sec1(pair: KeyPair): ByteArray {
    val point = (pair.public as ECPublicKey).w
    return byteArrayOf(4) + exact32(point.affineX) + exact32(point.affineY)
}

private fun exact32(number: BigInteger): ByteArray {
    val bytes = number.toByteArray().dropWhile { it == 0.toByte() }
    return ByteArray(32 - bytes.size) + bytes
}
