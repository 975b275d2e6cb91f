package org.nightjar.app.glass

import android.content.Context
import android.view.Gravity
import android.view.View
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.widget.FrameLayout
import org.nightjar.app.Touch

/** During a wipe, and before the phone has answered: a plain page. No word, no picture, no progress. */
internal class BlankFace(context: Context) : View(context) {
    init {
        setBackgroundColor(Colours.DARK.bg)
        importantForAccessibility = IMPORTANT_FOR_ACCESSIBILITY_NO
    }
}

/** The phone could not be opened: a plain page that can be emptied. */
internal class ClosedFace(context: Context, touch: Touch, fingers: () -> Int) : FrameLayout(context) {
    init {
        setBackgroundColor(Colours.DARK.bg)
        addView(StripView(context, touch, Colours.DARK, fingers), LayoutParams(MATCH_PARENT, WRAP_CONTENT, Gravity.BOTTOM))
    }
}
