package org.nightjar.app

import android.view.View
import android.view.ViewGroup
import androidx.compose.ui.platform.ComposeView
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.nightjar.app.glass.LockFace
import org.robolectric.Robolectric
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config

/** The door to Compose as it ships: an activity of the framework's own with a Compose view in it, and without it again. */
@RunWith(SharedRunner::class)
@Config(sdk = [26, 34], qualifiers = "w360dp-h640dp-xhdpi")
class DrawingsTest {
    @After
    fun after() = Shell.use(null)

    @Test
    fun `a screen is drawn, a lock takes it off and lets go of it`() {
        val stage = Stage()
        stage.core.state = welcome()
        val activity = Robolectric.buildActivity(MainActivity::class.java).setup().get()
        val glass = activity.findViewById<ViewGroup>(android.R.id.content).getChildAt(0) as ViewGroup
        fun page(): View = glass.getChildAt(0)
        fun idle() = shadowOf(android.os.Looper.getMainLooper()).idle()
        idle()
        val compose = page() as ComposeView
        assertTrue("composed", compose.childCount > 0 && compose.hasComposition)

        stage.core.state = lock()
        stage.shell.lock()
        idle()
        assertTrue(page() is LockFace)
        assertEquals(null, compose.parent)
        assertTrue(!compose.hasComposition)

        stage.core.state = settings()
        stage.shell.model.look()
        idle()
        assertTrue("another one, with nothing of before", page() is ComposeView && page() !== compose)
    }
}
