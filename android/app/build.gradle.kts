plugins {
    alias(libs.plugins.android.application)
    alias(libs.plugins.kotlin.android)
    alias(libs.plugins.kotlin.compose)
}

android {
    namespace = "org.example.night"
    compileSdk = 34
    defaultConfig {
        applicationId = "org.example.night"
        minSdk = 26
        targetSdk = 34
        versionCode = 1
        versionName = "0.1.0"
    }
    androidResources {
        // The same list as verify/languages.txt.
        localeFilters += file("../verify/languages.txt").readText().trim().split(',')
    }
    buildTypes {
        release {
            isMinifyEnabled = true
            proguardFiles("../verify/rules.pro")
        }
    }
    testOptions { unitTests.isIncludeAndroidResources = true }
    compileOptions {
        sourceCompatibility = JavaVersion.VERSION_17
        targetCompatibility = JavaVersion.VERSION_17
    }
}

kotlin { jvmToolchain(17) }

// The libraries' own start-up providers stay out, as in the other build, which merges no manifest.
configurations.all {
    exclude(group = "androidx.profileinstaller")
    exclude(group = "androidx.emoji2")
}

dependencies {
    implementation(project(":ui"))
    implementation(libs.activity.compose)
    implementation(libs.lifecycle.runtime)
    implementation(libs.core.ktx)
    implementation(libs.coroutines.android)
    implementation(libs.zxing)
    implementation(libs.jna) { artifact { type = "aar" } }
    testImplementation(libs.junit)
    testImplementation(libs.robolectric)
    testImplementation(libs.compose.ui.test)
}
