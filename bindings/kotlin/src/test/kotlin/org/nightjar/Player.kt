package org.nightjar

import com.google.gson.Gson
import com.google.gson.GsonBuilder
import com.google.gson.JsonArray
import com.google.gson.JsonElement
import com.google.gson.JsonNull
import com.google.gson.JsonObject
import com.google.gson.JsonPrimitive
import java.nio.file.Files
import java.nio.file.Path
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Deferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.runBlocking
import org.nightjar.core.Event
import org.nightjar.core.Face
import org.nightjar.core.Ledger
import org.nightjar.core.NightjarApp
import org.nightjar.core.PinRole
import org.nightjar.core.ScreenId
import org.nightjar.core.Step
import org.nightjar.core.SyncObserver
import org.nightjar.core.ViewState
import org.nightjar.core.WipeLevel
import org.nightjar.core.Wiped
import org.nightjar.core.stateJson
import org.nightjar.core.stepJson
import org.nightjar.core.throwEnroll
import org.nightjar.core.throwOpen
import org.nightjar.core.throwRefused
import org.nightjar.core.throwSetup
import org.nightjar.core.throwSync
import org.nightjar.core.throwUnlock
import org.nightjar.core.wipeAt

private val gson: Gson = GsonBuilder().disableHtmlEscaping().serializeNulls().create()

/** Hears nothing. */
object Silent : SyncObserver {
    override fun round(done: UInt, left: UInt) = Unit
}

/** The center as a process: a line in, a line of JSON out. */
class Center : AutoCloseable {
    private val process = ProcessBuilder(System.getenv("NIGHTJAR_CENTER"), "center")
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start()
    private val input = process.outputWriter()
    private val output = process.inputReader()

    init {
        answer()
    }

    fun ask(line: String): JsonObject {
        input.write(line + "\n")
        input.flush()
        return answer()
    }

    private fun answer(): JsonObject =
        gson.fromJson(output.readLine() ?: error("the center has stopped"), JsonObject::class.java)

    override fun close() {
        input.close()
        process.waitFor()
    }
}

/**
 * Plays one scenario of tests/scenarios: the same steps as Rust, Swift and Python, against the same center.
 *
 * The verbs are those of tests/scenarios/src/player.rs. Every view state goes through this language's types and back before
 * it is compared and written down.
 */
class Player(private val folder: Path) : AutoCloseable {
    private val chip = FakeChip()
    private val center = Center()
    private var open: NightjarApp? = null
    private var running: Deferred<JsonObject>? = null
    private val taken = mutableMapOf<String, String>()
    private val shown = mutableListOf<String>()

    /** The phone as the scenario has left it. */
    val phone: NightjarApp get() = checkNotNull(open)

    fun play(file: Path): List<String> {
        val steps = gson.fromJson(Files.readString(file), JsonObject::class.java).getAsJsonArray("steps")
        steps.map { it.asJsonObject }.forEachIndexed { number, step ->
            check("step ${number + 1}, $step", step, answer(step))
        }
        return shown
    }

    override fun close() {
        chip.mend()
        open?.closeStore()
        open?.close()
        center.close()
    }

    private fun check(where: String, step: JsonObject, answer: JsonObject) {
        check(answer["error"] == step["error"]) { "$where: it came to $answer" }
        for ((path, wanted) in step.getAsJsonObject("is")?.entrySet().orEmpty()) {
            val found = at(answer, path)
            val good = when {
                wanted == JsonPrimitive("*") -> found != JsonNull.INSTANCE
                wanted.isText() && wanted.asString.startsWith("#") ->
                    found.isText() && digits(found.asString) == digits(text(wanted.asString.drop(1)))
                wanted.isText() -> found == JsonPrimitive(text(wanted.asString))
                else -> found == wanted
            }
            check(good) { "$where: $path is $found, not $wanted" }
        }
        for ((name, path) in step.getAsJsonObject("take")?.entrySet().orEmpty()) {
            val value = at(answer, path.asString)
            check(value != JsonNull.INSTANCE) { "$where: there is no $path in $answer" }
            taken[name] = if (value.isText()) value.asString else value.toString()
        }
    }

    private fun text(written: String): String =
        if (written.startsWith("$")) taken.getValue(written.drop(1)) else written

