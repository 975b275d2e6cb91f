package org.nightjar.phone

import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

class PicturesTest {
    private val android = generateSequence(File("").absoluteFile) { it.parentFile }.first { File(it, "settings.gradle.kts").exists() }
    private val file = File(android, "ui/src/main/resources/nightjar/pictures.txt")
    private val pictures = Pictures(file.readLines().asSequence())
    private val named = Regex("\"((?:hi|ms|nj)/[^\"]+)\"").findAll(File(android, "../core/words/pictograms.toml").readText())
        .map { PictureName.of(it.groupValues[1]).base }.toSet()

    @Test
    fun `every picture that the core names is here, and each is a drawing inside its grid`() {
        assertTrue("only ${named.size}", named.size > 200)
        for (name in named) assertTrue(name, pictures.paths(name).isNotEmpty())
        assertEquals("no two names have one number", named.size, named.map { Pictures.number(it) }.toSet().size)
        for (number in pictures.numbers) {
            val paths = pictures.numbered(number)
            assertTrue(number, paths.isNotEmpty())
            paths.forEach { it.draw(Inside(number)) }
        }
    }

    @Test
    fun `the file names no picture`() {
        for (line in file.readLines()) {
            val words = line.split(' ')
            assertTrue(line, Regex("[0-9a-f]{1,8}").matches(words.first()))
            for (word in words.drop(1)) assertTrue("$word in $line", word in setOf("n", "e", "s", "M", "L", "C", "Z") || word.toFloatOrNull() != null)
        }
    }

    @Test
    fun `every set is in NOTICE with its licence`() {
        val notice = File(android, "../NOTICE").readText()
        val sets = named.map { it.substringBefore('/') }.toSet()
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
