//! The sentences that matter, one test each.

use layers::{reach, trespasses};

/// Everything that turns plaintext into ciphertext or back, or makes keys for it.
const CIPHERS: &[&str] = &["chacha20", "chacha20poly1305", "hpke", "x-wing", "ml-kem", "argon2", "nightjar-seal"];
/// Everything that touches sockets, files by SQL, or runs tasks.
const IO: &[&str] = &["tokio", "reqwest", "rusqlite", "hyper", "axum", "rustix", "rustls"];
/// Our own crates that record, wire and words must not know.
const OURS: &[&str] = &[
    "nightjar-record",
    "nightjar-wire",
    "nightjar-words",
    "nightjar-seal",
    "nightjar-vault",
    "nightjar-sync",
    "nightjar",
    "nightjar-relay",
    "nightjar-desk",
    "nightjar-center",
    "nightjar-view",
    "nightjar-ffi",
];

fn others(own: &str) -> Vec<&'static str> {
    OURS.iter().copied().filter(|name| *name != own).collect()
}

#[test]
fn the_relay_cannot_reach_record_seal_or_words() {
    assert_eq!(trespasses("nightjar-relay", &["nightjar-record", "nightjar-seal", "nightjar-words"]), [""; 0]);
}

#[test]
fn record_wire_and_words_know_nobody_and_no_cipher_and_do_no_io() {
    for package in ["nightjar-record", "nightjar-wire", "nightjar-words"] {
        for forbidden in [CIPHERS, IO, &others(package)] {
            assert_eq!(trespasses(package, forbidden), [""; 0], "{package}");
        }
    }
}

#[test]
fn only_seal_names_a_cipher_or_a_kem() {
    for package in OURS.iter().filter(|name| **name != "nightjar-seal") {
        let manifest = direct_dependencies(package);
        for cipher in CIPHERS.iter().filter(|name| **name != "nightjar-seal") {
            assert!(!manifest.contains(&(*cipher).to_owned()), "{package} names {cipher}");
        }
    }
}

#[test]
fn the_sync_engine_knows_neither_sockets_nor_keys() {
    assert_eq!(trespasses("nightjar-sync", CIPHERS), [""; 0]);
    assert_eq!(trespasses("nightjar-sync", IO), [""; 0]);
}

#[test]
fn the_facade_knows_neither_uniffi_nor_the_screens() {
    assert_eq!(trespasses("nightjar", &["uniffi", "nightjar-view", "nightjar-ffi"]), [""; 0]);
}

#[test]
fn the_screens_speak_to_the_facade_and_do_nothing_themselves() {
    let below = ["nightjar-vault", "nightjar-seal", "nightjar-sync", "nightjar-wire", "uniffi", "nightjar-ffi"];
    let named = direct_dependencies("nightjar-view");
    assert!(named.contains(&"nightjar".to_owned()), "a reader that sees nothing proves nothing");
    for forbidden in CIPHERS.iter().chain(IO).chain(&below) {
        assert!(!named.contains(&(*forbidden).to_owned()), "nightjar-view names {forbidden}");
    }
}

#[test]
fn the_bindings_translate_and_keep_no_rule_or_word() {
    let named = direct_dependencies("nightjar-ffi");
    assert!(named.contains(&"nightjar-view".to_owned()), "a reader that sees nothing proves nothing");
    let rules =
        ["nightjar-record", "nightjar-words", "nightjar-seal", "nightjar-sync", "nightjar-wire", "rusqlite", "reqwest"];
    for forbidden in rules {
        assert!(!named.contains(&forbidden.to_owned()), "nightjar-ffi names {forbidden}");
    }
}

#[test]
fn the_phone_side_cannot_reach_the_center() {
    assert_eq!(trespasses("nightjar", &["nightjar-relay", "nightjar-desk", "nightjar-center"]), [""; 0]);
}

#[test]
fn the_desk_does_not_know_the_relay() {
    assert_eq!(
        trespasses("nightjar-desk", &["nightjar-relay", "nightjar-vault", "nightjar-sync", "nightjar"]),
        [""; 0]
    );
}

#[test]
fn control_the_reader_of_the_tree_sees_what_is_there() {
    assert!(reach("nightjar-seal").contains("chacha20poly1305"), "a reader that sees nothing proves nothing");
    assert_eq!(trespasses("nightjar", &["nightjar-seal"]), ["nightjar-seal"]);
}

/// The direct dependencies that cargo resolves for `package`, build and dev ones left out.
fn direct_dependencies(package: &str) -> Vec<String> {
    let cargo = option_env!("CARGO").unwrap_or("cargo");
    let out = std::process::Command::new(cargo)
        .args([
            "tree",
            "--offline",
            "--package",
            package,
            "--edges",
            "normal",
            "--depth",
            "1",
            "--prefix",
            "none",
            "--format",
            "{p}",
        ])
        .output()
        .expect("cargo tree runs");
    String::from_utf8_lossy(&out.stdout)
        .lines()
        .skip(1)
        .filter_map(|line| line.split_whitespace().next())
        .map(str::to_owned)
        .collect()
}