    private fun answer(step: JsonObject): JsonObject {
        val (verb, thing) = step.entrySet().first()
        val text = if (thing.isText()) text(thing.asString) else ""
        return when (verb) {
            "center" -> center.ask(thing.asString.split(" ").joinToString(" ", transform = ::text))
            "keys" -> done { chip.failAll(thing.asJsonObject.entrySet().associate { (key, value) -> key to value.asString }) }
            "lose" -> done { chip.lose(text) }
            "open" -> outcome {
                open?.close()
                open = NightjarApp.open(path(text), chip, "en", Face.PLAIN)
                JsonObject()
            }
            "wipe_at" -> wiped(wipeAt(path("phone"), chip, level(text)))
            "throw" -> outcome { done { thrown(text, step["n"].asInt.toUInt()) } }
            "wait" -> done { Thread.sleep(thing.asLong) }
            else -> call(checkNotNull(open), verb, thing, text, step)
        }
    }

    private fun call(app: NightjarApp, verb: String, thing: JsonElement, text: String, step: JsonObject): JsonObject =
        when (verb) {
            "close" -> answer("closed" to JsonPrimitive(app.closeStore()))
            "state" -> answer("state" to JsonPrimitive(app.state().name.replace("_", "").lowercase()))
            "lock" -> done { app.lock() }
            "background" -> done { app.background() }
            "foreground" -> done { app.foreground() }
            "tick" -> done { app.tick() }
            "wait_for_wipe" -> done { app.waitForWipe() }
            "cancel_sync" -> done { app.cancelSync() }
            "wipe" -> wiped(app.wipe(level(text)))
            "pending" -> outcome { ledger(app.pending()) }
            "sync" -> outcome { ledger(runBlocking { app.sync(Silent) }) }
            "sync_begin" -> done {
                running = CoroutineScope(Dispatchers.IO).async { outcome { ledger(app.sync(Silent)) } }
            }
            "sync_end" -> runBlocking { checkNotNull(running).await() }
            "enroll" -> outcome { answer("digits" to JsonPrimitive(app.enroll(bytes(text)))) }
            "enroll_text" -> outcome { answer("digits" to JsonPrimitive(app.enrollText(text))) }
            "enroll_confirm" -> outcome { done { app.enrollConfirm(thing.asBoolean) } }
            "enroll_finish" -> outcome { done { app.enrollFinish() } }
            "pin_suggest" -> outcome { answer("pin" to JsonPrimitive(app.pinSuggest())) }
            "pin_set" -> outcome { done { app.pinSet(if (text == "duress") PinRole.DURESS else PinRole.NORMAL) } }
            "unlock" -> outcome { done { app.unlock() } }
            "screen" -> view { state(app.screen(ScreenId.valueOf(text.uppercase()))) }
            "shown" -> view { state(app.shown()) }
            "pin_clear" -> view { step(app.pinClear()) }
            "pin_submit" -> view { step(app.pinSubmit()) }
            "digits" -> done { digits(text).forEach { app.pinDigit(it.digitToInt().toUByte()) } }
            "pin_push" -> digits(text).fold(JsonObject()) { _, digit ->
                outcome { step(app.pinPush(digit.digitToInt().toUByte())) }
            }
            else -> view { step(app.act(event(verb, thing, text, step))) }
        }

    private fun event(verb: String, thing: JsonElement, text: String, step: JsonObject): Event = when (verb) {
        "tap" -> Event.Tap(text)
        "hold" -> Event.Hold(text)
        "release" -> Event.Release(text)
        "expired" -> Event.Expired(text)
        "step" -> Event.Step(text, step["by"].asInt)
        "scanned" -> Event.Scanned(bytes(text))
        "no_camera" -> Event.NoCamera
        "pulled" -> Event.Pulled(thing.asInt.toUInt())
        "back" -> Event.Back
        else -> error("no such verb: $verb")
    }

    private fun view(seen: () -> JsonObject): JsonObject = outcome(seen).also {
        if ("error" !in it.keySet()) shown += gson.toJson(it)
    }

    private fun path(name: String) = folder.resolve(name).toString()
}

private fun thrown(family: String, n: UInt) = when (family) {
    "refused" -> throwRefused(n)
    "open" -> throwOpen(n)
    "unlock" -> throwUnlock(n)
    "setup" -> throwSetup(n)
    "enroll" -> throwEnroll(n)
    "sync" -> throwSync(n)
    else -> error("no such family: $family")
}

