package org.nightjar.app

import android.os.Build
import android.os.Handler
import android.os.Looper
import android.view.inputmethod.InputMethodManager
import java.io.File
import java.nio.file.Files
import java.util.concurrent.CountDownLatch
import java.util.concurrent.Executor
import java.util.concurrent.Executors
import java.util.concurrent.TimeUnit
import java.util.concurrent.atomic.AtomicInteger
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertTrue
import org.nightjar.app.keys.Eraser
import org.nightjar.app.keys.FakeFoundry
import org.nightjar.app.keys.FakeStore
import org.nightjar.app.keys.StoreKeys
import org.nightjar.core.Event
import org.nightjar.core.Face
import org.nightjar.core.HardwareKeys
import org.nightjar.core.HomePhase
import org.nightjar.core.NightjarApp
import org.nightjar.core.ViewState
import org.nightjar.core.WipeLevel
import org.nightjar.core.wipeAt
import org.robolectric.Robolectric
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.android.controller.ActivityController

/** The real library, and a hand on the phone that it opened. */
private class OpenedCore(private val dir: String, private val keys: HardwareKeys) : Core {
    lateinit var app: NightjarApp

    override fun open(language: String, offset: Int, face: Face): Phone {
        app = NightjarApp.open(dir, keys, language, face)
        return LibraryPhone(app)
    }

    override fun wipeAt(level: WipeLevel) = wipeAt(dir, keys, level)
}

/**
 * What is asked of the core is answered at once, or beside the main thread as on a phone; what the core tells by itself comes
 * to the main thread.
 */
class Answering : PlayedSurroundings() {
    private val order = Executors.newSingleThreadExecutor { Thread(it).apply { isDaemon = true } }
    private val others = Executors.newCachedThreadPool { Thread(it).apply { isDaemon = true } }
    private val running = AtomicInteger()

    /** Whether the main thread goes on while the core works. */
    var beside = false

    /** Whether the core still works. */
    val isBusy get() = running.get() > 0

    override fun inOrder(work: () -> Unit) {
        if (beside) on(order, work) else super.inOrder(work)
    }

    override fun aside(work: () -> Unit) {
        if (beside) on(others, work) else super.aside(work)
    }

    private fun on(threads: Executor, work: () -> Unit) {
        running.incrementAndGet()
        threads.execute {
            try {
                work()
            } finally {
                running.decrementAndGet()
            }
        }
    }

    override fun onMain(work: () -> Unit) {
        if (Looper.myLooper() == Looper.getMainLooper()) work() else Handler(Looper.getMainLooper()).post(work)
    }
}

/**
 * A person who meets the app by its glass alone: the real core, the real center, the real activity with Compose in it, real
 * touches. Key store, clock and vibrator are played. After every touch the rules of every screen are looked at.
 */
class Walker(private val dir: File = Files.createTempDirectory("phone").toFile()) : AutoCloseable {
    val center = Center()
    val around = Answering()
    private val store = FakeStore(Build.VERSION.SDK_INT)
    private val keys = StoreKeys(store::open, FakeFoundry(store), Build.VERSION.SDK_INT)
    private var core = OpenedCore(dir.resolve("n").path, keys)
    private var controller: ActivityController<MainActivity> = start()

    /** The finger on the glass that is there now. */
    var finger = Finger(controller.get())
        private set

    /** What was met after each touch, screen by screen. */
    val transcript = mutableListOf<String>()
    private val way = mutableListOf<String>()

    /** Touches since [count], and what had to be brought into sight first. */
    var touches = 0
        private set
    val moved = mutableListOf<String>()

    val shell get() = Shell.of(RuntimeEnvironment.getApplication())
    val activity: MainActivity get() = controller.get()
    val phone: NightjarApp get() = core.app

    /** The screen that the core shows. */
    val state: ViewState? get() = (shell.model.shown as? Shown.Screen)?.state

    private fun start(): ActivityController<MainActivity> {
        Shell.use(Shell(RuntimeEnvironment.getApplication(), core, Eraser { store.open().deleteEntry(it) }, around))
        return Robolectric.buildActivity(MainActivity::class.java).setup()
    }

    /** The card in the recent apps is gone, or the person comes back: the app is opened again, the process lives. */
    fun reopen() {
        controller.pause().stop().destroy()
        controller = Robolectric.buildActivity(MainActivity::class.java).setup()
        finger = Finger(controller.get())
        finger.settle()
    }

    /** The process was ended: everything is read from the files again. */
    fun restart() {
        controller.pause().stop().destroy()
        phone.closeStore()
        core = OpenedCore(dir.resolve("n").path, keys)
        controller = start()
        finger = Finger(controller.get())
        finger.settle()
    }

    override fun close() {
        controller.pause().stop().destroy()
        Shell.use(null)
        phone.closeStore()
        center.close()
        dir.deleteRecursively()
    }

    /** Everything that is met, a line an element. */
    fun tree(): String = finger.met().joinToString("\n")

    fun isShown(id: String) = finger.find(id) != null

    fun count() {
        touches = 0
        moved.clear()
    }

    /** Touches an element where it is to be seen. */
    fun tap(id: String) {
        way += id
        val met = seen(id)
        assertTrue("${way.joinToString(" > ")} cannot be touched:\n${tree()}", met.isEnabled)
        touches += 1
        finger.tap(met)
        looked()
    }

