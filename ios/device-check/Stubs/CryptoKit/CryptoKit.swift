// A stand-in for Apple's CryptoKit, hand-written from its documentation: for type-checking on Linux alone.
import Foundation
import Security

public enum P256 {
    public enum KeyAgreement {
        public struct PublicKey: Sendable {
            public init<D: ContiguousBytes>(x963Representation _: D) throws {}
        }
    }
    public enum Signing {
        public struct PublicKey: Sendable {
            public var x963Representation: Data { Data() }
        }
        public struct ECDSASignature: Sendable {
            public var rawRepresentation: Data { Data() }
        }
    }
}

public struct SharedSecret: ContiguousBytes, Sendable {
    public func withUnsafeBytes<R>(_ body: (UnsafeRawBufferPointer) throws -> R) rethrows -> R {
        try body(UnsafeRawBufferPointer(start: nil, count: 0))
    }
}

public enum SecureEnclave {
    public static var isAvailable: Bool { false }
    public enum P256 {
        public enum KeyAgreement {
            public struct PrivateKey: Sendable {
                public init(compactRepresentable _: Bool = true, accessControl _: SecAccessControl) throws {}
                public init(dataRepresentation _: Data) throws {}
                public var dataRepresentation: Data { Data() }
                public func sharedSecretFromKeyAgreement(
                    with _: CryptoKit.P256.KeyAgreement.PublicKey
                ) throws -> SharedSecret { SharedSecret() }
            }
        }
        public enum Signing {
            public struct PrivateKey: Sendable {
                public init(compactRepresentable _: Bool = true, accessControl _: SecAccessControl) throws {}
                public init(dataRepresentation _: Data) throws {}
                public var dataRepresentation: Data { Data() }
                public var publicKey: CryptoKit.P256.Signing.PublicKey { CryptoKit.P256.Signing.PublicKey() }
                public func signature<D: DataProtocol>(for _: D) throws -> CryptoKit.P256.Signing.ECDSASignature {
                    CryptoKit.P256.Signing.ECDSASignature()
                }
            }
        }
    }
}
