package org.nightjar.app.lock

import android.annotation.SuppressLint
import android.content.Context
import android.graphics.Canvas
import android.graphics.Paint
import android.os.Bundle
import android.os.SystemClock
import android.view.MotionEvent
import android.view.View
import android.view.accessibility.AccessibilityNodeInfo
import org.nightjar.app.R
import org.nightjar.app.Touch
import org.nightjar.core.Night
import org.nightjar.phone.Pull
import org.nightjar.phone.PullGesture
import org.nightjar.phone.Pulled

/** The strip where no Compose is: the same gesture, the same custom action. */
internal class StripView(context: Context, private val night: Night, private val touch: Touch) : View(context) {
    private var gesture = PullGesture()
    private var x0 = 0f
    private var y0 = 0f
    private val paint = Paint(Paint.ANTI_ALIAS_FLAG)
    private val still = Runnable { told(gesture.move(x0, y0, SystemClock.uptimeMillis(), glass = touch.fingers())) }

    init {
        contentDescription = night.action.text
        isFocusable = true
    }

    @SuppressLint("ClickableViewAccessibility") // A click does nothing here; the custom action is the deliberate act.
    override fun onTouchEvent(event: MotionEvent): Boolean {
        val density = resources.displayMetrics.density
        val (x, y) = event.x / density to event.y / density
        when (event.actionMasked) {
            MotionEvent.ACTION_DOWN -> {
                gesture = PullGesture()
                x0 = x
                y0 = y
                told(gesture.down(x, y, event.eventTime, touch.deaf()))
                postDelayed(still, Pull.STILL_MILLIS.toLong())
            }
            MotionEvent.ACTION_UP, MotionEvent.ACTION_CANCEL -> {
                removeCallbacks(still)
                told(gesture.up())
            }
            else -> {
                if (!gesture.armed && event.eventTime - event.downTime >= Pull.STILL_MILLIS) {
                    told(gesture.move(x0, y0, event.downTime + Pull.STILL_MILLIS, event.pointerCount, touch.fingers()))
                }
                x0 = x
                y0 = y
                told(gesture.move(x, y, event.eventTime, event.pointerCount, touch.fingers()))
            }
        }
        return true
    }

    private fun told(what: Pulled) {
        when (what) {
            Pulled.Armed -> touch.armed()
            is Pulled.Done -> touch.pulled(night.level, what.millis)
            Pulled.Off, Pulled.Nothing -> Unit
        }
        invalidate()
    }

    override fun onInitializeAccessibilityNodeInfo(info: AccessibilityNodeInfo) {
        super.onInitializeAccessibilityNodeInfo(info)
        info.className = "android.widget.Button"
        info.addAction(AccessibilityNodeInfo.AccessibilityAction(R.id.night, night.action.text))
    }

    override fun performAccessibilityAction(action: Int, arguments: Bundle?): Boolean {
        if (action != R.id.night) return super.performAccessibilityAction(action, arguments)
        touch.pulled(night.level, 0)
        return true
    }

    override fun onDraw(canvas: Canvas) {
        canvas.drawColor(if (gesture.armed) Ink.RAISED else Ink.BG)
        paint.color = if (gesture.armed) Ink.NIGHT else Ink.LINE
        val (w, h) = Ink.dp(resources, 48) to Ink.dp(resources, 3)
        val (cx, cy) = width / 2f to height / 2f
        canvas.drawRoundRect(cx - w, cy - h, cx + w, cy + h, h.toFloat(), h.toFloat(), paint)
    }
}
