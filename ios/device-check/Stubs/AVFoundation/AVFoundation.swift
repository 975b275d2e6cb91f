// A stand-in for Apple's AVFoundation, hand-written from its documentation: for type-checking on Linux alone.
import CoreImage
import Dispatch
import Foundation
import UIKit

public struct AVMediaType: Sendable {
    public static let video = AVMediaType()
}

public final class AVCaptureDevice: @unchecked Sendable {
    public static func requestAccess(for _: AVMediaType, completionHandler _: @escaping @Sendable (Bool) -> Void) {}
    public static func `default`(for _: AVMediaType) -> AVCaptureDevice? { nil }
}

open class AVCaptureInput {}
open class AVCaptureOutput {}
public final class AVCaptureConnection {}

public final class AVCaptureDeviceInput: AVCaptureInput {
    public init(device _: AVCaptureDevice) throws {}
}

open class AVMetadataObject {
    public struct ObjectType: Sendable {
        public static let qr = ObjectType()
    }
}

public final class AVMetadataMachineReadableCodeObject: AVMetadataObject {
    public var stringValue: String? { nil }
    public var descriptor: CIBarcodeDescriptor? { nil }
}

public protocol AVCaptureMetadataOutputObjectsDelegate: AnyObject {
    func metadataOutput(
        _ output: AVCaptureMetadataOutput, didOutput metadataObjects: [AVMetadataObject],
        from connection: AVCaptureConnection)
}

public final class AVCaptureMetadataOutput: AVCaptureOutput {
    public override init() {}
    public var metadataObjectTypes: [AVMetadataObject.ObjectType]! = []
    public func setMetadataObjectsDelegate(_: AVCaptureMetadataOutputObjectsDelegate?, queue _: DispatchQueue?) {}
}

public final class AVCaptureSession {
    public init() {}
    public func canAddInput(_: AVCaptureInput) -> Bool { true }
    public func canAddOutput(_: AVCaptureOutput) -> Bool { true }
    public func addInput(_: AVCaptureInput) {}
    public func addOutput(_: AVCaptureOutput) {}
    public func startRunning() {}
    public func stopRunning() {}
}

public struct AVLayerVideoGravity: Sendable {
    public static let resizeAspectFill = AVLayerVideoGravity()
}

public final class AVCaptureVideoPreviewLayer: CALayer {
    public init(session _: AVCaptureSession) {}
    public var videoGravity = AVLayerVideoGravity.resizeAspectFill
}
