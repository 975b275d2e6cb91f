package org.nightjar.ui

import androidx.compose.ui.geometry.Rect
import kotlin.math.abs

/** What may be wrong with a picture, each as a sentence: ui.md 8.15 and 8.21. ChecksTest shows that each can be found. */
object Eye {
    /** Words and pictures stand out 7 to 1 from their ground, edges of what can be touched 3 to 1 from what lies around. */
    fun faint(shown: Shown, picture: Pixels, density: Float): List<String> {
        val inks = shown.inks.filter { it.what != SHEET && !it.seen.isEmpty }.mapNotNull { ink ->
            val places = ink.spots.map { it.intersect(ink.seen).times(density) }.filter { it.width >= 1 && it.height >= 1 }
            val counts = HashMap<Int, Int>()
            places.forEach { place -> picture.counts(place).forEach { (colour, n) -> counts.merge(colour, n, Int::plus) } }
            if (counts.isEmpty()) return@mapNotNull null
            val ground = counts.maxBy { it.value }.key
            // The edges of letters are mixed: the ink is what differs most.
            val best = counts.filter { it.value >= FEWEST }.maxOf { Pixels.contrast(it.key, ground) }
            "'${ink.what}' stands out by $best".takeIf { best < TEXT }
        }
        val edges = shown.said.filter { it.touch && it.id != STRIP && it.seen == it.bounds }.mapNotNull { one ->
            val at = one.bounds.times(density)
            val y = at.center.y.toInt()
            val around = picture[(at.left - 4 * density).toInt(), y]
            val best = (0..(3 * density).toInt()).maxOf { Pixels.contrast(picture[at.left.toInt() + it, y], around) }
            "${one.id} has an edge of $best".takeIf { best < LINE }
        }
        return inks + edges
    }

    /** Where two pictures differ by more than a shade, in pixels, seen without colour. */
    fun apart(one: IntArray, other: IntArray): Int = one.indices.count { abs(one[it] - other.getOrElse(it) { 0 }) > SHADE }

    private fun Rect.times(by: Float) = Rect(left * by, top * by, right * by, bottom * by)

    private const val TEXT = 7.0
    private const val LINE = 3.0
    private const val FEWEST = 3
    private const val SHADE = 32
}
