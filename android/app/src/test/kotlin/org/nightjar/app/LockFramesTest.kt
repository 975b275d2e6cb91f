package org.nightjar.app

import android.graphics.Bitmap
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.nightjar.core.LockPhase
import org.nightjar.core.ViewState
import org.robolectric.annotation.Config

/** Whoever looks on while a PIN is typed sees the same whatever was typed, and the same Home behind either PIN (ui.md 8: 2, 3, 31). */
@RunWith(SharedRunner::class)
@Config(sdk = [34], qualifiers = "w360dp-h640dp-mdpi")
class LockFramesTest {
    private val walker = Walker()

    @After
    fun after() = walker.close()

    @Test
    fun `wrong, second and right PIN are the same frames until the end, and one Home`() {
        val (pin, second) = walker.join(second = true)
        repeat(2) { walker.tap("practice.enough") }
        walker.unlock(pin)
        walker.meet()
        val home = frames(pin)
        val empty = frames(second)
        val wrong = frames("0".repeat(pin.length))
        assertEquals(pin.length, second.length)
        assertTrue("digits, checking and the end: ${home.size}", home.size > pin.length + 1)
        for ((what, other) in listOf("the second PIN" to empty, "a wrong PIN" to wrong)) {
            assertEquals(what, home.size, other.size)
            for (at in 0 until home.size - 1) assertTrue("$what, frame $at", home[at].sameAs(other[at]))
        }
        assertTrue("one Home", home.last().sameAs(empty.last()))
        assertTrue("the control: a wrong PIN ends elsewhere", !home.last().sameAs(wrong.last()))
    }

    /** Every different frame from the first digit to the end; the check lasts until it was seen. */
    private fun frames(digits: String): List<Bitmap> {
        walker.shell.lock()
        walker.finger.settle()
        val frames = mutableListOf<Bitmap>()
        fun look() {
            val now = walker.finger.picture()
            if (frames.lastOrNull()?.sameAs(now) != true) frames += now
        }
        look()
        for (digit in digits) {
            walker.tap("lock.pad.$digit")
            look()
        }
        walker.slowly { seen ->
            walker.during({ walker.finger.tap(checkNotNull(walker.finger.find("lock.ok"))) }) {
                walker.await {
                    walker.around.pass(Model.NO_PATIENCE)
                    (walker.state as? ViewState.Lock)?.view?.phase == LockPhase.CHECKING
                }
                look()
                seen()
                walker.await {
                    look()
                    !walker.around.isBusy
                }
            }
        }
        look()
        return frames
    }
}
