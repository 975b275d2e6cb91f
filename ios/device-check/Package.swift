// swift-tools-version:6.0
import PackageDescription

// Linux only, never shipped: type-checks what only a device can run, NightjarDevice and the app, against stand-ins for
// Apple's frameworks. A package of its own: SwiftPM puts all modules of a package in one folder, where canImport finds them.
let package = Package(
    name: "DeviceCheck",
    defaultLocalization: "en",
    platforms: [.iOS(.v16), .macOS(.v13)],
    targets: [
        .systemLibrary(name: "nightjar_ffiFFI", path: "package/Generated/ffi"),
        .target(name: "Combine", path: "package/LinuxStubs/Combine"),
        .target(name: "SwiftUI", dependencies: ["Combine"], path: "package/LinuxStubs/SwiftUI"),
        .target(name: "UIKit", dependencies: ["SwiftUI"], path: "Stubs/UIKit"),
        .target(name: "Security", path: "Stubs/Security"),
        .target(name: "CryptoKit", dependencies: ["Security"], path: "Stubs/CryptoKit"),
        .target(name: "BackgroundTasks", path: "Stubs/BackgroundTasks"),
        .target(name: "AppIntents", path: "Stubs/AppIntents"),
        .target(name: "WidgetKit", dependencies: ["AppIntents", "SwiftUI"], path: "Stubs/WidgetKit"),
        .target(name: "CoreImage", path: "Stubs/CoreImage"),
        .target(name: "AVFoundation", dependencies: ["CoreImage", "UIKit"], path: "Stubs/AVFoundation"),
        .target(
            name: "NightjarCore", dependencies: ["nightjar_ffiFFI"], path: "package/Generated/swift",
            linkerSettings: [.linkedLibrary("nightjar_ffi")]),
        .target(name: "NightjarTrigger", path: "package/Sources/NightjarTrigger"),
        .target(
            name: "NightjarKeychain", dependencies: ["NightjarTrigger", "Security"],
            path: "package/Sources/NightjarKeychain"),
        .target(name: "NightjarKit", dependencies: ["NightjarCore", "Combine"], path: "package/Sources/NightjarKit"),
        .target(
            name: "NightjarUI", dependencies: ["NightjarKit", "SwiftUI"], path: "package/Sources/NightjarUI",
            resources: [.copy("Resources/pictures.txt")]),
        .target(
            name: "NightjarDevice",
            dependencies: [
                "NightjarUI", "NightjarKeychain", "UIKit", "Security", "CryptoKit", "BackgroundTasks", "CoreImage",
                "AVFoundation",
            ],
            path: "package/Sources/NightjarDevice"),
        .executableTarget(
            name: "App", dependencies: ["NightjarDevice", "NightjarKeychain", "AppIntents"], path: "app",
            exclude: ["Info.plist", "Nightjar.entitlements"], sources: ["NightApp.swift", "NightIntent.swift"]),
        .executableTarget(
            name: "Control", dependencies: ["NightjarKeychain", "AppIntents", "WidgetKit"], path: "control"),
    ],
    swiftLanguageModes: [.v6]
)
