package org.nightjar.phone

import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

/** Both builds name the same libraries: Gradle's for contributors, Maven's for the machines that check. */
class CoordinatesTest {
    private val android = generateSequence(File("").absoluteFile) { it.parentFile }.first { File(it, "settings.gradle.kts").exists() }
    private val toml = File(android, "gradle/libs.versions.toml").readText()
    private val pom = File(android, "pom.xml").readText()

    @Test
    fun `versions that both name are equal`() {
        val ours = Regex("""(?m)^(\w+) = "([^"]+)"$""").findAll(toml.substringBefore("[libraries]")).associate { it.groupValues[1] to it.groupValues[2] }
        val theirs = Regex("""<(\w+)\.version>([^<]+)</""").findAll(pom).associate { it.groupValues[1] to it.groupValues[2] }
        // Gradle's own plugin is none of Maven's business.
        val shared = ours - "agp"
        assertTrue("only $shared", shared.size >= 10)
        assertEquals(shared, theirs.filterKeys { it in shared })
    }

    @Test
    fun `every library of Gradle is in a pom`() {
        val poms = listOf("verify/deps", "core", "ui", "app").joinToString { File(android, "$it/pom.xml").readText() }
        for (module in Regex("""module = "([^"]+)"""").findAll(toml)) {
            val (group, artifact) = module.groupValues[1].split(':')
            // Maven names the platform's variant, which Gradle finds out.
            val found = Regex("""<groupId>${Regex.escape(group)}</groupId>\s*<artifactId>${Regex.escape(artifact)}(-android|-jvm)?</artifactId>""")
            assertTrue("$group:$artifact", found.containsMatchIn(poms))
        }
    }

    @Test
    fun `the languages are those of the core's words`() {
        val words = File(android, "../core/words/locales").list().orEmpty().map { it.removeSuffix(".ftl") }.toSet()
        val names = mapOf("sr" to "sr-Cyrl", "b+sr+Latn" to "sr-Latn")
        val ours = File(android, "verify/languages.txt").readText().trim().split(',').map { names[it] ?: it }.toSet()
        assertEquals(words, ours)
    }
}
