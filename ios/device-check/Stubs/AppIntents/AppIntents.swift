// A stand-in for Apple's AppIntents, hand-written from its documentation: for type-checking on Linux alone.
import Foundation

/// Foundation's own on Apple's systems.
public struct LocalizedStringResource: ExpressibleByStringLiteral, Sendable {
    public init(stringLiteral _: String) {}
}

public enum IntentAuthenticationPolicy: Sendable {
    case alwaysAllowed, requiresAuthentication, requiresLocalDeviceAuthentication
}

public protocol IntentResult {}

public struct EmptyResult: IntentResult, Sendable {}

extension IntentResult where Self == EmptyResult {
    public static func result() -> EmptyResult { EmptyResult() }
}

public protocol AppIntent: Sendable {
    associatedtype PerformResult: IntentResult
    static var title: LocalizedStringResource { get }
    static var openAppWhenRun: Bool { get }
    static var authenticationPolicy: IntentAuthenticationPolicy { get }
    init()
    func perform() async throws -> PerformResult
}
