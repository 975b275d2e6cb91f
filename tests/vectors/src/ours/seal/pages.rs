//! The enrollment post and the pages of the inbox.

use nightjar_seal::enrollment::{self, EnrollMessage, EnrolledHwClass};
use nightjar_seal::entropy::ScriptedEntropy;
use nightjar_seal::hybrid::OpeningKey;
use nightjar_seal::keys;
use nightjar_seal::pages::{Circle, seal_bulletin, seal_mail};
use nightjar_wire::bundle::BundleError;
use nightjar_wire::cbor::{Value as Cbor, encode};
use nightjar_wire::enroll::ENROLL_POST;
use nightjar_wire::inbox::PAGE;
use nightjar_wire::item::{Item, ItemKind, write_page};
use nightjar_wire::{Day, DeviceId, RelayDeviceId};
use serde_json::{Value, json};

use super::{named, salts};
use crate::ours::made::{Made, fixed, secret};
use crate::ours::wire::{center, ctrl, key_bundle, login_key, relay_spki, root};
use crate::to_hex;

const CIRCLE_GENERATION: u32 = 217_500_200;
const NUMBER: u64 = 217_600_300;

pub(super) fn cases() -> Vec<Made> {
    vec![first_post(), enroll_post("enroll_post_from_open", "next device id", "next PSK_dev", true), mail(), bulletin()]
}

/// The post of a phone that was never enrolled.
pub(in crate::ours) fn first_post() -> Made {
    enroll_post("enroll_post", "device id", "PSK_dev", false)
}

fn enroll_post(name: &'static str, device: &str, psk_dev: &str, from_open: bool) -> Made {
    let zeros = |n: usize| to_hex(&vec![0; n]);
    let message = EnrollMessage {
        device: DeviceId(fixed(device)),
        psk_dev: secret(psk_dev),
        login_key: login_key(),
        hw_class: EnrolledHwClass::Tee,
        previous: from_open.then(|| (DeviceId(fixed("device id")), secret("PSK_dev"))),
        circle: from_open.then(|| (CIRCLE_GENERATION, secret("circle secret"))),
    };
    let (token, key) = (secret("token"), OpeningKey::from_seed(&secret("A 82")));
    let entropy = ScriptedEntropy::new(fixed::<64>(&format!("{name} eseed")).to_vec());
    let post = enrollment::seal(&token, &center(), key.public(), &message, &entropy);
    let post = post.unwrap_or_else(|e| panic!("{name}: {e}"));
    let bundle_hash = bundle_hash().unwrap_or_else(|e| panic!("bundle: {e}"));
    let th = enrollment::transcript(&root().public(), &relay_spki(), &bundle_hash, &post);
    let digits = enrollment::digits(&token, &message.psk_dev, &th);
    let own = json!({
        "device_id": named::<8>(device),
        "psk_dev": named::<32>(psk_dev),
        "hw_class": message.hw_class.code(),
        "previous_device_id": if from_open { named::<8>("device id") } else { zeros(8) },
        "previous_psk_dev": if from_open { named::<32>("PSK_dev") } else { zeros(32) },
        "circle_generation": if from_open { CIRCLE_GENERATION } else { 0 },
        "circle_secret": if from_open { named::<32>("circle secret") } else { zeros(32) },
    });
    let input = json!({
        "token": named::<16>("token"),
        "seed_A": named::<32>("A 82"),
        "center_id": center().hex(),
        "root_pk": to_hex(&root().public()),
        "spki_pin": to_hex(&relay_spki()),
        "bundle_sha256": to_hex(&bundle_hash),
        "nj_s": named::<32>("nj.s"),
        "eseed": named::<64>(&format!("{name} eseed")),
    });
    let expect = json!({
        "token_id": keys::token_id(&token).hex(),
        "token_psk": to_hex(keys::token_psk(&token).expose()),
        "nj_s_pk": to_hex(&login_key()),
        "relay_device_id": RelayDeviceId::of(&login_key()).hex(),
        "th": to_hex(&th),
        "digits": format!("{digits:06}"),
    });
    Made {
        name,
        layout: "enroll_post",
        what: "th over the signed bundle and these 1,480 bytes",
        input: joined(input, &own),
        output: post.to_vec(),
        expect: Some(joined(expect, &own)),
        table: &ENROLL_POST,
    }
}

fn bundle_hash() -> Result<[u8; 32], BundleError> {
    root().sign_bundle(&key_bundle()).map(|signed| nightjar_seal::derive::hash(&[&signed]))
}

fn joined(mut left: Value, right: &Value) -> Value {
    if let (Some(into), Some(from)) = (left.as_object_mut(), right.as_object()) {
        into.extend(from.clone());
    }
    left
}

fn items(number: u64, kind: ItemKind, body: &[(u64, Cbor)]) -> Vec<u8> {
    let body = encode(&Cbor::Map(body.to_vec()));
    let item = Item { number, kind, last_day: Day::NEVER, replaced: Vec::new(), body };
    write_page(&item.split().unwrap_or_else(|e| panic!("item: {e}")))
}

fn mail() -> Made {
    let body = [(1, Cbor::Uint(u64::from(CIRCLE_GENERATION))), (2, Cbor::Bytes(fixed::<32>("circle secret").to_vec()))];
    let cbor = items(217_600_310, ItemKind::Circle, &body);
    let psk = secret("PSK_dev");
    let page = seal_mail(&psk, NUMBER, &cbor, &salts(&["mail salt"])).unwrap_or_else(|e| panic!("mail: {e}"));
    Made {
        name: "mail",
        layout: "mail",
        what: "the circle secret for one device",
        input: json!({
            "psk_dev": named::<32>("PSK_dev"),
            "number": NUMBER,
            "cbor": to_hex(&cbor),
            "salt": named::<32>("mail salt"),
        }),
        output: page.to_vec(),
        expect: Some(json!({ "mail_key": to_hex(keys::mail_key(&psk).expose()) })),
        table: &PAGE,
    }
}

fn bulletin() -> Made {
    let cbor = items(217_600_311, ItemKind::Notice, &[(1, Cbor::from("en")), (2, Cbor::from("closed on Friday"))]);
    let circle_secret = secret("circle secret");
    let circle = Circle { generation: CIRCLE_GENERATION, secret: &circle_secret };
    let page = seal_bulletin(&circle, &center(), NUMBER + 1, &cbor, &ctrl(), &salts(&["bulletin salt"]));
    Made {
        name: "bulletin",
        layout: "bulletin",
        what: "a notice",
        input: json!({
            "circle_secret": named::<32>("circle secret"),
            "circle_generation": CIRCLE_GENERATION,
            "number": NUMBER + 1,
            "center_id": center().hex(),
            "ctrl_sk": named::<32>("ctrl"),
            "ctrl_pk": to_hex(&ctrl().public()),
            "cbor": to_hex(&cbor),
            "salt": named::<32>("bulletin salt"),
        }),
        output: page.unwrap_or_else(|e| panic!("bulletin: {e}")).to_vec(),
        expect: Some(json!({ "K_bulletin": to_hex(keys::bulletin_key(&circle_secret).expose()) })),
        table: &PAGE,
    }
}
