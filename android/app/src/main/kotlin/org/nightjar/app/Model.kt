package org.nightjar.app

import org.nightjar.core.CardsPhase
import org.nightjar.core.Event
import org.nightjar.core.Face
import org.nightjar.core.HoldsPhase
import org.nightjar.core.Look
import org.nightjar.core.NightLevel
import org.nightjar.core.Pulse
import org.nightjar.core.Step
import org.nightjar.core.SyncObserver
import org.nightjar.core.Theme
import org.nightjar.core.ViewState
import org.nightjar.core.WipeLevel
import org.nightjar.core.Wiped
import org.nightjar.phone.Pull

/** What is on the glass. */
sealed interface Shown {
    /** A plain page: the phone has not answered yet. */
    data object Cover : Shown

    /** A plain page with a strip: the phone could not be opened, and can be emptied. */
    data object Closed : Shown

    /** A plain page without a strip: something is being wiped. */
    data object Blank : Shown

    /** A screen of the core, and how the person wants it drawn. */
    class Screen(val state: ViewState, val look: Look) : Shown
}

/** Who draws. Called on the main thread. */
interface Watcher {
    fun show(shown: Shown)

    /** Goes away, the task with it. */
    fun leave()
}

/**
 * Takes touches to the core and holds what it answers; decides nothing about a shift. Main thread only, but [wipe].
 *
 * Calls to the core run one after the other off the main thread, but lock and wipe, which wait for nobody. An answer that
 * comes after a lock or a wipe is thrown away.
 */
