// A stand-in for Apple's Combine on Linux: just what ObservableObject and @Published need. Never shipped.
import Foundation

/// Tells its subscribers that an object is about to change.
public final class ObservableObjectPublisher: @unchecked Sendable {
    private let lock = NSLock()
    private var subscribers: [UUID: () -> Void] = [:]

    public init() {}

    /// Tells everybody.
    public func send() {
        for subscriber in lock.withLock({ Array(subscribers.values) }) { subscriber() }
    }

    /// Hears of every change until the returned object is gone.
    public func sink(receiveValue: @escaping () -> Void) -> AnyCancellable {
        let id = UUID()
        lock.withLock { subscribers[id] = receiveValue }
        return AnyCancellable { [weak self] in
            guard let self else { return }
            _ = self.lock.withLock { self.subscribers.removeValue(forKey: id) }
        }
    }
}

/// Ends a subscription when it goes.
public final class AnyCancellable {
    private let end: () -> Void

    public init(_ cancel: @escaping () -> Void) {
        end = cancel
    }

    deinit {
        end()
    }
}

public protocol ObservableObject: AnyObject {
    associatedtype ObjectWillChangePublisher = ObservableObjectPublisher
    var objectWillChange: ObjectWillChangePublisher { get }
}

private final class Registry: @unchecked Sendable {
    static let shared = Registry()
    private let lock = NSLock()
    private var known: [ObjectIdentifier: (object: Weak, publisher: ObservableObjectPublisher)] = [:]

    private final class Weak {
        weak var object: AnyObject?
        init(_ object: AnyObject) { self.object = object }
    }

    func publisher(of object: AnyObject) -> ObservableObjectPublisher {
        lock.withLock {
            if let entry = known[ObjectIdentifier(object)], entry.object.object === object { return entry.publisher }
            let publisher = ObservableObjectPublisher()
            known[ObjectIdentifier(object)] = (Weak(object), publisher)
            return publisher
        }
    }
}

extension ObservableObject where ObjectWillChangePublisher == ObservableObjectPublisher {
    public var objectWillChange: ObservableObjectPublisher {
        Registry.shared.publisher(of: self)
    }
}

@propertyWrapper
public struct Published<Value> {
    private var value: Value

    public init(wrappedValue: Value) {
        value = wrappedValue
    }

    @available(*, unavailable, message: "@Published stands on a property of an ObservableObject")
    public var wrappedValue: Value {
        get { fatalError() }
        set { fatalError() }
    }

    public static subscript<Object: ObservableObject>(
        _enclosingInstance object: Object,
        wrapped _: ReferenceWritableKeyPath<Object, Value>,
        storage storage: ReferenceWritableKeyPath<Object, Published<Value>>
    ) -> Value where Object.ObjectWillChangePublisher == ObservableObjectPublisher {
        get { object[keyPath: storage].value }
        set {
            object.objectWillChange.send()
            object[keyPath: storage].value = newValue
        }
    }
}
