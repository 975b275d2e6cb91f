package org.nightjar.app.ways

import android.app.job.JobInfo
import android.app.job.JobParameters
import android.app.job.JobScheduler
import android.app.job.JobService
import android.content.BroadcastReceiver
import android.content.ComponentName
import android.content.Context
import android.content.Intent
import org.nightjar.app.Shell

/**
 * The one periodic job: meets the center. The same in every state, so that what is scheduled tells nothing. It asks for no
 * network beforehand: that would need a permission more, and a meeting without network ends at once and harms nothing.
 */
object Meetings {
    const val ID = 1
    const val PERIOD_MILLIS = 6L * 60 * 60 * 1000

    /** Schedules it, unless it stands as it should. */
    fun schedule(context: Context) {
        val scheduler = context.getSystemService(JobScheduler::class.java) ?: return
        val standing = scheduler.allPendingJobs
        if (standing.size == 1 && standing.single().let { it.id == ID && it.intervalMillis == PERIOD_MILLIS }) return
        scheduler.cancelAll()
        val job = JobInfo.Builder(ID, ComponentName(context, Meeting::class.java))
        scheduler.schedule(job.setPeriodic(PERIOD_MILLIS).build())
    }
}

/** One run of it. However it ends, the next comes when it comes. */
class Meeting : JobService() {
    override fun onStartJob(params: JobParameters?): Boolean {
        Shell.of(this).meet { jobFinished(params, false) }
        return true
    }

    override fun onStopJob(params: JobParameters?): Boolean {
        Shell.of(this).stopMeeting()
        return false
    }
}

/** After a start of the phone, or a new version of the app: the job again. Nothing else, and nothing is loaded. */
class BootReceiver : BroadcastReceiver() {
    override fun onReceive(context: Context, intent: Intent) {
        if (intent.action in ACTIONS) Meetings.schedule(context)
    }

    private companion object {
        val ACTIONS = setOf(Intent.ACTION_BOOT_COMPLETED, Intent.ACTION_MY_PACKAGE_REPLACED)
    }
}
