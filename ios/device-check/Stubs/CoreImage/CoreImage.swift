// A stand-in for Apple's CoreImage, hand-written from its documentation: for type-checking on Linux alone.
import Foundation

open class CIBarcodeDescriptor {}

public final class CIQRCodeDescriptor: CIBarcodeDescriptor {
    public var errorCorrectedPayload: Data { Data() }
    public var symbolVersion: Int { 1 }
}
