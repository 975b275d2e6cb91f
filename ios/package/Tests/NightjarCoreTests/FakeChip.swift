import Foundation
import NightjarCore

/// What a call does instead of its work.
enum KeyFault {
    case unavailable, thrown, hang, wrongBytes, tooFewBytes
}

/// An error that no interface foresees.
struct Unforeseen: Error {}

/// Hardware keys in this process's memory: a fake for a chip. Faults by method name, "*" is every method.
///
/// Linux has no CryptoKit: the two primitives are those of the library's test build.
final class FakeChip: HardwareKeys, @unchecked Sendable {
    private let hardware: HardwareClass
    private let lock = NSLock()
    private var keys: [String: Data] = [:]
    private var faults: [String: KeyFault] = [:]
    private let hung = DispatchSemaphore(value: 0)

    init(_ hardware: HardwareClass = .strongBox) {
        self.hardware = hardware
    }

    /// Makes every call of a method fail from now on.
    func fail(_ method: String, _ fault: KeyFault) {
        lock.withLock { faults[method] = fault }
    }

    /// Takes all faults away.
    func mend() {
        lock.withLock { faults.removeAll() }
    }

    /// Lets hung calls end.
    func release() {
        for _ in 0..<1000 { hung.signal() }
    }

    func hardwareClass() throws -> HardwareClass {
        try faulty("hardwareClass", wrong: .none) { hardware }
    }

    func create(alias: String, kind: KeyKind) throws -> Data {
        try bytes("create") {
            if kind == .p256Ecdh { throw KeyError.Unsupported }
            let key = chipSecret()
            lock.withLock { keys[alias] = key }
            return kind == .p256Sign ? chipPublic(secret: key) : Data()
        }
    }

    func publicKey(alias: String) throws -> Data {
        try bytes("publicKey") { chipPublic(secret: try key(alias)) }
    }

    func keyState(alias: String) throws -> KeyState {
        try faulty("keyState", wrong: .unavailable) { lock.withLock { keys[alias] } == nil ? .absent : .present }
    }

    func prf(alias: String, input: Data) throws -> Data {
        try bytes("prf") { chipHmac(secret: try key(alias), input: input) }
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

    private func fault(_ method: String) -> KeyFault? {
        lock.withLock { faults[method] ?? faults["*"] }
    }

    private func bytes(_ method: String, _ work: () throws -> Data) throws -> Data {
        switch fault(method) {
        case .wrongBytes: return Data(repeating: 0x5a, count: try work().count)
        case .tooFewBytes: return Data([1])
        default: return try faulty(method, wrong: Data(), work)
        }
    }

    private func faulty<T>(_ method: String, wrong: T, _ work: () throws -> T) throws -> T {
        switch fault(method) {
        case nil: return try work()
        case .unavailable: throw KeyError.Unavailable
        case .thrown: throw Unforeseen()
        case .hang:
            hung.wait()
            throw KeyError.Unavailable
        case .wrongBytes, .tooFewBytes: return wrong
        }
    }
}
