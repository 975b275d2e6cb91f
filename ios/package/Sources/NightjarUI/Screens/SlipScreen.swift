import NightjarKit
import SwiftUI

/// A slip to copy on paper, or a service to choose for a new one.
struct SlipScreen: View {
    let state: ViewState
    let view: SlipView

    var body: some View {
        ScreenFrame(state.parts) {
            TileGrid(view.service)
            if let picture = view.picture { TextView(picture) }
            if let qr = view.qr { QrView(qr) }
            if let code = view.code { TextView(code) }
            CodeWords(view.words)
            if let days = view.days { TextView(days) }
            if let together = view.together { TileView(together) }
            if let done = view.done { TileView(done) }
            if let message = view.message { TextView(message) }
        }
    }
}

/// The signs of a code as pictures with their words.
struct CodeWords: View {
    let words: [TextElement]

    init(_ words: [TextElement]) {
        self.words = words
    }

    var body: some View {
        Columns(most: 2) {
            ForEach(words, id: \.id) { TextView($0) }
        }
    }
}
