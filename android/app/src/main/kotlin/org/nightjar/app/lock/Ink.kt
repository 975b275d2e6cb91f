package org.nightjar.app.lock

import android.content.Context
import android.content.res.Resources
import android.graphics.Canvas
import android.graphics.Paint
import android.graphics.Path
import android.graphics.drawable.GradientDrawable
import android.view.View
import org.nightjar.phone.Ink as How
import org.nightjar.phone.PathSink
import org.nightjar.phone.PictureName
import org.nightjar.phone.Pictures

/** Colours and measures of the shell's own views: the dark roles of ui.md 4.1, in both themes. */
internal object Ink {
    const val BG = 0xFF0B0C0E.toInt()
    const val SURFACE = 0xFF17191D.toInt()
    const val RAISED = 0xFF262A30.toInt()
    const val TEXT = 0xFFF2EFE8.toInt()
    const val DIM = 0xFFC8C3B8.toInt()
    const val CARE = 0xFFF2D95C.toInt()
    const val NIGHT = 0xFFD8B4FF.toInt()
    const val LINE = 0xFF8A8F98.toInt()

    fun dp(resources: Resources, dp: Int): Int = (dp * resources.displayMetrics.density + 0.5f).toInt()

    /** A tile's ground. */
    fun tile(resources: Resources, fill: Int): GradientDrawable = GradientDrawable().apply {
        setColor(fill)
        cornerRadius = dp(resources, 12).toFloat()
        setStroke(dp(resources, 1), LINE)
    }
}

/** A vendored picture, without Compose. */
internal class PictureView(context: Context, name: String) : View(context) {
    private val paint = Paint(Paint.ANTI_ALIAS_FLAG).apply {
        color = Ink.TEXT
        strokeWidth = Pictures.STROKE
        strokeCap = Paint.Cap.ROUND
        strokeJoin = Paint.Join.ROUND
    }
    private val paths = Pictures.shipped.paths(PictureName.of(name).base).map { drawing ->
        val path = Path()
        if (drawing.ink == How.FILL_EVEN_ODD) path.fillType = Path.FillType.EVEN_ODD
        drawing.draw(object : PathSink {
            override fun moveTo(x: Float, y: Float) = path.moveTo(x, y)
            override fun lineTo(x: Float, y: Float) = path.lineTo(x, y)
            override fun curveTo(x1: Float, y1: Float, x2: Float, y2: Float, x: Float, y: Float) =
                path.cubicTo(x1, y1, x2, y2, x, y)

            override fun close() = path.close()
        })
        drawing.ink to path
    }

    init {
        importantForAccessibility = IMPORTANT_FOR_ACCESSIBILITY_NO
    }

    override fun onDraw(canvas: Canvas) {
        canvas.scale(width / Pictures.GRID, height / Pictures.GRID)
        for ((how, path) in paths) {
            paint.style = if (how == How.STROKE) Paint.Style.STROKE else Paint.Style.FILL
            canvas.drawPath(path, paint)
        }
    }
}
