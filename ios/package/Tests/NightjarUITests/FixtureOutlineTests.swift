import Foundation
import NightjarFixtures
import NightjarKit
import XCTest

/// ui.md 6: the accessibility outline of every screen x phase is the golden file; a change in one is reviewed as a change
/// of the product. `GOLDEN=write ios/tools/test` writes them anew.
@MainActor
final class FixtureOutlineTests: XCTestCase, @unchecked Sendable {
    private func fixtures() throws -> [Fixture] {
        let all = try Known.fixtures.get()
        try XCTSkipIf(all.isEmpty, "tests/view holds no fixtures yet")
        return all
    }

    /// Acceptance 20, in every language: each element has a name, each text is the core's, the order is that of the ids.
    func testEveryScreenOfEveryPhaseKeepsTheRulesInEveryLanguage() async throws {
        for fixture in try fixtures() {
            for (language, state) in fixture.states.sorted(by: { $0.key < $1.key }) {
                for fault in OutlineRules(state).faults { XCTFail("\(fixture.name) \(language): \(fault)") }
            }
        }
    }

    func testEveryOutlineIsTheGoldenOne() async throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")
        let writes = ProcessInfo.processInfo.environment["GOLDEN"] == "write"
        var expected: Set<String> = []
        for fixture in try fixtures() {
            let state = try XCTUnwrap(fixture.states["en"], fixture.name)
            let file = folder.appendingPathComponent(fixture.name + ".txt")
            let text = OutlineRules(state).outline.text
            expected.insert(file.lastPathComponent)
            if writes {
                try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
                try text.write(to: file, atomically: true, encoding: .utf8)
            }
            XCTAssertEqual(try? String(contentsOf: file, encoding: .utf8), text, fixture.name)
        }
        let there = Set((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
        XCTAssertEqual(there, expected, "an outline of no fixture, or none of one")
    }

    /// Acceptance 1 and 7 of the strip: on every screen but Blank there is one, last, with one custom action.
    func testTheStripIsTheLastElementOfEveryScreenButBlank() async throws {
        for fixture in try fixtures() {
            for state in fixture.states.values {
                let last = OutlineRules(state).outline.elements.last
                if case .blank = state {
                    XCTAssertNil(last, fixture.name)
                } else {
                    XCTAssertEqual(last?.id, state.parts.night?.action.id, fixture.name)
                    XCTAssertEqual(last?.actions.count, 1, fixture.name)
                }
            }
        }
    }
}

/// Read once: it takes longer than any outline.
enum Known {
    static let fixtures = Result { try Fixture.all(in: checkout.appendingPathComponent("tests/view")) }
}

/// The checkout that this file lies in.
let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../..")
    .standardizedFileURL
