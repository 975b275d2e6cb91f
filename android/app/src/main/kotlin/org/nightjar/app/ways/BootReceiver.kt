package org.nightjar.app.ways

import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent

/** After a start of the phone or an update: the one job, whatever the state. Opens nothing, loads nothing. */
class BootReceiver : BroadcastReceiver() {
    override fun onReceive(context: Context, intent: Intent) {
        val known = intent.action == Intent.ACTION_BOOT_COMPLETED || intent.action == Intent.ACTION_MY_PACKAGE_REPLACED
        if (known) SyncJob.schedule(context)
    }
}
