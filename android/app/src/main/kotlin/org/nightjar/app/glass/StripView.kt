package org.nightjar.app.glass

import android.content.Context
import android.graphics.Canvas
import android.graphics.Paint
import android.os.Bundle
import android.view.MotionEvent
import android.view.View
import android.view.accessibility.AccessibilityNodeInfo
import android.widget.Button
import org.nightjar.app.Touch
import org.nightjar.core.Night
import org.nightjar.core.NightLevel
import org.nightjar.phone.Pull
import org.nightjar.phone.PullGesture
import org.nightjar.phone.Pulled

/** The strip at the bottom: press and pull (ui.md 3.2). Looks like a drag handle and is silent about its use. */
internal class StripView(
    context: Context,
    private val touch: Touch,
    private val colours: Colours,
    private val fingers: () -> Int,
) : View(context) {
    private val gesture = PullGesture()
    private val paint = Paint(Paint.ANTI_ALIAS_FLAG)
    private var x = 0f
    private var y = 0f

    /** What the gesture does; WIPE whenever no screen is at hand. */
    var night: Night? = null
        set(value) {
            field = value
            contentDescription = value?.action?.text
        }

    private val still = Runnable { told(gesture.move(x, y, touched(), 1, fingers())) }
    private var clock = 0L
    private var since = 0L

    init {
        tag = "night"
        isFocusable = true
        isSoundEffectsEnabled = false
        isHapticFeedbackEnabled = false
    }

    @Suppress("ClickableViewAccessibility") // Never clicked; a screen reader has the custom action.
    override fun onTouchEvent(event: MotionEvent): Boolean {
        val density = resources.displayMetrics.density
        x = event.x / density
        y = event.y / density
        clock = event.eventTime
        since = android.os.SystemClock.uptimeMillis()
        when (event.actionMasked) {
            MotionEvent.ACTION_DOWN -> {
                parent?.requestDisallowInterceptTouchEvent(true)
                told(gesture.down(x, y, clock, touch.deaf()))
                postDelayed(still, Pull.STILL_MILLIS.toLong())
            }
            MotionEvent.ACTION_UP, MotionEvent.ACTION_CANCEL -> {
                removeCallbacks(still)
                told(gesture.up())
            }
            else -> told(gesture.move(x, y, clock, event.pointerCount, fingers()))
        }
        return true
    }

    /** The time of the last touch, and what has gone by since. */
    private fun touched() = maxOf(clock + (android.os.SystemClock.uptimeMillis() - since), clock)

    private fun told(pulled: Pulled) {
        when (pulled) {
            Pulled.Nothing, Pulled.Off -> Unit
            Pulled.Armed -> touch.armed()
            is Pulled.Done -> touch.pulled(level(), pulled.millis)
        }
        invalidate()
    }

    private fun level() = night?.level ?: NightLevel.WIPE

    override fun onDetachedFromWindow() {
        removeCallbacks(still)
        gesture.up()
        super.onDetachedFromWindow()
    }

    override fun onMeasure(width: Int, height: Int) =
        setMeasuredDimension(getDefaultSize(suggestedMinimumWidth, width), dp(Pull.STRIP_HEIGHT.toFloat()))

    override fun onDraw(canvas: Canvas) {
        if (gesture.armed) canvas.drawColor(colours.night)
        paint.color = if (gesture.armed) colours.bg else colours.line
        val (wide, high) = dp(WIDE) to dp(HIGH)
        val (left, top) = (width - wide) / 2f to (height - high) / 2f
        canvas.drawRoundRect(left, top, left + wide, top + high, high / 2f, high / 2f, paint)
    }

    override fun getAccessibilityClassName(): CharSequence = Button::class.java.name

    override fun onInitializeAccessibilityNodeInfo(info: AccessibilityNodeInfo) {
        super.onInitializeAccessibilityNodeInfo(info)
        night?.let { info.addAction(AccessibilityNodeInfo.AccessibilityAction(KeyView.HOLD, it.action.text)) }
    }

    override fun performAccessibilityAction(action: Int, arguments: Bundle?): Boolean {
        if (action != KeyView.HOLD) return super.performAccessibilityAction(action, arguments)
        touch.pulled(level(), 0)
        return true
    }

    private companion object {
        const val WIDE = 88f
        const val HIGH = 4f
    }
}
