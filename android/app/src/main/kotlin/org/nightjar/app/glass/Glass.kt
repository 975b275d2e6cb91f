package org.nightjar.app.glass

import android.content.Context
import android.view.MotionEvent
import android.view.View
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.widget.FrameLayout

/** The whole glass: one page at a time, and the number of fingers on it. */
internal class Glass(context: Context) : FrameLayout(context) {
    /** Fingers on it now. */
    var fingers = 0
        private set

    init {
        setBackgroundColor(Colours.DARK.bg)
        isMotionEventSplittingEnabled = false
        Guard.root(this)
    }

    override fun dispatchTouchEvent(event: MotionEvent): Boolean {
        fingers = when (event.actionMasked) {
            MotionEvent.ACTION_UP, MotionEvent.ACTION_CANCEL -> 0
            MotionEvent.ACTION_POINTER_UP -> event.pointerCount - 1
            else -> event.pointerCount
        }
        return super.dispatchTouchEvent(event)
    }

    /** Puts a page in the place of the one before, without any movement. */
    fun page(page: View) {
        if (getChildAt(0) === page) return
        removeAllViews()
        addView(page, LayoutParams(MATCH_PARENT, MATCH_PARENT))
    }
}
