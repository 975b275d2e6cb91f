package org.nightjar.ui

import androidx.compose.ui.geometry.Rect

/** What may be wrong with a screen, each as a sentence: ui.md 8.7, 16-18, 20. ChecksTest shows that each can be found. */
object Checks {
    /** All that holds on every screen, in every language, at every size. */
    fun all(shown: Shown, rtl: Boolean = false): List<String> =
        strip(shown) + targets(shown) + gaps(shown) + names(shown) + words(shown) + overlaps(shown) + order(shown, rtl)

    /** The strip is there, whole, last, and can be chosen without the gesture. */
    fun strip(shown: Shown): List<String> {
        val strip = shown.said.singleOrNull { it.id == STRIP } ?: return listOf("no strip")
        return listOfNotNull(
            "strip at ${strip.bounds}".takeIf { strip.bounds.height != 56f || strip.seen != strip.bounds },
            "strip is not last".takeIf { shown.said.last() != strip || shown.said.any { it.seen.bottom > strip.bounds.bottom } },
            "strip without its action".takeIf { strip.actions.size != 1 },
        )
    }

    /** No target under 56 dp, none beyond the glass, none that cannot be clicked. */
    fun targets(shown: Shown): List<String> = shown.said.flatMap { one ->
        listOfNotNull(
            "${one.id} is ${one.bounds.size}".takeIf { one.touch && (one.bounds.width < 55.5f || one.bounds.height < 55.5f) },
            "${one.id} leaves the glass: ${one.bounds}".takeIf { one.bounds.left < -0.5f || one.bounds.right > 360.5f },
            "${one.id} cannot be clicked".takeIf { one.touch && one.id != STRIP && !one.clicks && !one.disabled },
        )
    } + shown.lost.map { "$it cannot be reached" }

    /** No two targets nearer than 8 dp. */
    fun gaps(shown: Shown): List<String> {
        val targets = shown.said.filter { it.touch && it.id != STRIP && !it.seen.isEmpty }
        return pairs(targets).mapNotNull { (one, other) ->
            val (a, b) = one.seen to other.seen
            val apart = maxOf(maxOf(a.left, b.left) - minOf(a.right, b.right), maxOf(a.top, b.top) - minOf(a.bottom, b.bottom))
            "${one.id} and ${other.id} are $apart apart".takeIf { apart < 7.5f }
        }
    }

    /** Everything that can be focused has an id, a label and, to be touched, a role; no label and no id twice. */
    fun names(shown: Shown): List<String> {
        val alike = shown.said.filterNot { it.id == STRIP || it.id.startsWith(ENTRY) || WORD in it.id }.groupBy { it.kind to it.label }.values.filter { it.size > 1 }
        val twice = shown.said.groupBy { it.id }.values.filter { it.size > 1 }
        return shown.nameless.map { "nobody names $it" } +
            shown.said.filter { it.label.isBlank() }.map { "${it.id} says nothing" } +
            shown.said.filter { it.clicks && it.role == null }.map { "${it.id} has no role" } +
            alike.map { all -> "'${all.first().label}' is said of ${all.map { it.id }}" } +
            twice.map { "id ${it.first().id} twice" }
    }

    /** No text is cut, and no word is broken inside. */
    fun words(shown: Shown): List<String> = shown.texts.flatMap { ink ->
        val laid = checkNotNull(ink.laid)
        val text = laid.layoutInput.text.text
        val broken = (0 until laid.lineCount - 1).mapNotNull { line ->
            val end = laid.getLineEnd(line)
            val (before, after) = text.getOrNull(end - 1) to text.getOrNull(end)
            val free = before == null || after == null || before.isWhitespace() || after.isWhitespace() || before in "-–/\u200B"
            "'$text' breaks after '${text.substring(0, end)}'".takeUnless { free }
        }
        val narrow = !ink.seen.isEmpty && ink.seen.width < ink.whole.width - 1f && !ink.sideways
        broken + listOfNotNull("'$text' is cut".takeIf { laid.hasVisualOverflow || narrow })
    }

    /** No text and no picture lies on another. */
    fun overlaps(shown: Shown): List<String> {
        val seen = shown.inks.filter { !it.seen.isEmpty && it.what != SHEET }
        return pairs(seen).mapNotNull { (one, other) ->
            val lies = one.spots.any { a -> other.spots.any { b -> a.intersect(b).let { it.width > 1f && it.height > 1f } } }
            "'${one.what}' lies on '${other.what}'".takeIf { lies }
        }
    }

