// A stand-in for Apple's BackgroundTasks, hand-written from its documentation: for type-checking on Linux alone.
import Dispatch
import Foundation

open class BGTask {
    public var expirationHandler: (() -> Void)?
    public func setTaskCompleted(success _: Bool) {}
}

open class BGTaskRequest {
    public var earliestBeginDate: Date?
}

public final class BGAppRefreshTaskRequest: BGTaskRequest {
    public init(identifier _: String) {}
}

public final class BGTaskScheduler: @unchecked Sendable {
    public static let shared = BGTaskScheduler()
    @discardableResult
    public func register(
        forTaskWithIdentifier _: String, using _: DispatchQueue?, launchHandler _: @escaping (BGTask) -> Void
    ) -> Bool { true }
    public func submit(_: BGTaskRequest) throws {}
}
