package org.nightjar.ui

import java.io.File
import kotlin.reflect.KClass
import kotlin.reflect.KType
import kotlin.reflect.full.primaryConstructor
import org.json.JSONArray
import org.json.JSONObject
import org.nightjar.core.ViewState

/** The core's own screens, one file a screen and phase, in every language (tests/view). */
object Fixtures {
    private val folder = File(System.getProperty("nightjar.fixtures") ?: "../../tests/view")

    /** Names: `shift_home.open`. */
    val names: List<String> = folder.listFiles { file -> file.extension == "json" }.orEmpty().map { it.nameWithoutExtension }.sorted()

    /** The languages of a fixture. */
    fun languages(name: String): List<String> = json(name).keys().asSequence().toList()

    /** Screens drawn by Compose: Lock and Blank are the shell's own. */
    val drawn: List<String> = names.filterNot { it.startsWith("lock.") || it.startsWith("blank.") }

    /** The phase of each screen by which its pictures are kept: one with much on it. */
    val main: List<String> get() = drawn.groupBy { it.substringBefore('.') }.values.map { phases -> phases.firstOrNull { it in MAIN } ?: phases.first() }

    /** The language, besides English and Russian, in which a screen has the most to say. */
    fun longest(name: String): String = (languages(name) - setOf("en", "ru")).maxBy { texts(name, it).sumOf(String::length) }

    /** Every text of a screen that is shown. */
    fun texts(name: String, language: String): List<String> = found(name, language, setOf("text", "badge"))

    /** Every text of a screen that is shown or spoken. */
    fun told(name: String, language: String): List<String> = found(name, language, setOf("text", "badge", "spoken"))

    /** Every text of the elements whose ids begin with [id]. */
    fun texts(name: String, language: String, id: String): List<String> = of(name, language, id).mapNotNull { it.opt("text") as? String }

    /** Every picture of the elements whose ids begin with [id]. */
    fun pictures(name: String, id: String = ""): Set<String> =
        of(name, "en", id).mapNotNull { it.opt("picture") as? String }.filter { it.isNotEmpty() }.toSet()

    /** The ids of a screen in the order of the core's fields: the order in which they are read. */
    fun ids(name: String, language: String = "en"): List<String> = found(name, language, setOf("id")).distinct()

    private fun found(name: String, language: String, keys: Set<String>): List<String> = buildList {
        walk(json(name).getJSONObject(language)) { record -> record.keys().forEach { key -> (record.get(key) as? String)?.takeIf { key in keys }?.let(::add) } }
    }

    private fun of(name: String, language: String, id: String): List<JSONObject> = buildList {
        walk(json(name).getJSONObject(language)) { record -> if ((record.opt("id") as? String)?.startsWith(id) == true) add(record) }
    }

    private fun walk(value: Any?, meet: (JSONObject) -> Unit) {
        when (value) {
            is JSONObject -> {
                meet(value)
                value.keys().forEach { walk(value.get(it), meet) }
            }
            is JSONArray -> (0 until value.length()).forEach { walk(value.get(it), meet) }
        }
    }

    /** A screen in a language. */
    fun state(name: String, language: String): ViewState = state(json(name).getJSONObject(language))

    /** A screen from its JSON, each text changed by [change]. */
    fun state(json: JSONObject, change: (String) -> String = { it }): ViewState {
        val name = json.getString("screen").split('_').joinToString("") { it.replaceFirstChar(Char::uppercase) }
        val variant = ViewState::class.sealedSubclasses.first { it.simpleName == name }
        val make = checkNotNull(variant.primaryConstructor)
        return make.call(Reader(change).read(json, make.parameters.first().type))
    }

    /** A screen in a language, each text changed by [change]. */
    fun changed(name: String, language: String, change: (String) -> String) = state(json(name).getJSONObject(language), change)

    private val MAIN = setOf(
        "cards.reading", "contact.new", "end_shift.normal", "enroll.digits", "entries.rows", "hand_out.new", "holds.between_shifts", "home.letter",
        "pin_setup.again", "practice.panic_good", "settings.list", "shift_home.undo", "slip.shown", "slip_outcome.refused", "start_shift.new",
        "stock.low", "sync.sending", "wipe.unsent",
    )
    private val read = HashMap<String, JSONObject>()

    private fun json(name: String) = read.getOrPut(name) { JSONObject(File(folder, "$name.json").readText()) }
}

/** JSON into the generated records: fields by their names in the core, enums by their snake_case. */
private class Reader(private val change: (String) -> String) {
    fun read(value: Any?, type: KType, field: String = ""): Any? {
        if (value == null || value == JSONObject.NULL) {
            check(type.isMarkedNullable) { "$field is missing" }
            return null
        }
        val of = type.classifier as KClass<*>
        return when {
            of == String::class -> if (field == "text" || field == "badge") change(value as String) else value
            of == Boolean::class -> value
            of == UInt::class -> (value as Number).toLong().toUInt()
            of == UByte::class -> (value as Number).toInt().toUByte()
            of == List::class -> (value as JSONArray).let { list ->
                (0 until list.length()).map { read(list.get(it), checkNotNull(type.arguments.first().type), field) }
            }
            of.java.isEnum -> of.java.enumConstants.first { (it as Enum<*>).name == (value as String).uppercase() }
            else -> record(value as JSONObject, of)
        }
    }

    private fun record(json: JSONObject, of: KClass<*>): Any {
        val make = checkNotNull(of.primaryConstructor) { of.toString() }
        return make.callBy(make.parameters.associateWith { parameter ->
            val name = checkNotNull(parameter.name)
            val key = name.replace(Regex("[A-Z]")) { "_" + it.value.lowercase() }
            // "type" of a few screens is a word of the language there.
            val found = if (json.has(key)) key else if (key == "typed" && json.has("type")) "type" else key
            read(if (json.has(found)) json.get(found) else null, parameter.type, name)
        })
    }
}
