#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| corpus::run("vault_m5", bytes));
