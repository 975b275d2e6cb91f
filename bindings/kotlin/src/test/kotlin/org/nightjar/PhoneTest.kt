package org.nightjar

import java.nio.file.Path
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import org.nightjar.core.AppState
import org.nightjar.core.EnrollException
import org.nightjar.core.Face
import org.nightjar.core.NightjarApp
import org.nightjar.core.Refusal
import org.nightjar.core.RefusedException
import org.nightjar.core.SyncException
import org.nightjar.core.WipeLevel

/** What needs no center: opening, refusals, closing. */
class PhoneTest {
    @TempDir
    lateinit var dir: Path

    private fun open(chip: FakeChip = FakeChip()) = NightjarApp.open(dir.resolve("phone").toString(), chip, "en", Face.PLAIN)

    @Test
    fun `a new phone is fresh and refuses what needs a center`() = runBlocking {
        open().use { phone ->
            assertEquals(AppState.FRESH, phone.state())
            assertEquals(0u, phone.pending().written)
            val refused = assertThrows(EnrollException.NotACode::class.java) { phone.enroll(byteArrayOf(1, 2, 3)) }
            assertEquals(null, refused.line)
            try {
                phone.sync(Silent)
                error("there is no center to meet")
            } catch (error: SyncException.NotNow) {
                assertEquals(Refusal.NOT_ENROLLED, error.why)
            }
        }
    }

    @Test
    fun `a closed phone refuses everything but a wipe`() {
        val phone = open()
        assertTrue(phone.closeStore())
        assertEquals(AppState.CLOSED, phone.state())
        val refused = assertThrows(RefusedException.NotNow::class.java) { phone.pending() }
        assertEquals(Refusal.CLOSED, refused.why)
        assertTrue(phone.wipe(WipeLevel.ALL).file)
        open().use { assertEquals(AppState.FRESH, it.state()) }
        phone.close()
        assertThrows(IllegalStateException::class.java) { phone.state() }
        assertFalse(phone.toString().contains(dir.toString()))
    }
}
