#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| corpus::run("seal_center_key", bytes));
