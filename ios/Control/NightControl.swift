import AppIntents
import SwiftUI
import WidgetKit

/// The extension of iOS 18: one button for Control Center, lock screen and Action button.
@main
struct NightBundle: WidgetBundle {
    var body: some Widget {
        NightControl()
    }
}

/// A moon with the app's own name; it says nothing of what it does.
struct NightControl: ControlWidget {
    var body: some ControlWidgetConfiguration {
        StaticControlConfiguration(kind: "org.example.night.control") {
            ControlWidgetButton(action: NightIntent()) {
                Label("night.title", systemImage: "moon")
            }
        }
        .displayName("night.title")
    }
}
