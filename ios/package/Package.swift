// swift-tools-version:6.0
import PackageDescription

// Generated/ is made by `cargo xtask bindings` (Linux) or ios/tools/open (a Mac) and never committed.
#if os(Linux)
// The library of this machine; SwiftPM finds it by LIBRARY_PATH (ios/tools/swift).
let ffi: [Target] = [.systemLibrary(name: "nightjar_ffiFFI", path: "Generated/ffi")]
// Stand-ins for Apple's modules, for type-checking and outlines; what only a device can run is compiled by ios/device-check.
let own: [Target] = [
    .target(name: "Combine", path: "LinuxStubs/Combine"),
    .target(name: "SwiftUI", dependencies: ["Combine"], path: "LinuxStubs/SwiftUI"),
    // They start a center as a process, which iOS has no way to, and throw errors that only a library with the probe has.
    .testTarget(name: "NightjarCoreTests", dependencies: ["NightjarCore"]),
    // Outlines are what the stand-in draws: on a Mac there are none.
    .testTarget(
        name: "NightjarUITests", dependencies: ["NightjarUI", "NightjarFixtures"], exclude: ["Golden"]),
]
let combine: [Target.Dependency] = ["Combine"]
let swiftUI: [Target.Dependency] = ["SwiftUI"]
let products: [Product] = []
#else
// Written, never run here: needs a Mac.
let ffi: [Target] = [.binaryTarget(name: "nightjar_ffiFFI", path: "Generated/nightjar_ffiFFI.xcframework")]
let own: [Target] = [
    .target(name: "NightjarKeychain", dependencies: ["NightjarTrigger"]),
    .target(name: "NightjarDevice", dependencies: ["NightjarUI", "NightjarKeychain"]),
]
let combine: [Target.Dependency] = []
let swiftUI: [Target.Dependency] = []
let products: [Product] = [
    .library(name: "NightjarDevice", targets: ["NightjarDevice"]),
    .library(name: "NightjarKeychain", targets: ["NightjarKeychain"]),
]
#endif

let package = Package(
    name: "Nightjar",
    defaultLocalization: "en",
    platforms: [.iOS(.v16), .macOS(.v13)],
    products: products + [
        .library(name: "NightjarCore", targets: ["NightjarCore"]),
        .library(name: "NightjarUI", targets: ["NightjarUI"]),
    ],
    targets: ffi + own + [
        .target(
            name: "NightjarCore",
            dependencies: ["nightjar_ffiFFI"],
            path: "Generated/swift",
            linkerSettings: [.linkedLibrary("nightjar_ffi", .when(platforms: [.linux]))]
        ),
        // Without the core: what a Control needs.
        .target(name: "NightjarTrigger"),
        .target(name: "NightjarKit", dependencies: ["NightjarCore"] + combine),
        .target(
            name: "NightjarUI", dependencies: ["NightjarKit"] + swiftUI, resources: [.copy("Resources/pictures.txt")]),
        .target(name: "NightjarFixtures", dependencies: ["NightjarCore"]),
        .testTarget(name: "NightjarKitTests", dependencies: ["NightjarKit", "NightjarTrigger", "NightjarFixtures"]),
    ],
    swiftLanguageModes: [.v6]
)
