package org.nightjar.app.glass

import android.content.Context
import android.graphics.drawable.GradientDrawable
import android.os.Bundle
import android.text.TextPaint
import android.util.TypedValue
import android.view.Gravity
import android.view.MotionEvent
import android.view.View
import android.view.accessibility.AccessibilityNodeInfo
import android.widget.Button
import android.widget.LinearLayout
import android.widget.TextView
import org.nightjar.phone.Pull

/** What a key says and does. */
internal class KeyText(val id: String, val text: String, val spoken: String, val picture: String = "", val hold: String = "")

/**
 * A key: a tap, and for some a hold of 600 ms. No pressed colour and no sound: every key looks the same under the finger.
 * A touch that comes through another app's window is dropped.
 */
internal class KeyView(
    context: Context,
    private val key: KeyText,
    private val colours: Colours,
    private val onTap: () -> Unit,
    private val onHold: (() -> Unit)? = null,
) : LinearLayout(context) {
    private var held = false
    private val holding = Runnable {
        held = true
        onHold?.invoke()
    }

    init {
        orientation = VERTICAL
        gravity = Gravity.CENTER
        tag = key.id
        minimumHeight = dp(Measure.KEY)
        minimumWidth = dp(Measure.TARGET)
        contentDescription = key.spoken
        isClickable = true
        isFocusable = true
        isSoundEffectsEnabled = false
        isHapticFeedbackEnabled = false
        filterTouchesWhenObscured = true
        background = plate(false)
        if (key.picture.isNotEmpty()) {
            val side = dp(Measure.PICTURE)
            addView(Drawn(context, key.picture, colours.text), LayoutParams(side, side))
        }
        if (key.text.isNotEmpty()) {
            val word = WordView(context, if (key.picture.isEmpty()) Measure.NUMBER else Measure.BODY, colours.text)
            word.text = key.text
            addView(word)
        }
        setOnClickListener { onTap() }
        setOnFocusChangeListener { _, focused -> background = plate(focused) }
    }

    @Suppress("ClickableViewAccessibility") // A tap goes through performClick.
    override fun onTouchEvent(event: MotionEvent): Boolean {
        if (onHold == null) return super.onTouchEvent(event)
        when (event.actionMasked) {
            MotionEvent.ACTION_DOWN -> {
                held = false
                postDelayed(holding, Pull.HOLD_MILLIS.toLong())
            }
            MotionEvent.ACTION_UP -> {
                removeCallbacks(holding)
                if (!held) performClick()
            }
            MotionEvent.ACTION_CANCEL -> removeCallbacks(holding)
        }
        return true
    }

    override fun onDetachedFromWindow() {
        removeCallbacks(holding)
        super.onDetachedFromWindow()
    }

    override fun getAccessibilityClassName(): CharSequence = Button::class.java.name

    override fun onInitializeAccessibilityNodeInfo(info: AccessibilityNodeInfo) {
        super.onInitializeAccessibilityNodeInfo(info)
        if (onHold != null) info.addAction(AccessibilityNodeInfo.AccessibilityAction(HOLD, key.hold))
    }

    override fun performAccessibilityAction(action: Int, arguments: Bundle?): Boolean {
        if (action != HOLD || onHold == null) return super.performAccessibilityAction(action, arguments)
        onHold.invoke()
        return true
    }

    private fun plate(focused: Boolean) = GradientDrawable().apply {
        setColor(colours.surface)
        cornerRadius = dp(Measure.CORNER).toFloat()
        setStroke(dp(if (focused) Measure.FOCUS else Measure.THIN), colours.line)
    }

    internal companion object {
        /** Custom actions have ids above those of the system. */
        const val HOLD = 0x01000001
    }
}

/** The word of a key. The keys of a pad keep their columns, so a word too long for its key is written smaller, never broken. */
private class WordView(context: Context, sp: Float, colour: Int) : TextView(context) {
    private val full: Float

    init {
        textSize = sp
        full = textSize
        gravity = Gravity.CENTER
        setTextColor(colour)
        importantForAccessibility = IMPORTANT_FOR_ACCESSIBILITY_NO
        setPadding(dp(Measure.THIN), 0, dp(Measure.THIN), 0)
    }

    override fun onMeasure(width: Int, height: Int) {
        val room = MeasureSpec.getSize(width) - paddingLeft - paddingRight
        if (MeasureSpec.getMode(width) != MeasureSpec.UNSPECIFIED && room > 0) {
            val measure = TextPaint(paint)
            measure.textSize = full
            val widest = text.split(' ', '\n').maxOf { measure.measureText(it) }
            val size = if (widest > room) full * room / widest * ROUNDING else full
            if (size != textSize) setTextSize(TypedValue.COMPLEX_UNIT_PX, size)
        }
        super.onMeasure(width, height)
    }

    private companion object {
        /** Letters at another size are not exactly as much smaller. */
        const val ROUNDING = 0.98f
    }
}

/** Pixels. */
internal fun View.dp(length: Float): Int = (length * resources.displayMetrics.density + 0.5f).toInt()
