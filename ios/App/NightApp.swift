import NightjarDevice
import SwiftUI

/// The app.
@main
struct NightApp: App {
    init() {
        Shell.answerTriggers()
        Meetings.register()
        Meetings.schedule()
    }

    var body: some Scene {
        WindowGroup {
            DeviceRoot(shell: Shell.shared)
        }
    }
}
