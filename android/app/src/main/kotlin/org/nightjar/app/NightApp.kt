package org.nightjar.app

import android.app.Application
import org.nightjar.app.keys.AndroidKeyBox
import org.nightjar.app.keys.AndroidKeys
import org.nightjar.app.keys.KeyBox
import org.nightjar.app.ways.Trigger
import org.nightjar.core.HardwareKeys

/** The process: it holds the phone and the ways to empty it, and starts nothing. */
class NightApp : Application() {
    /** Replaced by tests: Robolectric has no key store. */
    var keys: HardwareKeys = AndroidKeys(this)
    var box: KeyBox = AndroidKeyBox

    /** Opened on first use, off the main thread. */
    val phone: Phone by lazy { Phone(this) }

    /** The native half of a wipe. */
    val trigger: Trigger by lazy { Trigger(box) { phone } }
}
