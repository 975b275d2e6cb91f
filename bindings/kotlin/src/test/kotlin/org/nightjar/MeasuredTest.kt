package org.nightjar

import java.nio.file.Files
import java.nio.file.Path
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.condition.EnabledIfSystemProperty
import org.nightjar.core.Event
import org.nightjar.core.Face
import org.nightjar.core.NightjarApp
import org.nightjar.core.Pulse
import org.nightjar.core.ScreenId
import org.nightjar.core.Step
import org.nightjar.core.ViewState

/** What calls cost on a JVM. Figures, no limits: `cargo xtask measure` runs it against the library in the profile that ships. */
@EnabledIfSystemProperty(named = "nightjar.measure", matches = "yes")
class MeasuredTest {
    @Test
    fun `the costs of a night's calls`() {
        val folder = Files.createTempDirectory("nightjar")
        // First of all: nothing has loaded JNA or the library yet.
        val cold = timed {
            NightjarApp.open(folder.resolve("fresh").toString(), FakeChip(), "en", Face.PLAIN).use { it.shown() }
        }
        say("first view state of a fresh phone, JNA and library loaded by it", "%.0f ms".format(cold / 1e6))
        Player(folder).use { player ->
            player.play(Path.of("tests/scenarios/measured/open_shift.json"))
            touches(player.phone)
            saves(player.phone)
        }
        folder.toFile().deleteRecursively()
    }

    private fun touches(app: NightjarApp) {
        // Every way there and back: nothing is saved.
        val cycle = listOf<Pair<String, () -> Any>>(
            "screen(shift_home)" to { app.screen(ScreenId.SHIFT_HOME) },
            "act: open a contact" to { app.act(Event.Tap("shift_home.contact")) },
            "act: choose a person" to { app.act(Event.Tap("contact.who.2")) },
            "act: back" to { app.act(Event.Back) },
        )
        val times = cycle.map { LongArray(ROUNDS) }
        for (round in -ROUNDS until ROUNDS) {
            cycle.forEachIndexed { call, (_, run) ->
                val took = timed { run() }
                if (round >= 0) times[call][round] = took
            }
        }
        cycle.forEachIndexed { call, (name, _) -> say(name, spread(times[call])) }
        check(app.shown() is ViewState.ShiftHome)
    }

    private fun saves(app: NightjarApp) {
        val save = LongArray(SAVES)
        val before = resident()
        repeat(SAVES) { round ->
            app.act(Event.Tap("shift_home.contact"))
            app.act(Event.Tap("contact.who.2"))
            var step: Step? = null
            save[round] = timed { step = app.act(Event.Tap("contact.met.never")) }
            check(step?.pulse == Pulse.SAVED) { "round $round: $step" }
        }
        say("act: a contact saved", spread(save))
        say("memory of the process before and after $SAVES saves", "%d and %d KiB".format(before, resident()))
    }

    private fun spread(times: LongArray): String {
        times.sort()
        fun part(percent: Int) = times[(times.size - 1) * percent / 100] / 1e3
        return "p50 %.0f us, p99 %.0f us".format(part(50), part(99))
    }

    private fun resident(): Long {
        System.gc()
        val line = Files.readAllLines(Path.of("/proc/self/status")).first { it.startsWith("VmRSS:") }
        return line.filter(Char::isDigit).toLong()
    }

    private fun say(what: String, figure: String) = println("measured: kotlin: $what: $figure")

    private inline fun timed(run: () -> Unit): Long {
        val start = System.nanoTime()
        run()
        return System.nanoTime() - start
    }

    private companion object {
        const val ROUNDS = 2_000
        const val SAVES = 1_000
    }
}
