import Foundation
import XCTest

/// Every scenario, played in Swift. With `NIGHTJAR_TRANSCRIPTS` set it writes down what was shown.
final class ScenarioTests: XCTestCase, @unchecked Sendable {
    func testEveryScenarioGoesAsItIsWritten() async throws {
        let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let scenarios = here.appendingPathComponent("../../../../tests/scenarios").standardized
        let listed = try FileManager.default.contentsOfDirectory(at: scenarios, includingPropertiesForKeys: nil)
        let files = listed.filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
        XCTAssertFalse(files.isEmpty)
        // At the same time: most of a scenario is waiting.
        await withTaskGroup(of: String?.self) { group in
            for file in files {
                group.addTask { await self.play(file) }
            }
            for await failed in group where failed != nil {
                XCTFail(failed ?? "")
            }
        }
    }

    /// Plays one file; says what went otherwise.
    private func play(_ file: URL) async -> String? {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("nightjar-" + UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        do {
            let player = try Player(folder)
            defer { player.close() }
            try write(file.deletingPathExtension().lastPathComponent, try await player.play(file))
            return nil
        } catch {
            return "\(file.lastPathComponent): \(error)"
        }
    }

    private func write(_ name: String, _ shown: [String]) throws {
        guard let out = ProcessInfo.processInfo.environment["NIGHTJAR_TRANSCRIPTS"], !out.isEmpty else { return }
        let folder = URL(fileURLWithPath: out).appendingPathComponent("swift")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let lines = shown.map { $0 + "\n" }.joined()
        try Data(lines.utf8).write(to: folder.appendingPathComponent(name + ".jsonl"))
    }
}
