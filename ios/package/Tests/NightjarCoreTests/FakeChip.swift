import Foundation
import NightjarCore

/// An error that no interface foresees.
struct Unforeseen: Error {}

/// Hardware keys in this process's memory: a fake for a chip.
///
/// Faults by method name, "*" is every method: unavailable, throw, hang, wrong_bytes, too_few_bytes.
/// Linux has no CryptoKit: the two primitives are those of the library's test build.
final class FakeChip: HardwareKeys, @unchecked Sendable {
    /// A key takes so long for its first answer, and no time for any other: the core measures the first and asks for few
    /// more, so that no load of this machine makes them late.
    private static let firstSeconds = 0.15

    private let hardware: HardwareClass
    private let lock = NSCondition()
    private var keys: [String: Data] = [:]
    private var fresh: Set<String> = []
    private var faults: [String: String] = [:]

    init(_ hardware: HardwareClass = .strongBox) {
        self.hardware = hardware
    }

    /// Takes a new list of faults.
    func failAll(_ new: [String: String]) {
        lock.withLock {
            faults = new
            lock.broadcast()
        }
    }

    /// Takes all faults away; hung calls end.
    func mend() {
        failAll([:])
    }

    /// Loses a key, as a phone does whose lock screen was changed.
    func lose(_ alias: String) {
        lock.withLock { keys[alias] = nil }
    }

    func hardwareClass() throws -> HardwareClass {
        try faulty("hardware_class", wrong: .none) { hardware }
    }

    func create(alias: String, kind: KeyKind) throws -> Data {
        try bytes("create") {
            if kind == .p256Ecdh { throw KeyError.Unsupported }
            let key = chipSecret()
            lock.withLock {
                keys[alias] = key
                fresh.insert(alias)
            }
            return kind == .p256Sign ? chipPublic(secret: key) : Data()
        }
    }

    func publicKey(alias: String) throws -> Data {
        try bytes("public_key") { chipPublic(secret: try key(alias)) }
    }

    func keyState(alias: String) throws -> KeyState {
        try faulty("key_state", wrong: .unavailable) { lock.withLock { keys[alias] } == nil ? .absent : .present }
    }

    func prf(alias: String, input: Data) throws -> Data {
        try bytes("prf") {
            if lock.withLock({ fresh.remove(alias) }) != nil { Thread.sleep(forTimeInterval: Self.firstSeconds) }
            return chipHmac(secret: try key(alias), input: input)
        }
    }

    func sign(alias: String, message: Data) throws -> Data {
        try bytes("sign") { chipSign(secret: try key(alias), message: message) }
    }

    func delete(alias: String) throws {
        try faulty("delete", wrong: ()) { lock.withLock { keys[alias] = nil } }
    }

    private func key(_ alias: String) throws -> Data {
        guard let key = lock.withLock({ keys[alias] }) else { throw KeyError.Absent }
        return key
    }

    private func fault(_ method: String) -> String? {
        faults[method] ?? faults["*"]
    }

    private func bytes(_ method: String, _ work: () throws -> Data) throws -> Data {
        switch lock.withLock({ fault(method) }) {
        case "wrong_bytes": return Data(repeating: 0x5a, count: try work().count)
        case "too_few_bytes": return Data([1])
        default: return try faulty(method, wrong: Data(), work)
        }
    }

    private func faulty<T>(_ method: String, wrong: T, _ work: () throws -> T) throws -> T {
        switch lock.withLock({ fault(method) }) {
        case nil: return try work()
        case "unavailable": throw KeyError.Unavailable
        case "throw": throw Unforeseen()
        case "hang":
            lock.withLock {
                while fault(method) == "hang" { lock.wait() }
            }
            throw KeyError.Unavailable
        default: return wrong
        }
    }
}
