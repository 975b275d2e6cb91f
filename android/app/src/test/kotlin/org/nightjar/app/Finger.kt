package org.nightjar.app

import android.app.Activity
import android.graphics.Bitmap
import android.graphics.Canvas
import android.graphics.Rect
import android.os.Looper
import android.os.SystemClock
import android.view.MotionEvent
import android.view.View
import android.view.ViewGroup
import androidx.compose.ui.ExperimentalComposeUiApi
import androidx.compose.ui.node.RootForTest
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import java.time.Duration
import org.nightjar.phone.Pull
import org.robolectric.Shadows.shadowOf

/** What a finger or a screen reader meets: an id, what is said of it, where it is to be seen, in pixels of the window. */
class Met(
    val id: String,
    val said: String,
    val at: Rect,
    val isChosen: Boolean,
    val isEnabled: Boolean,
    /** Whether next to nothing of it is hidden, and if something is, whether it lies further down. */
    val isWhole: Boolean,
    val isBelow: Boolean,
    val actions: Map<String, () -> Boolean>,
    /** Brings it into sight; false if it cannot be moved. */
    val scroll: (Float) -> Boolean = { false },
) {
    override fun toString() = listOf(id, said, if (isChosen) "chosen" else "", if (isEnabled) "" else "disabled")
        .filter { it.isNotEmpty() }.joinToString(" | ")
}

/** A finger on the glass of an activity: real touches, through its window, wherever Compose or the framework draws. */
@OptIn(ExperimentalComposeUiApi::class)
class Finger(private val activity: Activity) {
    private val glass: ViewGroup get() =
        activity.findViewById<ViewGroup>(android.R.id.content).getChildAt(0) as ViewGroup
    private val density get() = activity.resources.displayMetrics.density

    /** The page that lies on the glass. */
    val page: View get() = glass.getChildAt(0)

    /** Everything with an id, in reading order. */
    fun met(): List<Met> = views(glass)

    fun find(id: String): Met? = met().firstOrNull { it.id == id }

    /** Lets the main thread work for a while. Robolectric draws nothing by itself, and Compose lays out when it is drawn. */
    fun settle(millis: Long = SETTLE) {
        val main = shadowOf(Looper.getMainLooper())
        main.idleFor(Duration.ofMillis(millis))
        roots(glass).forEach { it.measureAndLayoutForTest() }
        main.idle()
    }

    private fun roots(view: View): List<RootForTest> = when (view) {
        is RootForTest -> listOf(view)
        is ViewGroup -> (0 until view.childCount).flatMap { roots(view.getChildAt(it)) }
        else -> emptyList()
    }

    /** Finger down and up again where the element is to be seen. */
    fun tap(met: Met, millis: Long = TAP) {
        val (x, y) = met.at.exactCenterX() to met.at.exactCenterY()
        val start = SystemClock.uptimeMillis()
        send(MotionEvent.ACTION_DOWN, start, x, y)
        settle(millis)
        send(MotionEvent.ACTION_UP, start, x, y)
        settle()
    }

    /** Press and pull: on the strip, still for a moment, then straight up by so many dp. */
    fun pull(still: Long = Pull.STILL_MILLIS + 20L, up: Int = Pull.TRAVEL + 40): Boolean {
        val strip = find("night") ?: return false
        val (x, y) = strip.at.exactCenterX() to strip.at.exactCenterY()
        val start = SystemClock.uptimeMillis()
        send(MotionEvent.ACTION_DOWN, start, x, y)
        settle(still)
        var by = 0
        while (by < up) {
            by += STEP
            send(MotionEvent.ACTION_MOVE, start, x, y - by * density)
            settle(FRAME)
        }
        send(MotionEvent.ACTION_UP, start, x, y - by * density)
        settle()
        return true
    }

    /** The glass as it is drawn. */
    fun picture(): Bitmap {
        settle(FRAME)
        val bitmap = Bitmap.createBitmap(glass.width, glass.height, Bitmap.Config.ARGB_8888)
        glass.draw(Canvas(bitmap))
        return bitmap
    }

    private fun send(action: Int, start: Long, x: Float, y: Float) {
        val event = MotionEvent.obtain(start, SystemClock.uptimeMillis(), action, x, y, 0)
        activity.dispatchTouchEvent(event)
        event.recycle()
    }

    private fun views(view: View): List<Met> {
        if (view.visibility != View.VISIBLE) return emptyList()
        if (view is RootForTest) return nodes(view.semanticsOwner.unmergedRootSemanticsNode)
        val own = (view.tag as? String)?.let { listOf(met(view, it)) }.orEmpty()
        return own + (view as? ViewGroup)?.let { group -> (0 until group.childCount).flatMap { views(group.getChildAt(it)) } }.orEmpty()
    }

    private fun met(view: View, id: String): Met {
        val at = Rect()
        val isSeen = view.getGlobalVisibleRect(at)
        val isWhole = isSeen && at.height() == view.height
        val info = view.createAccessibilityNodeInfo()
        val actions = info.actionList.filter { !it.label.isNullOrEmpty() }
            .associate { action -> action.label.toString() to { view.performAccessibilityAction(action.id, null) } }
        return Met(id, view.contentDescription?.toString().orEmpty(), at, false, view.isEnabled, isWhole, true, actions)
    }

    private fun nodes(node: SemanticsNode): List<Met> {
        val id = node.config.getOrNull(SemanticsProperties.TestTag)
        val own = if (id == null) emptyList() else listOf(met(node, id))
        return own + node.children.flatMap(::nodes)
    }

    private fun met(node: SemanticsNode, id: String): Met {
        val seen = node.boundsInWindow
        val at = Rect(seen.left.toInt(), seen.top.toInt(), seen.right.toInt(), seen.bottom.toInt())
        val actions = node.config.getOrNull(SemanticsActions.CustomActions).orEmpty().associate { it.label to it.action }
        val body = generateSequence(node.parent) { it.parent }.mapNotNull { it.config.getOrNull(SemanticsActions.ScrollBy) }.firstOrNull()
        return Met(
            id,
            node.config.getOrNull(SemanticsProperties.ContentDescription)?.joinToString().orEmpty(),
            at,
            node.config.getOrNull(SemanticsProperties.Selected) == true,
            !node.config.contains(SemanticsProperties.Disabled),
            seen.height >= node.size.height * WHOLE,
            node.positionInWindow.y > seen.top - 1 || seen.isEmpty && node.positionInWindow.y > glass.height / 2,
            actions,
        ) { by -> body?.action?.invoke(0f, by) == true }
    }

    private companion object {
        const val TAP = 50L
        const val SETTLE = 100L
        const val FRAME = 16L
        const val STEP = 20

        /** As much of an element has to be seen for a finger to find it where it is. */
        const val WHOLE = 0.9f
    }
}
