package org.nightjar.app

import android.os.Looper
import java.lang.reflect.Method
import java.time.Duration
import org.junit.runners.model.FrameworkMethod
import org.robolectric.DefaultTestLifecycle
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.TestLifecycle
import org.robolectric.internal.bytecode.InstrumentationConfiguration

/**
 * Robolectric with one library for all: a native library belongs to one class loader, and Robolectric makes one an Android
 * version. The generated Kotlin of the core, with the standard library in whose words it speaks, is taken from outside them.
 */
class SharedRunner(test: Class<*>) : RobolectricTestRunner(test) {
    override fun createClassLoaderConfig(method: FrameworkMethod): InstrumentationConfiguration =
        InstrumentationConfiguration.Builder(super.createClassLoaderConfig(method))
            .doNotAcquirePackage("org.nightjar.core.")
            .doNotAcquirePackage("com.sun.jna.")
            .doNotAcquirePackage("kotlin.")
            .build()

    override fun getTestLifecycleClass(): Class<out TestLifecycle<*>> = Drained::class.java
}

/**
 * Lets the main thread finish before Robolectric throws away what waits: Compose has one dispatcher a process, which would
 * wait for ever for a message that is gone.
 */
class Drained : DefaultTestLifecycle() {
    override fun afterTest(method: Method?) {
        shadowOf(Looper.getMainLooper()).idleFor(Duration.ofSeconds(1))
        super.afterTest(method)
    }
}