    /** The order in which things are read is the order in which they are seen: downwards, and in a row from its beginning. */
    fun order(shown: Shown, rtl: Boolean = false): List<String> = shown.said.filter { it.id != STRIP && it.at == null }.zipWithNext().mapNotNull { (one, next) ->
        val (a, b) = one.bounds to next.bounds
        // What lies beyond the fold is looked at on a glass that has none.
        if (one.seen != a || next.seen != b) return@mapNotNull null
        val below = b.top >= a.bottom - 1f
        val turned = rtl && !keepsOrder(one.id)
        val beside = if (turned) b.right <= a.left + 1f else b.left >= a.right - 1f
        // A column beside a column begins at its top again.
        val inside = minOf(a.bottom, b.bottom) > maxOf(a.top, b.top)
        "${next.id} is read after ${one.id}".takeUnless { below || beside && inside }
    }

    /** What the thumb needs lies wholly between [from] and the strip, with nothing scrolled. */
    fun reach(shown: Shown, ids: (String) -> Boolean, from: Float): List<String> = shown.said.filter { ids(it.id) }.flatMap {
        listOfNotNull(
            "${it.id} begins at ${it.bounds.top}".takeIf { _ -> it.bounds.top < from },
            "${it.id} ends at ${it.bounds.bottom}, below the fold".takeIf { _ -> it.bounds.bottom > GLASS - STRIP_HEIGHT },
        )
    }

    /** From right to left everything stands where a mirror shows it, but what keeps its own order. */
    fun mirrored(ltr: Shown, rtl: Shown, keeps: (String) -> Boolean): List<String> {
        val other = rtl.said.associateBy { it.id }
        return ltr.said.filterNot { keeps(it.id) }.mapNotNull { one ->
            val there = other[one.id]?.bounds ?: return@mapNotNull "${one.id} is not there from right to left"
            val wanted = Rect(360f - one.bounds.right, one.bounds.top, 360f - one.bounds.left, one.bounds.bottom)
            val off = maxOf(kotlin.math.abs(wanted.left - there.left), kotlin.math.abs(wanted.right - there.right))
            "${one.id} is at $there, not at $wanted".takeIf { off > 1.5f }
        }
    }

    /** What the core isolates (numbers, codes, plates, phone numbers), and any other number, is drawn from left to right. */
    fun isolated(shown: Shown): List<String> = shown.texts.flatMap { ink ->
        val laid = checkNotNull(ink.laid)
        val text = laid.layoutInput.text.text
        (ISOLATE.findAll(text).map { it.groups[1]!!.range } + NUMBER.findAll(text).map { it.range }).flatMap { range ->
            range.filter { !text[it].isWhitespace() }.zipWithNext().mapNotNull { (a, b) ->
                val turned = laid.getLineForOffset(a) == laid.getLineForOffset(b) && laid.getBoundingBox(a).left >= laid.getBoundingBox(b).left
                "'$text' is turned round at ${text[a]}${text[b]}".takeIf { turned }
            }
        }
    }

    /** Every text drawn is one of [core]: the screens know no word. */
    fun words(shown: Shown, core: Set<String>): List<String> = shown.texts.map { it.what }.filterNot { it in core }.map { "'$it' is no text of the core" }

    /** What is in its own order in every language: keys of a pad, the words of a code. */
    fun keepsOrder(id: String) = OWN_ORDER.containsMatchIn(id)

    private fun <T> pairs(all: List<T>): List<Pair<T, T>> = all.flatMapIndexed { index, one -> all.drop(index + 1).map { one to it } }

    private const val GLASS = 640f
    private const val STRIP_HEIGHT = 56f
    private val NUMBER = Regex("""\+?\d[\d ./:-]*\d""")
    private val ISOLATE = Regex("\u2066([^\u2069]*)\u2069")

    /** Two alike entries are said alike: which is which only the core can tell. */
    private const val ENTRY = "entries.row"

    private val OWN_ORDER = Regex("""\.(pad|word)\.|\.(key|sign)\..$|^(pin_setup|practice)\.(clear|ok)$""")

    /** A code may have a sign twice, and then says its word twice. */
    private const val WORD = ".word."
}
