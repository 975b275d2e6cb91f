import AVFoundation
import CoreImage
import Foundation
import NightjarKit
import SwiftUI
import UIKit

/// What the camera sees, in RAM alone; a code that it reads is told once.
struct Finder: UIViewRepresentable {
    let hand: any Hand

    func makeUIView(context _: Context) -> FinderView {
        FinderView(hand: hand)
    }

    func updateUIView(_ view: FinderView, context _: Context) {
        view.hand = hand
    }

    static func dismantleUIView(_ view: FinderView, coordinator _: Void) {
        view.stop()
    }
}

/// A capture session for QR codes.
final class FinderView: UIView, AVCaptureMetadataOutputObjectsDelegate {
    var hand: any Hand
    private let session = AVCaptureSession()
    private let preview: AVCaptureVideoPreviewLayer
    private var hasRead = false

    init(hand: any Hand) {
        self.hand = hand
        preview = AVCaptureVideoPreviewLayer(session: session)
        super.init(frame: .zero)
        preview.videoGravity = .resizeAspectFill
        layer.addSublayer(preview)
        AVCaptureDevice.requestAccess(for: .video) { allowed in
            DispatchQueue.main.async {
                MainActor.assumeIsolated { if allowed { self.start() } else { self.hand.send(.noCamera) } }
            }
        }
    }

    required init?(coder _: NSCoder) {
        nil
    }

    override func layoutSubviews() {
        super.layoutSubviews()
        preview.frame = bounds
    }

    private func start() {
        let output = AVCaptureMetadataOutput()
        guard let camera = AVCaptureDevice.default(for: .video), let input = try? AVCaptureDeviceInput(device: camera),
            session.canAddInput(input), session.canAddOutput(output)
        else {
            hand.send(.noCamera)
            return
        }
        session.addInput(input)
        session.addOutput(output)
        output.setMetadataObjectsDelegate(self, queue: .main)
        output.metadataObjectTypes = [.qr]
        nonisolated(unsafe) let session = session
        DispatchQueue.global(qos: .userInitiated).async { session.startRunning() }
    }

    func stop() {
        nonisolated(unsafe) let session = session
        DispatchQueue.global(qos: .userInitiated).async { session.stopRunning() }
    }

    nonisolated func metadataOutput(
        _: AVCaptureMetadataOutput, didOutput objects: [AVMetadataObject], from _: AVCaptureConnection
    ) {
        guard let code = objects.first as? AVMetadataMachineReadableCodeObject, let bytes = QrBytes.bytes(of: code)
        else {
            return
        }
        MainActor.assumeIsolated {
            guard !hasRead else { return }
            hasRead = true
            hand.send(.scanned(bytes: bytes))
        }
    }
}

/// The bytes that a QR holds. The system gives them as text, and raw only with their headers.
enum QrBytes {
    static func bytes(of code: AVMetadataMachineReadableCodeObject) -> Data? {
        if let descriptor = code.descriptor as? CIQRCodeDescriptor {
            return QrPayload.bytes(codewords: descriptor.errorCorrectedPayload, version: descriptor.symbolVersion)
        }
        return code.stringValue.flatMap { $0.data(using: .isoLatin1) }
    }
}
