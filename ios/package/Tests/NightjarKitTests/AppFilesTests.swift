import Foundation
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
            try plist("Nightjar.entitlements") as? [String: String],
            ["com.apple.developer.default-data-protection": "NSFileProtectionCompleteUntilFirstUserAuthentication"])
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
            "TextField", "SecureField", "UITextField", "UNUserNotification", "NSUserActivity", "print(", "os_log",
            "Logger(",
            "CLLocation", "CNContact", "AVSpeech", "AVAudio",
        ]
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            for word in never { XCTAssertFalse(text.contains(word), "\(file.lastPathComponent): \(word)") }
        }
    }

    /// A trigger deletes the keys through the system before anything of the core is called (acceptance 32, by reading).
    func testATriggerDestroysTheKeysBeforeTheCoreIsCalled() throws {
        let text = try String(
            contentsOf: checkout.appendingPathComponent("ios/package/Sources/NightjarDevice/Shell.swift"),
            encoding: .utf8)
        let trigger = try XCTUnwrap(text.range(of: "static func empty() async {")).upperBound
        let body = text[trigger...].prefix { $0 != "}" }
        XCTAssertTrue(body.split(separator: "\n").first?.contains("EnclaveKeys.destroyReadable()") ?? false)
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
