package org.nightjar.ui

import androidx.compose.foundation.background
import androidx.compose.foundation.gestures.awaitEachGesture
import androidx.compose.foundation.gestures.awaitFirstDown
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.input.pointer.PointerEventTimeoutCancellationException
import androidx.compose.ui.input.pointer.PointerInputScope
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.semantics.CustomAccessibilityAction
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.customActions
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.testTag
import androidx.compose.ui.unit.dp
import org.nightjar.core.Night
import org.nightjar.phone.Pull
import org.nightjar.phone.PullGesture
import org.nightjar.phone.Pulled

/** The strip at the bottom of every screen: it looks like a drag handle and is silent about its use. */
@Composable
fun NightStrip(night: Night, modifier: Modifier = Modifier) {
    val hand by rememberUpdatedState(LocalHand.current)
    val level by rememberUpdatedState(night.level)
    var lit by remember { mutableStateOf(false) }
    val palette = LocalPalette.current
    Box(
        modifier
            .fillMaxWidth()
            .height(Pull.STRIP_HEIGHT.dp)
            .background(if (lit) palette.raised else palette.bg)
            .clearAndSetSemantics {
                testTag = STRIP
                contentDescription = night.action.text
                role = Role.Button
                customActions = listOf(
                    CustomAccessibilityAction(night.action.text) { hand.pulled(level, 0); true },
                )
            }
            .pointerInput(Unit) {
                pull(
                    { hand },
                    { lit = it },
                ) { hand.pulled(level, it) }
            },
        contentAlignment = Alignment.Center,
    ) {
        val bar = if (lit) palette.night else palette.line
        Box(Modifier.size(96.dp, 6.dp).background(bar, RoundedCornerShape(3.dp)))
    }
}

private suspend fun PointerInputScope.pull(hand: () -> Hand, lit: (Boolean) -> Unit, done: (Long) -> Unit) {
    awaitEachGesture {
        val gesture = PullGesture()
        val down = awaitFirstDown(requireUnconsumed = false)
        down.consume()
        var at = down.position
        fun told(what: Pulled) {
            when (what) {
                Pulled.Armed -> { lit(true); hand().armed() }
                is Pulled.Done -> { lit(false); done(what.millis) }
                Pulled.Off -> lit(false)
                Pulled.Nothing -> Unit
            }
        }
        told(gesture.down(at.x / density, at.y / density, down.uptimeMillis, hand().deaf()))
        while (true) {
            // A finger that lies still sends nothing: the half second ends by itself.
            val event = try {
                if (gesture.armed) awaitPointerEvent() else withTimeout(Pull.STILL_MILLIS.toLong()) { awaitPointerEvent() }
            } catch (_: PointerEventTimeoutCancellationException) {
                told(gesture.move(at.x / density, at.y / density, down.uptimeMillis + Pull.STILL_MILLIS, glass = hand().fingers()))
                continue
            }
            val fingers = event.changes.count { it.pressed }
            val own = event.changes.firstOrNull { it.id == down.id }
            event.changes.forEach { it.consume() }
            if (fingers == 0 || own == null || !own.pressed) break
            // Between two samples the half second may have passed: the stillness is judged where the finger last was.
            if (!gesture.armed && own.uptimeMillis - down.uptimeMillis >= Pull.STILL_MILLIS) {
                told(gesture.move(at.x / density, at.y / density, down.uptimeMillis + Pull.STILL_MILLIS, fingers, hand().fingers()))
            }
            at = own.position
            told(gesture.move(at.x / density, at.y / density, own.uptimeMillis, fingers, hand().fingers()))
        }
        told(gesture.up())
    }
}

/** The strip's tag. */
const val STRIP = "night"
