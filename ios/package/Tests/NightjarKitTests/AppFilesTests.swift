import Foundation
import NightjarCore
import NightjarKit
import XCTest

/// What the system reads and shows: Info.plist, entitlements, privacy manifest, the few texts outside the core.
final class AppFilesTests: XCTestCase {
    private let app = checkout.appendingPathComponent("ios/App")

    private func plist(_ name: String) throws -> [String: Any] {
        let data = try Data(contentsOf: app.appendingPathComponent(name))
        return try XCTUnwrap(PropertyListSerialization.propertyList(from: data, format: nil) as? [String: Any], name)
    }

    private func languages() throws -> Set<String> {
        let files = try FileManager.default.contentsOfDirectory(
            atPath: checkout.appendingPathComponent("core/words/locales").path)
        return Set(files.filter { $0.hasSuffix(".ftl") }.map { String($0.dropLast(4)) })
    }

    func testTheLanguagesAreThoseOfTheWords() throws {
        let listed = try XCTUnwrap(plist("Info.plist")["CFBundleLocalizations"] as? [String])
        XCTAssertEqual(Set(listed), try languages())
        let folders = try FileManager.default.contentsOfDirectory(atPath: app.path).filter { $0.hasSuffix(".lproj") }
        XCTAssertEqual(Set(folders.map { String($0.dropLast(6)) }), try languages())
    }

    /// Acceptance 33: only what the system itself shows, in every language, and nothing that tells what this is.
    func testOutsideTheCoreThereAreOnlyTheLabelsThatTheSystemShows() throws {
        let forbidden = [
            "hiv", "вич", "віл", "sex", "секс", "drug", "нарк", "polic", "полиц", "health", "здоров", "nightjar",
        ]
        for language in try languages() {
            let info = try plist("\(language).lproj/InfoPlist.strings")
            XCTAssertEqual(
                Set(info.keys), ["CFBundleDisplayName", "NSCameraUsageDescription", "NSLocalNetworkUsageDescription"])
            let own = try plist("\(language).lproj/Localizable.strings")
            XCTAssertEqual(Set(own.keys), ["night.title"])
            for case let text as String in Array(info.values) + Array(own.values) {
                XCTAssertFalse(text.isEmpty)
                for word in forbidden { XCTAssertFalse(text.lowercased().contains(word), "\(language): \(text)") }
            }
        }
    }

    /// security.md 10: camera alone; no location, contacts, photos, microphone, notification, tracking.
    func testNothingIsAskedOfTheSystemButTheCameraAndTheLocalNetwork() throws {
        let info = try plist("Info.plist")
        let asked = info.keys.filter { $0.hasPrefix("NS") && $0.hasSuffix("UsageDescription") }
        XCTAssertEqual(Set(asked), ["NSCameraUsageDescription", "NSLocalNetworkUsageDescription"])
        XCTAssertEqual(info["UIBackgroundModes"] as? [String], ["fetch"])
        XCTAssertEqual(info["UIFileSharingEnabled"] as? Bool, false)
        XCTAssertEqual(info["LSSupportsOpeningDocumentsInPlace"] as? Bool, false)
        XCTAssertNil(info["CFBundleURLTypes"])
        XCTAssertNil(info["NSUserActivityTypes"])
        XCTAssertNil(info["UIStateRestoration"])
    }

    func testTheJobHasTheNameThatTheCodeRegisters() throws {
        let names = try XCTUnwrap(plist("Info.plist")["BGTaskSchedulerPermittedIdentifiers"] as? [String])
        let code = try String(
            contentsOf: checkout.appendingPathComponent("ios/package/Sources/NightjarDevice/Meetings.swift"),
            encoding: .utf8)
        XCTAssertEqual(names.count, 1)
        XCTAssertTrue(code.contains("\"\(names[0])\""))
    }

    func testFilesAreProtectedAndNothingIsTracked() throws {
        XCTAssertEqual(
            try plist("Nightjar.entitlements")["com.apple.developer.default-data-protection"] as? String,
            "NSFileProtectionCompleteUntilFirstUserAuthentication")
        let privacy = try plist("PrivacyInfo.xcprivacy")
        XCTAssertEqual(privacy["NSPrivacyTracking"] as? Bool, false)
        XCTAssertEqual((privacy["NSPrivacyCollectedDataTypes"] as? [Any])?.count, 0)
        XCTAssertEqual((privacy["NSPrivacyTrackingDomains"] as? [Any])?.count, 0)
    }

    /// The views look no word up: every text is the core's (ui.md 5.3).
    func testNoViewHasAWordOfItsOwn() throws {
        let folder = checkout.appendingPathComponent("ios/package/Sources/NightjarUI")
        let files = try XCTUnwrap(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        var count = 0
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            count += 1
            for word in [
                "Text(\"", "NSLocalizedString", "String(localized", "LocalizedStringKey", "import Observation",
            ] {
                XCTAssertFalse(text.contains(word), "\(file.lastPathComponent): \(word)")
            }
            XCTAssertFalse(text.contains("import NightjarCore"), file.lastPathComponent)
        }
        XCTAssertGreaterThan(count, 25)
    }

