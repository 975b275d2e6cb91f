package org.nightjar.app

import java.nio.file.Files
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.nightjar.app.keys.FakeFoundry
import org.nightjar.app.keys.FakeStore
import org.nightjar.app.keys.StoreKeys
import org.nightjar.core.Event
import org.nightjar.core.Face
import org.nightjar.core.SyncObserver
import org.nightjar.core.ViewState
import org.nightjar.core.WipeLevel

/** The real library of this machine behind the shell's own interface, with keys in a fake store. */
class LibraryTest {
    private val dir = Files.createTempDirectory("phone").toFile()
    private val store = FakeStore(26)
    private val core = LibraryCore(dir.resolve("n").path, StoreKeys(store::open, FakeFoundry(store), 26))

    @After
    fun after() {
        dir.deleteRecursively()
    }

    @Test
    fun `a fresh phone shows Welcome, meets nobody and can be wiped before and after it is opened`() {
        val before = core.wipeAt(WipeLevel.WIPE)
        assertTrue("no folder, no file", before.hardware)
        val phone = core.open("ky", 6 * 3600, Face.PLAIN)
        assertTrue(phone.shown() is ViewState.Welcome)
        phone.sync(object : SyncObserver {
            override fun round(done: UInt, left: UInt) = Unit
        })
        phone.foreground(0)
        phone.tick()
        phone.lock()
        phone.background()
        val step = phone.act(Event.Back)
        assertTrue("out of Welcome the way back leads away", step.leave)
        val wiped = phone.wipe(WipeLevel.ALL)
        phone.waitForWipe()
        assertTrue(wiped.hardware && wiped.file)
        assertTrue(phone.shown() is ViewState.Welcome)
        assertEquals("no key is left, not even a witness", emptySet<String>(), store.keys.keys.toSet())
    }
}
