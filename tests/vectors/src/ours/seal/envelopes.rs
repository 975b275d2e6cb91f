//! Envelopes, dummies and the tags that answer them.

use nightjar_seal::ack;
use nightjar_seal::entropy::ScriptedEntropy;
use nightjar_seal::envelope::{Sealed, SenderPsk, prepare};
use nightjar_seal::hybrid::OpeningKey;
use nightjar_seal::plaintext::{Plaintext, Purpose};
use nightjar_seal::tags::HintKey;
use nightjar_wire::envelope::ENVELOPE;
use nightjar_wire::{ChainId, DeviceId, Field, Layout, RecordId};
use serde_json::{Value, json};

use super::named;
use crate::ours::made::{Made, fixed, secret};
use crate::ours::wire::center;
use crate::to_hex;

const MONTH: u32 = 82;
const GENERATION: u32 = 217_500_100;

static TAGS: Layout = Layout::new(
    "tags",
    "security.md 5.1, 5.4",
    28,
    &[
        Field::value(0, 8, "sender tag", "HMAC(HK, \"s\" || hint nonce)"),
        Field::value(8, 4, "key tag", "HMAC(HK, \"k\" || hint nonce || H(public key))"),
        Field::value(12, 8, "desk tag", "H(\"nj/v1/ack\" || env_id || plaintext 778)"),
        Field::value(20, 8, "opened tag", "HMAC(desk tag, \"nj/v1/opened\" || be32 center generation)"),
    ],
);

pub(super) fn cases() -> Vec<Made> {
    vec![
        envelope(
            "envelope_a_record",
            'A',
            "opened",
            plaintext(Purpose::Record, 11, "a20001016c77686f206b6e6f7773206974"),
        ),
        envelope("envelope_a_amendment", 'A', "opened", amended(12, "a2000101182a")),
        envelope("envelope_a_withdrawal", 'A', "opened", amended_purpose(Purpose::Withdrawal, 13, "a200010102")),
        envelope("envelope_a_duress_notice", 'A', "opened", plaintext(Purpose::DuressNotice, 14, "a0")),
        envelope("envelope_a_sign_of_life", 'A', "opened", plaintext(Purpose::SignOfLife, 15, "a1011a0cf6c9c4")),
        envelope("envelope_b_circle", 'B', "opened", in_b("a200050119ffff")),
        envelope("envelope_b_no_circle", 'N', "parked", in_b("a1000c")),
        dummy(),
        tags(),
    ]
}

fn plaintext(purpose: Purpose, seq: u64, body: &str) -> Plaintext {
    Plaintext {
        purpose,
        schema: 1,
        revision: 0,
        device: DeviceId(fixed("device id")),
        chain: ChainId(fixed("chain id")),
        seq,
        record_id: RecordId(fixed("record id")),
        body: crate::from_hex(body).unwrap_or_default().into(),
    }
}

/// Revision 3 of the record.
pub(in crate::ours) fn amended(seq: u64, body: &str) -> Plaintext {
    amended_purpose(Purpose::Record, seq, body)
}

fn amended_purpose(purpose: Purpose, seq: u64, body: &str) -> Plaintext {
    Plaintext { revision: 3, ..plaintext(purpose, seq, body) }
}

fn in_b(body: &str) -> Plaintext {
    Plaintext { device: DeviceId([0; 8]), chain: ChainId([0; 8]), seq: 0, ..plaintext(Purpose::Record, 0, body) }
}

/// The PSK of A (a device's), of B (the circle's) or of N (a phone without circle).
fn psk(sender: char) -> SenderPsk {
    match sender {
        'A' => SenderPsk::device(&secret("PSK_dev"), DeviceId(fixed("device id"))),
        'B' => SenderPsk::circle(&secret("circle secret")),
        _ => SenderPsk::no_circle(&secret("PSK_dev")),
    }
}

fn seed_label(sender: char) -> &'static str {
    if sender == 'A' { "A 82" } else { "B 82" }
}

fn seal(name: &str, sender: char, bytes: &[u8; 778]) -> Sealed {
    let random = [fixed::<8>(&format!("{name} hint nonce")).to_vec(), fixed::<64>(&format!("{name} eseed")).to_vec()];
    let entropy = ScriptedEntropy::new(random.concat());
    let key = OpeningKey::from_seed(&secret(seed_label(sender)));
    prepare(&center(), key.public(), &psk(sender), &entropy)
        .and_then(|prepared| prepared.seal_bytes(bytes))
        .unwrap_or_else(|e| panic!("{name}: {e}"))
}

