import NightjarKit
import SwiftUI

/// The keys are gone, sealed letters are kept: drawn as Welcome.
struct NeedsActivationScreen: View {
    let state: ViewState
    let view: NeedsActivationView

    var body: some View {
        FreshBody(parts: state.parts, lang: view.lang, scan: view.scan, typed: view.typed, msg: view.msg)
    }
}
