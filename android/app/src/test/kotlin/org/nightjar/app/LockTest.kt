package org.nightjar.app

import android.app.Activity
import android.graphics.Bitmap
import android.graphics.Canvas
import android.os.Looper
import android.os.SystemClock
import android.view.MotionEvent
import android.view.View
import android.view.ViewGroup
import android.view.accessibility.AccessibilityNodeInfo
import android.widget.TextView
import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.nightjar.app.glass.LockFace
import org.nightjar.app.glass.Sight
import org.nightjar.core.Event
import org.nightjar.core.Face
import org.nightjar.core.LockPhase
import org.nightjar.core.NightLevel
import org.nightjar.core.Role
import org.nightjar.core.ViewState
import org.nightjar.core.Voice
import org.robolectric.Robolectric
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config

/** The lock's faces as they are laid out at 360 x 640 dp: what is said, what is touched, what is drawn. */
@RunWith(SharedRunner::class)
@Config(sdk = [26, 34], qualifiers = "w360dp-h640dp-xhdpi")
class LockTest {
    private class Told : Touch {
        val said = mutableListOf<String>()
        override fun send(event: Event) {
            said += when (event) {
                is Event.Tap -> "tap ${event.id}"
                is Event.Hold -> "hold ${event.id}"
                else -> event.toString()
            }
        }

        override fun digit(digit: UByte) { said += "digit $digit" }
        override fun clear() { said += "clear" }
        override fun submit() { said += "submit" }
        override fun sync() { said += "sync" }
        override fun stopSync() { said += "stop" }
        override fun armed() { said += "armed" }
        override fun pulled(level: NightLevel, millis: Long) { said += "pulled $level" }
        override fun deaf() = false
    }

    private val told = Told()
    private val activity: Activity = Robolectric.buildActivity(Activity::class.java).setup().get()
    private val face = LockFace(Sight.of(activity, LOOK), told) { 1 }
    private val density = activity.resources.displayMetrics.density

    private fun show(state: ViewState.Lock) {
        if (face.parent == null) activity.setContentView(face)
        face.show(state.view)
        lay()
    }

    private fun lay() {
        val (width, height) = (360 * density).toInt() to (640 * density).toInt()
        face.measure(exactly(width), exactly(height))
        face.layout(0, 0, width, height)
    }

    private fun exactly(size: Int) = View.MeasureSpec.makeMeasureSpec(size, View.MeasureSpec.EXACTLY)

    private fun all(of: View = face): List<View> =
        listOf(of) + ((of as? ViewGroup)?.let { group -> (0 until group.childCount).flatMap { all(group.getChildAt(it)) } } ?: emptyList())

    private fun keys() = all().filter { it.isClickable && it.accessibilityClassName.endsWith("Button") }

    private fun find(id: String): View = all().first { it.tag == id }

    private fun top(view: View): Int {
        val at = android.graphics.Rect()
        view.getDrawingRect(at)
        face.offsetDescendantRectToMyCoords(view, at)
        return (at.top / density).toInt()
    }

    private fun draw(name: String) {
        val directory = System.getProperty("nightjar.made") ?: return
        val bitmap = Bitmap.createBitmap(face.width, face.height, Bitmap.Config.ARGB_8888)
        face.draw(Canvas(bitmap))
        val file = File(directory, "app/pictures/$name-${android.os.Build.VERSION.SDK_INT}.png")
        file.parentFile?.mkdirs()
        file.outputStream().use { bitmap.compress(Bitmap.CompressFormat.PNG, 100, it) }
    }

    @Test
    fun `the pad types by value, in the order of a telephone, and each key has a label`() {
        show(lock(typed = 4))
        val pad = keys()
        assertEquals((1..9).map { "lock.pad.$it" } + listOf("lock.clear", "lock.pad.0", "lock.ok"), pad.map { it.tag })
        pad.forEach { assertTrue("${it.tag}", !it.contentDescription.isNullOrEmpty()) }
        assertEquals(pad.size, pad.map { it.contentDescription }.toSet().size)
        pad.forEach { it.performClick() }
        assertEquals((1..9).map { "digit $it" } + listOf("clear", "digit 0", "submit"), told.said)
        draw("lock-plain")
    }