fn keys(name: &str, sender: char) -> Value {
    let mut input = json!({
        "compartment": if sender == 'A' { "A" } else { "B" },
        "month": MONTH,
        "seed": named::<32>(seed_label(sender)),
        "center_id": center().hex(),
        "psk_id8": psk(sender).device_id().hex(),
        "hint_nonce": named::<8>(&format!("{name} hint nonce")),
        "eseed": named::<64>(&format!("{name} eseed")),
    });
    match sender {
        'A' => input["psk"] = json!(named::<32>("PSK_dev")),
        'B' => input["psk"] = json!(to_hex(nightjar_seal::keys::circle_psk(&secret("circle secret")).expose())),
        _ => input["psk_dev"] = json!(named::<32>("PSK_dev")),
    }
    input
}

fn encode(plaintext: &Plaintext) -> [u8; 778] {
    *plaintext.encode().unwrap_or_else(|e| panic!("plaintext: {e}")).expose()
}

fn envelope(name: &'static str, sender: char, class: &str, plaintext: Plaintext) -> Made {
    let bytes = encode(&plaintext);
    let sealed = seal(name, sender, &bytes);
    let mut input = keys(name, sender);
    input["purpose"] = json!(plaintext.purpose.code());
    input["schema"] = json!(plaintext.schema);
    input["revision"] = json!(plaintext.revision);
    input["record_id"] = json!(plaintext.record_id.hex());
    input["body"] = json!(to_hex(&plaintext.body));
    input["device_id"] = json!(plaintext.device.hex());
    input["chain_id"] = json!(plaintext.chain.hex());
    input["seq"] = json!(plaintext.seq);
    let head = nightjar_wire::envelope::Envelope::new(&sealed.envelope);
    let expect = json!({
        "class": class,
        "env_id": sealed.env_id.hex(),
        "sender_tag": to_hex(head.sender_tag()),
        "key_tag": to_hex(head.key_tag()),
        "plaintext": to_hex(&bytes),
        "desk_tag": to_hex(&sealed.desk_tag),
    });
    Made {
        name,
        layout: "envelope",
        what: "an envelope; the body is no full record",
        input,
        output: sealed.envelope.to_vec(),
        expect: Some(expect),
        table: &ENVELOPE,
    }
}

/// An envelope of A whose 778 bytes are changed before they are sealed, with what its reader is given.
pub(in crate::ours) fn refused_envelope(
    name: &str,
    sender: char,
    plaintext: &Plaintext,
    change: impl FnOnce(&mut [u8; 778]),
) -> (Vec<u8>, Value) {
    let mut bytes = encode(plaintext);
    change(&mut bytes);
    (seal(name, sender, &bytes).envelope.to_vec(), keys(name, sender))
}

fn dummy() -> Made {
    let random = [fixed::<20>("dummy tags").to_vec(), fixed::<64>("dummy eseed").to_vec()].concat();
    let key = OpeningKey::from_seed(&secret("D"));
    let made = nightjar_seal::dummy::make(&center(), key.public(), &ScriptedEntropy::new(random));
    let output = made.unwrap_or_else(|e| panic!("dummy: {e}"));
    Made {
        name: "dummy",
        layout: "dummy",
        what: "mode_base to D, tags random, 778 zeros",
        input: json!({
            "seed_D": named::<32>("D"),
            "center_id": center().hex(),
            "tags": named::<20>("dummy tags"),
            "eseed": named::<64>("dummy eseed"),
        }),
        expect: Some(json!({ "class": "dummy", "env_id": nightjar_wire::envelope_id(&output).hex() })),
        output: output.to_vec(),
        table: &ENVELOPE,
    }
}

fn tags() -> Made {
    let name = "envelope_a_record";
    let bytes = encode(&plaintext(Purpose::Record, 11, "a20001016c77686f206b6e6f7773206974"));
    let sealed = seal(name, 'A', &bytes);
    let key = OpeningKey::from_seed(&secret(seed_label('A')));
    let (hint, nonce) = (HintKey::of(&secret("PSK_dev")), fixed::<8>(&format!("{name} hint nonce")));
    let opened = ack::opened_tag(&sealed.desk_tag, GENERATION);
    let tags = [&hint.sender_tag(&nonce)[..], &hint.key_tag(&nonce, key.public().hash()), &sealed.desk_tag, &opened];
    Made {
        name: "tags",
        layout: "tags",
        what: "the four tags of envelope_a_record",
        input: json!({
            "psk": named::<32>("PSK_dev"),
            "hint_nonce": to_hex(&nonce),
            "public_key_sha256": to_hex(key.public().hash()),
            "env_id": sealed.env_id.hex(),
            "plaintext": to_hex(&bytes),
            "center_generation": GENERATION,
        }),
        output: tags.concat(),
        expect: None,
        table: &TAGS,
    }
}
