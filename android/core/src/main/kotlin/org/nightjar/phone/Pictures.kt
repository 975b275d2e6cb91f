package org.nightjar.phone

/** Where the parts of a picture go: a path of any platform. */
interface PathSink {
    fun moveTo(x: Float, y: Float)
    fun lineTo(x: Float, y: Float)
    fun curveTo(x1: Float, y1: Float, x2: Float, y2: Float, x: Float, y: Float)
    fun close()
}

/** How a path is drawn. */
enum class Ink { FILL, FILL_EVEN_ODD, STROKE }

/** One path of a picture, on a grid of [Pictures.GRID]. */
class Drawing(val ink: Ink, private val commands: List<String>) {
    /** Walks the path. */
    fun draw(to: PathSink) {
        var at = 0
        fun next() = commands[at++].toFloat()
        while (at < commands.size) {
            when (commands[at++]) {
                "M" -> to.moveTo(next(), next())
                "L" -> to.lineTo(next(), next())
                "C" -> to.curveTo(next(), next(), next(), next(), next(), next())
                "Z" -> to.close()
            }
        }
    }
}

/** A picture's name as the core writes it, `set/name` or `set/name+sign`: the sign is drawn small in the lower end corner. */
data class PictureName(val base: String, val sign: String) {
    companion object {
        fun of(name: String): PictureName = PictureName(name.substringBefore('+'), name.substringAfter('+', ""))
    }
}

/**
 * The vendored pictures (pictures.txt, written by android/pictures/vendor.py). The file names none of them: who unpacks the
 * app finds numbers, where some of the names would say what it is for.
 */
class Pictures(lines: Sequence<String>) {
    private val lines: Map<String, String> = lines.filter { it.isNotEmpty() }.associateBy { it.substringBefore(' ') }

    /** Numbers of all pictures. */
    val numbers: Set<String> get() = lines.keys

    /** Paths of a picture without its sign, none if there is no such picture. */
    fun paths(base: String): List<Drawing> = numbered(number(base))

    /** Paths of the picture with a number, none if there is no such picture. */
    fun numbered(number: String): List<Drawing> {
        val parts = lines[number]?.split(' ')?.drop(1) ?: return emptyList()
        val paths = mutableListOf<Drawing>()
        var from = 0
        while (from < parts.size) {
            val ink = INKS.getValue(parts[from])
            var to = from + 1
            while (to < parts.size && parts[to] !in INKS) to++
            paths += Drawing(ink, parts.subList(from + 1, to))
            from = to
        }
        return paths
    }

    companion object {
        /** The number of a name: its hash, as every Java has it. */
        fun number(name: String): String = Integer.toHexString(name.hashCode())

        /** Side of the grid. */
        const val GRID = 48f

        /** Width of a stroke on it. */
        const val STROKE = 3f
        private val INKS = mapOf("n" to Ink.FILL, "e" to Ink.FILL_EVEN_ODD, "s" to Ink.STROKE)

        /** The file beside the classes of the interface. */
        val shipped: Pictures by lazy {
            val file = checkNotNull(Pictures::class.java.getResourceAsStream("/nightjar/pictures.txt")) { "pictures" }
            file.bufferedReader().use { Pictures(it.readLines().asSequence()) }
        }
    }
}
