import Foundation
import NightjarKit
import XCTest

final class QrPayloadTests: XCTestCase {
    /// ISO/IEC 18004, 7.4.5: mode 0100, eight bits of length below version 10, then the bytes, then the terminator.
    func testBytesAreReadAcrossTheHalfByteOfTheirHeader() {
        let words = Data([0x40, 0x3D, 0xEA, 0xDB, 0xE0, 0xEC, 0x11])
        XCTAssertEqual(QrPayload.bytes(codewords: words, version: 4), Data([0xDE, 0xAD, 0xBE]))
    }

    func testFromVersionTenOnTheLengthHasSixteenBits() {
        let words = Data([0x40, 0x00, 0x2A, 0xBC, 0xD0, 0xEC])
        XCTAssertEqual(QrPayload.bytes(codewords: words, version: 10), Data([0xAB, 0xCD]))
    }

    func testASymbolThatEndsInsideIsNoCodeNorOneOfDigits() {
        XCTAssertNil(QrPayload.bytes(codewords: Data([0x40, 0x5D, 0xEA]), version: 4))
        XCTAssertNil(QrPayload.bytes(codewords: Data([0x10, 0x20, 0x00]), version: 4))
        XCTAssertNil(QrPayload.bytes(codewords: Data(), version: 4))
        XCTAssertNil(QrPayload.bytes(codewords: Data([0x00, 0xEC]), version: 4))
    }

    /// Any bytes: an answer, never a trap.
    func testAnyBytesAreRefusedOrRead() {
        var random = SplitMix(state: 7)
        for _ in 0..<2000 {
            let words = Data((0..<random.below(60)).map { _ in UInt8(random.below(256)) })
            let read = QrPayload.bytes(codewords: words, version: 1 + random.below(40))
            XCTAssertLessThanOrEqual(read?.count ?? 0, words.count)
        }
    }
}
