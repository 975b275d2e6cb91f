package org.nightjar.app.glass

import android.content.Context
import android.graphics.Canvas
import android.graphics.Paint
import android.graphics.Path
import android.view.View
import org.nightjar.phone.Ink
import org.nightjar.phone.PathSink
import org.nightjar.phone.PictureName
import org.nightjar.phone.Pictures

/** A vendored picture in one colour; hidden from screen readers, whose words the core has finished. */
internal class Drawn(context: Context, name: String, colour: Int) : View(context) {
    private val paths = Pictures.shipped.paths(PictureName.of(name).base).map { it.ink to path(it) }
    private val paint = Paint(Paint.ANTI_ALIAS_FLAG).apply {
        color = colour
        strokeWidth = Pictures.STROKE
        strokeCap = Paint.Cap.ROUND
        strokeJoin = Paint.Join.ROUND
    }

    init {
        importantForAccessibility = IMPORTANT_FOR_ACCESSIBILITY_NO
    }

    override fun onDraw(canvas: Canvas) {
        val by = minOf(width, height) / Pictures.GRID
        canvas.save()
        canvas.scale(by, by)
        for ((ink, path) in paths) {
            paint.style = if (ink == Ink.STROKE) Paint.Style.STROKE else Paint.Style.FILL
            canvas.drawPath(path, paint)
        }
        canvas.restore()
    }

    private fun path(drawing: org.nightjar.phone.Drawing): Path {
        val path = Path()
        if (drawing.ink == Ink.FILL_EVEN_ODD) path.fillType = Path.FillType.EVEN_ODD
        drawing.draw(object : PathSink {
            override fun moveTo(x: Float, y: Float) = path.moveTo(x, y)
            override fun lineTo(x: Float, y: Float) = path.lineTo(x, y)
            override fun curveTo(x1: Float, y1: Float, x2: Float, y2: Float, x: Float, y: Float) =
                path.cubicTo(x1, y1, x2, y2, x, y)

            override fun close() = path.close()
        })
        return path
    }
}
