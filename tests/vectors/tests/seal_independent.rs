//! The sealing layer opens every specimen, and writes equal bytes from the same choices.
#![allow(clippy::unwrap_used, reason = "a specimen that cannot be read stops the test")]

mod seal_support;

use nightjar_seal::center_key::{self, CenterKeyFile, Holder, NewCenterKey, NewPerson};
use nightjar_seal::classify::Class;
use nightjar_seal::enrollment::{self, EnrollMessage, EnrolledHwClass};
use nightjar_seal::entropy::ScriptedEntropy;
use nightjar_seal::keyslot::{self, KeyFile, KeyHead, Role, Slot, SlotContent};
use nightjar_seal::pages::{self, Circle};
use nightjar_seal::pin::{KdfCost, PrfShape};
use nightjar_seal::plaintext::{Plaintext, Purpose};
use nightjar_seal::signing::SigningKey;
use nightjar_seal::tags::HintKey;
use nightjar_seal::{ack, boxes, curve, dummy, envelope, epoch, keys, words};
use nightjar_wire::bundle::{KeyBundle, MonthKeys};
use nightjar_wire::command::{Command, CommandKind};
use nightjar_wire::{CenterId, ChainId, DeviceId, EnvelopeId, InstallId, Month, RecordId, RelayDeviceId};
use seal_support::*;
use serde_json::Value;
use vectors::{Case, each_ours, each_specimen, specimen};

#[test]
fn boxes_open_and_are_written_alike() {
    let check = |case: &Case| {
        let specimen = &case.json;
        let input = &specimen["input"];
        let (key, what, plaintext) = (array(&input["k"]), hex(&input["what"]), hex(&input["pt"]));
        let output = hex(&specimen["output"]);
        assert_eq!(boxes::open(&key, &what, &output).unwrap().as_slice(), plaintext, "{}", case.name);
        assert_eq!(boxes::seal(&key, &what, &plaintext, &script(&[&input["salt"]])).unwrap(), output);
    };
    each_specimen("box", check);
    each_ours("box", check);
}

#[test]
fn pins_derive_the_same_keys() {
    let check = |case: &Case| {
        let specimen = &case.json;
        let input = &specimen["input"];
        let cost = KdfCost { m_kib: number(&input["m"]), t: number(&input["t"]) };
        let shape = PrfShape { n: number(&input["n"]), l: number(&input["L"]) };
        let keys = pin_keys(input["pin"].as_str().unwrap(), &array(&input["S"]), cost, shape, kind(input), input);
        assert_eq!(
            [keys.kek.expose().as_slice(), keys.com.expose()].concat(),
            hex(&specimen["output"]),
            "{}",
            case.name
        );
        if let Some(point) = specimen["expect"]["hash_to_curve_0"].as_str() {
            let stretched = hex(&specimen["expect"]["stretch_0"]);
            assert_eq!(curve::hash_to_curve(&stretched).to_vec(), unhex(point));
        }
    };
    each_specimen("derivation", check);
    each_ours("derivation", check);
}

#[test]
fn keyslot_files_open_and_are_written_alike() {
    let check = |case: &Case| {
        let specimen = &case.json;
        let input = &specimen["input"];
        let output = hex(&specimen["output"]);
        let file = KeyFile::parse(&output).unwrap();
        let head = KeyHead {
            kind: kind(input),
            parity: number(&input["parity"]),
            cost: KdfCost { m_kib: number(&input["m"]), t: number(&input["t"]) },
            shape: PrfShape { n: number(&input["n"]), l: number(&input["L"]) },
            salt: array(&input["S"]),
        };
        assert_eq!(*file.head(), head);
        for pin in input["pins"].as_array().unwrap() {
            let pin = pin.as_str().unwrap();
            let content = file.open(&pin_keys(pin, &head.salt, head.cost, head.shape, head.kind, input)).ok().unwrap();
            let expect = &specimen["expect"][pin];
            assert_eq!(content.role, role(&expect["role"]));
            assert_eq!(content.k_read.expose(), &array(&expect["k_read"]));
            assert_eq!(content.k_id.expose(), &array(&expect["k_id"]));
            assert_eq!(content.install, InstallId(array(&expect["install_id"])));
        }
        assert_eq!(write_k(&head, input).to_vec(), output, "{}", case.name);
    };
    each_specimen("k", check);
    each_ours("k", check);
}

