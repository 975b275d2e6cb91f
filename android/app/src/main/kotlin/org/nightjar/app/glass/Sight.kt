package org.nightjar.app.glass

import android.content.Context
import android.content.res.Configuration
import android.view.ContextThemeWrapper
import org.nightjar.core.Look
import org.nightjar.core.Theme

/** The person's own light and size of text (Settings), for Compose and for the framework's views alike. */
internal class Sight private constructor(
    /** Sizes in sp are the person's in it. */
    val context: Context,
    val isDark: Boolean,
) {
    /** The colours of its light. */
    val colours get() = if (isDark) Colours.DARK else Colours.LIGHT

    companion object {
        private const val WHOLE = 100f

        /** What a look comes to on this phone. */
        fun of(context: Context, look: Look): Sight {
            val mode = context.resources.configuration.uiMode and Configuration.UI_MODE_NIGHT_MASK
            val isDark = when (look.theme) {
                Theme.DARK -> true
                Theme.LIGHT -> false
                Theme.PHONE -> mode == Configuration.UI_MODE_NIGHT_YES
            }
            val percent = look.textPercent ?: return Sight(context, isDark)
            // Only this differs from the phone's own configuration.
            val own = Configuration().apply { fontScale = percent.toFloat() / WHOLE }
            val scaled = ContextThemeWrapper(context, context.theme).apply { applyOverrideConfiguration(own) }
            return Sight(scaled, isDark)
        }
    }
}
