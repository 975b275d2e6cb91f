package org.nightjar.app.glass

/** Colour roles of ui.md 4.1, as far as the framework's own pages use them. */
internal class Colours private constructor(
    val bg: Int,
    val surface: Int,
    val text: Int,
    val dim: Int,
    val care: Int,
    val night: Int,
    val line: Int,
) {
    companion object {
        /** The default, and whatever is shown before the phone has said how to draw: no white flash at night. */
        val DARK = Colours(
            bg = 0xFF0B0C0E.toInt(),
            surface = 0xFF17191D.toInt(),
            text = 0xFFF2EFE8.toInt(),
            dim = 0xFFC8C3B8.toInt(),
            care = 0xFFF2D95C.toInt(),
            night = 0xFFD8B4FF.toInt(),
            line = 0xFF8A8F98.toInt(),
        )
        val LIGHT = Colours(
            bg = 0xFFFFFDF8.toInt(),
            surface = 0xFFF3EFE6.toInt(),
            text = 0xFF14161A.toInt(),
            dim = 0xFF3A3F46.toInt(),
            care = 0xFF544000.toInt(),
            night = 0xFF4A2480.toInt(),
            line = 0xFF6A6E75.toInt(),
        )
    }
}

/** Lengths in dp and sizes in sp of ui.md 4.2. */
object Measure {
    const val GAP = 8f
    const val EDGE = 16f
    const val CORNER = 12f
    const val THIN = 1f
    const val FOCUS = 3f
    const val TARGET = 56f
    const val KEY = 72f
    const val PICTURE = 28f
    const val COLUMN = 480f
    const val BODY = 16f
    const val NUMBER = 28f
}
