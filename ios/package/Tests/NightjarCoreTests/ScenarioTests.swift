import Foundation
import XCTest

/// Every scenario, played in Swift. With `NIGHTJAR_TRANSCRIPTS` set it writes down what was shown.
final class ScenarioTests: XCTestCase, @unchecked Sendable {
    func testEveryScenarioGoesAsItIsWritten() throws {
        let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let scenarios = here.appendingPathComponent("../../../../tests/scenarios").standardized
        let listed = try FileManager.default.contentsOfDirectory(at: scenarios, includingPropertiesForKeys: nil)
        let files = listed.filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
        XCTAssertFalse(files.isEmpty)
        // At the same time: most of a scenario is waiting.
        let plays = files.map { file in Play { self.play(file) } }
        for failed in plays.compactMap({ $0.wait() }) { XCTFail(failed) }
    }

    /// Plays one file; says what went otherwise.
    private func play(_ file: URL) -> String? {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("nightjar-" + UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        do {
            let player = try Player(folder)
            defer { player.close() }
            try write(file.deletingPathExtension().lastPathComponent, try player.play(file))
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

/// Work that blocks, on a thread of its own: the few threads of Swift's pool are for the contacts, which it waits for.
private final class Play: @unchecked Sendable {
    private let done = DispatchSemaphore(value: 0)
    private var answer: String?

    init(_ work: @escaping @Sendable () -> String?) {
        let thread = Thread { [self] in
            answer = work()
            done.signal()
        }
        thread.stackSize = 8 << 20
        thread.start()
    }

    func wait() -> String? {
        done.wait()
        return answer
    }
}