fn role(value: &Value) -> Role {
    if number::<u8>(value) == 1 { Role::Normal } else { Role::Duress }
}

fn write_k(head: &KeyHead, input: &Value) -> Box<[u8; 4096]> {
    let slots = input["slots"].as_array().unwrap();
    let normal_at = slots.iter().position(|slot| slot["role"] == 1).unwrap();
    let mut random = vec![u8::try_from(normal_at).unwrap()];
    for slot in slots {
        random.extend(hex(if slot["random"].is_string() { &slot["random"] } else { &slot["salt"] }));
    }
    random.extend(hex(&input["random3600"]));
    let set = |slot: &Value| {
        let pin = slot["pin"].as_str()?;
        let content = SlotContent {
            role: role(&slot["role"]),
            k_read: secret(&slot["k_read"]),
            k_id: secret(&slot["k_id"]),
            install: InstallId(array(&slot["install_id"])),
        };
        Some((pin_keys(pin, &head.salt, head.cost, head.shape, head.kind, input), content))
    };
    let (normal, duress) = (set(&slots[normal_at]).unwrap(), set(&slots[1 - normal_at]));
    let slot = |(keys, content)| Slot { keys, content };
    let duress = duress.as_ref().map(|(keys, content)| slot((keys, content)));
    keyslot::write(head, slot((&normal.0, &normal.1)), duress, &ScriptedEntropy::new(random)).unwrap()
}

#[test]
fn epoch_and_outbox_keys_are_the_same() {
    let check = |case: &Case| {
        let specimen = &case.json;
        let input = &specimen["input"];
        let salt = array(&input["epoch_salt"]);
        let answer = prf(kind(input), &hex(&input["hw"]["nj.e"]), &epoch::epoch_input(kind(input), &salt));
        assert_eq!(answer.to_vec(), hex(&specimen["expect"]["prf"]));
        assert_eq!(
            epoch::epoch_key(&secret(&input["k_read"]), &answer, &salt).expose().to_vec(),
            hex(&specimen["output"])
        );
    };
    each_specimen("ek", check);
    each_ours("ek", check);
    let check = |case: &Case| {
        let specimen = &case.json;
        let input = &specimen["input"];
        let answer = prf(kind(input), &hex(&input["hw"]["nj.o"]), &epoch::outbox_input(kind(input)));
        assert_eq!(answer.to_vec(), hex(&specimen["expect"]["prf"]));
        assert_eq!(epoch::outbox_key(&answer).expose().to_vec(), hex(&specimen["output"]));
    };
    each_specimen("ok", check);
    each_ours("ok", check);
}

