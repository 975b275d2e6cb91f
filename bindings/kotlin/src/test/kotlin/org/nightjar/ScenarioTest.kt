package org.nightjar

import java.nio.file.Files
import java.nio.file.Path
import kotlin.io.path.extension
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.nameWithoutExtension
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.DynamicTest.dynamicTest
import org.junit.jupiter.api.TestFactory

/** Every scenario, played in Kotlin. With `NIGHTJAR_TRANSCRIPTS` set it writes down what was shown. */
class ScenarioTest {
    @TestFactory
    fun `every scenario goes as it is written`(): List<DynamicTest> {
        val files = Path.of("tests/scenarios").listDirectoryEntries().filter { it.extension == "json" }.sorted()
        check(files.isNotEmpty())
        return files.map { file -> dynamicTest(file.nameWithoutExtension) { play(file) } }
    }

    private fun play(file: Path) {
        val folder = Files.createTempDirectory("nightjar")
        val shown = Player(folder).use { it.play(file) }
        folder.toFile().deleteRecursively()
        System.getenv("NIGHTJAR_TRANSCRIPTS")?.takeIf(String::isNotEmpty)?.let { out ->
            val own = Files.createDirectories(Path.of(out, "kotlin"))
            Files.writeString(own.resolve("${file.nameWithoutExtension}.jsonl"), shown.joinToString("\n", postfix = "\n"))
        }
    }
}
