package org.nightjar.app

import android.app.Activity
import android.app.job.JobScheduler
import android.content.Context
import android.content.Intent
import android.content.pm.PackageInfo
import android.content.pm.Signature
import android.content.pm.SigningInfo
import android.os.Build
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.nightjar.app.ways.Arming
import org.nightjar.app.ways.BootReceiver
import org.nightjar.app.ways.Meeting
import org.nightjar.app.ways.Meetings
import org.nightjar.app.ways.NightShortcut
import org.nightjar.app.ways.NightTile
import org.nightjar.app.ways.NoPreferences
import org.nightjar.app.ways.Panic
import org.nightjar.app.ways.FriendConnect
import org.nightjar.app.ways.FriendTrigger
import org.robolectric.Robolectric
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config

/** Every way in from outside: what it does to the keys, in which order, and what it needs first. */
@RunWith(SharedRunner::class)
@Config(sdk = [26, 34])
class WaysTest {
    private val blows = listOf("delete nj.e", "delete nj.u0", "delete nj.u1")

    @After
    fun after() {
        Shell.use(null)
        NightTile.arming = Arming()
    }

    @Test
    fun `a trigger deletes the keys before the library is loaded, and WIPE completes`() {
        val stage = Stage()
        Robolectric.buildActivity(NightShortcut::class.java).create()
        assertEquals(blows + listOf("load", "wipeAt WIPE"), stage.trace)
    }

    @Test
    fun `a key store that fails stops neither the next deletion nor the library`() {
        val stage = Stage(fails = setOf("nj.e", "nj.u1"))
        stage.shell.wipe()
        assertEquals(blows + listOf("load", "wipeAt WIPE"), stage.trace)
    }

    @Test
    fun `with the library loaded a trigger still deletes first, on every screen, and is never more than WIPE`() {
        val stage = Stage()
        stage.core.state = welcome()
        stage.shell.model.look()
        stage.trace.clear()
        stage.shell.wipe()
        assertEquals(blows + "wipe WIPE", stage.trace)
    }

    @Test
    fun `the shortcut shows nothing and leaves no card`() {
        Stage()
        val activity = Robolectric.buildActivity(NightShortcut::class.java).create().get()
        assertTrue(activity.isFinishing)
    }

    @Test
    fun `the tile needs two taps within two seconds`() {
        val stage = Stage()
        val tile = Robolectric.buildService(NightTile::class.java).create().get()
        tile.onClick()
        assertTrue(stage.trace.isEmpty())
        stage.around.pass(Arming.MILLIS + 1)
        tile.onClick()
        assertTrue("the first was too long ago", stage.trace.isEmpty())
        stage.around.pass(Arming.MILLIS)
        // The system may have made another service meanwhile.
        Robolectric.buildService(NightTile::class.java).create().get().onClick()
        assertEquals(blows + listOf("load", "wipeAt WIPE"), stage.trace)
    }

    @Test
    fun `after the second tap a third one only arms`() {
        val stage = Stage()
        val tile = Robolectric.buildService(NightTile::class.java).create().get()
        repeat(3) { tile.onClick() }
        assertEquals(1, stage.trace.count { it.startsWith("wipe") })
    }

    @Test
    fun `the tile's preferences are an empty page that cannot be photographed`() {
        val activity = Robolectric.buildActivity(NoPreferences::class.java).setup().get()
        assertTrue(isSecure(activity))
        assertEquals(0, activity.findViewById<android.view.ViewGroup>(android.R.id.content).childCount)
    }

    @Test
    fun `a stranger only locks, whoever it says it is`() {
        val stage = Stage()
        install(FRIEND, "key")
        stage.shell.model.look()
        stage.trace.clear()
        trigger(null)
        trigger("org.example.stranger")
        // Nobody is connected yet.
        trigger(FRIEND)
        assertEquals(listOf("lock", "lock", "lock"), stage.trace)
    }

    @Test
    fun `the connected app wipes, and nobody else in its place`() {
        val stage = Stage()
        connected(stage)
        trigger("org.example.stranger")
        assertFalse(stage.trace.any { it.startsWith("wipe") || it.startsWith("delete") })
        trigger(FRIEND)
        assertEquals(blows + "wipe WIPE", stage.trace.filter { it != "lock" })
    }

    @Test
    fun `the same name with another signature is a stranger`() {
        val stage = Stage()
        connected(stage)
        install(FRIEND, "another key")
        trigger(FRIEND)
        assertEquals(listOf("lock"), stage.trace)
    }

