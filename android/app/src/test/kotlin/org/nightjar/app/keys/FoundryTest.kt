package org.nightjar.app.keys

import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyProperties
import java.security.KeyPair
import java.security.KeyPairGenerator
import java.security.KeyPairGeneratorSpi
import java.security.Provider
import java.security.SecureRandom
import java.security.Security
import java.security.spec.AlgorithmParameterSpec
import java.security.spec.ECGenParameterSpec
import javax.crypto.KeyGeneratorSpi
import javax.crypto.SecretKey
import javax.crypto.spec.SecretKeySpec
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.nightjar.app.SharedRunner
import org.robolectric.annotation.Config

/** What Android's key store is asked for: a provider of its name writes it down. Whether a chip obeys, only a phone shows. */
@RunWith(SharedRunner::class)
@Config(sdk = [26, 34])
class FoundryTest {
    @Before
    fun before() {
        Security.addProvider(Recorder)
        specs.clear()
    }

    @After
    fun after() = Security.removeProvider(Recorder.name)

    private fun foundry(sdk: Int, secure: Boolean = true) = AndroidFoundry(sdk, true) { secure }

    @Test
    @Config(sdk = [34])
    fun `keys are bound to nothing that can take them away`() {
        for (sdk in listOf(28, 31, 34, 35)) {
            specs.clear()
            foundry(sdk).hmac("nj.u0", true)
            foundry(sdk).signing("nj.s", true)
            val (hmac, sign) = specs
            for (spec in specs) {
                assertEquals(KeyProperties.PURPOSE_SIGN, spec.purposes)
                assertFalse(spec.isUserAuthenticationRequired)
                assertFalse(spec.isInvalidatedByBiometricEnrollment && spec.isUserAuthenticationRequired)
                assertEquals(null, spec.keyValidityForOriginationEnd)
                assertEquals(null, spec.keyValidityForConsumptionEnd)
                assertTrue(spec.isStrongBoxBacked)
                assertEquals(KeyProperties.UNRESTRICTED_USAGE_COUNT, spec.maxUsageCount)
            }
            assertEquals(256, hmac.keySize)
            assertEquals("secp256r1", (sign.algorithmParameterSpec as ECGenParameterSpec).name)
            assertEquals(setOf(KeyProperties.DIGEST_SHA256), sign.digests.toSet())
            assertEquals("nj.u0" to "nj.s", hmac.keystoreAlias to sign.keystoreAlias)
        }
    }

    @Test
    @Config(sdk = [34])
    fun `the unlocked device is asked for from API 35, with a secure lock, and never for what a locked phone needs`() {
        fun bound(sdk: Int, alias: String, secure: Boolean): Boolean {
            specs.clear()
            foundry(sdk, secure).hmac(alias, false)
            return specs.single().isUnlockedDeviceRequired
        }
        assertTrue(bound(35, "nj.u0", true))
        assertTrue(bound(35, "nj.e", true))
        assertFalse(bound(35, "nj.u0", false))
        assertFalse(bound(34, "nj.u0", true))
        assertFalse(bound(35, "nj.o", true))
        assertFalse(bound(35, "nj.s", true))
    }

    @Test
    fun `below API 28 there is no chip, and nothing newer is called`() {
        assertThrows(NoStrongBox::class.java) { foundry(26).hmac("nj.u0", true) }
        assertThrows(NoStrongBox::class.java) { foundry(26).signing("nj.s", true) }
        foundry(26).hmac("nj.u0", false)
        foundry(26).signing("nj.s", false)
        assertEquals(listOf("nj.u0", "nj.s"), specs.map { it.keystoreAlias })
    }

    @Test
    @Config(sdk = [34])
    fun `only the store's own word means that there is no chip`() {
        failure = android.security.keystore.StrongBoxUnavailableException()
        assertThrows(NoStrongBox::class.java) { foundry(34).hmac("nj.u0", true) }
        failure = java.security.ProviderException("busy")
        assertThrows(java.security.ProviderException::class.java) { foundry(34).hmac("nj.u0", true) }
        failure = null
    }
}

private val specs = mutableListOf<KeyGenParameterSpec>()
private var failure: RuntimeException? = null

private object Recorder : Provider(AndroidStore.NAME, "1", "writes down what is asked") {
    private fun readResolve(): Any = Recorder

    init {
        putService(object : Service(this, "KeyGenerator", "HmacSHA256", Hmac::class.java.name, null, null) {
            override fun newInstance(parameter: Any?) = Hmac()
        })
        putService(object : Service(this, "KeyPairGenerator", "EC", Pairs::class.java.name, null, null) {
            override fun newInstance(parameter: Any?) = Pairs()
        })
    }
}

private class Hmac : KeyGeneratorSpi() {
    override fun engineInit(random: SecureRandom?) = throw AssertionError()
    override fun engineInit(size: Int, random: SecureRandom?) = throw AssertionError()
    override fun engineInit(params: AlgorithmParameterSpec, random: SecureRandom?) {
        specs += params as KeyGenParameterSpec
    }

    override fun engineGenerateKey(): SecretKey {
        failure?.let { throw it }
        return SecretKeySpec(ByteArray(32), "HmacSHA256")
    }
}

private class Pairs : KeyPairGeneratorSpi() {
    override fun initialize(size: Int, random: SecureRandom?) = throw AssertionError()
    override fun initialize(params: AlgorithmParameterSpec, random: SecureRandom?) {
        specs += params as KeyGenParameterSpec
    }

    override fun generateKeyPair(): KeyPair = KeyPairGenerator.getInstance("RSA").apply { initialize(1024) }.generateKeyPair()
}
