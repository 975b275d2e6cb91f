package org.nightjar.ui

import androidx.compose.foundation.clickable
import androidx.compose.foundation.gestures.awaitEachGesture
import androidx.compose.foundation.gestures.awaitFirstDown
import androidx.compose.foundation.gestures.waitForUpOrCancellation
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.ui.Modifier
import androidx.compose.ui.composed
import androidx.compose.ui.input.pointer.PointerEventTimeoutCancellationException
import androidx.compose.ui.input.pointer.pointerInput
import org.nightjar.phone.Pull

/**
 * A tap, and for some tiles a hold of 600 ms with its release. No ripple and no pressed colour: nothing is drawn before the
 * act has taken effect. Keys and switches reach it as a button.
 */
internal fun Modifier.touched(
    enabled: Boolean,
    onTap: () -> Unit,
    onHold: (() -> Unit)?,
    onRelease: (() -> Unit)?,
): Modifier = composed {
    val source = remember { MutableInteractionSource() }
    if (!enabled) return@composed Modifier
    if (onHold == null) return@composed Modifier.clickable(source, indication = null, onClick = onTap)
    val tap by rememberUpdatedState(onTap)
    val hold by rememberUpdatedState(onHold)
    val release by rememberUpdatedState(onRelease)
    Modifier.pointerInput(Unit) {
        awaitEachGesture {
            awaitFirstDown()
            try {
                val up = withTimeout(Pull.HOLD_MILLIS.toLong()) { waitForUpOrCancellation() }
                if (up != null) {
                    up.consume()
                    tap()
                }
            } catch (_: PointerEventTimeoutCancellationException) {
                hold()
                // Let go wherever the finger is by then: what was uncovered is covered again.
                do {
                    val event = awaitPointerEvent()
                    event.changes.forEach { it.consume() }
                } while (event.changes.any { it.pressed })
                release?.invoke()
            }
        }
    }.clickable(source, indication = null, onClick = onTap)
}

/** A stepper's key: one step a tap; held, it repeats after 400 ms, five a second, and by tens after two seconds. */
internal fun Modifier.stepping(enabled: Boolean, onStep: (Int) -> Unit): Modifier = composed {
    if (!enabled) return@composed Modifier
    val step by rememberUpdatedState(onStep)
    Modifier.pointerInput(Unit) {
        awaitEachGesture {
            val down = awaitFirstDown()
            down.consume()
            step(1)
            var wait = Pull.REPEAT_AFTER_MILLIS.toLong()
            var held = 0L
            while (true) {
                try {
                    withTimeout(wait) { waitForUpOrCancellation() }
                    break
                } catch (_: PointerEventTimeoutCancellationException) {
                    held += wait
                    wait = Pull.REPEAT_EVERY_MILLIS.toLong()
                    step(if (held >= Pull.TENS_AFTER_MILLIS) TENS else 1)
                }
            }
        }
    }
}

private const val TENS = 10