    @Test
    fun `an action that is not the trigger only locks`() {
        val stage = Stage()
        connected(stage)
        trigger(FRIEND, Intent.ACTION_VIEW)
        assertEquals(listOf("lock"), stage.trace)
    }

    @Test
    fun `connecting takes Settings in the person's hand`() {
        val stage = Stage()
        install(FRIEND, "key")
        stage.shell.model.look()
        assertFalse("the phone is locked", stage.shell.friend.isFriend(FRIEND).also { connect(FRIEND) })
        assertFalse(stage.shell.friend.isFriend(FRIEND))
        stage.core.state = settings()
        stage.shell.model.look()
        connect(null)
        assertFalse(stage.shell.friend.isFriend(null))
        connect(FRIEND)
        assertTrue(stage.shell.friend.isFriend(FRIEND))
    }

    @Test
    fun `only the connected app can be let go of, and a wipe lets go of it too`() {
        val stage = Stage()
        connected(stage)
        install("org.example.stranger", "other")
        connect("org.example.stranger", Panic.DISCONNECT)
        assertTrue(stage.shell.friend.isFriend(FRIEND))
        connect(FRIEND, Panic.DISCONNECT)
        assertFalse(stage.shell.friend.isFriend(FRIEND))
        connected(stage)
        stage.shell.wipe()
        assertFalse(stage.shell.friend.isFriend(FRIEND))
    }

    @Test
    fun `the job is scheduled once, the same however often and from wherever`() {
        val stage = Stage()
        val receiver = BootReceiver()
        receiver.onReceive(stage.app, Intent("org.example.OTHER"))
        val scheduler = stage.app.getSystemService(Context.JOB_SCHEDULER_SERVICE) as JobScheduler
        assertTrue(scheduler.allPendingJobs.isEmpty())
        receiver.onReceive(stage.app, Intent(Intent.ACTION_BOOT_COMPLETED))
        val first = scheduler.allPendingJobs.single()
        receiver.onReceive(stage.app, Intent(Intent.ACTION_MY_PACKAGE_REPLACED))
        repeat(3) { Meetings.schedule(stage.app) }
        val job = scheduler.allPendingJobs.single()
        assertTrue("it was not made anew", first === job)
        assertTrue(job.isPeriodic)
        assertEquals(Meetings.PERIOD_MILLIS, job.intervalMillis)
        assertEquals(Meeting::class.java.name, job.service.className)
        assertTrue("nothing was loaded", stage.trace.isEmpty())
        // Other than a job left by an older version.
        scheduler.cancelAll()
        val old = android.app.job.JobInfo.Builder(7, job.service).setPeriodic(3_600_000).build()
        scheduler.schedule(old)
        Meetings.schedule(stage.app)
        assertEquals(Meetings.ID, scheduler.allPendingJobs.single().id)
    }

    @Test
    fun `the job meets the center and wants no other time`() {
        val stage = Stage()
        val job = Robolectric.buildService(Meeting::class.java).create().get()
        assertTrue(job.onStartJob(null))
        assertEquals(listOf("load", "sync"), stage.trace)
        assertFalse(job.onStopJob(null))
        assertEquals("cancelSync", stage.trace.last())
    }

    private fun connected(stage: Stage) {
        install(FRIEND, "key")
        stage.core.state = settings()
        stage.shell.model.look()
        connect(FRIEND)
        assertTrue(stage.shell.friend.isFriend(FRIEND))
        stage.core.state = lock()
        stage.shell.model.look()
        stage.trace.clear()
    }

    private fun trigger(caller: String?, action: String = Panic.TRIGGER) = start(FriendTrigger::class.java, caller, action)

    private fun connect(caller: String?, action: String = Panic.CONNECT) = start(FriendConnect::class.java, caller, action)

    private fun start(which: Class<out Activity>, caller: String?, action: String) {
        val controller = Robolectric.buildActivity(which, Intent(action))
        shadowOf(controller.get()).setCallingPackage(caller)
        controller.create()
        assertTrue(controller.get().isFinishing)
    }

    @Suppress("DEPRECATION")
    private fun install(name: String, key: String) {
        val signatures = arrayOf(Signature(key.toByteArray()))
        val info = PackageInfo()
        info.packageName = name
        info.signatures = signatures
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.P) {
            info.signingInfo = SigningInfo().also { shadowOf(it).setSignatures(signatures) }
        }
        shadowOf(Stage::class.java.let { org.robolectric.RuntimeEnvironment.getApplication().packageManager }).installPackage(info)
    }

    private companion object {
        const val FRIEND = "org.example.friend"
    }
}