#[test]
fn envelopes_open_and_are_written_alike() {
    let check = |case: &Case| {
        let specimen = &case.json;
        let (input, expect) = (&specimen["input"], &specimen["expect"]);
        let output = hex(&specimen["output"]);
        let class = class_of(&output, input);
        assert_eq!(class_name(&class), expect["class"].as_str().unwrap(), "{}", case.name);
        let (Class::Opened(opened) | Class::Parked { content: Some(opened), .. }) = class else {
            panic!("{} was not opened", case.name);
        };
        assert_eq!(opened.plaintext.encode().unwrap().expose().to_vec(), hex(&expect["plaintext"]));
        assert_eq!(opened.desk_tag.to_vec(), hex(&expect["desk_tag"]));

        let plaintext = Plaintext {
            purpose: Purpose::from_code(number(&input["purpose"])).unwrap(),
            schema: number(&input["schema"]),
            revision: number(&input["revision"]),
            device: DeviceId(array(&input["device_id"])),
            chain: ChainId(array(&input["chain_id"])),
            seq: number(&input["seq"]),
            record_id: RecordId(array(&input["record_id"])),
            body: hex(&input["body"]).into(),
        };
        let random = script(&[&input["hint_nonce"], &input["eseed"]]);
        let key = opening(&input["seed"]);
        let sealed = envelope::seal(&center(input), key.public(), &sender(input), &plaintext, &random).unwrap();
        assert_eq!(sealed.envelope.to_vec(), output, "{}", case.name);
        assert_eq!(sealed.env_id.as_bytes().to_vec(), hex(&expect["env_id"]));
        assert_eq!(sealed.desk_tag.to_vec(), hex(&expect["desk_tag"]));
    };
    each_specimen("envelope", check);
    each_ours("envelope", check);
}

#[test]
fn dummies_open_and_are_written_alike() {
    let check = |case: &Case| {
        let specimen = &case.json;
        let input = &specimen["input"];
        let output = hex(&specimen["output"]);
        assert_eq!(class_name(&class_of(&output, input)), "dummy");
        let made = dummy::make(
            &center(input),
            opening(&input["seed_D"]).public(),
            &script(&[&input["tags"], &input["eseed"]]),
        );
        assert_eq!(made.unwrap().to_vec(), output);
    };
    each_specimen("dummy", check);
    each_ours("dummy", check);
}

#[test]
fn tags_are_the_same() {
    let check = |case: &Case| {
        let specimen = &case.json;
        let input = &specimen["input"];
        let (hint, nonce) = (HintKey::of(&secret(&input["psk"])), array(&input["hint_nonce"]));
        let desk_tag = ack::desk_tag(&EnvelopeId(array(&input["env_id"])), &array(&input["plaintext"]));
        let generation = number(&input["center_generation"]);
        let opened = ack::opened_tag(&desk_tag, generation);
        let key_tag = hint.key_tag(&nonce, &array(&input["public_key_sha256"]));
        let all = [&hint.sender_tag(&nonce)[..], &key_tag, &desk_tag, &opened].concat();
        assert_eq!(all, hex(&specimen["output"]));
        assert!(ack::is_opened_tag(&desk_tag, generation, &opened));
        assert!(!ack::is_opened_tag(&desk_tag, generation + 1, &opened));
    };
    each_specimen("tags", check);
    each_ours("tags", check);
}

#[test]
fn enrollment_posts_open_and_are_written_alike() {
    let check = |case: &Case| {
        let specimen = &case.json;
        let (input, expect) = (&specimen["input"], &specimen["expect"]);
        let output = hex(&specimen["output"]);
        let (token, key) = (secret(&input["token"]), opening(&input["seed_A"]));
        assert_eq!(keys::token_id(&token).as_bytes().to_vec(), hex(&expect["token_id"]));
        assert_eq!(keys::token_psk(&token).expose().to_vec(), hex(&expect["token_psk"]));

        let message = enrollment::open(&output, &token, &center(input), &key).ok().unwrap();
        assert_eq!(message.device.as_bytes().to_vec(), hex(&expect["device_id"]));
        assert_eq!(message.psk_dev.expose().to_vec(), hex(&expect["psk_dev"]));
        assert_eq!(message.login_key.to_vec(), hex(&expect["nj_s_pk"]));
        assert_eq!(u64::from(message.hw_class.code()), expect["hw_class"].as_u64().unwrap());
        let previous =
            message.previous.as_ref().map_or([0; 40].to_vec(), |(id, psk)| [&id.0[..], psk.expose()].concat());
        assert_eq!(previous, [hex(&expect["previous_device_id"]), hex(&expect["previous_psk_dev"])].concat());
        let (generation, circle) =
            message.circle.as_ref().map_or((0, [0; 32]), |(number, circle)| (*number, *circle.expose()));
        assert_eq!(generation, number::<u32>(&expect["circle_generation"]));
        assert_eq!(circle.to_vec(), hex(&expect["circle_secret"]));

        let post: [u8; 1480] = output.clone().try_into().unwrap();
        let th = enrollment::transcript(
            &array(&input["root_pk"]),
            &array(&input["spki_pin"]),
            &array(&input["bundle_sha256"]),
            &post,
        );
        assert_eq!(th.to_vec(), hex(&expect["th"]));
        let digits = enrollment::digits(&token, &message.psk_dev, &th);
        assert_eq!(format!("{digits:06}"), expect["digits"].as_str().unwrap());

        let again =
            EnrollMessage { hw_class: EnrolledHwClass::from_code(number(&input["hw_class"])).unwrap(), ..message };
        let sealed =
            enrollment::seal(&token, &center(input), key.public(), &again, &script(&[&input["eseed"]])).unwrap();
        assert_eq!(sealed.to_vec(), output, "{}", case.name);
    };
    each_specimen("enroll_post", check);
    each_ours("enroll_post", check);
}

