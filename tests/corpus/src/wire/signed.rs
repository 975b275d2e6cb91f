//! What is signed: the bytes as they are, and as the content under the right signature.

use nightjar_seal::hybrid::PublicKey;
use nightjar_wire::bundle::{self, BUNDLE, SignedBundle};
use nightjar_wire::command::{self, COMMAND, COMMAND_LEN, Command};

use crate::keys::{CTRL, RELAY_DEVICE, ROOT, root_signs};
use crate::sized;

/// The bundle: raw, and the CBOR under ROOT's signature.
pub fn bundle(bytes: &[u8]) -> bool {
    let raw = SignedBundle::parse(bytes, &ROOT.public());
    let is_raw = raw.is_ok();
    let signed = bundle::assemble(bytes, &root_signs(&bundle::message(bytes))).ok();
    let taken = raw.ok().or_else(|| SignedBundle::parse(&signed?, &ROOT.public()).ok());
    let Some(taken) = taken else { return false };
    let content = taken.bundle().encode().expect("what was read can be written");
    assert_eq!(BUNDLE.field(taken.bytes(), "CBOR"), content, "written again");
    assert!(is_raw || content == bytes);
    // Two crates check public keys, one without a cipher: they must agree, or a save fails later.
    let months = taken.bundle().months.iter().flat_map(|month| [&month.a, &month.b]);
    assert!(months.chain([&taken.bundle().dummy_key]).all(|key| PublicKey::from_bytes(key).is_ok()));
    true
}

/// A command: raw, and its head under CTRL's signature.
pub fn command(bytes: &[u8]) -> bool {
    let judge = |bytes: &[u8]| {
        if let Ok(command) = Command::parse(bytes) {
            let signature = COMMAND.field(bytes, "Ed25519").try_into().expect("64 bytes");
            assert_eq!(command.write(signature).as_slice(), bytes, "written again");
        }
        match command::read(bytes, &[CTRL.public()], RELAY_DEVICE, 3) {
            Ok(Some(command)) => {
                assert!(command.device == RELAY_DEVICE && command.cmd_seq > 3);
                assert_eq!(CTRL.sign_command(&command).as_slice(), bytes, "Ed25519 is deterministic");
                true
            }
            Ok(None) => {
                assert!(bytes == [0; COMMAND_LEN], "idle is all zeros");
                false
            }
            Err(_) => false,
        }
    };
    let mut under_ctrl = sized(bytes, COMMAND_LEN);
    if let Ok(command) = Command::parse(&under_ctrl) {
        under_ctrl = CTRL.sign_command(&command).to_vec();
    }
    judge(bytes) || judge(&under_ctrl)
}
