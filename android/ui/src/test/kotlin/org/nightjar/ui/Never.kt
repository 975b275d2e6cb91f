package org.nightjar.ui

/** What no screen may tell, each as a sentence: ui.md 2.0 and 8.1, 8.3, 8.23, 8.31. NeverTest shows that each can be found. */
object Never {
    /** A clock's time or a day. */
    fun time(told: List<String>): List<String> = told.filter { CLOCK.containsMatchIn(bare(it)) }.map { "'$it' is a time" }

    /** A number where none may be. */
    fun number(told: List<String>): List<String> = told.filter { it.any(Char::isDigit) }.map { "'$it' has a number" }

    /** Any of [words], whole. */
    fun words(told: List<String>, words: Set<String>): List<String> {
        val found = words.filter { it.length > SHORT }.map { it to Regex("(?<!\\p{L})${Regex.escape(bare(it))}(?!\\p{L})", RegexOption.IGNORE_CASE) }
        return told.flatMap { text -> found.filter { (_, word) -> word.containsMatchIn(bare(text)) }.map { (word, _) -> "'$text' tells '$word'" } }
    }

    private fun bare(text: String) = text.filterNot { it in '\u2066'..'\u2069' }

    private const val SHORT = 3
    private val CLOCK = Regex("""(?<!\d)([01]?\d|2[0-3])[:.][0-5]\d(?!\d)|\d{4}-\d\d-\d\d|(?<!\d)\d{1,2}[./]\d{1,2}[./]\d{2,4}""")
}
