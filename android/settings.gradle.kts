// For contributors with an Android SDK. Nothing here has been run yet: the machines that check this project have no Gradle
// of this age, and build by pom.xml. Whoever runs it first, please report.
pluginManagement {
    repositories {
        google()
        mavenCentral()
        gradlePluginPortal()
    }
}
dependencyResolutionManagement {
    repositoriesMode = RepositoriesMode.FAIL_ON_PROJECT_REPOS
    repositories {
        google()
        mavenCentral()
    }
}
rootProject.name = "night"
include(":core", ":ui", ":app")
