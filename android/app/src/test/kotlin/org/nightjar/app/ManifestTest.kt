package org.nightjar.app

import java.io.File
import javax.xml.parsers.DocumentBuilderFactory
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.w3c.dom.Element

/** The manifest and the system's resources as they are packed: nothing in them tells, and nothing in them lets anybody in. */
class ManifestTest {
    private val root = File(checkNotNull(System.getProperty("nightjar.android")) { "nightjar.android" })
    private val main = File(root, "app/src/main")
    private val manifest = parse(File(main, "AndroidManifest.xml"))
    private val application = all(manifest, "application").single()

    @Test
    fun `four permissions, and none for places, people or notices`() {
        val asked = all(manifest, "uses-permission").map { it.android("name") }
        assertEquals(
            setOf("INTERNET", "CAMERA", "VIBRATE", "RECEIVE_BOOT_COMPLETED").map { "android.permission.$it" }.toSet(),
            asked.toSet(),
        )
        assertEquals(4, asked.size)
        assertTrue(all(manifest, "uses-feature").all { it.android("required") == "false" })
    }

    @Test
    fun `nothing is backed up or carried to another phone`() {
        assertEquals("false", application.android("allowBackup"))
        assertEquals("@xml/extraction", application.android("dataExtractionRules"))
        assertEquals("@xml/backup", application.android("fullBackupContent"))
        assertEquals("false", application.android("usesCleartextTraffic"))
        val rules = parse(File(main, "res/xml/extraction.xml"))
        val domains = setOf(
            "root", "file", "database", "sharedpref", "external",
            "device_root", "device_file", "device_database", "device_sharedpref",
        )
        for (part in listOf("cloud-backup", "device-transfer")) {
            val excluded = all(all(rules, part).single(), "exclude")
            assertEquals(part, domains, excluded.map { it.getAttribute("domain") }.toSet())
            assertTrue(excluded.all { it.getAttribute("path") == "." })
        }
        assertTrue(all(rules, "include").isEmpty())
        assertTrue(all(parse(File(main, "res/xml/backup.xml")), "include").isEmpty())
    }

    @Test
    fun `whatever is open to other apps is one of these, and cannot wipe by itself`() {
        val open = components().filter { it.android("exported") == "true" }.map { it.android("name").substringAfterLast('.') }
        assertEquals(
            setOf("Plain", "Calculator", "Notes", "NightTile", "NoPreferences", "FriendTrigger", "FriendConnect"),
            open.toSet(),
        )
        assertTrue("exported is said everywhere", components().all { it.hasAttributeNS(ANDROID, "exported") })
        assertEquals("android.permission.BIND_QUICK_SETTINGS_TILE", component("NightTile").android("permission"))
        assertEquals("android.permission.BIND_JOB_SERVICE", component("Meeting").android("permission"))
        assertTrue(all(manifest, "provider").isEmpty())
        assertTrue(all(manifest, "uses-library").isEmpty())
    }

    @Test
    fun `ways in leave no card and no history`() {
        for (name in listOf("NightShortcut", "FriendTrigger", "FriendConnect", "NoPreferences")) {
            val activity = component(name)
            assertEquals(name, "true", activity.android("excludeFromRecents"))
            assertEquals(name, "true", activity.android("noHistory"))
            assertEquals(name, "", activity.android("taskAffinity"))
            if (name != "NoPreferences") assertEquals("@android:style/Theme.NoDisplay", activity.android("theme"))
        }
    }

    @Test
    fun `one of three faces is in the launcher, and each alias is one that the code knows`() {
        val aliases = all(manifest, "activity-alias")
        assertEquals(Launcher.ALIASES.values.toSet(), aliases.map { it.android("name") }.toSet())
        assertEquals(listOf("org.example.night.Plain"), aliases.filter { it.android("enabled") == "true" }.map { it.android("name") })
        assertTrue(aliases.all { it.android("targetActivity") == "org.nightjar.app.MainActivity" })
        assertEquals("false", component("MainActivity").android("exported"))
    }

    @Test
    fun `every class that is named exists`() {
        for (component in components().filter { it.tagName != "activity-alias" }) {
            val file = component.android("name").replace('.', '/')
            assertTrue(file, javaClass.getResource("/$file.class") != null)
        }
        val shortcut = all(parse(File(main, "res/xml/shortcuts.xml")), "intent").single()
        assertEquals(component("NightShortcut").android("name"), shortcut.android("targetClass"))
        assertEquals(manifest.getAttribute("package"), shortcut.android("targetPackage"))
    }

    @Test
    fun `only three labels, in every language of the app and in no other`() {
        val languages = File(root, "verify/languages.txt").readText().trim().split(',')
        val folders = main.resolve("res").list().orEmpty().filter { it == "values" || it.startsWith("values-") }
        assertEquals(
            languages.map { if (it == "en") "values" else "values-$it" }.toSet(),
            folders.toSet(),
        )
        for (folder in folders) {
            val strings = all(parse(File(main, "res/$folder/strings.xml")), "string")
            assertEquals(folder, listOf("label", "calculator", "notes"), strings.map { it.getAttribute("name") })
            for (string in strings) {
                val text = string.textContent
                assertTrue("$folder: $text", text.isNotBlank() && text.length <= 24)
                assertFalse("$folder: $text", TELLING.containsMatchIn(text))
            }
            assertEquals("three different names", 3, strings.map { it.textContent }.toSet().size)
        }
    }

    @Test
    fun `no text of the system's resources is written outside the labels, and nothing in them tells`() {
        val files = main.walkTopDown().filter { it.isFile && it.extension == "xml" }.toList()
        assertTrue(files.size > 20)
        for (file in files) {
            val text = file.readText().replace(Regex("<!--.*?-->", RegexOption.DOT_MATCHES_ALL), "")
            assertFalse("${file.name}: ${TELLING.find(text)?.value}", TELLING.containsMatchIn(text.replace("guardianproject.panic", "")))
            for (attribute in listOf("label", "shortcutShortLabel", "shortcutLongLabel", "description", "contentDescription")) {
                Regex("android:$attribute=\"([^\"]*)\"").findAll(text).forEach {
                    assertTrue("${file.name}: ${it.value}", it.groupValues[1].startsWith("@string/"))
                }
            }
        }
    }

    private fun components() = listOf("activity", "activity-alias", "service", "receiver", "provider").flatMap { all(application, it) }

    private fun component(name: String) = components().single { it.android("name").substringAfterLast('.') == name }

    private fun parse(file: File): Element =
        DocumentBuilderFactory.newInstance().apply { isNamespaceAware = true }.newDocumentBuilder().parse(file).documentElement

    private fun all(of: Element, tag: String): List<Element> {
        val found = of.getElementsByTagName(tag)
        return (0 until found.length).map { found.item(it) as Element }
    }

    private fun Element.android(name: String): String = getAttributeNS(ANDROID, name)

    private companion object {
        const val ANDROID = "http://schemas.android.com/apk/res/android"
        val TELLING = Regex("(?i)hiv|sex|health|clinic|police|drug|condom|outreach|wipe|erase|panic|secret|vault|secure|safe|escort|worker")
    }
}
