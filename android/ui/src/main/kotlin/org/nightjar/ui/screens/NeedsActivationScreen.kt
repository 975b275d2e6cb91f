package org.nightjar.ui.screens

import androidx.compose.runtime.Composable
import org.nightjar.core.NeedsActivationView

/** The keys are gone, sealed letters are kept: drawn as Welcome. */
@Composable
fun NeedsActivationScreen(view: NeedsActivationView) = FirstScreen(view.lang, view.scan, view.typed, view.msg, view.night)
