package org.nightjar.ui

import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull

/** What a screen reader meets: one line an element. */
class Said(node: SemanticsNode, density: Float) {
    val id = node.config.getOrNull(SemanticsProperties.TestTag).orEmpty()
    val label = node.config.getOrNull(SemanticsProperties.ContentDescription)?.joinToString().orEmpty()
    val role: Role? = node.config.getOrNull(SemanticsProperties.Role)
    val heading = node.config.contains(SemanticsProperties.Heading)
    val live = node.config.getOrNull(SemanticsProperties.LiveRegion)
    val chosen = node.config.getOrNull(SemanticsProperties.Selected) == true
    val disabled = node.config.contains(SemanticsProperties.Disabled)
    val touch = role == Role.Button
    val clicks = node.config.contains(SemanticsActions.OnClick)

    /** Its place in its group, where another than its place on the glass. */
    val at: Float? = node.config.getOrNull(SemanticsProperties.TraversalIndex)
    val actions = node.config.getOrNull(SemanticsActions.CustomActions).orEmpty().map { it.label }

    /** In dp, whole, wherever it is scrolled to. */
    val bounds = node.positionInRoot.let { at ->
        Rect(Offset(at.x / density, at.y / density), Size(node.size.width / density, node.size.height / density))
    }

    /** What of it is to be seen, in dp. */
    val seen = node.boundsInRoot.let { Rect(it.left / density, it.top / density, it.right / density, it.bottom / density) }

    /** As a reader names it. */
    val kind: String = when {
        touch -> "button"
        role == Role.Image -> "image"
        heading -> "heading"
        else -> "text"
    }

    override fun toString(): String {
        val more = listOfNotNull(
            "chosen".takeIf { chosen },
            "disabled".takeIf { disabled },
            live?.let { "live $it" },
            actions.takeIf { it.isNotEmpty() }?.joinToString(prefix = "actions ", separator = ", "),
        ).joinToString("; ")
        val size = "${bounds.width.toInt()}x${bounds.height.toInt()}"
        return listOf(id, kind, if (touch) size else "", label, more).filter { it.isNotEmpty() }.joinToString(" | ")
    }

    companion object {
        /** All elements in reading order. */
        fun of(root: SemanticsNode, density: Float): List<Said> {
            val found = mutableListOf<Said>()
            fun walk(node: SemanticsNode) {
                if (node.config.contains(SemanticsProperties.TestTag)) found += Said(node, density)
                node.children.sortedBy { it.config.getOrNull(SemanticsProperties.TraversalIndex) ?: 0f }.forEach(::walk)
            }
            walk(root)
            return found
        }
    }
}
