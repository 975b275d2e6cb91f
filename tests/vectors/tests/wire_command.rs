//! Commands, against the independent specimens and our own.

use nightjar_seal::Secret;
use nightjar_seal::signing::SigningKey;
use nightjar_wire::RelayDeviceId;
use nightjar_wire::command::{self, COMMAND, Command, CommandError, CommandKind};
use vectors::{Case, each_failing, each_ours, each_refused, each_specimen};

mod support;
use support::{is_annotated_by, is_the_error};

/// What a phone does with the command field of a reply.
fn read(case: &Case) -> Result<Option<Command>, CommandError> {
    let own = RelayDeviceId(case.input_array("own_device_id"));
    command::read(&case.bytes(), &[case.input_array("ctrl_pk")], own, case.input_uint("stored_cmd_seq"))
}

#[test]
fn command() {
    let check = |case: &Case| {
        let command = read(case).unwrap().unwrap();
        let kind = match case.input_uint("kind") {
            1 => CommandKind::EndShift,
            2 => CommandKind::Wipe,
            other => panic!("kind {other}"),
        };
        assert_eq!(command.kind, kind);
        assert_eq!(command.device, RelayDeviceId(case.input_array("relay_device_id")));
        assert_eq!(command.cmd_seq, case.input_uint("cmd_seq"));
        assert_eq!(command.nonce, case.input_array("nonce"));
        let ctrl = SigningKey::from_seed(&Secret::from_bytes(case.input_array("ctrl_sk")));
        assert_eq!(ctrl.sign_command(&command).as_slice(), case.bytes());
        is_annotated_by(case, &COMMAND);
    };
    each_specimen("command", check);
    each_ours("command", check);
    each_refused("command", |case| assert!(read(case).is_err(), "{}", case.name));
    each_failing("command", |case| is_the_error(case, read(case)));
}

/// No bit of a command can be changed, the ones that are not signed included.
#[test]
fn no_bit_of_a_command_can_be_changed() {
    each_specimen("command", |case| {
        let (own, ctrl) = (RelayDeviceId(case.input_array("own_device_id")), [case.input_array("ctrl_pk")]);
        for bit in 0..128 * 8 {
            let mut bytes = case.bytes();
            bytes[bit / 8] ^= 1 << (bit % 8);
            assert!(command::read(&bytes, &ctrl, own, case.input_uint("stored_cmd_seq")).is_err(), "bit {bit}");
        }
    });
}
