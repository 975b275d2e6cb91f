import NightjarKit
import SwiftUI
import UIKit

/// The strip's own touches: unlike a SwiftUI gesture it knows every finger on the strip and on the glass.
struct StripSurface: UIViewRepresentable {
    let hand: any Hand

    func makeUIView(context _: Context) -> StripTouches {
        StripTouches(hand: hand)
    }

    func updateUIView(_ view: StripTouches, context _: Context) {
        view.hand = hand
    }
}

/// Feeds the machine of NightjarKit.
final class StripTouches: UIView {
    var hand: any Hand
    private var pull = PullGesture()
    private var fingers: Set<UITouch> = []
    /// Where the first finger is, for the moment at which a still one has been still long enough.
    private var last: (x: Double, y: Double) = (0, 0)
    private var touch = 0

    init(hand: any Hand) {
        self.hand = hand
        super.init(frame: .zero)
        isMultipleTouchEnabled = true
    }

    required init?(coder _: NSCoder) {
        nil
    }

    override func touchesBegan(_ touches: Set<UITouch>, with event: UIEvent?) {
        for finger in touches {
            fingers.insert(finger)
            last = place(finger)
            hand.strip(pull.down(x: last.x, y: last.y, at: millis(finger), deaf: hand.isDeaf))
        }
        touch += 1
        let mine = touch
        let began = touches.first.map(millis) ?? 0
        DispatchQueue.main.asyncAfter(deadline: .now() + .milliseconds(Pull.stillMillis)) { [weak self] in
            MainActor.assumeIsolated {
                guard let self, mine == self.touch, !self.fingers.isEmpty else { return }
                let at = began + Pull.stillMillis
                self.hand.strip(self.pull.move(x: self.last.x, y: self.last.y, at: at, onStrip: self.fingers.count))
            }
        }
    }

    override func touchesMoved(_ touches: Set<UITouch>, with event: UIEvent?) {
        guard let finger = touches.first else { return }
        last = place(finger)
        hand.strip(
            pull.move(
                x: last.x, y: last.y, at: millis(finger), onStrip: fingers.count,
                onGlass: event?.allTouches?.count ?? fingers.count))
    }

    override func touchesEnded(_ touches: Set<UITouch>, with event: UIEvent?) {
        lift(touches)
    }

    override func touchesCancelled(_ touches: Set<UITouch>, with event: UIEvent?) {
        lift(touches)
    }

    private func lift(_ touches: Set<UITouch>) {
        fingers.subtract(touches)
        if fingers.isEmpty {
            touch += 1
            hand.strip(pull.up())
        }
    }

    /// In points of the window: the finger leaves the strip.
    private func place(_ finger: UITouch) -> (x: Double, y: Double) {
        let point = finger.location(in: nil)
        return (point.x, point.y)
    }

    private func millis(_ finger: UITouch) -> Int {
        Int(finger.timestamp * 1000)
    }
}
