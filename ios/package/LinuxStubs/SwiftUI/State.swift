import Combine

@propertyWrapper
public struct Binding<Value> {
    private let get: () -> Value
    private let set: (Value) -> Void

    public init(get: @escaping () -> Value, set: @escaping (Value) -> Void) {
        self.get = get
        self.set = set
    }

    public var wrappedValue: Value {
        get { get() }
        nonmutating set { set(newValue) }
    }

    public var projectedValue: Binding<Value> { self }
    public static func constant(_ value: Value) -> Binding<Value> { Binding(get: { value }, set: { _ in }) }
}

/// Here a state begins anew with each outline: what matters is tested in the models.
@propertyWrapper
public struct State<Value> {
    private final class Box {
        var value: Value
        init(_ value: Value) { self.value = value }
    }

    private let box: Box

    public init(wrappedValue: Value) { box = Box(wrappedValue) }
    public init(initialValue: Value) { box = Box(initialValue) }

    public var wrappedValue: Value {
        get { box.value }
        nonmutating set { box.value = newValue }
    }

    public var projectedValue: Binding<Value> {
        let box = box
        return Binding(get: { box.value }, set: { box.value = $0 })
    }
}

@propertyWrapper
@MainActor @preconcurrency
public struct ObservedObject<Object: ObservableObject> {
    public var wrappedValue: Object
    public init(wrappedValue: Object) { self.wrappedValue = wrappedValue }
}

@propertyWrapper
@MainActor @preconcurrency
public struct StateObject<Object: ObservableObject> {
    public var wrappedValue: Object
    public init(wrappedValue thunk: @autoclosure @escaping () -> Object) { wrappedValue = thunk() }
}

/// A measure that follows the system's text size.
@propertyWrapper
public struct ScaledMetric<Value: BinaryFloatingPoint> {
    public let wrappedValue: Value
    public init(wrappedValue: Value) { self.wrappedValue = wrappedValue }
    public init(wrappedValue: Value, relativeTo _: Font.TextStyle) { self.wrappedValue = wrappedValue }
}

public protocol EnvironmentKey {
    associatedtype Value
    static var defaultValue: Value { get }
}

public struct EnvironmentValues {
    private var values: [ObjectIdentifier: Any] = [:]

    public init() {}

    public subscript<K: EnvironmentKey>(key: K.Type) -> K.Value {
        get { values[ObjectIdentifier(key)] as? K.Value ?? K.defaultValue }
        set { values[ObjectIdentifier(key)] = newValue }
    }

    public var colorScheme: ColorScheme = .dark
    public var scenePhase: ScenePhase = .active
    public var accessibilityReduceMotion: Bool { false }
    public var layoutDirection: LayoutDirection = .leftToRight

    /// What holds where the outline is now.
    @MainActor static var current = EnvironmentValues()
}

public enum ColorScheme: Sendable { case light, dark }
public enum ScenePhase: Sendable { case background, inactive, active }
public enum LayoutDirection: Sendable { case leftToRight, rightToLeft }

@propertyWrapper
@MainActor @preconcurrency
public struct Environment<Value>: Resolvable {
    private final class Box {
        var value: Value?
    }

    private let path: KeyPath<EnvironmentValues, Value>
    private let box = Box()

    public init(_ keyPath: KeyPath<EnvironmentValues, Value>) { path = keyPath }

    public var wrappedValue: Value { box.value ?? EnvironmentValues.current[keyPath: path] }

    func resolve() { box.value = EnvironmentValues.current[keyPath: path] }
}

/// Takes its value before a body is asked, so that what the body leaves behind still has it when it is run.
@MainActor
protocol Resolvable {
    func resolve()
}

struct InEnvironment<Content: View>: View, Primitive {
    let content: Content
    let change: (inout EnvironmentValues) -> Void

    func nodes() -> [Node] {
        let before = EnvironmentValues.current
        defer { EnvironmentValues.current = before }
        change(&EnvironmentValues.current)
        return outline(content)
    }
}

extension View {
    public func environment<V>(_ keyPath: WritableKeyPath<EnvironmentValues, V>, _ value: V) -> some View {
        InEnvironment(content: self) { $0[keyPath: keyPath] = value }
    }
}
