package org.nightjar.ui

import android.graphics.Bitmap
import androidx.compose.ui.geometry.Rect
import kotlin.math.abs
import kotlin.math.pow

/** A picture as numbers: opaque colours, row by row. */
class Pixels(val width: Int, val height: Int, val colours: IntArray) {
    operator fun get(x: Int, y: Int): Int = colours[y * width + x]

    /** How often each colour is in a rectangle of pixels. */
    fun counts(at: Rect): Map<Int, Int> {
        val counts = HashMap<Int, Int>()
        for (y in at.top.toInt().coerceAtLeast(0) until at.bottom.toInt().coerceAtMost(height)) {
            for (x in at.left.toInt().coerceAtLeast(0) until at.right.toInt().coerceAtMost(width)) counts.merge(this[x, y], 1, Int::plus)
        }
        return counts
    }

    /** As the eye sees it that sees no colour: 0 to 255. */
    fun grey(): IntArray = IntArray(colours.size) { luma(colours[it]) }

    /** What stands out from its ground, whatever their colours: shapes alone. */
    fun shapes(at: Rect): BooleanArray {
        val ground = luma(counts(at).maxBy { it.value }.key)
        val found = ArrayList<Boolean>()
        for (y in at.top.toInt() until at.bottom.toInt()) for (x in at.left.toInt() until at.right.toInt()) found += abs(luma(this[x, y]) - ground) > SHAPE
        return found.toBooleanArray()
    }

    companion object {
        private const val SHAPE = 64

        fun of(bitmap: Bitmap): Pixels {
            val colours = IntArray(bitmap.width * bitmap.height)
            bitmap.getPixels(colours, 0, bitmap.width, 0, 0, bitmap.width, bitmap.height)
            return Pixels(bitmap.width, bitmap.height, colours)
        }

        fun luma(colour: Int): Int = ((colour shr 16 and 255) * 299 + (colour shr 8 and 255) * 587 + (colour and 255) * 114) / 1000

        /** Contrast of two colours, 1 to 21 (WCAG 2.2). */
        fun contrast(one: Int, other: Int): Double {
            val (a, b) = luminance(one) to luminance(other)
            return (maxOf(a, b) + 0.05) / (minOf(a, b) + 0.05)
        }

        private fun luminance(colour: Int): Double = listOf(16 to 0.2126, 8 to 0.7152, 0 to 0.0722).sumOf { (shift, part) ->
            val value = (colour shr shift and 255) / 255.0
            part * if (value <= 0.04045) value / 12.92 else ((value + 0.055) / 1.055).pow(2.4)
        }
    }
}
