package org.nightjar.app.glass

import android.content.Context
import android.view.Gravity
import android.view.View
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.widget.LinearLayout
import android.widget.ScrollView
import android.widget.TextView
import org.nightjar.app.Touch
import org.nightjar.core.Calculator
import org.nightjar.core.Event
import org.nightjar.core.Face
import org.nightjar.core.Label
import org.nightjar.core.LockView
import org.nightjar.core.Pad
import org.nightjar.core.PadKey
import org.nightjar.core.Role
import org.nightjar.core.Tile
import org.nightjar.core.Voice

/**
 * The lock, in whichever face: framework views alone, nothing of Compose. The pad stands at the bottom, above the strip, in
 * the order of a telephone in every language. Nothing on it tells how long a PIN is or what the app is.
 */
internal class LockFace private constructor(
    context: Context,
    private val touch: Touch,
    private val colours: Colours,
    fingers: () -> Int,
) : LinearLayout(context) {
    /** A lock in the person's light and size. */
    constructor(sight: Sight, touch: Touch, fingers: () -> Int) : this(sight.context, touch, sight.colours, fingers)

    private val strip = StripView(context, touch, colours, fingers)
    private val body = LinearLayout(context)
    private val dots = line("lock.dots")
    private val message = line("lock.message")
    private val display = line("lock.display")
    private var built: Pair<Face, Pad>? = null

    init {
        orientation = VERTICAL
        setBackgroundColor(colours.bg)
        body.orientation = VERTICAL
        body.gravity = Gravity.BOTTOM or Gravity.CENTER_HORIZONTAL
        body.setPadding(dp(Measure.EDGE), dp(Measure.GAP), dp(Measure.EDGE), dp(Measure.GAP))
        // At 200 % a pad may be taller than the glass: the body scrolls, the strip never does.
        val scroll = ScrollView(context)
        scroll.isFillViewport = true
        scroll.isVerticalScrollBarEnabled = false
        scroll.isFocusable = false
        scroll.addView(body, LayoutParams(MATCH_PARENT, WRAP_CONTENT))
        addView(scroll, LayoutParams(MATCH_PARENT, 0, 1f))
        addView(strip, LayoutParams(MATCH_PARENT, WRAP_CONTENT))
        dots.gravity = Gravity.CENTER
        dots.textSize = Measure.NUMBER
        display.gravity = Gravity.END
        display.textSize = Measure.NUMBER
        display.textDirection = View.TEXT_DIRECTION_LTR
    }

    /** Shows it. The keys stay what they are while only the digits change. */
    fun show(view: LockView) {
        if (built != view.face to view.pad) {
            built = view.face to view.pad
            body.removeAllViews()
            when (view.face) {
                Face.PLAIN -> plain(view.pad)
                Face.CALCULATOR -> view.calculator?.let { calculator(it, view.pad) }
                Face.NOTES -> notes(view.pad)
            }
        }
        strip.night = view.night
        dots.say(view.dots)
        message.visibility = if (view.message == null) INVISIBLE else VISIBLE
        view.message?.let { message.say(it) }
        view.calculator?.let { display.say(it.display) }
    }

    private fun plain(pad: Pad) {
        add(dots)
        add(message)
        val last = pad.keys.drop(ROWS * COLUMNS).map(::digit)
        for (row in pad.keys.take(ROWS * COLUMNS).chunked(COLUMNS)) keys(row.map(::digit))
        keys(listOf(tile(pad.clear) { touch.clear() }) + last + tile(pad.ok) { touch.submit() })
    }

    /** A calculator that works; its digits are the pad's, so that unlocking types nothing anew. */
    private fun calculator(calculator: Calculator, pad: Pad) {
        add(display)
        val digits = pad.keys.associateBy { it.digit.toInt() }
        val signs = calculator.keys.associateBy { it.id.substringAfterLast('.') }
        for (row in CALCULATOR) {
            val views = row.mapNotNull { name ->
                name.toIntOrNull()?.let { digits[it] }?.let(::digit) ?: signs[name]?.let { sign ->
                    val hold = sign.hold?.let { action -> { touch.send(Event.Hold(action.id)) } }
                    tile(sign, hold) { touch.send(Event.Tap(sign.id)) }
                }
            }
            keys(views)
        }
    }

    /** One empty page: holding its title shows the pad. A screen reader hears the pad's own word for going on. */
    private fun notes(pad: Pad) {
        val title = KeyText(NOTES, "", pad.ok.spoken, hold = pad.ok.text)
        val hold = { touch.send(Event.Hold(NOTES)) }
        body.addView(KeyView(context, title, colours, {}, hold), LayoutParams(MATCH_PARENT, dp(Measure.TARGET)))
        body.addView(View(context), LayoutParams(MATCH_PARENT, 0, 1f))
    }

    private fun digit(key: PadKey) = KeyView(context, KeyText(key.id, key.text, key.spoken), colours, { touch.digit(key.digit) })

    private fun tile(tile: Tile, hold: (() -> Unit)? = null, tap: () -> Unit) =
        KeyView(context, KeyText(tile.id, tile.text, tile.spoken, tile.picture, tile.hold?.text.orEmpty()), colours, tap, hold)

    private fun keys(views: List<View>) {
        val row = LinearLayout(context)
        row.layoutDirection = LAYOUT_DIRECTION_LTR
        views.forEachIndexed { at, view ->
            val place = LayoutParams(0, MATCH_PARENT, 1f)
            if (at > 0) place.leftMargin = dp(Measure.GAP)
            row.addView(view, place)
        }
        val width = minOf(resources.displayMetrics.widthPixels - 2 * dp(Measure.EDGE), dp(Measure.COLUMN))
        val place = LayoutParams(width, WRAP_CONTENT)
        place.topMargin = dp(Measure.GAP)
        body.addView(row, place)
    }

    private fun add(line: TextView) = body.addView(line, LayoutParams(MATCH_PARENT, WRAP_CONTENT))

    private fun line(id: String) = TextView(context).apply {
        tag = id
        textSize = Measure.BODY
        minHeight = dp(Measure.TARGET)
        gravity = Gravity.CENTER
        isSaveEnabled = false
    }

    private fun TextView.say(label: Label) {
        if (text.toString() != label.text) text = label.text
        contentDescription = label.spoken
        setTextColor(
            when (label.role) {
                Role.CARE -> colours.care
                Role.DIM -> colours.dim
                Role.PLAIN, Role.ACT, Role.SAFE, Role.WAIT -> colours.text
            },
        )
        accessibilityLiveRegion = when (label.voice) {
            Voice.ASSERTIVE -> ACCESSIBILITY_LIVE_REGION_ASSERTIVE
            Voice.POLITE -> ACCESSIBILITY_LIVE_REGION_POLITE
            Voice.PLAIN, Voice.HEADING, Voice.ON_PURPOSE -> ACCESSIBILITY_LIVE_REGION_NONE
        }
    }

    private companion object {
        const val ROWS = 3
        const val COLUMNS = 3
        const val NOTES = "lock.notes"

        /** Where the keys of a calculator are, everywhere. */
        val CALCULATOR = listOf(
            listOf("clear", "delete", "percent", "divide"),
            listOf("7", "8", "9", "times"),
            listOf("4", "5", "6", "minus"),
            listOf("1", "2", "3", "plus"),
            listOf("0", "point", "equals"),
        )
    }
}
