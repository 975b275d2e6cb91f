package org.nightjar.app.ways

import android.app.job.JobInfo
import android.app.job.JobParameters
import android.app.job.JobScheduler
import android.app.job.JobService
import android.content.ComponentName
import android.content.Context
import java.util.concurrent.Executors
import kotlinx.coroutines.runBlocking
import org.nightjar.app.NightApp
import org.nightjar.core.SyncObserver

/** The one periodic job: same period, same conditions, same work to see from outside in every state. */
class SyncJob : JobService() {
    private val worker = Executors.newSingleThreadExecutor { Thread(it, "job") }

    override fun onStartJob(parameters: JobParameters): Boolean {
        val phone = (application as NightApp).phone
        worker.execute {
            try {
                runBlocking { phone.core().sync(Silent) }
            } catch (_: Exception) {
                // Nothing is lost, and the next period comes by itself.
            }
            jobFinished(parameters, false)
        }
        return true
    }

    override fun onStopJob(parameters: JobParameters): Boolean {
        (application as NightApp).phone.coreIfOpen()?.cancelSync()
        return false
    }

    private object Silent : SyncObserver {
        override fun round(done: UInt, left: UInt) = Unit
    }

    companion object {
        internal const val ID = 1
        private const val PERIOD_MILLIS = 60L * 60 * 1000

        /** Sets it up; a job of the same kind that waits is left alone. */
        fun schedule(context: Context) {
            val scheduler = context.getSystemService(JobScheduler::class.java)
            if (scheduler.getPendingJob(ID) != null) return
            val job = JobInfo.Builder(ID, ComponentName(context, SyncJob::class.java))
                .setPeriodic(PERIOD_MILLIS)
                .setRequiredNetworkType(JobInfo.NETWORK_TYPE_ANY)
                .setPersisted(true)
                .build()
            scheduler.schedule(job)
        }
    }
}
