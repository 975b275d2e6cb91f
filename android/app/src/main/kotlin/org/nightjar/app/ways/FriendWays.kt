package org.nightjar.app.ways

import android.app.Activity
import android.os.Bundle
import org.nightjar.app.Shell

/**
 * Answers a trigger app (PanicKit): the connected one empties, anybody else only locks. A sender is known only where it
 * waits for a result; who does not is anybody else. No window.
 */
class FriendTrigger : Activity() {
    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(null)
        val shell = Shell.of(this)
        if (intent?.action == Panic.TRIGGER && shell.friend.isFriend(callingPackage)) shell.wipe() else shell.lock()
        setResult(RESULT_OK)
        finishAndRemoveTask()
    }
}

/**
 * Connects a trigger app, and lets go of it again. Only while Settings is what the person has open here, unlocked: a
 * stranger who asks at any other time is turned away without a word.
 */
class FriendConnect : Activity() {
    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(null)
        val shell = Shell.of(this)
        val caller = callingPackage
        val done = when (intent?.action) {
            Panic.CONNECT -> caller != null && shell.model.isInSettings && shell.friend.connect(caller)
            Panic.DISCONNECT -> shell.friend.isFriend(caller).also { if (it) shell.friend.forget() }
            else -> false
        }
        setResult(if (done) RESULT_OK else RESULT_CANCELED)
        finish()
    }
}

/** The protocol's three actions. */
object Panic {
    const val TRIGGER = "info.guardianproject.panic.action.TRIGGER"
    const val CONNECT = "info.guardianproject.panic.action.CONNECT"
    const val DISCONNECT = "info.guardianproject.panic.action.DISCONNECT"
}
