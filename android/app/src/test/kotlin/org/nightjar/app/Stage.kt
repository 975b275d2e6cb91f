package org.nightjar.app

import android.app.Application
import org.robolectric.RuntimeEnvironment

/** A shell with a played library, key store and device in the place of the real one. */
class Stage(fails: Set<String> = emptySet(), val core: PlayedCore = PlayedCore()) {
    val app: Application = RuntimeEnvironment.getApplication()
    val around = PlayedSurroundings()
    val shell = Shell(app, core, playedEraser(core, fails), around).also { Shell.use(it) }
    val trace get() = core.trace
}
