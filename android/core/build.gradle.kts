plugins { alias(libs.plugins.kotlin.jvm) }

kotlin { jvmToolchain(17) }

// Generated first: cargo xtask bindings --only kotlin.
sourceSets.main { kotlin.srcDir("../../target/bindings/kotlin/sources") }

dependencies {
    implementation(libs.coroutines.core)
    compileOnly(libs.jna)
    testImplementation(libs.jna)
    testImplementation(libs.junit)
}

tasks.test { systemProperty("jna.library.path", "../../target/bindings/lib") }
