import CryptoKit
import Foundation
import NightjarCore
import NightjarKeychain
import Security

/// Hardware keys in the Secure Enclave (security.md 1.1). What the keychain holds is a key wrapped by this phone's enclave:
/// without the enclave it opens nothing, and once the item is deleted the enclave has no key either.
///
/// nj.u*, nj.e answer while the phone is unlocked; nj.o, nj.s from the first unlock after a start, so that a locked phone can
/// deliver. No biometrics, no user presence, no validity end: each is a new way to lose a key.
public final class EnclaveKeys: HardwareKeys {
    public init() {}

    public func hardwareClass() throws -> HardwareClass {
        SecureEnclave.isAvailable ? .secureEnclave : .none
    }

    public func create(alias: String, kind: KeyKind) throws -> Data {
        guard SecureEnclave.isAvailable else { throw KeyError.Unsupported }
        let accessible = Self.accessible(alias)
        var error: Unmanaged<CFError>?
        guard let control = SecAccessControlCreateWithFlags(nil, accessible, .privateKeyUsage, &error) else {
            throw KeyError.Unavailable
        }
        switch kind {
        case .hmacPrf:
            throw KeyError.Unsupported
        case .p256Ecdh:
            let key = try unavailable { try SecureEnclave.P256.KeyAgreement.PrivateKey(accessControl: control) }
            try keychain { () throws(KeychainError) in
                try Keychain.write(alias, key.dataRepresentation, accessible: accessible)
            }
            return Data()
        case .p256Sign:
            let key = try unavailable { try SecureEnclave.P256.Signing.PrivateKey(accessControl: control) }
            try keychain { () throws(KeychainError) in
                try Keychain.write(alias, key.dataRepresentation, accessible: accessible)
            }
            return key.publicKey.x963Representation
        }
    }

    public func publicKey(alias: String) throws -> Data {
        try signing(alias).publicKey.x963Representation
    }

    public func keyState(alias: String) throws -> KeyState {
        do {
            _ = try Keychain.read(alias)
            return .present
        } catch KeychainError.absent {
            return .absent
        } catch {
            return .unavailable
        }
    }

    public func prf(alias: String, input: Data) throws -> Data {
        let wrapped = try keychain { () throws(KeychainError) in try Keychain.read(alias) }
        return try unavailable {
            let key = try SecureEnclave.P256.KeyAgreement.PrivateKey(dataRepresentation: wrapped)
            let point = try P256.KeyAgreement.PublicKey(x963Representation: input)
            return try key.sharedSecretFromKeyAgreement(with: point).withUnsafeBytes { Data($0) }
        }
    }

    public func sign(alias: String, message: Data) throws -> Data {
        let key = try signing(alias)
        return try unavailable { try key.signature(for: message).rawRepresentation }
    }

    public func delete(alias: String) throws {
        try keychain { () throws(KeychainError) in try Keychain.delete(alias) }
    }

    private func signing(_ alias: String) throws -> SecureEnclave.P256.Signing.PrivateKey {
        let wrapped = try keychain { () throws(KeychainError) in try Keychain.read(alias) }
        return try unavailable { try SecureEnclave.P256.Signing.PrivateKey(dataRepresentation: wrapped) }
    }

    /// The keychain's answer as the core's: only "no such item" means that a key is gone.
    private func keychain<T>(_ work: () throws(KeychainError) -> T) throws(KeyError) -> T {
        do { return try work() } catch {
            switch error {
            case .absent: throw .Absent
            case .unavailable: throw .Unavailable
            }
        }
    }

    /// Whatever the system throws is "does not answer": it never means that a key is gone.
    private func unavailable<T>(_ work: () throws -> T) throws -> T {
        do { return try work() } catch { throw KeyError.Unavailable }
    }

    private static func accessible(_ alias: String) -> CFString {
        alias == "nj.o" || alias == "nj.s"
            ? kSecAttrAccessibleAfterFirstUnlockThisDeviceOnly : kSecAttrAccessibleWhenUnlockedThisDeviceOnly
    }
}
