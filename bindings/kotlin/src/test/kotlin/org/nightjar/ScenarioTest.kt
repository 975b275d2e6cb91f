package org.nightjar

import java.nio.file.Files
import java.nio.file.Path
import kotlin.io.path.extension
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.nameWithoutExtension
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.DynamicTest.dynamicTest
import org.junit.jupiter.api.TestFactory

/** Every scenario, played in Kotlin. With `NIGHTJAR_TRANSCRIPTS` set it writes down what was shown. */
class ScenarioTest {
    @TestFactory
    fun `every scenario goes as it is written`(): List<DynamicTest> {
        val files = Path.of("tests/scenarios").listDirectoryEntries().filter { it.extension == "json" }.sorted()
        check(files.isNotEmpty())
        // At the same time: most of a scenario is waiting.
        val plays = CoroutineScope(Dispatchers.IO)
        val playing = files.map { file -> file to plays.async { runCatching { play(file) } } }
        return playing.map { (file, play) ->
            dynamicTest(file.nameWithoutExtension) { runBlocking { play.await() }.getOrThrow() }
        }
    }

    private fun play(file: Path) {
        val folder = Files.createTempDirectory("nightjar")
        val shown = Player(folder).use { it.play(file) }
        folder.toFile().deleteRecursively()
        System.getenv("NIGHTJAR_TRANSCRIPTS")?.takeIf(String::isNotEmpty)?.let { out ->
            val own = Files.createDirectories(Path.of(out, "kotlin"))
            Files.writeString(own.resolve("${file.nameWithoutExtension}.jsonl"), shown.joinToString("") { "$it\n" })
        }
    }
}