/** The JSON of a step, and a look at it as this language sees it. */
private fun step(step: Step): JsonObject {
    val json = gson.fromJson(stepJson(step), JsonObject::class.java)
    look(step.state, json.getAsJsonObject("state"))
    check(json["leave"].asBoolean == step.leave)
    check(json["pulse"].asString == step.pulse.name.lowercase())
    return json
}

/** The JSON of a state, and a look at it as this language sees it. */
private fun state(state: ViewState): JsonObject =
    gson.fromJson(stateJson(state), JsonObject::class.java).also { look(state, it) }

private fun look(state: ViewState, json: JsonObject) {
    val name = state.javaClass.simpleName.replace(Regex("(?<!^)(?=[A-Z])"), "_").lowercase()
    check(json["screen"].asString == name) { "${json["screen"]} came as $name" }
    val phase = when (state) {
        is ViewState.Lock -> state.view.phase.name
        is ViewState.Enroll -> state.view.phase.name
        is ViewState.PinSetup -> state.view.phase.name
        is ViewState.ShiftHome -> state.view.phase.name
        is ViewState.Contact -> state.view.phase.name
        is ViewState.Sync -> state.view.phase.name
        else -> return
    }
    check(json["phase"].asString == phase.lowercase()) { "${json["phase"]} came as $phase" }
}

/** Follows a path with dots: fields by name, items by number from 0. */
private fun at(value: JsonElement, path: String): JsonElement = path.split(".").fold(value) { here, part ->
    when (here) {
        is JsonArray -> part.toIntOrNull()?.let(here.asList()::getOrNull) ?: JsonNull.INSTANCE
        is JsonObject -> here[part] ?: JsonNull.INSTANCE
        else -> JsonNull.INSTANCE
    }
}

/** What a call comes to: an answer, or an error as every language writes it down. */
private inline fun outcome(call: () -> JsonObject): JsonObject = try {
    call()
} catch (error: Exception) {
    val family = error.javaClass.enclosingClass?.takeIf { it.packageName == "org.nightjar.core" } ?: throw error
    val name = family.simpleName.removeSuffix("Exception") + "Error/" + error.javaClass.simpleName
    val told = answer("error" to JsonPrimitive(name))
    for (field in error.javaClass.declaredFields) {
        if (java.lang.reflect.Modifier.isStatic(field.modifiers)) continue
        field.isAccessible = true
        val value = field.get(error)?.let { if (it is Enum<*>) it.name else shown(field, it) }
        told.add(field.name.lowercase(), value?.let { JsonPrimitive(it.replace("_", "").lowercase()) } ?: JsonNull.INSTANCE)
    }
    told
}

/** A number as it is meant: Kotlin keeps unsigned ones in signed fields. */
private fun shown(field: java.lang.reflect.Field, value: Any): String = when (field.type) {
    Long::class.javaPrimitiveType -> (value as Long).toULong().toString()
    Int::class.javaPrimitiveType -> (value as Int).toUInt().toString()
    else -> value.toString()
}

private fun answer(vararg fields: Pair<String, JsonElement>) =
    JsonObject().apply { fields.forEach { (name, value) -> add(name, value) } }

private inline fun done(call: () -> Unit): JsonObject {
    call()
    return JsonObject()
}

private fun ledger(ledger: Ledger) = answer(
    "written" to JsonPrimitive(ledger.written.toLong()),
    "waiting" to JsonPrimitive(ledger.waiting.toLong()),
    "at_center" to JsonPrimitive(ledger.atCenter.toLong()),
    "opened" to JsonPrimitive(ledger.opened.toLong()),
    "refused" to JsonPrimitive(ledger.refused.toLong()),
    "damaged" to JsonPrimitive(ledger.damaged.toLong()),
    "unclear" to JsonPrimitive(ledger.unclear.toLong()),
)

private fun wiped(wiped: Wiped) =
    answer("hardware" to JsonPrimitive(wiped.hardware), "file" to JsonPrimitive(wiped.file))

private fun level(text: String) = if (text == "all") WipeLevel.ALL else WipeLevel.WIPE

private fun bytes(hex: String) = hex.chunked(2).map { it.toInt(16).toByte() }.toByteArray()

private fun digits(text: String) = text.filter { it in '0'..'9' }

private fun JsonElement.isText() = this is JsonPrimitive && isString
