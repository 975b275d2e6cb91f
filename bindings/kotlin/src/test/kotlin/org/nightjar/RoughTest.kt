package org.nightjar

import com.google.gson.JsonParser
import java.nio.file.Path
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.atomic.AtomicInteger
import kotlin.concurrent.thread
import kotlin.time.Duration.Companion.seconds
import kotlin.time.measureTimedValue
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.async
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.delay
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.supervisorScope
import kotlinx.coroutines.withContext
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import org.nightjar.core.AppState
import org.nightjar.core.Event
import org.nightjar.core.Face
import org.nightjar.core.NightjarApp
import org.nightjar.core.OpenException
import org.nightjar.core.PinRole
import org.nightjar.core.Refusal
import org.nightjar.core.RefusedException
import org.nightjar.core.SyncException
import org.nightjar.core.SyncObserver
import org.nightjar.core.UnlockException
import org.nightjar.core.WipeLevel
import org.nightjar.core.Wiped
import org.nightjar.core.stateJson

/** Rough handling: keys that hang or throw during a wipe, closing under a running call, threads, callbacks that throw. */
@OptIn(ExperimentalCoroutinesApi::class)
class RoughTest {
    @TempDir
    lateinit var dir: Path

    private val chip = FakeChip()
    private val centers = mutableListOf<Center>()
    private lateinit var phone: NightjarApp
    private lateinit var pin: String

    private fun open() = NightjarApp.open(dir.resolve("phone").toString(), chip, "en", Face.PLAIN)

    @BeforeEach
    fun start() {
        phone = open()
    }

    @AfterEach
    fun end() {
        chip.mend()
        phone.closeStore()
        phone.close()
        centers.forEach(Center::close)
    }

    /** Joins a center past the screens and leaves the phone open. */
    private fun enroll(): Center {
        val center = Center().also(centers::add)
        val qr = center.ask("offer w07")["qr"].asString
        val digits = phone.enroll(qr.chunked(2).map { it.toInt(16).toByte() }.toByteArray())
        assertEquals(digits, center.ask("digits")["digits"].asString)
        center.ask("agree")
        phone.enrollConfirm(true)
        pin = phone.pinSuggest()
        type(pin)
        phone.pinSet(PinRole.NORMAL)
        phone.enrollFinish()
        return center
    }

    private fun type(pin: String) = pin.forEach { phone.pinDigit(it.digitToInt().toUByte()) }

    @Test
    fun `a wipe does not wait for keys that hang or throw`() {
        for (fault in listOf("hang", "throw", "unavailable")) {
            chip.failAll(mapOf("*" to fault))
            val (wiped, time) = measureTimedValue { phone.wipe(WipeLevel.WIPE) }
            assertTrue(time < 5.seconds, "$fault: $time")
            assertEquals(Wiped(hardware = false, file = true), wiped)
            chip.mend()
            phone.waitForWipe()
        }
    }

    @Test
    fun `closing waits for a running call and refuses the next`() {
        enroll()
        phone.lock()
        type(pin)
        chip.failAll(mapOf("prf" to "hang"))
        val came = CopyOnWriteArrayList<UnlockException>()
        val call = thread {
            try {
                phone.unlock()
            } catch (error: UnlockException) {
                came += error
            }
        }
        Thread.sleep(300)
        assertTrue(phone.closeStore())
        call.join()
        val error = came.single()
        assertTrue(error is UnlockException.KeysUnavailable || error is UnlockException.NotNow, "$error")
        assertEquals(AppState.CLOSED, phone.state())
        assertEquals(Refusal.CLOSED, assertThrows(RefusedException.NotNow::class.java) { phone.shown() }.why)
        // What was closed can be opened, and not twice.
        chip.mend()
        open().use { again ->
            assertEquals(AppState.LOCKED, again.state())
            assertThrows(OpenException.InUse::class.java) { open() }
            again.closeStore()
        }
    }

    @Test
    fun `a released phone closes under a running call without a crash`() {
        enroll()
        phone.lock()
        type(pin)
        val calls = List(8) {
            thread {
                runCatching { repeat(50) { phone.pending() } }.exceptionOrNull()?.let { check(it is IllegalStateException) }
            }
        }
        phone.close()
        calls.forEach(Thread::join)
        assertThrows(IllegalStateException::class.java) { phone.pending() }
        phone = open()
        assertEquals(AppState.LOCKED, phone.state())
    }

    @Test
    fun `a cancelled coroutine lets go of the answer, not of the contact`() = runBlocking {
        val center = enroll()
        center.ask("mute")
        val contact = async(Dispatchers.IO) { phone.sync(Silent) }
        withContext(Dispatchers.IO) { center.ask("called") }
        contact.cancelAndJoin()
        try {
            phone.sync(Silent)
            error("the first contact still runs")
        } catch (_: SyncException.Stopped) {
        }
        phone.cancelSync()
        center.ask("back")
        meet(center, Silent)
    }

    @Test
    fun `an observer that throws changes nothing`() = runBlocking {
        val center = enroll()
        val rounds = AtomicInteger()
        val throws = object : SyncObserver {
            override fun round(done: UInt, left: UInt) {
                rounds.incrementAndGet()
                error("a screen that is gone")
            }
        }
        meet(center, throws)
        assertTrue(rounds.get() > 0)
        assertEquals(0u, phone.pending().damaged)
    }

    /** One contact as far as its second connection, which comes a minute later; the one before may take 2 s to end. */
    private suspend fun meet(center: Center, observer: SyncObserver) = withContext(Dispatchers.IO) {
        supervisorScope {
            var contact = async { phone.sync(observer) }
            delay(100)
            while (contact.isCompleted) {
                assertTrue(contact.getCompletionExceptionOrNull() is SyncException.Stopped)
                contact = async { phone.sync(observer) }
                delay(100)
            }
            center.ask("quiet")
            phone.cancelSync()
            assertTrue(runCatching { contact.await() }.exceptionOrNull() is SyncException.Stopped)
        }
    }

    @Test
    fun `many threads see whole states`() {
        enroll()
        val wrong = CopyOnWriteArrayList<Throwable>()
        val threads = List(8) {
            thread {
                runCatching {
                    repeat(25) {
                        JsonParser.parseString(stateJson(phone.shown()))
                        phone.pending()
                        phone.act(Event.Back)
                    }
                }.onFailure(wrong::add)
            }
        }
        val wiped = phone.wipe(WipeLevel.WIPE)
        threads.forEach(Thread::join)
        assertEquals(Wiped(hardware = true, file = true), wiped)
        assertEquals(emptyList<Throwable>(), wrong)
    }
}
