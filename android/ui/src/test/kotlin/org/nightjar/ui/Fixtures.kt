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

    /** The language in which a screen has the most to say. */
    fun longest(name: String): String = languages(name).maxBy { json(name).getJSONObject(it).toString().length }

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
