package org.nightjar.app.keys

import java.io.InputStream
import java.io.OutputStream
import java.security.Key
import java.security.KeyPair
import java.security.KeyPairGenerator
import java.security.KeyStore
import java.security.KeyStoreException
import java.security.KeyStoreSpi
import java.security.Provider
import java.security.PublicKey
import java.security.UnrecoverableKeyException
import java.security.cert.Certificate
import java.security.spec.ECGenParameterSpec
import java.util.Collections
import java.util.Date
import java.util.Enumeration
import javax.crypto.KeyGenerator

/** A key store in memory that can fall silent, as Android's does: by its version. */
class FakeStore(private val sdk: Int) : KeyStoreSpi() {
    val keys = linkedMapOf<String, Key>()
    val pairs = mutableMapOf<String, KeyPair>()

    /** Answers nothing. */
    var isSilent = false

    /** Called with the name of a key before it is looked for, on the thread that asks: whoever stays here is a slow chip. */
    @Volatile
    var onAsked: (String) -> Unit = {}

    /** Says that there is nothing where an answer should be, as before API 31. */
    private val saysNothing get() = isSilent && sdk < 31

    /** A failure to delete what is not there. */
    var deletesOnlyWhatIs = false

    fun open(): KeyStore = object : KeyStore(this, object : Provider("Fake", "1", "") {}, "Fake") {}.apply { load(null) }

    override fun engineGetKey(alias: String, password: CharArray?): Key? {
        onAsked(alias)
        if (saysNothing) return null
        if (isSilent) throw UnrecoverableKeyException("no answer")
        return keys[alias]
    }

    override fun engineGetCertificate(alias: String): Certificate? =
        if (isSilent) null else pairs[alias]?.let { FakeCertificate(it.public) }

    override fun engineDeleteEntry(alias: String) {
        if (isSilent) throw KeyStoreException("no answer")
        if (deletesOnlyWhatIs && alias !in keys) throw KeyStoreException("nothing there")
        keys.remove(alias)
        pairs.remove(alias)
    }

    override fun engineAliases(): Enumeration<String> =
        Collections.enumeration(if (isSilent) emptyList() else keys.keys.toList())

    override fun engineContainsAlias(alias: String) = throw AssertionError("never asked: false on any error")
    override fun engineLoad(stream: InputStream?, password: CharArray?) = Unit
    override fun engineStore(stream: OutputStream?, password: CharArray?) = throw UnsupportedOperationException()
    override fun engineGetCertificateChain(alias: String): Array<Certificate>? = null
    override fun engineGetCreationDate(alias: String): Date? = null
    override fun engineSetKeyEntry(a: String, k: Key, p: CharArray?, c: Array<out Certificate>?) = throw UnsupportedOperationException()
    override fun engineSetKeyEntry(a: String, k: ByteArray, c: Array<out Certificate>?) = throw UnsupportedOperationException()
    override fun engineSetCertificateEntry(alias: String, cert: Certificate?) = throw UnsupportedOperationException()
    override fun engineSize() = keys.size
    override fun engineIsKeyEntry(alias: String) = alias in keys
    override fun engineIsCertificateEntry(alias: String) = false
    override fun engineGetCertificateAlias(cert: Certificate?): String? = null
}

/** What a store hands out for a public key. */
private class FakeCertificate(private val key: PublicKey) : Certificate("X.509") {
    override fun getEncoded() = ByteArray(0)
    override fun verify(key: PublicKey?) = Unit
    override fun verify(key: PublicKey?, provider: String?) = Unit
    override fun toString() = "certificate"
    override fun getPublicKey() = key
}

/** Makes keys in a [FakeStore]. */
class FakeFoundry(
    private val store: FakeStore,
    override val hasStrongBox: Boolean = false,
    var chipAnswers: Boolean = true,
    private val place: Place = Place.TEE,
) : Foundry {
    val made = mutableListOf<String>()

    override fun hmac(alias: String, strongBox: Boolean) {
        check(!store.isSilent) { "no answer" }
        if (strongBox && !chipAnswers) throw NoStrongBox()
        made += if (strongBox) "$alias in the chip" else alias
        store.keys[alias] = KeyGenerator.getInstance("HmacSHA256").generateKey()
    }

    override fun signing(alias: String, strongBox: Boolean) {
        check(!store.isSilent) { "no answer" }
        if (strongBox && !chipAnswers) throw NoStrongBox()
        made += if (strongBox) "$alias in the chip" else alias
        val maker = KeyPairGenerator.getInstance("EC").apply { initialize(ECGenParameterSpec("secp256r1")) }
        val pair = maker.generateKeyPair()
        store.pairs[alias] = pair
        store.keys[alias] = pair.private
    }

    override fun place(key: Key) = place
}
