import Foundation
import NightjarCore
import NightjarKit
import XCTest

/// A whole night by the accessibility outline alone.
@MainActor
final class NightTests: XCTestCase {
    func testANightByTheOutlineAlone() async throws {
        let walker = try Walker()
        defer { walker.close() }
        let pin = try walker.join()
        print(walker.outline.text)
        walker.tap("practice.enough")
        print(walker.outline.text)
        walker.tap("practice.enough")
        print(walker.outline.text)
        walker.unlock(pin)
        print(walker.outline.text)
        try await walker.meetCenter()
        print(walker.outline.text)
        walker.tap("home.start")
        print(walker.outline.text)
    }
}
