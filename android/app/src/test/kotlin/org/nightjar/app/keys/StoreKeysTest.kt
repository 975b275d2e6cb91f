package org.nightjar.app.keys

import java.security.Signature
import javax.crypto.Mac
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Test
import org.nightjar.core.HardwareClass
import org.nightjar.core.KeyException
import org.nightjar.core.KeyKind
import org.nightjar.core.KeyState

/** How a key store's answers become the core's, on a store that behaves as Android's does before and since API 31. */
class StoreKeysTest {
    private class Phone(sdk: Int, chip: Boolean = false, place: Place = Place.TEE) {
        val store = FakeStore(sdk)
        val foundry = FakeFoundry(store, hasStrongBox = chip, place = place)
        val keys = StoreKeys(store::open, foundry, sdk)
    }

    private fun each(work: (Phone) -> Unit) = listOf(26, 30, 31, 34).forEach { work(Phone(it)) }

    @Test
    fun `a key is there, or the store has said that it is not`() = each {
        it.keys.create("nj.o", KeyKind.HMAC_PRF)
        assertEquals(KeyState.PRESENT, it.keys.keyState("nj.o"))
        assertEquals(KeyState.ABSENT, it.keys.keyState("nj.e"))
        it.keys.delete("nj.o")
        assertEquals(KeyState.ABSENT, it.keys.keyState("nj.o"))
    }

    @Test
    fun `a silent store is never a missing key`() = each {
        it.keys.create("nj.o", KeyKind.HMAC_PRF)
        it.store.isSilent = true
        assertEquals(KeyState.UNAVAILABLE, it.keys.keyState("nj.o"))
        assertEquals(KeyState.UNAVAILABLE, it.keys.keyState("nj.e"))
        assertThrows(KeyException.Unavailable::class.java) { it.keys.prf("nj.o", byteArrayOf(1)) }
        assertThrows(KeyException.Unavailable::class.java) { it.keys.sign("nj.s", byteArrayOf(1)) }
        assertThrows(KeyException.Unavailable::class.java) { it.keys.publicKey("nj.s") }
        assertThrows(KeyException.Unavailable::class.java) { it.keys.delete("nj.o") }
        assertThrows(KeyException.Unavailable::class.java) { it.keys.create("nj.e", KeyKind.HMAC_PRF) }
    }

    @Test
    fun `an empty store is believed only after it has shown a witness, and keeps none`() {
        val old = Phone(26)
        assertEquals(KeyState.ABSENT, old.keys.keyState("nj.o"))
        assertEquals(listOf(Aliases.WITNESS), old.foundry.made)
        assertTrue(old.store.keys.isEmpty())
        old.store.isSilent = true
        assertEquals(KeyState.UNAVAILABLE, old.keys.keyState("nj.o"))

        val new = Phone(34)
        assertEquals(KeyState.ABSENT, new.keys.keyState("nj.o"))
        assertTrue(new.foundry.made.isEmpty())
    }

    @Test
    fun `a missing key is told as missing by every call`() = each {
        assertThrows(KeyException.Absent::class.java) { it.keys.prf("nj.o", byteArrayOf(1)) }
        assertThrows(KeyException.Absent::class.java) { it.keys.sign("nj.s", byteArrayOf(1)) }
        assertThrows(KeyException.Absent::class.java) { it.keys.publicKey("nj.s") }
        it.keys.delete("nj.o")
        it.store.deletesOnlyWhatIs = true
        it.keys.create("nj.s", KeyKind.P256_SIGN)
        it.keys.delete("nj.o")
    }

    @Test
    fun `prf is HMAC-SHA256`() = each {
        assertEquals(0, it.keys.create("nj.o", KeyKind.HMAC_PRF).size)
        val input = ByteArray(2000) { at -> at.toByte() }
        val expected = Mac.getInstance("HmacSHA256").apply { init(it.store.keys.getValue("nj.o")) }.doFinal(input)
        assertArrayEquals(expected, it.keys.prf("nj.o", input))
        assertFalse(expected.contentEquals(it.keys.prf("nj.o", input + 1)))
    }

    @Test
    fun `signatures are r and s, of a key that is told as a point`() = each {
        val point = it.keys.create("nj.s", KeyKind.P256_SIGN)
        assertEquals(65, point.size)
        assertEquals(4, point.first().toInt())
        assertArrayEquals(point, it.keys.publicKey("nj.s"))
        val message = "login".toByteArray()
        // Short coordinates come up in one of some hundred signatures.
        repeat(600) { n ->
            val raw = it.keys.sign("nj.s", message + n.toByte())
            assertEquals(64, raw.size)
            val check = Signature.getInstance("SHA256withECDSAinP1363Format")
            check.initVerify(it.store.pairs.getValue("nj.s").public)
            check.update(message + n.toByte())
            assertTrue(check.verify(raw))
        }
    }

    @Test
    fun `what is no signature is refused`() {
        val good = byteArrayOf(0x30, 6, 2, 1, 1, 2, 1, 2)
        assertEquals(64, rawSignature(good).size)
        for (length in good.indices) {
            assertThrows(IllegalArgumentException::class.java) { rawSignature(good.copyOf(length)) }
        }
        for (bad in listOf(good + 0, byteArrayOf(0x30, 6, 2, 1, -1, 2, 1, 2), byteArrayOf(0x30, 6, 2, 1, 0, 2, 1, 2))) {
            assertThrows(IllegalArgumentException::class.java) { rawSignature(bad) }
        }
    }

    @Test
    fun `the class is where a probe came to lie, decided once, and the probe is gone`() {
        for ((chip, answers, place, expected) in listOf(
            Case(true, true, Place.STRONG_BOX, HardwareClass.STRONG_BOX),
            Case(true, false, Place.TEE, HardwareClass.TEE),
            Case(false, true, Place.TEE, HardwareClass.TEE),
            Case(false, true, Place.SOFTWARE, HardwareClass.SOFTWARE),
        )) {
            val phone = Phone(34, chip, place)
            phone.foundry.chipAnswers = answers
            assertEquals(expected, phone.keys.hardwareClass())
            assertEquals(expected, phone.keys.hardwareClass())
            assertEquals(1, phone.foundry.made.size)
            assertTrue(phone.store.keys.isEmpty())
        }
    }

    private data class Case(val chip: Boolean, val answers: Boolean, val place: Place, val expected: HardwareClass)

    @Test
    fun `a class that could not be told is asked for again`() {
        val phone = Phone(34)
        phone.store.isSilent = true
        assertThrows(KeyException.Unavailable::class.java) { phone.keys.hardwareClass() }
        phone.store.isSilent = false
        assertEquals(HardwareClass.TEE, phone.keys.hardwareClass())
    }

    @Test
    fun `a phone with a chip makes no key outside it, even when the chip fails later`() {
        val phone = Phone(34, chip = true)
        phone.keys.create("nj.u0", KeyKind.HMAC_PRF)
        assertTrue("nj.u0 in the chip" in phone.foundry.made)
        phone.foundry.chipAnswers = false
        assertThrows(KeyException.Unavailable::class.java) { phone.keys.create("nj.e", KeyKind.HMAC_PRF) }
        assertFalse("nj.e" in phone.store.keys)
    }

    @Test
    fun `agreement is not offered`() {
        assertThrows(KeyException.Unsupported::class.java) { Phone(34).keys.create("nj.u0", KeyKind.P256_ECDH) }
    }
}
