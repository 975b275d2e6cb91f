package org.nightjar.ui

import java.awt.image.BufferedImage
import java.awt.image.IndexColorModel
import java.io.File
import javax.imageio.IIOImage
import javax.imageio.ImageIO
import javax.imageio.ImageWriteParam
import kotlin.math.abs

/** Pictures of one screen beside each other in one small file: at most 256 colours, of 16 shades of red, green and blue. */
class Sheet(private val across: Int, private val cells: List<Pixels>) {
    private val width = cells.first().width
    private val height = cells.first().height
    private val rows = (cells.size + across - 1) / across

    /** Pixels of each cell that are not as in a sheet that was kept; null if that has another shape. */
    fun differences(kept: File): List<Int>? {
        val image = read(kept) ?: return null
        return cells.mapIndexed { n, cell -> cell.colours.indices.count { differs(cell.colours[it], image.getRGB(x(n, it), y(n, it))) } }
    }

    fun write(file: File) {
        val counts = HashMap<Int, Int>()
        cells.forEach { cell -> cell.colours.forEach { counts.merge(it, 1, Int::plus) } }
        // Of each shade the colour that is there most: grounds and words keep theirs exactly.
        val shades = counts.entries.groupBy { shade(it.key) }.values.map { all -> all.minWith(MOST).key to all.sumOf { it.value } }
        val kept = shades.sortedWith(compareBy({ -it.second }, { it.first })).take(COLOURS).map { it.first }
        val index = HashMap<Int, Int>()
        kept.forEachIndexed { at, colour -> index[shade(colour)] = at }
        // The rarest have next to no pixels: the nearest of the others stands for them.
        fun of(colour: Int) = index.getOrPut(shade(colour)) { kept.indices.minBy { far(kept[it], colour) } }
        val part = { shift: Int -> ByteArray(kept.size) { (kept[it] shr shift and 255).toByte() } }
        val model = IndexColorModel(8, kept.size, part(16), part(8), part(0))
        val image = BufferedImage(width * across, height * rows, BufferedImage.TYPE_BYTE_INDEXED, model)
        cells.forEachIndexed { n, cell -> cell.colours.indices.forEach { image.raster.setSample(x(n, it), y(n, it), 0, of(cell.colours[it])) } }
        save(image, file)
    }

    /** The kept sheet in grey, with what differs from it bright. */
    fun mark(kept: File, file: File) {
        val image = checkNotNull(read(kept))
        val marked = BufferedImage(image.width, image.height, BufferedImage.TYPE_INT_RGB)
        cells.forEachIndexed { n, cell ->
            cell.colours.indices.forEach {
                val (x, y) = x(n, it) to y(n, it)
                val was = image.getRGB(x, y)
                val grey = Pixels.luma(was) / 3
                marked.setRGB(x, y, if (differs(cell.colours[it], was)) MARK else grey * 0x010101)
            }
        }
        save(marked, file)
    }

    private fun read(kept: File) = ImageIO.read(kept)?.takeIf { it.width == width * across && it.height == height * rows }
    private fun x(cell: Int, at: Int) = cell % across * width + at % width
    private fun y(cell: Int, at: Int) = cell / across * height + at / width

    private fun save(image: BufferedImage, file: File) {
        file.parentFile.mkdirs()
        file.delete()
        val writer = ImageIO.getImageWritersByFormatName("png").next()
        val smallest = writer.defaultWriteParam.apply {
            compressionMode = ImageWriteParam.MODE_EXPLICIT
            compressionQuality = 0f
        }
        ImageIO.createImageOutputStream(file).use {
            writer.output = it
            writer.write(null, IIOImage(image, null, null), smallest)
        }
        writer.dispose()
    }

    companion object {
        private const val COLOURS = 256
        private val MOST = compareBy<Map.Entry<Int, Int>>({ -it.value }, { it.key })
        private const val MARK = 0xFF00FF

        private fun parts(colour: Int) = listOf(colour shr 16 and 255, colour shr 8 and 255, colour and 255)
        private fun far(one: Int, other: Int) = parts(one).zip(parts(other)).sumOf { (a, b) -> (a - b) * (a - b) }

        /** Rounded to 16 shades a colour. */
        private fun shade(colour: Int) = parts(colour).fold(0) { all, part -> all shl 8 or (part + 8) / 17 * 17 }

        private fun differs(now: Int, kept: Int): Boolean {
            val a = shade(now)
            for (shift in intArrayOf(16, 8, 0)) if (abs((a shr shift and 255) - (kept shr shift and 255)) > 2 * 17) return true
            return false
        }
    }
}