    @Test
    fun `no key is below 56 dp, none touches another, and the strip stands last, 56 dp high`() {
        for (face in Face.entries) {
            show(lock(face))
            for (key in keys()) {
                assertTrue("${key.tag} ${key.width / density}", key.width >= 56 * density - 1)
                assertTrue("${key.tag} ${key.height / density}", key.height >= 56 * density - 1)
            }
            val strip = find("night")
            assertEquals(640 - 56, top(strip))
            assertEquals(56, (strip.height / density).toInt())
        }
        show(lock())
        val (one, two, four) = listOf("1", "2", "4").map { find("lock.pad.$it") }
        assertTrue(two.left - one.right >= 8 * density - 1)
        assertTrue(top(four) - top(one) - one.height / density >= 8 - 1)
        assertEquals("72 dp", 72, (one.height / density).toInt())
        assertTrue("104 dp", one.width / density >= 104)
    }

    @Test
    @Config(qualifiers = "ldrtl-w360dp-h640dp-xhdpi")
    fun `no language turns the pad round`() {
        show(lock())
        assertTrue(find("lock.pad.1").left < find("lock.pad.2").left)
    }

    @Test
    @Config(fontScale = 2.0f)
    fun `at 200 percent everything can be reached and the strip stays`() {
        show(lock(typed = 6, clear = "\u0430\u0447\u0443\u0443\u0433\u0430 \u0431\u043e\u043b\u0431\u043e\u0439\u0442"))
        assertEquals(640 - 56, top(find("night")))
        for (key in keys()) {
            val words = all(key).filterIsInstance<TextView>()
            words.forEach { word ->
                assertTrue("${key.tag} is cut", word.height <= key.height && word.layout.height <= word.height)
                assertEquals("${key.tag} has an ellipsis", 0, word.layout.getEllipsisCount(word.lineCount - 1))
                val starts = (1 until word.lineCount).map { word.layout.getLineStart(it) }
                assertTrue("${key.tag} breaks a word", starts.all { word.text[it - 1] == ' ' })
            }
        }
        draw("lock-plain-200")
    }

    @Test
    fun `dots are spoken only on purpose, a silent key store at once`() {
        show(lock(typed = 3))
        assertEquals(View.ACCESSIBILITY_LIVE_REGION_NONE, find("lock.dots").accessibilityLiveRegion)
        assertEquals("\u25cf\u25cf\u25cf", (find("lock.dots") as TextView).text.toString())
        assertEquals(View.INVISIBLE, find("lock.message").visibility)
        show(lock(phase = LockPhase.KEYS_SILENT, message = label("lock.message", "later", Voice.ASSERTIVE, Role.CARE)))
        assertEquals(View.VISIBLE, find("lock.message").visibility)
        assertEquals(View.ACCESSIBILITY_LIVE_REGION_ASSERTIVE, find("lock.message").accessibilityLiveRegion)
    }

    @Test
    fun `keys stay in their place while digits are typed, checked and refused`() {
        show(lock())
        val before = keys().map { it to top(it) }
        for (state in listOf(lock(typed = 6), lock(typed = 6, phase = LockPhase.CHECKING, message = label("lock.message", "wait")), lock(phase = LockPhase.WRONG))) {
            show(state)
            assertEquals(before, keys().map { it to top(it) })
        }
    }

    @Test
    fun `the calculator is one, and only a held equals is a try`() {
        show(lock(Face.CALCULATOR))
        draw("lock-calculator")
        assertEquals(10 + 9, keys().size)
        find("lock.pad.7").performClick()
        find("lock.calc.plus").performClick()
        tap(find("lock.calc.equals"))
        assertEquals(listOf("digit 7", "tap lock.calc.plus", "tap lock.calc.equals"), told.said)
        told.said.clear()
        hold(find("lock.calc.equals"), 599)
        assertEquals(listOf("tap lock.calc.equals"), told.said)
        told.said.clear()
        hold(find("lock.calc.equals"), 601)
        assertEquals(listOf("hold lock.calc.equals"), told.said)
    }

