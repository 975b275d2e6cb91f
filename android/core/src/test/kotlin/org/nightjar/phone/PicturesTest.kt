package org.nightjar.phone

import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

class PicturesTest {
    private val android = generateSequence(File("").absoluteFile) { it.parentFile }.first { File(it, "settings.gradle.kts").exists() }
    private val pictures = Pictures(File(android, "ui/src/main/resources/nightjar/pictures.txt").readLines().asSequence())

    @Test
    fun `every picture that the core names is here, and each is a drawing inside its grid`() {
        val table = File(android, "../core/words/pictograms.toml").readText()
        val named = Regex("\"((?:hi|ms|nj)/[^\"]+)\"").findAll(table).map { PictureName.of(it.groupValues[1]).base }.toSet()
        assertTrue("only ${named.size}", named.size > 200)
        assertEquals(emptySet<String>(), named - pictures.names)
        for (name in pictures.names) {
            val paths = pictures.paths(name)
            assertTrue(name, paths.isNotEmpty())
            paths.forEach { it.draw(Inside(name)) }
        }
    }

    @Test
    fun `every set is in NOTICE with its licence`() {
        val notice = File(android, "../NOTICE").readText()
        val sets = pictures.names.map { it.substringBefore('/') }.toSet()
        assertEquals(setOf("hi", "ms", "nj"), sets)
        for (words in listOf("Health Icons", "MIT License", "Material Symbols", "Apache License, Version 2.0", "own drawings")) {
            assertTrue(words, words in notice)
        }
    }

    @Test
    fun `an unknown picture is no drawing`() = assertEquals(0, pictures.paths("hi/nothing").size)

    private class Inside(private val name: String) : PathSink {
        private fun point(x: Float, y: Float) = assertTrue("$name at $x $y", x in -3f..51f && y in -3f..51f)
        override fun moveTo(x: Float, y: Float) = point(x, y)
        override fun lineTo(x: Float, y: Float) = point(x, y)
        override fun curveTo(x1: Float, y1: Float, x2: Float, y2: Float, x: Float, y: Float) = point(x, y)
        override fun close() = Unit
    }
}
