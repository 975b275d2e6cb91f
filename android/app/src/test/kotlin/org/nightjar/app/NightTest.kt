package org.nightjar.app

import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.nightjar.core.AppState
import org.nightjar.core.SyncPhase
import org.nightjar.core.ViewState
import org.robolectric.annotation.Config

/** A whole night by touches alone, on the oldest Android and on a new one (ui.md 8: 4, 6, 10, 11, 14, 26, 27, 28, 31). */
@RunWith(SharedRunner::class)
@Config(sdk = [26, 34], qualifiers = "w360dp-h640dp-mdpi")
class NightTest {
    private val walker = Walker()

    @After
    fun after() = walker.close()

    @Test
    fun `a night by touches`() {
        val fresh = walker.tree() to walker.finger.picture()
        val (pin) = walker.join()
        practice()
        firstUnlock(pin)
        openTheShift()
        saveContacts()
        sameAsLast()
        giveASlip()
        handOut()
        lockAndComeBack(pin)
        endTheShift()
        present(pin)
        send()
        emptyThePhone(fresh.first, fresh.second)
    }

    /** Three good pulls wipe nothing; then the second PIN's drill is left out. */
    private fun practice() {
        repeat(3) { walker.pull() }
        assertTrue(walker.state is ViewState.Practice)
        assertFalse(Haptic.WIPED in walker.around.felt)
        assertEquals(3, walker.around.felt.count { it == Haptic.ARMED })
        walker.tap("practice.enough")
        walker.tap("practice.enough")
        assertTrue(walker.isShown("lock.pad.1"))
    }

    private fun firstUnlock(pin: String) {
        walker.unlock("00000000")
        assertTrue("a wrong PIN is no word", walker.isShown("lock.pad.1"))
        assertEquals(Haptic.DULL, walker.around.felt.last())
        walker.unlock(pin)
        assertTrue("not active before the center was met", walker.isShown("home.notice"))
        walker.meet()
        assertFalse(walker.isShown("home.notice"))
        quiet()
    }

    private fun openTheShift() {
        walker.tap("home.start")
        walker.tap("start_shift.zone.z01")
        walker.tap("start_shift.go")
        assertTrue(walker.isShown("shift_home.contact"))
    }

    /** Three touches without a movement of the page to the pulse of saving; one for "said no"; one to undo. */
    private fun saveContacts() {
        for (who in listOf("contact.who.3", "contact.who.1")) {
            walker.count()
            walker.tap("shift_home.pkg.1")
            walker.tap(who)
            walker.tap("contact.met.this_month")
            assertEquals(3, walker.touches)
            assertEquals("nothing had to be brought into sight", emptyList<String>(), walker.moved)
            assertEquals(Haptic.SAVED, walker.around.felt.last())
            assertTrue(walker.isShown("shift_home.undo"))
        }
        walker.count()
        walker.tap("shift_home.no")
        assertEquals(1, walker.touches)
        assertEquals(Haptic.SAVED, walker.around.felt.last())
        walker.tap("shift_home.undo.undo")
        assertEquals(2, walker.touches)
        walker.tap("shift_home.no")
    }

    /** What is copied is what was handed out, never the person. */
    private fun sameAsLast() {
        walker.tap("shift_home.contact")
        assertFalse(walker.isShown("contact.line.cond_ext"))
        walker.tap("contact.same")
        assertTrue(walker.tree(), walker.isShown("contact.line.cond_ext"))
        val lit = walker.finger.met().filter { it.isChosen && (it.id.startsWith("contact.who") || it.id.startsWith("contact.met")) }
        assertEquals(emptyList<Met>(), lit)
        walker.tap("back")
        assertTrue(walker.isShown("shift_home.contact"))
    }

    /** A contact with a slip takes five touches. */
    private fun giveASlip() {
        walker.count()
        walker.tap("shift_home.pkg.1")
        walker.tap("contact.slip")
        walker.tapFirst("contact.service.")
        walker.tap("contact.who.2")
        walker.tap("contact.met.never")
        assertTrue("${walker.touches}", walker.touches <= 5)
        assertEquals(7, walker.finger.met().count { it.id.startsWith("slip.word.") })
        walker.tap("slip.done")
        walker.tap("slip.close")
    }

    private fun handOut() {
        walker.tap("shift_home.give")
        walker.tap("hand_out.item.cond_ext")
        walker.tap("hand_out.step.chip.20")
        walker.tap("hand_out.step.more")
        assertEquals("21", Walker.digits(walker.finger.find("hand_out.step.value")?.said))
        walker.tap("hand_out.save")
        assertEquals(Haptic.SAVED, walker.around.felt.last())
    }