#[test]
fn mail_opens_and_is_written_alike() {
    let check = |case: &Case| {
        let specimen = &case.json;
        let input = &specimen["input"];
        let (psk, output, items) = (secret(&input["psk_dev"]), hex(&specimen["output"]), hex(&input["cbor"]));
        assert_eq!(keys::mail_key(&psk).expose().to_vec(), hex(&specimen["expect"]["mail_key"]));
        assert_eq!(pages::open_mail(&psk, &output).unwrap().as_slice(), items);
        let page = pages::seal_mail(&psk, number(&input["number"]), &items, &script(&[&input["salt"]])).unwrap();
        assert_eq!(page.to_vec(), output);
    };
    each_specimen("mail", check);
    each_ours("mail", check);
}

#[test]
fn bulletins_open_and_are_written_alike() {
    let check = |case: &Case| {
        let specimen = &case.json;
        let input = &specimen["input"];
        let (circle_secret, output, items) =
            (secret(&input["circle_secret"]), hex(&specimen["output"]), hex(&input["cbor"]));
        assert_eq!(keys::bulletin_key(&circle_secret).expose().to_vec(), hex(&specimen["expect"]["K_bulletin"]));
        let circle = Circle { generation: number(&input["circle_generation"]), secret: &circle_secret };
        let ctrl = SigningKey::from_seed(&secret(&input["ctrl_sk"]));
        assert_eq!(ctrl.public().to_vec(), hex(&input["ctrl_pk"]));
        let other = SigningKey::from_seed(&secret(&input["circle_secret"])).public();
        assert_eq!(
            pages::open_bulletin(&circle, &center(input), &[other, ctrl.public()], &output).unwrap().as_slice(),
            items
        );
        let page = pages::seal_bulletin(
            &circle,
            &center(input),
            number(&input["number"]),
            &items,
            &ctrl,
            &script(&[&input["salt"]]),
        );
        assert_eq!(page.unwrap().to_vec(), output);
    };
    each_specimen("bulletin", check);
    each_ours("bulletin", check);
}

