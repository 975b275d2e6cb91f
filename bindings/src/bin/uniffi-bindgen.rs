//! Writes the Kotlin or Python side of the built library.

fn main() {
    uniffi::uniffi_bindgen_main();
}