    /** What was shown goes with the lock, the shift stays; numbers are dots until they are held. */
    private fun lockAndComeBack(pin: String) {
        walker.tap("shift_home.pkg.1")
        walker.activity.sendBroadcast(android.content.Intent(android.content.Intent.ACTION_SCREEN_OFF))
        walker.finger.settle()
        assertEquals(AppState.LOCKED, walker.phone.state())
        assertTrue(walker.isShown("lock.pad.1"))
        walker.unlock(pin)
        assertTrue(walker.isShown("shift_home.contact"))
        val covered = walker.finger.find("shift_home.counts.person")
        assertEquals("", Walker.digits(covered?.said))
        assertTrue(checkNotNull(covered).actions.values.single()())
        walker.finger.settle()
        assertEquals("3", Walker.digits(walker.finger.find("shift_home.counts.person")?.said))
    }

    /** At most three touches. */
    private fun endTheShift() {
        walker.count()
        walker.tap("shift_home.more")
        walker.tap("shift_home.menu.end_shift")
        walker.tap("end_shift.close")
        assertEquals(3, walker.touches)
        assertTrue(walker.isShown("home.start"))
        quiet()
        for (gone in listOf("alerts", "slip_outcome", "stock", "entries")) assertFalse(walker.isShown("home.menu.$gone"))
    }

    /** What is presented to somebody: the phone is locked before it is seen, and every way out of it ends at Lock. */
    private fun present(pin: String) {
        val ways = listOf<() -> Unit>(
            { walker.tap("back") },
            { @Suppress("DEPRECATION") walker.activity.onBackPressed() },
            { walker.activity.sendBroadcast(android.content.Intent(android.content.Intent.ACTION_SCREEN_OFF)) },
            { walker.reopen() },
        )
        for (way in ways) {
            walker.tap("home.more")
            walker.tap("home.menu.holds")
            walker.tap("holds.present")
            assertEquals(AppState.LOCKED, walker.phone.state())
            assertTrue(checkNotNull(walker.state).isPresented())
            way()
            walker.finger.settle()
            assertTrue(walker.tree(), walker.isShown("lock.pad.1"))
            walker.unlock(pin)
            assertTrue(walker.isShown("home.start"))
        }
    }

    /** The letters go; nothing says "safe" before the desk's own tag is there. */
    private fun send() {
        walker.tap("home.letter")
        assertTrue(walker.isShown("sync.now"))
        // As often as she would: a contact may fail on a busy machine, and says so.
        repeat(TRIES) { if (walker.phone.pending().waiting > 0u) contact() }
        val sync = (walker.state as ViewState.Sync).view
        assertEquals(0L, walker.phone.pending().waiting.toLong())
        assertTrue("${sync.phase}", sync.phase in setOf(SyncPhase.WAITING, SyncPhase.NOTHING, SyncPhase.STOPPED))
        walker.tap("back")
    }

    /** One contact from the screen, stopped when the letters are gone. */
    private fun contact() = walker.during({ walker.tap("sync.now") }) {
        walker.await { walker.isShown("sync.stop") || !walker.around.isBusy }
        walker.await { walker.phone.pending().waiting == 0u || !walker.isShown("sync.stop") }
        if (walker.isShown("sync.stop")) walker.tap("sync.stop")
    }

    /** Press and pull: Blank, out, and Welcome as on a new phone, whatever still waits. Made again there, everything goes. */
    private fun emptyThePhone(tree: String, picture: android.graphics.Bitmap) {
        openTheShift()
        repeat(3) {
            walker.tap("shift_home.pkg.1")
            walker.tap("contact.met.skip")
        }
        val letters = walker.phone.pending().waiting
        assertTrue("$letters", letters >= 3u)
        walker.around.felt.clear()
        walker.pull()
        assertEquals(listOf(Haptic.ARMED, Haptic.WIPED), walker.around.felt)
        assertTrue(walker.activity.isFinishing)
        walker.phone.waitForWipe()
        walker.reopen()
        assertEquals(tree, walker.tree())
        assertTrue("Welcome is that of a new phone", picture.sameAs(walker.finger.picture()))
        assertEquals("no letter is lost", letters, walker.phone.pending().waiting)
        walker.pull()
        assertEquals("deaf for three seconds", 1, walker.around.felt.count { it == Haptic.WIPED })
        walker.meet { walker.phone.pending().waiting == 0u }
        assertEquals(tree, walker.tree())
        assertTrue("nor while letters are delivered", picture.sameAs(walker.finger.picture()))
        walker.around.pass(3000)
        walker.pull()
        walker.phone.waitForWipe()
        assertEquals(0u, walker.phone.pending().written)
    }

    /** Between shifts no number is to be seen or heard (ui.md 8.31). */
    private fun quiet() {
        for (met in walker.finger.met()) assertEquals("$met", "", Walker.digits(met.said))
        walker.tap("home.more")
        for (met in walker.finger.met()) assertEquals("$met", "", Walker.digits(met.said))
        walker.tap("home.menu.done")
    }

    private companion object {
        const val TRIES = 5
    }
}
