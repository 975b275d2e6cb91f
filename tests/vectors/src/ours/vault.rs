//! Rows of the phone's store, one of each, with keys and random choices of our own.

use nightjar_seal::entropy::ScriptedEntropy;
use nightjar_vault::maps::{Circle, Identity, Link, Policy, Settings, ShiftMap, StockBook};
use nightjar_vault::{Cell, FLAG_DUMMY, FLAG_UNCOUNTED, ReadBack, ShiftMark, Status, rows, seal_row};
use nightjar_wire::bundle::SignedBundle;
use nightjar_wire::item::{Item, ItemKind};
use nightjar_wire::{ChainId, Day, DeviceId, InstallId, Layout, RecordId};
use serde_json::{Value, json};
use zeroize::Zeroizing;

use super::made::{Made, fixed, secret};
use super::wire;
use crate::to_hex;

pub(super) fn cases() -> Vec<Made> {
    let mut cases = vec![read_back(), epoch(), bundle_row()];
    cases.extend(letters());
    cases.extend(maps());
    cases.extend(items());
    cases
}

fn table(name: &str) -> &'static Layout {
    let found = nightjar_vault::layouts().iter().find(|layout| layout.name == name);
    found.unwrap_or_else(|| panic!("no layout {name}"))
}

fn install() -> InstallId {
    InstallId(fixed("install id"))
}

fn salt(label: &str) -> ScriptedEntropy {
    ScriptedEntropy::new(fixed::<32>(label).to_vec())
}

fn good<T, E: core::fmt::Display>(made: Result<T, E>) -> T {
    made.unwrap_or_else(|e| panic!("{e}"))
}

fn letters() -> Vec<Made> {
    let kept =
        |status, reason, flags, day: u16, desk_tag| Cell::Kept { status, reason, flags, day: Day(day), desk_tag };
    let filler = FLAG_UNCOUNTED | FLAG_DUMMY;
    vec![
        letter("row_o_free", "a dummy that was never sent", 0, Cell::Free, [0, 0, 0]),
        letter(
            "row_o_waiting",
            "a record that waits",
            1,
            kept(Status::Waiting, 0, 0, 2519, fixed("desk tag")),
            [1, 0, 0],
        ),
        letter(
            "row_o_opened",
            "opened by the desk",
            2,
            kept(Status::Opened, 0, 1, 2520, fixed("desk tag 2")),
            [3, 0, 1],
        ),
        letter(
            "row_o_refused",
            "refused by the desk",
            3,
            kept(Status::Refused, 3, 0, 2521, fixed("desk tag 3")),
            [4, 3, 0],
        ),
        letter(
            "row_o_filler",
            "a filler at the center",
            1023,
            kept(Status::AtCenter, 0, filler, 2522, [0; 8]),
            [2, 0, filler],
        ),
    ]
}

/// `told`: status, reason and flags as the layout numbers them.
fn letter(name: &'static str, what: &'static str, i: u32, cell: Cell, told: [u8; 3]) -> Made {
    let envelope = wire::dummy(u64::from(i));
    let (day, desk_tag) = match cell {
        Cell::Kept { day, desk_tag, .. } => (day.0, desk_tag),
        Cell::Free | Cell::Damaged | Cell::Unclear => (0, [0; 8]),
    };
    let [status, reason, flags] = told;
    Made {
        name,
        layout: "row_o",
        what,
        input: json!({
            "ok": to_hex(&fixed::<32>("OK")),
            "install_id": to_hex(&install().0),
            "i": i,
            "envelope": to_hex(envelope.as_slice()),
            "status": status, "reason": reason, "flags": flags, "day": day,
            "desk_tag": to_hex(&desk_tag),
            "salt": to_hex(&fixed::<32>(name)),
        }),
        output: good(seal_row(&fixed("OK"), &install(), i, &envelope, &cell, &salt(name))),
        expect: None,
        table: table("row_o"),
    }
}

fn read_back() -> Made {
    let entry = ReadBack {
        purpose: 1,
        schema: 1,
        revision: 2,
        record: RecordId(fixed("record")),
        body: Zeroizing::new(vec![0xa2, 0x00, 0x01, 0x02, 0x18, 0x65]),
    };
    Made {
        name: "row_r",
        layout: "row_r",
        what: "read-back of an amended record",
        input: json!({
            "ek": to_hex(&fixed::<32>("EK")),
            "install_id": to_hex(&install().0),
            "i": 201,
            "purpose": 1, "schema": 1, "revision": 2,
            "record_id": to_hex(&entry.record.0),
            "body": to_hex(&entry.body),
            "salt": to_hex(&fixed::<32>("row_r")),
        }),
        output: good(entry.seal(&fixed("EK"), &install(), 201, &salt("row_r"))),
        expect: None,
        table: table("row_r"),
    }
}

