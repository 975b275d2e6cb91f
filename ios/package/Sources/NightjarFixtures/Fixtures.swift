import Foundation
import NightjarCore

/// The screens of tests/view as the core writes them: one file a screen and phase, each in every language. For previews and
/// tests; no core is called.
public struct Fixture: Sendable {
    /// `screen.phase`.
    public let name: String
    /// By language code.
    public let states: [String: ViewState]

    /// Reads one file.
    public init(file: URL) throws {
        name = file.deletingPathExtension().lastPathComponent
        let top = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
        guard let languages = top as? [String: Any] else { throw FixtureError(path: name) }
        var states: [String: ViewState] = [:]
        for (language, value) in languages {
            states[language] = try ViewState(FixtureValue(value, at: "\(name) \(language)"))
        }
        self.states = states
    }

    /// Reads every file of a folder, by name.
    public static func all(in folder: URL) throws -> [Fixture] {
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return try files.filter { $0.pathExtension == "json" }.map(Fixture.init).sorted { $0.name < $1.name }
    }
}

/// A fixture that is not what the core writes.
public struct FixtureError: Error {
    /// Where.
    public let path: String
}

/// A struct that a fixture spells out.
protocol FixtureShape {
    init(_ value: FixtureValue) throws
}

/// A plain enum that a fixture names in snake_case.
protocol FixtureName: FixtureShape {
    static var names: [String: Self] { get }
}

extension FixtureName {
    init(_ value: FixtureValue) throws {
        guard let name = value.any as? String, let found = Self.names[name] else {
            throw FixtureError(path: value.path)
        }
        self = found
    }
}

/// A value of a fixture and where it stands.
struct FixtureValue {
    let any: Any
    let path: String

    init(_ any: Any, at path: String) {
        self.any = any
        self.path = path
    }

    func string(_ name: String) throws -> String { try field(name) }

    func bool(_ name: String) throws -> Bool { try field(name) }

    func strings(_ name: String) throws -> [String] { try field(name) }

    func number<N: FixedWidthInteger>(_ name: String) throws -> N {
        guard let found = N(exactly: try field(name) as Int) else { throw FixtureError(path: "\(path).\(name)") }
        return found
    }

    func one<S: FixtureShape>(_ name: String) throws -> S {
        try S(FixtureValue(try field(name), at: "\(path).\(name)"))
    }

    func maybe<S: FixtureShape>(_ name: String) throws -> S? {
        let found: Any = try field(name)
        return found is NSNull ? nil : try S(FixtureValue(found, at: "\(path).\(name)"))
    }

    func list<S: FixtureShape>(_ name: String) throws -> [S] {
        let found: [Any] = try field(name)
        return try found.enumerated().map { try S(FixtureValue($1, at: "\(path).\(name)[\($0)]")) }
    }

    private func field<T>(_ name: String) throws -> T {
        guard let found = (any as? [String: Any])?[name] as? T else { throw FixtureError(path: "\(path).\(name)") }
        return found
    }
}