    /// What the screens of a phone may never use: pasteboard, sharing, stored state, the system keyboard, notifications.
    func testNothingOfAScreenLeavesIt() throws {
        let folder = checkout.appendingPathComponent("ios/package/Sources")
        let files = try XCTUnwrap(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        let never = [
            "UIPasteboard", "UIActivityViewController", "ShareLink", "SceneStorage", "AppStorage", "UserDefaults",
            "TextField", "TextEditor", "SecureField", "UITextField", "UITextView", "UIKeyInput", "becomeFirstResponder",
            "UNUserNotification", "NSUserActivity", "print(", "os_log",
            "Logger(",
            "CLLocation", "CNContact", "AVSpeech", "AVAudio",
        ]
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            for word in never { XCTAssertFalse(text.contains(word), "\(file.lastPathComponent): \(word)") }
        }
    }

    private func text(_ path: String) throws -> String {
        try String(contentsOf: checkout.appendingPathComponent(path), encoding: .utf8)
    }

    /// Acceptance 32: what a trigger needs for the keys to go has nothing of the core in it; neither has the Control.
    func testATriggerNeedsNothingOfTheCore() throws {
        let sources = checkout.appendingPathComponent("ios/package/Sources")
        for module in ["NightjarTrigger", "NightjarKeychain"] {
            let folder = sources.appendingPathComponent(module)
            for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
                let imports = try text("ios/package/Sources/\(module)/\(file)").split(separator: "\n")
                    .filter { $0.hasPrefix("import ") }.map(String.init)
                XCTAssertTrue(
                    Set(imports).isSubset(of: ["import Foundation", "import Security", "import NightjarTrigger"]), file)
            }
        }
        let control = try XCTUnwrap(text("ios/project.yml").components(separatedBy: "  NightControl:\n").last)
        XCTAssertTrue(control.contains("product: NightjarKeychain"))
        XCTAssertFalse(control.contains("NightjarDevice"))
        XCTAssertTrue(try text("ios/package/Sources/NightjarKeychain/Keychain.swift").contains("destroyReadable"))
        // Both may reach the same items.
        for entitlements in ["Nightjar.entitlements", "../Control/Control.entitlements"] {
            XCTAssertEqual(
                try plist(entitlements)["keychain-access-groups"] as? [String],
                ["$(AppIdentifierPrefix)org.example.night"])
        }
    }

    /// Neither the intent nor the Control asks for a passcode, opens the app or says what it does.
    func testTheIntentIsNeutralAndRunsWhileLocked() throws {
        let intent = try text("ios/App/NightIntent.swift")
        XCTAssertTrue(intent.contains("openAppWhenRun = false"))
        XCTAssertTrue(intent.contains("authenticationPolicy: IntentAuthenticationPolicy = .alwaysAllowed"))
        for file in ["ios/App/NightIntent.swift", "ios/Control/NightControl.swift"] {
            let quoted = try text(file).split(separator: "\n").filter { !$0.contains("///") }.joined(separator: "\n")
                .split(separator: "\"", omittingEmptySubsequences: false)
            let words = quoted.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
            XCTAssertTrue(Set(words).isSubset(of: ["night.title", "moon", "org.example.night.control"]), file)
        }
        XCTAssertEqual(try plist("../Control/Info.plist")["CFBundleDisplayName"] as? String, "Night")
    }

    /// Every face has its icon, in the catalogue and in the project, by the name that the app asks for.
    func testEveryFaceHasItsIcon() throws {
        let catalogue = app.appendingPathComponent("Icons.xcassets")
        let sets = try FileManager.default.contentsOfDirectory(atPath: catalogue.path).filter { $0 != "Contents.json" }
        let other = [Face.calculator, .notes].compactMap(\.icon)
        XCTAssertEqual(Set(sets), Set((other + ["Plain"]).map { $0 + ".appiconset" }))
        let project = try text("ios/project.yml")
        XCTAssertTrue(project.contains("ASSETCATALOG_COMPILER_APPICON_NAME: Plain\n"))
        XCTAssertTrue(
            project.contains("ASSETCATALOG_COMPILER_ALTERNATE_APPICON_NAMES: \(other.joined(separator: " "))\n"))
        for name in other + ["Plain"] { XCTAssertTrue(try text("ios/tools/icons").contains("\"\(name)\""), name) }
    }

    /// security.md 11: a claim of the README says how it is known, by one of five marks, and never that it compiles with
    /// Apple's SDK.
    func testEveryClaimOfTheReadmeIsMarked() throws {
        let readme = try String(contentsOf: checkout.appendingPathComponent("ios/README.md"), encoding: .utf8)
        let claims = try XCTUnwrap(readme.components(separatedBy: "## Claims\n").dropFirst().first)
        let rows = claims.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst()
        let marks = [
            "tested here", "tested with a fake key store", "compiled here", "type-checked against a stub",
            "not seen on a device",
        ]
        let table = rows.prefix { !$0.contains("## ") }
        XCTAssertGreaterThan(table.count, 12)
        for row in table {
            let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            XCTAssertEqual(cells.count, 2, String(row))
            XCTAssertTrue(marks.contains(cells.last ?? ""), String(row))
        }
    }
}
