#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| corpus::run("vault_row_b", bytes));