class Model(
    private val opening: Opening,
    private val firstBlow: () -> Unit,
    private val around: Surroundings,
) : Touch {
    /** What is on the glass. */
    var shown: Shown = Shown.Cover
        private set

    /** Who draws it. */
    var watcher: Watcher? = null
        set(value) {
            field = value
            value?.show(shown)
        }

    /** Told which face the lock wears, at the first Lock after anything else: then it has not been opened by hand. */
    var onFace: (Face) -> Unit = {}

    /** Told when a wipe has come to an end. */
    var onWiped: () -> Unit = {}

    private var state: ViewState? = null
    private var look: Look? = null
    private var isClosed = false
    private var isWiping = false
    private var isSyncing = false
    private var deafUntil = Long.MIN_VALUE
    private var settingsUntil = Long.MIN_VALUE

    /** Rises when everything asked before has become worthless. */
    private var turn = 0
    private var running = 0
    private var asked = 0

    override fun send(event: Event) = ask(PATIENCE) { it.act(event) }
    override fun digit(digit: UByte) = ask(PATIENCE) { it.pinPush(digit) }
    override fun clear() = ask(PATIENCE) { it.pinClear() }
    override fun submit() = ask(NO_PATIENCE) { it.pinSubmit() }
    override fun armed() = around.feel(Haptic.ARMED)
    override fun deaf() = isWiping || around.millis() < deafUntil

    override fun pulled(level: NightLevel, millis: Long) {
        if (deaf()) return
        when (level) {
            NightLevel.PRACTICE -> send(Event.Pulled(millis.toUInt()))
            NightLevel.WIPE -> wipe(WipeLevel.WIPE)
            NightLevel.WIPE_ALL -> wipe(WipeLevel.ALL)
        }
    }

    /** Shows what is open: at the start, after a wake-up. */
    fun look() {
        val mine = turn
        around.inOrder {
            val seen = opening.phone()?.let(::seen)
            around.onMain {
                if (mine == turn && !isWiping) {
                    isClosed = seen == null
                    if (seen == null) settle() else take(seen)
                }
            }
        }
    }

    /** Forgets what was shown and asked, blanks, and then tells the core to forget its keys. */
    fun lock() {
        forget()
        around.aside {
            val phone = opening.opened ?: return@aside
            phone.lock()
            around.onMain { look() }
        }
    }

    /** Another app is in front: the core locks when its grace is over. */
    fun background() = around.aside { opening.opened?.background() }

    /** In front again. */
    fun foreground(offset: Int) {
        around.inOrder {
            opening.phone()?.let {
                it.foreground(offset)
                it.tick()
            }
        }
        look()
    }

    /** Once a minute while something is shown: a shift that has lasted too long ends. */
    fun tick() {
        around.inOrder { opening.opened?.tick() }
        look()
    }

    /** Blank in the same frame; the keys go through the platform first wherever the library is not loaded yet, or [outside]. */
    fun wipe(level: WipeLevel, outside: Boolean = false) = around.onMain {
        if (!isWiping) {
            isWiping = true
            forget()
            around.aside {
                if (outside || opening.opened == null) firstBlow()
                val wiped = runCatching { opening.opened?.wipe(level) ?: opening.core.wipeAt(level) }.getOrNull()
                around.onMain { wiped(wiped) }
            }
        }
    }

    private fun wiped(wiped: Wiped?) {
        around.feel(if (wiped != null && (wiped.hardware || wiped.file)) Haptic.WIPED else Haptic.UNFINISHED)
        isWiping = false
        deafUntil = around.millis() + Pull.DEAF_MILLIS
        settle()
        onWiped()
        watcher?.leave()
        val phone = opening.opened ?: return
        around.aside { phone.waitForWipe() }
        look()
    }

    override fun sync() {
        if (isSyncing || isWiping) return
        isSyncing = true
        val heard = object : SyncObserver {
            override fun round(done: UInt, left: UInt) = around.onMain { lookAtSync() }
        }
        around.aside {
            runCatching { opening.phone()?.sync(heard) }
            around.onMain {
                isSyncing = false
                lookAtSync()
            }
        }
    }

    override fun stopSync() = around.aside { opening.opened?.cancelSync() }

    private fun lookAtSync() {
        if (state is ViewState.Sync) look()
    }

    private fun ask(patience: Long, call: (Phone) -> Step) {
        if (isWiping) return
        val mine = turn
        running += 1
        asked += 1
        val act = asked
        around.inOrder {
            val phone = opening.phone()
            val step = phone?.let { runCatching { call(it) }.getOrNull() }
            // Asked with every answer: it is what Settings change.
            val look = phone?.let { runCatching { it.look() }.getOrNull() }
            around.onMain { answered(step, look, mine) }
        }
        around.later(patience) { lookMeanwhile(act, patience) }
    }

    private fun answered(step: Step?, look: Look?, of: Int) {
        running -= 1
        if (of != turn || step == null) return
        haptic(step.pulse)?.let(around::feel)
        take(Seen(step.state, look ?: this.look ?: DEFAULT))
        if (step.leave) watcher?.leave()
    }

    /** An act is still running: its screen may have something to say meanwhile, if not yet, then later. */
    private fun lookMeanwhile(act: Int, patience: Long) {
        if (running == 0 || act != asked) return
        val mine = turn
        around.aside {
            val seen = opening.opened?.let(::seen)
            around.onMain {
                if (mine == turn && running > 0 && act == asked && seen != null) {
                    take(seen)
                    around.later(patience) { lookMeanwhile(act, patience) }
                }
            }
        }
    }

    /** What a phone shows, and how to draw it. */
    private class Seen(val state: ViewState, val look: Look)

    private fun seen(phone: Phone): Seen? = runCatching { Seen(phone.shown(), phone.look()) }.getOrNull()

    private fun take(next: Seen) {
        val lock = next.state as? ViewState.Lock
        if (lock != null && state !is ViewState.Lock) onFace(lock.view.face)
        state = next.state
        look = next.look
        settle()
    }

    /** The activity has gone: nothing of a screen is kept for its return, when the core may have locked. */
    fun hide() {
        val settings = state is ViewState.Settings
        forget()
        if (settings) settingsUntil = around.millis() + SETTINGS_MILLIS
    }

    private fun forget() {
        turn += 1
        settingsUntil = Long.MIN_VALUE
        state = null
        settle()
    }

    private fun settle() {
        val now = state
        val next = when {
            isWiping -> Shown.Blank
            now is ViewState.Blank -> Shown.Blank
            now != null -> Shown.Screen(now, look ?: DEFAULT)
            isClosed -> Shown.Closed
            else -> Shown.Cover
        }
        if (next == shown || isSame(next, shown)) return
        shown = next
        watcher?.show(next)
    }

    private fun isSame(one: Shown, other: Shown) =
        one is Shown.Screen && other is Shown.Screen && one.state == other.state && one.look == other.look

    /** Whether the person is looking at Settings, or has just gone from there to another app. */
    val isInSettings get() = state is ViewState.Settings || around.millis() < settingsUntil

    companion object {
        /** How long an act may take before its screen is looked at meanwhile, and again, milliseconds (ui.md 2.0). */
        const val PATIENCE = 400L

        /** How long another app may take to ask after Settings were left for it. */
        const val SETTINGS_MILLIS = 30_000L

        /** On the lock the look comes at once: what is checked looks the same whatever was typed. */
        const val NO_PATIENCE = 30L

        /** What a phone that has not been asked yet is drawn by: dark, text as the phone has it. */
        private val DEFAULT = Look(Theme.DARK, null, Face.PLAIN)

        private fun haptic(pulse: Pulse): Haptic? = when (pulse) {
            Pulse.NONE -> null
            Pulse.KEY -> Haptic.KEY
            Pulse.SAVED -> Haptic.SAVED
            Pulse.CARE -> Haptic.CARE
            Pulse.DULL -> Haptic.DULL
        }
    }
}

/** Whether something is presented to somebody: black on white, any way up. */
fun ViewState.isPresented(): Boolean = when (this) {
    is ViewState.Cards -> view.phase == CardsPhase.PRESENTED
    is ViewState.Holds -> view.phase == HoldsPhase.PRESENTED
    else -> false
}
