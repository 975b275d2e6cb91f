package org.nightjar.app.lock

import android.annotation.SuppressLint
import android.content.Context
import android.graphics.Typeface
import android.view.Gravity
import android.view.View
import android.view.accessibility.AccessibilityNodeInfo
import android.widget.FrameLayout
import android.widget.LinearLayout
import android.widget.TextView
import org.nightjar.app.Touch
import org.nightjar.core.Event
import org.nightjar.core.Face
import org.nightjar.core.LockView
import org.nightjar.core.Tile
import org.nightjar.phone.Pull

/** The lock in its three faces, in plain views: nothing but the core's words, and on the plain face no word at rest. */
@SuppressLint("ViewConstructor")
class LockScreen(context: Context, view: LockView, private val touch: Touch) : LinearLayout(context) {
    init {
        orientation = VERTICAL
        // The pad's order is in the hand: no language turns it round.
        layoutDirection = View.LAYOUT_DIRECTION_LTR
        setBackgroundColor(Ink.BG)
        fitsSystemWindows = true
        isSaveEnabled = false
        val body = LinearLayout(context).apply {
            orientation = VERTICAL
            setPadding(dp(16), dp(8), dp(16), dp(8))
        }
        when (view.face) {
            Face.PLAIN -> plain(body, view)
            Face.CALCULATOR -> calculator(body, view)
            Face.NOTES -> notes(body)
        }
        addView(body, LayoutParams(LayoutParams.MATCH_PARENT, 0, 1f))
        addView(StripView(context, view.night, touch), LayoutParams(LayoutParams.MATCH_PARENT, dp(Pull.STRIP_HEIGHT)))
    }

    private fun plain(body: LinearLayout, view: LockView) {
        body.addView(View(context), LayoutParams(LayoutParams.MATCH_PARENT, 0, 1f))
        body.addView(text(view.dots.text, 28f, Ink.TEXT).apply { contentDescription = view.dots.spoken })
        body.addView(text(view.message?.text.orEmpty(), 16f, if (view.message == null) Ink.DIM else Ink.CARE))
        body.addView(View(context), LayoutParams(LayoutParams.MATCH_PARENT, 0, 1f))
        val digits = view.pad.keys.map { key -> key(key.text, key.spoken) { touch.digit(key.digit) } }
        digits.take(9).chunked(3).forEach { body.addView(row(it)) }
        body.addView(row(listOf(key(view.pad.clear, touch::clear), digits[9], key(view.pad.ok, touch::submit))))
    }

    private fun calculator(body: LinearLayout, view: LockView) {
        val shown = checkNotNull(view.calculator)
        body.addView(View(context), LayoutParams(LayoutParams.MATCH_PARENT, 0, 1f))
        body.addView(text(shown.display.text, 40f, Ink.TEXT).apply { gravity = Gravity.END })
        body.addView(View(context), LayoutParams(LayoutParams.MATCH_PARENT, 0, 1f))
        val digits = view.pad.keys.associate { key -> key.digit.toInt() to key(key.text, key.spoken) { touch.digit(key.digit) } }
        val signs = shown.keys.map { tile ->
            key(tile.text, tile.spoken) { touch.send(Event.Tap(tile.id)) }.apply {
                tile.hold?.let { hold -> held(this, hold.id) }
            }
        }.toMutableList()
        fun sign() = if (signs.isEmpty()) View(context) else signs.removeAt(0)
        for (from in listOf(7, 4, 1)) body.addView(row((from..from + 2).map { digits.getValue(it) } + sign()))
        body.addView(row(listOf(digits.getValue(0), sign(), sign(), sign())))
        while (signs.isNotEmpty()) body.addView(row(List(4) { sign() }))
    }

    private fun notes(body: LinearLayout) {
        val title = View(context).apply {
            isClickable = true
            held(this, "lock.notes")
        }
        body.addView(title, LayoutParams(LayoutParams.MATCH_PARENT, dp(56)))
    }

    /** Held for 600 ms. */
    private fun held(view: View, id: String) {
        val run = Runnable { touch.send(Event.Hold(id)) }
        view.setOnTouchListener { of, event ->
            when (event.actionMasked) {
                android.view.MotionEvent.ACTION_DOWN -> of.postDelayed(run, Pull.HOLD_MILLIS.toLong())
                android.view.MotionEvent.ACTION_UP, android.view.MotionEvent.ACTION_CANCEL -> {
                    val long = event.eventTime - event.downTime >= Pull.HOLD_MILLIS
                    of.removeCallbacks(run)
                    if (event.actionMasked == android.view.MotionEvent.ACTION_UP && !long) of.performClick()
                }
            }
            true
        }
        view.setOnLongClickListener { touch.send(Event.Hold(id)); true }
    }

    private fun row(keys: List<View>) = LinearLayout(context).apply {
        keys.forEachIndexed { index, key ->
            val at = LayoutParams(0, LayoutParams.MATCH_PARENT, 1f)
            if (index > 0) at.marginStart = dp(8)
            addView(key, at)
        }
        layoutParams = LayoutParams(LayoutParams.MATCH_PARENT, dp(72)).apply { topMargin = dp(8) }
    }

    private fun key(text: String, spoken: String, onTap: () -> Unit): View = Key(context).apply {
        addView(text(text, 28f, Ink.TEXT).apply { importantForAccessibility = IMPORTANT_FOR_ACCESSIBILITY_NO }, centred())
        ready(this, spoken, onTap)
    }

    private fun key(tile: Tile, onTap: () -> Unit): View = Key(context).apply {
        val column = LinearLayout(context).apply {
            orientation = VERTICAL
            gravity = Gravity.CENTER_HORIZONTAL
            addView(PictureView(context, tile.picture), LayoutParams(dp(28), dp(28)))
            // Grows with the phone's text until the key is full: nothing is cut.
            addView(text(tile.text, 16f, Ink.TEXT).apply {
                maxLines = 1
                setAutoSizeTextTypeUniformWithConfiguration(10, 32, 1, android.util.TypedValue.COMPLEX_UNIT_SP)
                importantForAccessibility = IMPORTANT_FOR_ACCESSIBILITY_NO
            }, LayoutParams(LayoutParams.MATCH_PARENT, dp(30)))
        }
        addView(column, centred())
        ready(this, tile.spoken, onTap)
    }

    private fun ready(key: View, spoken: String, onTap: () -> Unit) {
        key.background = Ink.tile(resources, Ink.SURFACE)
        key.contentDescription = spoken
        key.isClickable = true
        key.isFocusable = true
        key.setOnClickListener { onTap() }
    }

    private fun centred() = FrameLayout.LayoutParams(
        FrameLayout.LayoutParams.MATCH_PARENT,
        FrameLayout.LayoutParams.WRAP_CONTENT,
        Gravity.CENTER,
    )

    private fun text(text: String, sp: Float, colour: Int) = TextView(context).apply {
        this.text = text
        textSize = sp
        setTextColor(colour)
        gravity = Gravity.CENTER
        typeface = Typeface.SANS_SERIF
    }

    private fun dp(dp: Int) = Ink.dp(resources, dp)

    /** Says that it is a button. */
    private class Key(context: Context) : FrameLayout(context) {
        override fun onInitializeAccessibilityNodeInfo(info: AccessibilityNodeInfo) {
            super.onInitializeAccessibilityNodeInfo(info)
            info.className = "android.widget.Button"
        }
    }
}
