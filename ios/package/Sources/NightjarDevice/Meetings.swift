import BackgroundTasks
import Foundation
import NightjarCore

/// The one periodic job: meets the center. The same in every state, so that what is scheduled tells nothing.
public enum Meetings {
    /// Also in Info.plist.
    public static let identifier = "org.example.night.refresh"
    /// Not sooner than this; iOS decides when.
    static let period: TimeInterval = 6 * 60 * 60

    /// Once, before the app has finished launching.
    @MainActor
    public static func register() {
        BGTaskScheduler.shared.register(forTaskWithIdentifier: identifier, using: .main) { given in
            // On the main queue, as asked for; nobody else holds it.
            nonisolated(unsafe) let task = given
            MainActor.assumeIsolated { run(task) }
        }
    }

    /// At every launch and after every run.
    public static func schedule() {
        let request = BGAppRefreshTaskRequest(identifier: identifier)
        request.earliestBeginDate = Date(timeIntervalSinceNow: period)
        try? BGTaskScheduler.shared.submit(request)
    }

    @MainActor
    private static func run(_ given: BGTask) {
        schedule()
        nonisolated(unsafe) let task = given
        let contact = Task {
            // How it ended is on the Sync screen and nobody else's business.
            if let phone = await Shell.shared.opened() {
                await withTaskCancellationHandler {
                    _ = try? await phone.sync(observer: Nobody())
                } onCancel: {
                    phone.cancelSync()
                }
            }
            task.setTaskCompleted(success: true)
        }
        task.expirationHandler = { contact.cancel() }
    }
}

/// Hears nothing.
private final class Nobody: SyncObserver {
    func round(done _: UInt32, left _: UInt32) throws {}
}
