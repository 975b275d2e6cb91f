package org.nightjar.phone

import kotlin.random.Random
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test

class PullGestureTest {
    private val gesture = PullGesture()

    @Test
    fun `still, then away and up, is called at the crossing`() {
        assertEquals(Pulled.Nothing, gesture.down(100f, 30f, 0, false))
        assertEquals(Pulled.Nothing, gesture.move(104f, 30f, 499))
        assertEquals(Pulled.Armed, gesture.move(104f, 30f, 500))
        assertEquals(Pulled.Nothing, gesture.move(100f, -65f, 700))
        assertEquals(Pulled.Done(800), gesture.move(100f, -67f, 800))
        assertEquals(Pulled.Nothing, gesture.move(100f, -300f, 900))
        assertEquals(Pulled.Nothing, gesture.up())
    }

    @Test
    fun `any direction of the upper half plane will do, none of the lower`() {
        armed().let { assertEquals(Pulled.Done(900), it.move(197f, 29f, 900)) }
        armed().let { assertEquals(Pulled.Done(900), it.move(3f, 29f, 900)) }
        armed().let { assertEquals(Pulled.Nothing, it.move(197f, 31f, 900)) }
        armed().let { assertEquals(Pulled.Nothing, it.move(100f, 140f, 900)) }
    }

    @Test
    fun `moving too early, lifting, waiting too long, a second finger and three on the glass all end it`() {
        gesture.down(100f, 30f, 0, false)
        assertEquals(Pulled.Off, gesture.move(100f, 13f, 300))
        assertEquals(Pulled.Nothing, gesture.move(100f, -90f, 900))
        armed().let {
            assertEquals(Pulled.Off, it.up())
            assertEquals(Pulled.Nothing, it.move(100f, -90f, 900))
        }
        armed().let { assertEquals(Pulled.Off, it.move(100f, -90f, 2001)) }
        armed().let { assertEquals(Pulled.Done(2000), it.move(100f, -90f, 2000)) }
        armed().let { assertEquals(Pulled.Off, it.move(100f, -90f, 900, fingers = 2)) }
        armed().let { assertEquals(Pulled.Off, it.move(100f, -90f, 900, glass = 3)) }
    }

    @Test
    fun `a deaf strip hears nothing until the finger has left`() {
        gesture.down(100f, 30f, 0, true)
        assertEquals(Pulled.Nothing, gesture.move(100f, 30f, 600))
        assertEquals(Pulled.Nothing, gesture.move(100f, -90f, 700))
        gesture.up()
        gesture.down(100f, 30f, 1000, false)
        assertEquals(Pulled.Armed, gesture.move(100f, 30f, 1500))
    }

    /** ui.md 8.9: a million events that never rest for half a second and then travel. The control rests, and wipes. */
    @Test
    fun `a million monkey events without stillness then travel wipe nothing`() {
        assertEquals(0, monkey(rests = false))
        assertTrue("the same monkey with stillness must wipe", monkey(rests = true) > 0)
    }

    private fun monkey(rests: Boolean): Int {
        val random = Random(20261125)
        val monkey = PullGesture()
        var at = 0L
        var wipes = 0
        var down = false
        repeat(1_000_000) {
            at += if (rests) random.nextLong(1, 700) else random.nextLong(1, 60)
            val x = random.nextFloat() * 360
            val y = random.nextFloat() * 696 - 640
            val told = when {
                !down -> monkey.down(x, random.nextFloat() * 56, at, false).also { down = true }
                random.nextInt(20) == 0 -> monkey.up().also { down = false }
                else -> monkey.move(x, y, at, 1 + random.nextInt(30) / 29, 1 + random.nextInt(3))
            }
            if (told is Pulled.Done) wipes++
        }
        return wipes
    }

    @Test
    fun `the strip is lit only while armed`() {
        assertFalse(gesture.armed)
        assertTrue(armed().armed)
    }

    private fun armed() = PullGesture().apply {
        down(100f, 30f, 0, false)
        move(100f, 30f, 500)
    }
}
