package org.nightjar.app

import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.nightjar.core.SyncPhase
import org.nightjar.core.ViewState
import org.robolectric.annotation.Config

/** A night without any network is the same night: no screen of it differs but Sync (ui.md 8.22). */
@RunWith(SharedRunner::class)
@Config(sdk = [34], qualifiers = "w360dp-h640dp-mdpi")
class OfflineTest {
    private val codes = listOf("slip.code", "slip.word", "slip.qr")

    /** Every screen after every touch, without what is random: the letters of a slip. */
    private fun night(away: Boolean): List<String> = Walker().use { walker ->
        val (pin) = walker.join()
        repeat(2) { walker.tap("practice.enough") }
        walker.unlock(pin)
        walker.meet()
        if (away) walker.center.ask("away")
        walker.transcript.clear()
        for (id in TOUCHES) walker.tap(id)
        walker.shell.lock()
        walker.finger.settle()
        walker.unlock(pin)
        for (id in END) walker.tap(id)
        walker.during({ walker.tap("sync.now") }) {
            if (!away) walker.await { walker.phone.pending().waiting == 0u }
            if (!away) walker.shell.stopMeeting()
        }
        val sync = (walker.state as ViewState.Sync).view
        assertEquals("the control: one of the two nights has no network", away, sync.phase == SyncPhase.AWAY)
        walker.transcript.filterNot { it.startsWith("Sync") || it.startsWith("Lock") }
            .map { screen -> screen.lines().filterNot { line -> codes.any(line::startsWith) }.joinToString("\n") }
    }

    @Test
    fun `no screen of a night waits for a network or tells of one`() {
        val (there, away) = night(false) to night(true)
        assertTrue("${there.size}", there.size >= TOUCHES.size)
        for ((one, other) in there.zip(away)) assertEquals(one, other)
        assertEquals(there.size, away.size)
        assertFalse(there.isEmpty())
    }

    private companion object {
        val TOUCHES = listOf(
            "home.start", "start_shift.zone.z01", "start_shift.go",
            "shift_home.pkg.1", "contact.who.2", "contact.met.never",
            "shift_home.contact", "contact.met.skip", "shift_home.no", "shift_home.undo.undo",
            "shift_home.slip", "slip.service.hts", "slip.done", "slip.close",
            "shift_home.give", "hand_out.item.lube_water", "hand_out.save",
            "shift_home.bag", "back", "shift_home.more", "shift_home.menu.entries", "back",
            "shift_home.pkg.2", "contact.who.1",
        )
        val END = listOf(
            "shift_home.more", "shift_home.menu.end_shift", "end_shift.police.none", "end_shift.close",
            "home.more", "home.menu.holds", "back", "home.more", "home.menu.settings", "back",
            "home.cards", "back", "home.letter",
        )
    }
}
