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

    /**
     * Every different frame from the first digit to the end. How long a check takes is fixed, how long a busy machine takes to
     * draw is not: where it was too slow to see the check at all, it looks again.
     */
    private fun frames(digits: String): List<Bitmap> {
        repeat(LOOKS) {
            val seen = mutableListOf<Bitmap>()
            if (watched(digits, seen)) return seen
        }
        throw AssertionError("no check is ever seen")
    }

    private fun watched(digits: String, seen: MutableList<Bitmap>): Boolean {
        walker.shell.lock()
        walker.finger.settle()
        var isChecked = false
        fun look() {
            if ((walker.state as? ViewState.Lock)?.view?.phase == LockPhase.CHECKING) isChecked = true
            val now = walker.finger.picture()
            if (seen.lastOrNull()?.sameAs(now) != true) seen += now
        }
        look()
        for (digit in digits) {
            walker.tap("lock.pad.$digit")
            look()
        }
        walker.during({ walker.finger.tap(checkNotNull(walker.finger.find("lock.ok"))) }) {
            walker.around.pass(Model.NO_PATIENCE)
            walker.await {
                look()
                !walker.around.isBusy
            }
        }
        look()
        return isChecked
    }

    private companion object {
        const val LOOKS = 5
    }
}
