import Foundation
import XCTest

/// Every scenario, played in Swift. With `NIGHTJAR_TRANSCRIPTS` set it writes down what was shown.
final class ScenarioTests: XCTestCase {
    func testEveryScenarioGoesAsItIsWritten() async throws {
        let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let scenarios = here.appendingPathComponent("../../../../tests/scenarios").standardized
        let listed = try FileManager.default.contentsOfDirectory(at: scenarios, includingPropertiesForKeys: nil)
        let files = listed.filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
        XCTAssertFalse(files.isEmpty)
        for file in files {
            let folder = FileManager.default.temporaryDirectory.appendingPathComponent("nightjar-" + UUID().uuidString)
            let player = try Player(folder)
            defer {
                player.close()
                try? FileManager.default.removeItem(at: folder)
            }
            do {
                try write(file.deletingPathExtension().lastPathComponent, try await player.play(file))
            } catch {
                XCTFail("\(file.lastPathComponent): \(error)")
            }
        }
    }

    private func write(_ name: String, _ shown: [String]) throws {
        guard let out = ProcessInfo.processInfo.environment["NIGHTJAR_TRANSCRIPTS"], !out.isEmpty else { return }
        let folder = URL(fileURLWithPath: out).appendingPathComponent("swift")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let lines = shown.joined(separator: "\n") + "\n"
        try Data(lines.utf8).write(to: folder.appendingPathComponent(name + ".jsonl"))
    }
}
