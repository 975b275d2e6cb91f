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
        .target(name: "CoreImage", path: "Stubs/CoreImage"),
        .target(name: "AVFoundation", dependencies: ["CoreImage", "UIKit"], path: "Stubs/AVFoundation"),
        .target(
            name: "NightjarCore", dependencies: ["nightjar_ffiFFI"], path: "package/Generated/swift",
            linkerSettings: [.linkedLibrary("nightjar_ffi")]),
        .target(name: "NightjarKit", dependencies: ["NightjarCore", "Combine"], path: "package/Sources/NightjarKit"),
        .target(
            name: "NightjarUI", dependencies: ["NightjarKit", "SwiftUI"], path: "package/Sources/NightjarUI",
            resources: [.copy("Resources/pictures.txt")]),
        .target(
            name: "NightjarDevice",
            dependencies: [
                "NightjarUI", "UIKit", "Security", "CryptoKit", "BackgroundTasks", "AppIntents", "CoreImage",
                "AVFoundation",
            ],
            path: "package/Sources/NightjarDevice"),
        .executableTarget(
            name: "App", dependencies: ["NightjarDevice"], path: "app",
            exclude: ["Info.plist", "Nightjar.entitlements"], sources: ["NightApp.swift"]),
    ],
    swiftLanguageModes: [.v6]
)
