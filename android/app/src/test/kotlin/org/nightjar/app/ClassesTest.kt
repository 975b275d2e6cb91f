package org.nightjar.app

import java.io.DataInputStream
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

/** What the ways in reach, read from the constant pools of their classes, everything they name followed to its end. */
class ClassesTest {
    private val ways = listOf(
        "org/nightjar/app/Shell", "org/nightjar/app/ways/NightTile", "org/nightjar/app/ways/NightShortcut",
        "org/nightjar/app/ways/NoPreferences", "org/nightjar/app/ways/FriendTrigger", "org/nightjar/app/ways/FriendConnect",
        "org/nightjar/app/ways/Meeting", "org/nightjar/app/ways/BootReceiver",
        "org/nightjar/app/glass/LockFace", "org/nightjar/app/glass/BlankFace", "org/nightjar/app/glass/ClosedFace",
    )

    @Test
    fun `lock, blank, tile, shortcut, responder, receiver and job name no Compose and nothing of AndroidX`() {
        for (way in ways) assertEquals(way, emptyList<String>(), reached(way).filter(::isForbidden).sorted())
    }

    @Test
    fun `the activity reaches Compose through one door`() {
        val reached = reached("org/nightjar/app/MainActivity", door = "org/nightjar/app/Drawings")
        assertEquals(emptyList<String>(), reached.filter(::isForbidden).sorted())
        assertTrue("org/nightjar/app/Drawings" in reached)
    }

    /** The control: the same reading finds Compose where it is. */
    @Test
    fun `what is behind the door is found`() {
        assertTrue(reached("org/nightjar/app/Drawings").any(::isForbidden))
    }

    /** The first blow needs nothing of the core: not even its types. */
    @Test
    fun `what deletes the keys first knows no library`() {
        val reached = reached("org/nightjar/app/keys/FirstBlow") + reached("org/nightjar/app/keys/AndroidStore")
        assertEquals(emptyList<String>(), reached.filter { it.startsWith("org/nightjar/core/") || it.startsWith("com/sun/jna/") })
    }

    private fun isForbidden(name: String) =
        (name.startsWith("androidx/") || name.startsWith("org/nightjar/ui/")) && name != MARK

    private fun reached(from: String, door: String? = null): Set<String> {
        val seen = mutableSetOf<String>()
        val next = ArrayDeque(listOf(from))
        while (next.isNotEmpty()) {
            val name = next.removeFirst()
            if (!seen.add(name) || name == door || !name.startsWith("org/nightjar/app/")) continue
            next += named(name)
        }
        return seen
    }

    /** Every class that a class file names: in class entries, descriptors and signatures. */
    private fun named(name: String): Set<String> {
        val file = checkNotNull(javaClass.getResourceAsStream("/$name.class")) { name }
        val names = mutableSetOf<String>()
        DataInputStream(file.buffered()).use { input ->
            assertEquals(0xCAFEBABE.toInt(), input.readInt())
            input.readInt()
            val texts = mutableMapOf<Int, String>()
            val classes = mutableListOf<Int>()
            val count = input.readUnsignedShort()
            var at = 1
            while (at < count) {
                when (val kind = input.readUnsignedByte()) {
                    UTF8 -> texts[at] = input.readUTF()
                    3, 4, 9, 10, 11, 12, 17, 18 -> input.skipBytes(4)
                    5, 6 -> input.skipBytes(8).also { at += 1 }
                    CLASS -> classes += input.readUnsignedShort()
                    8, 16, 19, 20 -> input.skipBytes(2)
                    15 -> input.skipBytes(3)
                    else -> error("constant of kind $kind in $name")
                }
                at += 1
            }
            classes.forEach { names += texts.getValue(it).trimStart('[').removePrefix("L").removeSuffix(";") }
            for (text in texts.values) TYPE.findAll(text).forEach { names += it.groupValues[1] }
        }
        return names
    }

    private companion object {
        const val UTF8 = 1
        const val CLASS = 7

        /** An annotation that the Compose compiler leaves on every class it has seen; it is no code and nothing loads it. */
        const val MARK = "androidx/compose/runtime/internal/StabilityInferred"
        val TYPE = Regex("L((?:org/nightjar|androidx|kotlinx|com/sun)/[\\w/$]+)[;<]")
    }
}
