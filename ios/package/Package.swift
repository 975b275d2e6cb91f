// swift-tools-version:6.0
import PackageDescription

// Generated/ is made by `cargo xtask bindings` (Linux) or ios/tools/open (a Mac) and never committed.
#if os(Linux)
// The library of this machine; SwiftPM finds it by LIBRARY_PATH (ios/tools/swift).
let ffi: [Target] = [.systemLibrary(name: "nightjar_ffiFFI", path: "Generated/ffi")]
#else
// Written, never run here: needs a Mac.
let ffi: [Target] = [.binaryTarget(name: "nightjar_ffiFFI", path: "Generated/nightjar_ffiFFI.xcframework")]
#endif

let package = Package(
    name: "Nightjar",
    defaultLocalization: "en",
    platforms: [.iOS(.v16), .macOS(.v13)],
    products: [.library(name: "NightjarCore", targets: ["NightjarCore"])],
    targets: ffi + [
        .target(
            name: "NightjarCore",
            dependencies: ["nightjar_ffiFFI"],
            path: "Generated/swift",
            linkerSettings: [.linkedLibrary("nightjar_ffi", .when(platforms: [.linux]))]
        ),
        .testTarget(name: "NightjarCoreTests", dependencies: ["NightjarCore"]),
    ],
    swiftLanguageModes: [.v6]
)
