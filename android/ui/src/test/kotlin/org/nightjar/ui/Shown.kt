package org.nightjar.ui

import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.layout.boundsInRoot
import androidx.compose.ui.layout.positionInRoot
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.text.TextLayoutResult
import androidx.compose.ui.unit.toSize

/** A text or picture on the glass, in dp. */
class Ink(drawn: Drawn, private val density: Float) {
    val what: String = drawn.what
    val laid: TextLayoutResult? = drawn.laid
    private val at: Offset = drawn.at.positionInRoot()

    /** All of it, wherever it is scrolled to. */
    val whole: Rect = Rect(at / density, drawn.at.size.toSize() / density)

    /** What of it is to be seen. */
    val seen: Rect = drawn.at.boundsInRoot().let { Rect(it.left / density, it.top / density, it.right / density, it.bottom / density) }

    /** A code is one word and may be pushed sideways. */
    val sideways: Boolean get() = laid?.layoutInput?.softWrap == false

    /** Where there is ink: a text's lines without their leading, a picture without its margin. */
    val spots: List<Rect> = if (laid == null) listOf(whole.deflate(whole.width * 0.08f)) else (0 until laid.lineCount).map { line ->
        val high = (laid.getLineBottom(line) - laid.getLineTop(line)) * 0.15f
        Rect(
            (at.x + laid.getLineLeft(line)) / density,
            (at.y + laid.getLineTop(line) + high) / density,
            (at.x + laid.getLineRight(line)) / density,
            (at.y + laid.getLineBottom(line) - high) / density,
        )
    }
}

/** One screen as it was laid out: what a reader meets, what was drawn, what can be focused. */
class Shown(root: SemanticsNode, drawn: List<Drawn>, density: Float) {
    val said: List<Said> = Said.of(root, density)

    /** What is drawn on top: under a half sheet everything is covered. */
    val inks: List<Ink> = drawn.lastOrNull { it.what == SHEET }.let { sheet ->
        drawn.filter { one -> sheet == null || generateSequence(one.at) { it.parentCoordinates }.any { it === sheet.at } }
    }.map { Ink(it, density) }
    val texts: List<Ink> get() = inks.filter { it.laid != null }

    /** What can be focused but has no id, and so no word of the core. */
    val nameless: List<String> = mutableListOf<String>().also { found ->
        fun walk(node: SemanticsNode) {
            val acts = node.config.contains(SemanticsActions.OnClick) || node.config.contains(SemanticsActions.SetText)
            val speaks = node.config.contains(SemanticsProperties.ContentDescription) || node.config.contains(SemanticsProperties.Text)
            if ((acts || speaks) && !node.config.contains(SemanticsProperties.TestTag)) found += node.config.toString()
            node.children.forEach(::walk)
        }
        walk(root)
    }

    /** Ids of what lies beyond the glass and can be scrolled to by nobody. */
    val lost: List<String> = mutableListOf<String>().also { found ->
        fun walk(node: SemanticsNode, scrolled: Boolean) {
            val range = node.config.getOrNull(SemanticsProperties.VerticalScrollAxisRange)
            val scrolls = scrolled || range != null
            val tag = node.config.getOrNull(SemanticsProperties.TestTag)
            if (tag != null) {
                val whole = Rect(node.positionInRoot, node.size.toSize())
                val seen = node.boundsInRoot.intersect(root.boundsInRoot)
                if (!scrolls && seen.height < whole.height - 0.5f) found += tag
                if (!seen.isEmpty && seen.width < whole.width - 0.5f) found += tag
            }
            node.children.forEach { walk(it, scrolls) }
        }
        walk(root, false)
    }
}