#[test]
fn center_keys_open_and_are_written_alike() {
    let check = |case: &Case| {
        let specimen = &case.json;
        let (input, expect) = (&specimen["input"], &specimen["expect"]);
        let output = hex(&specimen["output"]);
        let file = CenterKeyFile::parse(&output).unwrap();
        assert_eq!((file.center(), file.holder()), (center(input), Holder::Center));
        let (master, recovery) = (secret(&input["master"]), secret(&input["recovery"]));
        let mut random = hex(&input["salt"]);
        let slots: [Option<NewPerson<'_>>; 8] = core::array::from_fn(|i| {
            let slot = &input["slots"][i];
            random.extend(hex(if slot["salt"].is_string() { &slot["salt"] } else { &slot["random95"] }));
            let passphrase = slot["passphrase"].as_str()?;
            Some(NewPerson { code: number(&slot["person"]), roles: number(&slot["roles"]), passphrase })
        });
        random.extend(hex(&input["recovery_salt"]));
        for person in slots.iter().flatten() {
            let opened = file.open_with_passphrase(person.code, person.passphrase).ok().unwrap();
            assert_eq!(opened.master.expose(), master.expose());
            assert_eq!(opened.roles, person.roles);
        }
        let typed = &specimen["typed_as"];
        if let Some(text) = typed["text"].as_str() {
            assert!(file.open_with_passphrase(number(&typed["person"]), text).is_ok());
        }
        assert_eq!(words::recovery_words(&recovery).as_str(), expect["words"].as_str().unwrap());
        let typed = words::recovery_key(expect["words"].as_str().unwrap()).ok().unwrap();
        assert_eq!(file.open_with_recovery(&typed).ok().unwrap().expose(), master.expose());

        let new = NewCenterKey {
            center: center(input),
            holder: Holder::Center,
            cost: KdfCost { m_kib: number(&input["m"]), t: number(&input["t"]) },
            master: &master,
            slots,
            recovery: &recovery,
        };
        assert_eq!(center_key::write(&new, &ScriptedEntropy::new(random)).unwrap().to_vec(), output);
    };
    each_specimen("center_key", check);
    each_ours("center_key", check);
}

#[test]
fn bundles_and_commands_are_signed_alike() {
    let check = |case: &Case| {
        let specimen = &case.json;
        let input = &specimen["input"];
        let public = |seed: &Value| Box::new(opening(seed).public().to_bytes());
        let months = &input["months"];
        let bundle = KeyBundle {
            center: center(input),
            seq: number(&input["bundle_seq"]),
            months: core::array::from_fn(|i| MonthKeys {
                month: Month(number(&months[i][0])),
                a: public(&months[i][1]),
                b: public(&months[i][2]),
            }),
            ctrl: input["ctrl_pk"].as_array().unwrap().iter().map(array).collect(),
            pins: [array(&input["pins"][0]), array(&input["pins"][1])],
            addresses: input["addresses"]
                .as_array()
                .unwrap()
                .iter()
                .map(|text| text.as_str().unwrap().to_owned())
                .collect(),
            dummy_key: public(&input["seed_D"]),
        };
        let root = SigningKey::from_seed(&secret(&input["root_sk"]));
        assert_eq!(root.public().to_vec(), hex(&input["root_pk"]));
        assert_eq!(root.sign_bundle(&bundle).unwrap(), hex(&specimen["output"]));
    };
    each_specimen("bundle", check);
    let check = |case: &Case| {
        let specimen = &case.json;
        let input = &specimen["input"];
        let command = Command {
            kind: if number::<u8>(&input["kind"]) == 1 { CommandKind::EndShift } else { CommandKind::Wipe },
            device: RelayDeviceId(array(&input["relay_device_id"])),
            cmd_seq: number(&input["cmd_seq"]),
            nonce: array(&input["nonce"]),
        };
        let ctrl = SigningKey::from_seed(&secret(&input["ctrl_sk"]));
        assert_eq!(ctrl.sign_command(&command).to_vec(), hex(&specimen["output"]), "{}", case.name);
    };
    each_specimen("command", check);
}

#[test]
fn desk_requests_are_signed_alike() {
    use nightjar_wire::mailroom::{Op, Request};
    let specimen = specimen("mailroom_fetch").json;
    let input = &specimen["input"];
    let request = Request {
        center: CenterId(array(&input["center_id"])),
        counter: number(&input["counter"]),
        op: Op::Fetch { after: 0, limit: 256 },
    };
    let ctrl = SigningKey::from_seed(&secret(&input["ctrl_sk"]));
    assert_eq!(ctrl.sign_desk_request(&array(&input["relay_spki_sha256"]), &request), hex(&specimen["output"]));
}
