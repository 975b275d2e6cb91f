//! Writes the Swift side of the built library: sources, headers, module map.

fn main() {
    uniffi::uniffi_bindgen_swift();
}