    @Test
    fun `the notes are an empty page whose held title opens it`() {
        show(lock(Face.NOTES))
        draw("lock-notes")
        assertTrue(all().filterIsInstance<TextView>().all { it.text.isEmpty() || !it.isShown })
        tap(find("lock.notes"))
        assertTrue(told.said.isEmpty())
        hold(find("lock.notes"), 601)
        assertEquals(listOf("hold lock.notes"), told.said)
    }

    @Test
    fun `a held key has a custom action for who cannot hold`() {
        show(lock(Face.CALCULATOR))
        val equals = find("lock.calc.equals")
        val action = equals.createAccessibilityNodeInfo().actionList.single { it.label == "=" }
        assertTrue(equals.performAccessibilityAction(action.id, null))
        assertEquals(listOf("hold lock.calc.equals"), told.said)
    }

    @Test
    fun `press and pull on the lock`() {
        show(lock())
        val strip = find("night")
        val start = SystemClock.uptimeMillis()
        send(strip, MotionEvent.ACTION_DOWN, start, 0, 100f, 28f)
        shadowOf(Looper.getMainLooper()).idleFor(java.time.Duration.ofMillis(510))
        assertEquals(listOf("armed"), told.said)
        draw("lock-armed")
        send(strip, MotionEvent.ACTION_MOVE, start, 700, 100f, -69f)
        assertEquals(listOf("armed", "pulled WIPE"), told.said)
        send(strip, MotionEvent.ACTION_MOVE, start, 800, 100f, -300f)
        send(strip, MotionEvent.ACTION_UP, start, 900, 100f, -300f)
        assertEquals(2, told.said.size)
    }

    @Test
    fun `a swipe, and a lift before the pull, do nothing`() {
        show(lock())
        val strip = find("night")
        var start = SystemClock.uptimeMillis()
        send(strip, MotionEvent.ACTION_DOWN, start, 0, 100f, 28f)
        send(strip, MotionEvent.ACTION_MOVE, start, 100, 100f, -100f)
        send(strip, MotionEvent.ACTION_UP, start, 200, 100f, -200f)
        shadowOf(Looper.getMainLooper()).idleFor(java.time.Duration.ofSeconds(2))
        assertTrue(told.said.isEmpty())
        start = SystemClock.uptimeMillis()
        send(strip, MotionEvent.ACTION_DOWN, start, 0, 100f, 28f)
        shadowOf(Looper.getMainLooper()).idleFor(java.time.Duration.ofMillis(600))
        send(strip, MotionEvent.ACTION_UP, start, 700, 100f, 28f)
        assertEquals(listOf("armed"), told.said)
    }

    @Test
    fun `the strip has one custom action, which is all it ever says`() {
        show(lock())
        val strip = find("night")
        val info: AccessibilityNodeInfo = strip.createAccessibilityNodeInfo()
        assertEquals("empty", strip.contentDescription)
        val action = info.actionList.single { it.label == "empty" }
        assertTrue(strip.performAccessibilityAction(action.id, null))
        assertEquals(listOf("pulled WIPE"), told.said)
        assertFalse(info.isClickable)
    }

    private fun tap(view: View) = hold(view, 50)

    private fun hold(view: View, millis: Long) {
        val start = SystemClock.uptimeMillis()
        send(view, MotionEvent.ACTION_DOWN, start, 0, 10f, 10f)
        shadowOf(Looper.getMainLooper()).idleFor(java.time.Duration.ofMillis(millis))
        send(view, MotionEvent.ACTION_UP, start, millis, 10f, 10f)
        shadowOf(Looper.getMainLooper()).idle()
    }

    private fun send(view: View, action: Int, start: Long, after: Long, x: Float, y: Float) {
        val event = MotionEvent.obtain(start, start + after, action, x * density, y * density, 0)
        view.dispatchTouchEvent(event)
        event.recycle()
    }
}
