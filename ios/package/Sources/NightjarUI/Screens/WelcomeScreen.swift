import NightjarKit
import SwiftUI

/// First start and after a wipe; a phone whose keys are gone looks the same.
struct WelcomeScreen: View {
    let state: ViewState
    let view: WelcomeView

    var body: some View {
        FreshBody(parts: state.parts, lang: view.lang, scan: view.scan, typed: view.typed, msg: nil)
    }
}

/// What a fresh phone shows.
struct FreshBody: View {
    let parts: Parts
    let lang: [TileElement]
    let scan: TileElement
    let typed: TileElement
    let msg: TextElement?

    var body: some View {
        ScreenFrame(parts) {
            TileGrid(lang)
            TileView(scan)
            TileView(typed)
            if let msg { TextView(msg) }
        }
    }
}