fn maps() -> Vec<Made> {
    let identity = Identity {
        device: DeviceId(fixed("device")),
        psk_dev: secret("PSK_dev"),
        chain: ChainId(fixed("chain")),
        next_seq: 41,
        worker: None,
        center: wire::center(),
        root: wire::root().public(),
        floor: None,
    };
    let mut circle = Circle::of_one(217_500_000, secret("circle old"));
    circle.add(217_500_001, secret("circle new"));
    let mut stock = StockBook::default();
    stock.change("lube_water", -3);
    stock.change("cond_ext", 120);
    let link = Link {
        addresses: vec!["192.168.1.10:8443".to_owned(), "[fd00::1]:8443".to_owned()],
        pins: vec![fixed("pin 1"), fixed("pin 2")],
        root: wire::root().public(),
        cmd_seq: 217_600_007,
        bundle_seq: 217_641_600,
        generation: 217_500_000,
        bulletin_after: 217_600_012,
        mail_after: 217_600_003,
        shift: Some(ShiftMark { wall_s: 1_794_000_000, boot_s: 4_000 }),
        policy: Some(Policy { read_back: false, pin_digits: 8, ..Policy::default() }),
        active: true,
        settings: Some(Settings { language: Some("ru".to_owned()), theme: Some(1), text: None, vibration: Some(0) }),
        item_generation: Some(217_500_000),
    };
    let mut shift = ShiftMap::new(RecordId(fixed("shift")));
    shift.zones.push("z02".to_owned());
    shift.workers.extend(["w07".to_owned(), "w03".to_owned()]);
    shift.counts.insert(1, 12);
    shift.codes.insert(6, 2);
    vec![
        map("row_m0", "identity before the activation mail", 0, "K_id", &identity.encode()),
        map("row_m1", "two circle secrets, newest first", 1, "K_read", &circle.encode()),
        map("row_m2", "stock book", 2, "K_id", &stock.encode()),
        map("row_m3", "link with every field", 3, "OK", &link.encode()),
        map("row_m4", "an open shift", 4, "EK", &shift.encode()),
    ]
}

fn map(name: &'static str, what: &'static str, i: u32, key: &str, cbor: &[u8]) -> Made {
    Made {
        name,
        layout: "row_m",
        what,
        input: boxed(name, i, key, cbor),
        output: good(rows::seal_map(&fixed(key), &install(), i, cbor, &salt(name))),
        expect: None,
        table: table("row_m"),
    }
}

fn boxed(name: &str, i: u32, key: &str, cbor: &[u8]) -> Value {
    json!({
        "key": to_hex(&fixed::<32>(key)),
        "key_is": key,
        "install_id": to_hex(&install().0),
        "i": i,
        "cbor": to_hex(cbor),
        "salt": to_hex(&fixed::<32>(name)),
    })
}

fn epoch() -> Made {
    let random = fixed::<2048>("row_m5");
    Made {
        name: "row_m5",
        layout: "row_m",
        what: "epoch salt, install id in clear, rest random",
        input: json!({
            "install_id": to_hex(&install().0),
            "i": 5,
            "epoch_salt": to_hex(&fixed::<32>("epoch salt")),
            "random": to_hex(&random[48..]),
        }),
        output: good(rows::write_epoch(&fixed("epoch salt"), &install(), &ScriptedEntropy::new(random.to_vec()))),
        expect: None,
        table: table("row_m5"),
    }
}

fn bundle_row() -> Made {
    let signed = good(wire::root().sign_bundle(&wire::key_bundle()));
    let checked = good(SignedBundle::parse(&signed, &wire::root().public()));
    Made {
        name: "row_c",
        layout: "row_c",
        what: "the signed bundle",
        input: json!({
            "ok": to_hex(&fixed::<32>("OK")),
            "install_id": to_hex(&install().0),
            "bundle": to_hex(checked.bytes()),
            "m0_root_pk": to_hex(&wire::root().public()),
            "m0_center_id": to_hex(&wire::center().0),
            "salt": to_hex(&fixed::<32>("row_c")),
        }),
        output: good(rows::seal_bundle(&fixed("OK"), &install(), checked.bytes(), &salt("row_c"))),
        expect: None,
        table: table("row_c"),
    }
}

fn items() -> Vec<Made> {
    let item = |number, kind, replaced, text: &str| {
        let body =
            nightjar_wire::cbor::encode(&nightjar_wire::cbor::Value::Map(vec![(1, "de".into()), (2, text.into())]));
        good(Item { number, kind, last_day: Day(2540), replaced, body }.split())
    };
    let notice = item(217_600_020, ItemKind::Notice, vec![217_600_001], &"x".repeat(5_000));
    let alert = item(217_600_021, ItemKind::Alert, vec![], "short");
    let row = |name, what, i, key, cbor: &[u8]| Made {
        name,
        layout: "row_b",
        what,
        input: boxed(name, i, key, cbor),
        output: good(rows::seal_item(&fixed(key), &install(), i, cbor, &salt(name))),
        expect: None,
        table: table("row_b"),
    };
    vec![
        row("row_b_notice_0", "first part of a notice", 0, "K_id", &notice[0].encode()),
        row("row_b_notice_1", "its last part", 63, "K_id", &notice[1].encode()),
        row("row_b_alert", "an alert, under K_read", 7, "K_read", &alert[0].encode()),
    ]
}
