package org.nightjar.app

import org.json.JSONObject

/** A real center in a process of its own, relay and desk: a line in, a line of JSON out (tests/scenarios). */
class Center : AutoCloseable {
    private val process = ProcessBuilder(
        checkNotNull(System.getenv("NIGHTJAR_CENTER")) { "NIGHTJAR_CENTER names no center: cargo xtask android makes one" },
        "center",
    ).redirectError(ProcessBuilder.Redirect.INHERIT).start()
    private val input = process.outputStream.bufferedWriter()
    private val output = process.inputStream.bufferedReader()

    init {
        answer()
    }

    fun ask(line: String): JSONObject {
        input.write(line + "\n")
        input.flush()
        return answer()
    }

    private fun answer() = JSONObject(output.readLine() ?: error("the center has stopped"))

    override fun close() {
        input.close()
        process.waitFor()
    }
}