    fun tapFirst(prefix: String) = tap(finger.met().firstOrNull { it.id.startsWith(prefix) }?.id ?: prefix)

    /** What is to be seen of an element, brought into sight if need be. */
    private fun seen(id: String): Met {
        repeat(TRIES) {
            val met = finger.find(id)
            assertNotNull("${way.joinToString(" > ")} is not there:\n${tree()}", met)
            if (checkNotNull(met).isWhole) return met
            moved += "$id ${met.at}"
            assertTrue("$id is out of reach", met.scroll(if (met.isBelow) STEP else -STEP))
            finger.settle(SCROLL)
        }
        throw AssertionError("$id never comes into sight")
    }

    /** A finger that stays. */
    fun hold(id: String) {
        way += "hold $id"
        finger.tap(seen(id), HOLD)
        looked()
    }

    fun type(digits: String, on: String) = digits.forEach { tap("$on.pad.$it") }

    fun unlock(pin: String) {
        type(pin, "lock")
        tap("lock.ok")
    }

    /** Press and pull. */
    fun pull() {
        way += "pull"
        assertTrue(finger.pull())
    }

    /** A code that the camera has read. */
    fun scanned(qr: String) {
        shell.model.send(Event.Scanned(qr.chunked(2).map { it.toInt(16).toByte() }.toByteArray()))
        finger.settle()
    }

    /** Joins the center, learns the PINs, goes through the drills; returns the PIN and, if wanted, the second one. */
    fun join(second: Boolean = false): Pair<String, String> {
        tap("welcome.scan")
        scanned(center.ask("offer w07").getString("qr"))
        assertEquals(center.ask("digits").getString("digits"), digits((state as ViewState.Enroll).view.digits?.text))
        center.ask("agree")
        tap("enroll.yes")
        val first = learn()
        if (!second) tap("pin_setup.later")
        val other = if (second) learn() else ""
        return first to other
    }

    private fun learn(): String {
        val pin = digits((state as ViewState.PinSetup).view.digits?.text)
        repeat(2) {
            type(pin, "pin_setup")
            tap("pin_setup.ok")
        }
        return pin
    }

    /**
     * Meets the center until it is `done`, at first that this phone is known there: what a contact waits for afterwards is the
     * desk. A contact that fails, as where a chip on a busy machine answers too late, is begun again, as the phone's job does.
     */
    fun meet(done: () -> Boolean = { isActive() }) {
        repeat(TRIES) {
            var hasEnded = false
            during({ shell.meet { hasEnded = true } }) {
                await { done() || hasEnded }
                shell.stopMeeting()
            }
            if (done()) return
        }
        throw AssertionError("the center is not reached:\n${tree()}")
    }

    private fun isActive() = (phone.shown() as ViewState.Home).view.phase != HomePhase.PENDING

    /** Waits until an element is there. */
    fun await(id: String) = await { isShown(id) }

    /** Waits until something is so. */
    fun await(what: () -> Boolean) {
        val until = System.nanoTime() + PATIENCE_NANOS
        while (!what()) {
            check(System.nanoTime() < until) { "the core does not answer:\n${tree()}" }
            finger.settle(STILL)
            Thread.sleep(STILL)
        }
    }

    /**
     * The chip is so slow over a PIN, whichever it is, that the check lasts until `seen` was called: what is shown meanwhile can
     * be looked at on a machine that draws slowly. Each call ends within the core's patience.
     */
    fun slowly(work: (seen: () -> Unit) -> Unit) {
        val gate = CountDownLatch(1)
        store.onAsked = { if (it in PIN_KEYS) gate.await(ONE_CALL, TimeUnit.MILLISECONDS) }
        try {
            work(gate::countDown)
        } finally {
            gate.countDown()
            store.onAsked = {}
        }
    }

    /** Does something while the core works beside, and goes on when it has ended. */
    fun during(begin: () -> Unit, meanwhile: () -> Unit) {
        around.beside = true
        begin()
        meanwhile()
        await { !around.isBusy }
        around.beside = false
        finger.settle()
        shell.model.look()
        finger.settle()
    }

    /** The rules of every screen: one window that cannot be photographed, no keyboard, the strip, no name twice. */
    private fun looked() {
        val where = way.joinToString(" > ")
        assertEquals(where, 1, Windows.count())
        assertTrue(where, Windows.areSecure())
        val keyboard = activity.getSystemService(InputMethodManager::class.java)
        assertFalse("$where: a keyboard", shadowOf(keyboard).isSoftInputVisible)
        val met = finger.met()
        assertEquals("$where: names", met.size, met.map { it.id }.toSet().size)
        assertTrue("$where: no strip\n${tree()}", met.any { it.id == "night" } || activity.isFinishing)
        transcript += "${state?.javaClass?.simpleName}\n${tree()}"
    }

    companion object {
        private const val TRIES = 30
        private const val STEP = 150f
        private const val SCROLL = 400L
        private const val HOLD = 700L
        private const val STILL = 10L
        private const val ONE_CALL = 200L
        private val PIN_KEYS = setOf("nj.u0", "nj.u1")
        private const val PATIENCE_NANOS = 60_000_000_000L

        /** The digits of a text, without spaces and isolates. */
        fun digits(text: String?) = text.orEmpty().filter { it in '0'..'9' }
    }
}
