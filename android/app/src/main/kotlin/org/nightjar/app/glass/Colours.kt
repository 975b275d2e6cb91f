package org.nightjar.app.glass

/** Colour roles of ui.md 4.1, dark: a locked phone does not know what its person has chosen. */
object Colours {
    const val BG = 0xFF0B0C0E.toInt()
    const val SURFACE = 0xFF17191D.toInt()
    const val TEXT = 0xFFF2EFE8.toInt()
    const val DIM = 0xFFC8C3B8.toInt()
    const val CARE = 0xFFF2D95C.toInt()
    const val NIGHT = 0xFFD8B4FF.toInt()
    const val LINE = 0xFF8A8F98.toInt()
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
