package org.nightjar.app

import org.nightjar.app.keys.Eraser
import org.nightjar.core.Action
import org.nightjar.core.Calculator
import org.nightjar.core.Class
import org.nightjar.core.Event
import org.nightjar.core.Face
import org.nightjar.core.Label
import org.nightjar.core.LockPhase
import org.nightjar.core.LockView
import org.nightjar.core.Look
import org.nightjar.core.Night
import org.nightjar.core.NightLevel
import org.nightjar.core.Pad
import org.nightjar.core.PadKey
import org.nightjar.core.Pulse
import org.nightjar.core.Role
import org.nightjar.core.SettingsPhase
import org.nightjar.core.SettingsView
import org.nightjar.core.Size
import org.nightjar.core.Step
import org.nightjar.core.SyncObserver
import org.nightjar.core.Theme
import org.nightjar.core.Tile
import org.nightjar.core.Top
import org.nightjar.core.ViewState
import org.nightjar.core.Voice
import org.nightjar.core.WelcomePhase
import org.nightjar.core.WelcomeView
import org.nightjar.core.WipeLevel
import org.nightjar.core.Wiped

/** A library that writes down when it is loaded and what it is asked; not a phone. */
class PlayedCore(val trace: MutableList<String> = mutableListOf()) : Core, Phone {
    /** What is shown. */
    var state: ViewState = org.nightjar.app.lock()

    /** How it is drawn. */
    var look = LOOK

    /** The face that the launcher had when it was opened. */
    var face: Face? = null

    /** What the next act comes to. */
    var step: (Event?) -> Step = { Step(state, Pulse.NONE, false) }

    /** What a wipe reaches; none throws. */
    var wiped: Wiped? = Wiped(hardware = true, file = true)
    var opens = true

    /** Called while it wipes and while it locks: what is on the glass then. */
    var onWipe: () -> Unit = {}
    var onLock: () -> Unit = {}

    override fun open(language: String, offset: Int, face: Face): Phone {
        trace += "load"
        this.face = face
        check(opens) { "does not open" }
        return this
    }

    override fun wipeAt(level: WipeLevel): Wiped {
        trace += "load"
        trace += "wipeAt $level"
        return checkNotNull(wiped)
    }

    override fun shown() = state
    override fun look() = look
    override fun act(event: Event): Step {
        trace += if (event is Event.Pulled) "pulled ${event.millis}" else event.toString()
        return step(event)
    }

    override fun pinPush(digit: UByte) = step(null).also { trace += "digit $digit" }
    override fun pinClear() = step(null).also { trace += "clear" }
    override fun pinSubmit() = step(null).also { trace += "submit" }
    override fun wipe(level: WipeLevel): Wiped {
        trace += "wipe $level"
        onWipe()
        return checkNotNull(wiped)
    }

    override fun waitForWipe() = Unit
    override fun lock() {
        trace += "lock"
        onLock()
    }

    override fun background() { trace += "background" }
    override fun foreground(offset: Int) { trace += "foreground" }
    override fun tick() { trace += "tick" }
    override fun sync(observer: SyncObserver) { trace += "sync" }
    override fun cancelSync() { trace += "cancelSync" }
}

/** Writes deletions into the same trace. */
fun playedEraser(core: PlayedCore, fails: Set<String> = emptySet()) = Eraser { alias ->
    core.trace += "delete $alias"
    check(alias !in fails) { "the store does not answer" }
}

/** Everything at once and on one thread, unless it is held back; time goes by when told. */
open class PlayedSurroundings : Surroundings {
    var now = 0L
    val felt = mutableListOf<Haptic>()

    /** Work in order waits for [release] while this is true. */
    var holding = false
    private val waiting = ArrayDeque<() -> Unit>()
    private val planned = mutableListOf<Pair<Long, () -> Unit>>()

    override fun millis() = now
    override fun inOrder(work: () -> Unit) { if (holding) waiting += work else work() }
    override fun aside(work: () -> Unit) = work()
    override fun onMain(work: () -> Unit) = work()
    override fun later(millis: Long, work: () -> Unit) { planned += (now + millis) to work }
    override fun feel(haptic: Haptic) { felt += haptic }

    fun release() {
        holding = false
        while (waiting.isNotEmpty()) waiting.removeFirst()()
    }

    fun pass(millis: Long) {
        now += millis
        val due = planned.filter { it.first <= now }
        planned.removeAll(due)
        due.forEach { it.second() }
    }
}

/** As a phone is drawn whose person has chosen nothing. */
val LOOK = Look(Theme.DARK, null, Face.PLAIN)

fun label(id: String, text: String = "", voice: Voice = Voice.PLAIN, role: Role = Role.PLAIN) =
    Label(id, text, "spoken $id", "", Class.LINE, role, Size.BODY, voice, false)

fun tile(id: String, text: String, picture: String = "", hold: Action? = null) =
    Tile(id, text, "spoken $text", picture, Class.TILE, Role.PLAIN, false, true, "", hold, false)

fun night(level: NightLevel = NightLevel.WIPE) = Night(level, Action("night.empty", "empty"))

fun lock(
    face: Face = Face.PLAIN,
    typed: Int = 0,
    message: Label? = null,
    phase: LockPhase = LockPhase.READY,
    clear: String = "clear",
    ok: String = "OK",
): ViewState.Lock {
    val digits = (1..9) + 0
    val pad = Pad(
        digits.map { PadKey("lock.pad.$it", "$it", "$it", it.toUByte()) },
        tile("lock.clear", clear, "ms/backspace"),
        tile("lock.ok", ok, "ms/check"),
    )
    val signs = mapOf(
        "divide" to "\u00f7", "times" to "\u00d7", "minus" to "\u2212", "plus" to "+", "point" to ".",
        "percent" to "%", "delete" to "\u232b", "clear" to "C", "equals" to "=",
    )
    val calculator = if (face != Face.CALCULATOR) null else Calculator(
        label("lock.display", "0"),
        signs.map { (id, sign) ->
            tile("lock.calc.$id", sign, hold = if (id == "equals") Action("lock.calc.equals", "=") else null)
        },
    )
    val dots = Label(
        "lock.dots", "\u25cf".repeat(typed), "$typed", "", Class.LINE, Role.PLAIN, Size.BODY, Voice.ON_PURPOSE, false,
    )
    return ViewState.Lock(LockView(phase, face, dots, message, pad, calculator, night()))
}

fun welcome() = ViewState.Welcome(
    WelcomeView(
        WelcomePhase.READY, listOf(tile("welcome.lang.en", "English")), tile("welcome.scan", "scan"),
        tile("welcome.type", "type"), night(NightLevel.WIPE_ALL),
    ),
)

fun settings() = ViewState.Settings(
    SettingsView(SettingsPhase.LIST, Top(null, label("settings.title", "Settings"), null), emptyList(), null, null, night()),
)
