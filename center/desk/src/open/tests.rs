//! Every class of security.md 5.4, placed by a real envelope; the sum; the crash between durable and told.

use nightjar_seal::envelope::{Compartment, SenderPsk};
use nightjar_seal::plaintext::{Plaintext, Purpose};
use nightjar_seal::{OsEntropy, ack, dummy};
use nightjar_wire::cbor::{Value, encode};
use nightjar_wire::mailroom::{FinishedState, Mailroom};
use nightjar_wire::{ChainId, DeviceId, EnvelopeId, Month};

use super::*;
use crate::state::Stored;
use crate::state::device::{Device, DeviceState};
use crate::state::seed::{Issued, Seed};
use crate::store::Table;
use crate::testkit::{Center, NOW_S, Phone, classes, stock_body};
use crate::{Desk, DeskError, Key};

fn body(entries: Vec<(u64, Value)>) -> Vec<u8> {
    encode(&Value::Map(entries))
}

fn records(desk: &Desk) -> Vec<OpenedRecord> {
    let mut out = Vec::new();
    desk.each_record(|record| {
        out.push(record);
        Ok(())
    })
    .unwrap();
    out.sort_by_key(|record| record.opened);
    out
}

/// One envelope, its class, and whether the relay goes on holding it.
#[track_caller]
fn placed(center: &Center, desk: &mut Desk, blob: &[u8; 1936], class: Class) -> EnvelopeId {
    let id = center.relay.deliver(blob);
    assert_eq!(classes(&center.sweep(desk)), [(class, 1)]);
    assert_eq!(center.relay.holds(&id), class.is_held());
    // Cleared for the next case; what is held here alone would be counted again.
    center.relay.inner().envelopes.clear();
    id
}

/// Lets go of what the desk holds, so that each case starts empty.
fn clear(center: &Center, desk: &mut Desk) {
    let mut places = Vec::new();
    desk.store
        .each(Table::Envelope, |row| {
            places.push(row.place);
            Ok(())
        })
        .unwrap();
    desk.store.write(&center.entropy, |tx| places.iter().try_for_each(|p| tx.delete(Table::Envelope, p))).unwrap();
}

fn set_state(desk: &mut Desk, center: &Center, phone: &Phone, state: DeviceState) {
    let device = desk.devices.iter_mut().find(|device| device.id == phone.device).unwrap();
    device.state = state;
    let (place, value) = (device.place.unwrap(), device.value());
    desk.store.write(&center.entropy, |tx| tx.update(Table::Device, &place, &value)).unwrap();
}

#[test]
fn a_record_is_opened_told_and_a_duplicate_ever_after() {
    let center = Center::new(1);
    let mut desk = center.desk();
    let mut phone = center.enroll(&mut desk, 11);
    let sealed = phone.record();
    let id = placed(&center, &mut desk, &sealed.envelope, Class::Opened);
    let (state, tag) = center.relay.inner().finished[&id];
    assert_eq!(state, FinishedState::Opened);
    assert!(ack::is_opened_tag(&sealed.desk_tag, desk.generation(), &tag));
    let all = records(&desk);
    assert_eq!(all.len(), 1);
    assert_eq!((all[0].device, all[0].chain), (Some(phone.device), Some((phone.chain, 0))));
    assert_eq!(*all[0].body, stock_body());
    desk.close().unwrap();
    let mut desk = center.desk();
    placed(&center, &mut desk, &sealed.envelope, Class::Duplicate);
    assert!(ack::is_opened_tag(&sealed.desk_tag, desk.generation(), &center.relay.inner().finished[&id].1));
    assert_eq!(records(&desk).len(), 1);
}

#[test]
fn withdrawals_notices_and_signs_of_life_are_opened() {
    let center = Center::new(2);
    let mut desk = center.desk();
    let mut phone = center.enroll(&mut desk, 12);
    let withdrawal = phone.sealed(Purpose::Withdrawal, &body(vec![(0, Value::Uint(8)), (1, Value::Uint(1))]));
    let alone = phone.sealed(Purpose::SignOfLife, &body(vec![(1, Value::Uint(7))]));
    let old = body(vec![(1, Value::Uint(7)), (2, Value::Bytes(vec![1; 8])), (3, Value::Uint(4))]);
    let whole = phone.sealed(Purpose::SignOfLife, &old);
    let notice = phone.sealed(Purpose::DuressNotice, &body(vec![]));
    for sealed in [withdrawal, alone, whole, notice] {
        placed(&center, &mut desk, &sealed.envelope, Class::Opened);
    }
}

#[test]
fn dummies_are_told_and_kept_nowhere() {
    let center = Center::new(3);
    let mut desk = center.desk();
    let phone = center.enroll(&mut desk, 13);
    let blob = phone.dummy();
    let id = placed(&center, &mut desk, &blob, Class::Dummy);
    assert_eq!(center.relay.inner().finished[&id].0, FinishedState::Opened);
    // Classified anew when it comes again: it is no duplicate.
    placed(&center, &mut desk, &blob, Class::Dummy);
    assert!(desk.store.count(Table::Envelope).unwrap().is_empty());
    let mut content = [0; 778];
    content[700] = 1;
    let loud = dummy::make_with(&phone.center, &phone.dummy_key(), &content, &OsEntropy).unwrap();
    placed(&center, &mut desk, &loud, Class::Refused);
}

#[test]
fn what_breaks_the_rules_is_refused_and_kept() {
    let center = Center::new(4);
    let mut desk = center.desk();
    let mut phone = center.enroll(&mut desk, 14);
    let cases: Vec<(&str, Box<[u8; 1936]>)> = vec![
        ("zero bytes", phone.broken(|b| b[6] = 1).envelope),
        ("padding", phone.broken(|b| b[777] = 1).envelope),
        ("length", phone.broken(|b| b[..2].copy_from_slice(&731_u16.to_be_bytes())).envelope),
        ("schema 0", phone.broken(|b| b[3] = 0).envelope),
        ("purpose 0", phone.broken(|b| b[2] = 0).envelope),
        ("purpose 5", phone.broken(|b| b[2] = 5).envelope),
        ("device", phone.broken(|b| b[8] ^= 1).envelope),
        ("revision of a notice", phone.broken(|b| (b[2], b[5]) = (3, 1)).envelope),
        ("notice with a body", phone.broken(|b| b[2] = 3).envelope),
        ("no map", phone.sealed(Purpose::Record, &[0x01]).envelope),
        ("no kind", phone.sealed(Purpose::Record, &body(vec![(1, Value::Uint(1))])).envelope),
        ("two ways to write it", phone.sealed(Purpose::Record, &[0xa1, 0x00, 0x18, 0x08]).envelope),
        ("incident in A", phone.sealed(Purpose::Record, &body(vec![(0, Value::Uint(5))])).envelope),
        ("alert in A", phone.sealed(Purpose::Record, &body(vec![(0, Value::Uint(6))])).envelope),
        ("sign of life of half a chain", {
            let half = body(vec![(1, Value::Uint(7)), (3, Value::Uint(4))]);
            phone.sealed(Purpose::SignOfLife, &half).envelope
        }),
        ("A's sender under B's key", {
            let plaintext = phone.plaintext(Purpose::Record, &stock_body());
            let own = phone.own();
            let prepared = phone.prepare(Compartment::B, &own);
            prepared.seal_bytes(plaintext.encode().unwrap().expose()).unwrap().envelope
        }),
    ];
    for (name, blob) in cases {
        let id = center.relay.deliver(&blob);
        assert_eq!(classes(&center.sweep(&mut desk)), [(Class::Refused, 1)], "{name}");
        assert_eq!(center.relay.inner().finished[&id].0, FinishedState::Kept, "{name}");
        center.relay.inner().envelopes.clear();
    }
    assert_eq!(desk.standing(&center.relay).unwrap().held.refused, 16);
    assert!(records(&desk).is_empty());
}

#[test]
fn a_refused_one_that_comes_again_is_kept_once() {
    let center = Center::new(5);
    let mut desk = center.desk();
    let mut phone = center.enroll(&mut desk, 15);
    let sealed = phone.broken(|b| b[777] = 1);
    placed(&center, &mut desk, &sealed.envelope, Class::Refused);
    placed(&center, &mut desk, &sealed.envelope, Class::Refused);
    assert_eq!(desk.standing(&center.relay).unwrap().held.refused, 1);
}

#[test]
fn what_is_newer_is_parked_and_held() {
    let center = Center::new(6);
    let mut desk = center.desk();
    let mut phone = center.enroll(&mut desk, 16);
    let mut version = phone.record().envelope;
    version[0] = 2;
    let mut suite = phone.record().envelope;
    suite[1] = 2;
    let kind = phone.sealed(Purpose::Record, &body(vec![(0, Value::Uint(99))])).envelope;
    let field = phone.sealed(Purpose::Record, &body(vec![(0, Value::Uint(8)), (99, Value::Uint(1))])).envelope;
    let schema = phone.broken(|b| b[3] = 2).envelope;
    // Its body is not read: nothing in it can refuse it.
    let unread = phone.broken(|b| (b[3], b[48]) = (2, 0xff)).envelope;
    for blob in [version, suite, kind, field, schema, unread] {
        placed(&center, &mut desk, &blob, Class::Parked);
        clear(&center, &mut desk);
    }
}

#[test]
fn a_revoked_phone_is_parked_a_retired_one_opens() {
    let center = Center::new(7);
    let mut desk = center.desk();
    let mut phone = center.enroll(&mut desk, 17);
    set_state(&mut desk, &center, &phone, DeviceState::Revoked);
    let sealed = phone.record();
    placed(&center, &mut desk, &sealed.envelope, Class::Parked);
    // The relay forgot it, the desk did not: back in use, it opens from the desk's own copy.
    set_state(&mut desk, &center, &phone, DeviceState::Retired);
    assert_eq!(classes(&center.sweep(&mut desk)), [(Class::Opened, 1)]);
    assert_eq!(desk.standing(&center.relay).unwrap().held.all(), 0);
    assert_eq!(center.relay.inner().finished[&sealed.env_id].0, FinishedState::Opened);
    placed(&center, &mut desk, &phone.record().envelope, Class::Opened);
}

#[test]
fn a_duress_notice_parks_what_follows_it_in_the_same_sweep_and_later() {
    let center = Center::new(8);
    let mut desk = center.desk();
    let mut phone = center.enroll(&mut desk, 18);
    let mut other = center.enroll(&mut desk, 19);
    for _ in 0..3 {
        center.relay.deliver(&phone.record().envelope);
    }
    center.relay.deliver(&phone.sealed(Purpose::DuressNotice, &body(vec![])).envelope);
    for _ in 0..4 {
        center.relay.deliver(&phone.record().envelope);
    }
    center.relay.deliver(&other.record().envelope);
    // Whatever the order of the random ids: 3 before, the notice, 4 after, 1 of another phone.
    assert_eq!(classes(&center.sweep(&mut desk)), [(Class::Opened, 5), (Class::Parked, 4)]);
    desk.close().unwrap();
    let mut desk = center.desk();
    center.relay.deliver(&phone.record().envelope);
    assert_eq!(classes(&center.sweep(&mut desk)), [(Class::Parked, 5)]);
    // No phone has two chains under one name: whoever begins another one has its keys, and no way round the notice.
    phone.chain = ChainId([9; 8]);
    center.relay.deliver(&phone.record().envelope);
    assert_eq!(classes(&center.sweep(&mut desk)), [(Class::Parked, 6)]);
    // Re-activation is another identity.
    let mut again = center.enroll(&mut desk, 30);
    center.relay.deliver(&again.record().envelope);
    assert_eq!(classes(&center.sweep(&mut desk)), [(Class::Opened, 1), (Class::Parked, 6)]);
}

#[test]
fn altered_ones_are_damaged_and_belong_to_nobody() {
    let center = Center::new(9);
    let mut desk = center.desk();
    let mut phone = center.enroll(&mut desk, 20);
    for at in [30, 1_200, 1_930] {
        let mut blob = phone.record().envelope;
        blob[at] ^= 1;
        placed(&center, &mut desk, &blob, Class::Damaged);
    }
    assert_eq!(desk.standing(&center.relay).unwrap().held.damaged, 3);
    assert_eq!(desk.standing(&center.relay).unwrap().phones.silent, 1);
}

#[test]
fn an_envelope_for_a_burnt_key_is_late() {
    let center = Center::new(10);
    let mut desk = center.desk();
    let mut phone = center.enroll(&mut desk, 21);
    let sealed = phone.record();
    burn(&mut desk, &center, Month::from_unix(NOW_S));
    placed(&center, &mut desk, &sealed.envelope, Class::Late);
    assert_eq!(center.relay.inner().finished[&sealed.env_id].0, FinishedState::Kept);
}

fn burn(desk: &mut Desk, center: &Center, month: Month) {
    let (mut issued, mut seeds) = (Vec::new(), Vec::new());
    desk.store
        .each(Table::Seed, |row| {
            if row.place.month == month {
                if let Some(mut one) = Issued::of_row(&row)? {
                    one.burnt = true;
                    issued.push((row.place, one.value()));
                } else if Seed::of_row(&row)?.is_some() {
                    seeds.push(row.place);
                }
            }
            Ok(())
        })
        .unwrap();
    assert_eq!((issued.len(), seeds.len()), (2, 2));
    desk.store
        .write(&center.entropy, |tx| {
            seeds.iter().try_for_each(|place| tx.delete(Table::Seed, place))?;
            issued.iter().try_for_each(|(place, value)| tx.update(Table::Seed, place, value))
        })
        .unwrap();
}

#[test]
fn strangers_are_unknown_until_their_phone_is() {
    let center = Center::new(11);
    let mut desk = center.desk();
    let mut phone = center.enroll(&mut desk, 22);
    // Sealed under a PSK this desk has never heard of: it opens once the identity is there.
    phone.psk = nightjar_seal::Secret::from_bytes([5; 32]);
    let sealed = phone.record();
    placed(&center, &mut desk, &sealed.envelope, Class::Unknown);
    assert_eq!(classes(&center.sweep(&mut desk)), [(Class::Unknown, 1)], "held here, the relay lost it");
    let device = desk.devices.iter_mut().find(|device| device.id == phone.device).unwrap();
    device.psk = phone.psk.duplicate();
    assert_eq!(classes(&center.sweep(&mut desk)), [(Class::Opened, 1)]);
    // Random bytes open under nothing.
    let mut noise = [0x5a; 1936];
    noise[..2].copy_from_slice(&[1, 1]);
    placed(&center, &mut desk, &noise, Class::Unknown);
}

#[test]
fn incidents_name_nobody_and_wait_for_the_documentation_key() {
    let center = Center::new(12);
    let mut desk = center.desk();
    let phone = center.enroll(&mut desk, 23);
    let circle = SenderPsk::circle(&desk.circles[0].secret);
    let incident = |change: &dyn Fn(&mut Plaintext)| {
        let mut plaintext = Plaintext {
            purpose: Purpose::Record,
            schema: 1,
            revision: 0,
            device: DeviceId([0; 8]),
            chain: ChainId([0; 8]),
            seq: 0,
            record_id: nightjar_wire::RecordId([3; 16]),
            body: zeroize::Zeroizing::new(body(vec![(0, Value::Uint(5))])),
        };
        change(&mut plaintext);
        let bytes = plaintext.encode().unwrap();
        phone.prepare(Compartment::B, &circle).seal_bytes(bytes.expose()).unwrap().envelope
    };
    // The kind itself belongs to a later program: parked, and not refused.
    placed(&center, &mut desk, &incident(&|_| ()), Class::Parked);
    placed_among(&center, &mut desk, &incident(&|p| p.seq = 1), Class::Refused);
    placed_among(&center, &mut desk, &incident(&|p| p.chain = ChainId([1; 8])), Class::Refused);
    placed_among(&center, &mut desk, &incident(&|p| p.device = phone.device), Class::Refused);
    placed_among(&center, &mut desk, &incident(&|p| p.purpose = Purpose::SignOfLife), Class::Refused);
    let contact = incident(&|p| p.body = zeroize::Zeroizing::new(stock_body()));
    placed_among(&center, &mut desk, &contact, Class::Refused);
    // A phone without its circle secret: parked, whatever it says.
    let lone = SenderPsk::no_circle(&phone.psk);
    let plaintext = Plaintext {
        purpose: Purpose::Withdrawal,
        schema: 1,
        revision: 0,
        device: DeviceId([0; 8]),
        chain: ChainId([0; 8]),
        seq: 0,
        record_id: nightjar_wire::RecordId([4; 16]),
        body: zeroize::Zeroizing::new(body(vec![(0, Value::Uint(5)), (1, Value::Uint(1))])),
    };
    let sealed = phone.prepare(Compartment::B, &lone).seal(&plaintext).unwrap();
    placed_among(&center, &mut desk, &sealed.envelope, Class::Parked);
    desk.close().unwrap();
    // Without center-b.key the same incident is unknown, never late: it waits.
    std::fs::remove_file(center.dir.path().join("center-b.key")).unwrap();
    let mut desk = center.desk();
    assert!(!desk.has_documentation());
    clear(&center, &mut desk);
    placed(&center, &mut desk, &incident(&|_| ()), Class::Unknown);
}

/// An incident as a later program knows it: the built-in kinds lack it, and would park it as unknown.
fn knowing_incidents(desk: Desk) -> Desk {
    use nightjar_record::{Compartment as Of, Kind, Registry, Table};
    static TABLE: Table = Table { section: "11.5", fields: &[], rules: &[], fill: &[] };
    static INCIDENT: Kind = Kind::new(5, "incident", Of::B, &TABLE);
    static REGISTRY: std::sync::LazyLock<Registry> = std::sync::LazyLock::new(|| Registry::with(&[&INCIDENT]));
    desk.knowing(&REGISTRY)
}

#[test]
fn an_incident_without_the_circle_secret_is_parked_for_that_reason_alone() {
    let center = Center::new(31);
    let mut desk = knowing_incidents(center.desk());
    let phone = center.enroll(&mut desk, 32);
    let incident = |psk: &SenderPsk, record: u8| {
        let plaintext = Plaintext {
            purpose: Purpose::Record,
            schema: 1,
            revision: 0,
            device: DeviceId([0; 8]),
            chain: ChainId([0; 8]),
            seq: 0,
            record_id: nightjar_wire::RecordId([record; 16]),
            body: zeroize::Zeroizing::new(body(vec![(0, Value::Uint(5))])),
        };
        phone.prepare(Compartment::B, psk).seal(&plaintext).unwrap().envelope
    };
    let circle = SenderPsk::circle(&desk.circles[0].secret);
    // The control: by the circle the very same incident is opened.
    placed(&center, &mut desk, &incident(&circle, 1), Class::Opened);
    let lone = incident(&SenderPsk::no_circle(&phone.psk), 2);
    placed(&center, &mut desk, &lone, Class::Parked);
    let mut reasons = Vec::new();
    desk.store
        .each(Table::Envelope, |row| {
            reasons.extend(Kept::of_row(&row)?.map(|kept| (kept.verdict.why, kept.number.is_none())));
            Ok(())
        })
        .unwrap();
    assert_eq!(reasons, [(Why::NoCircle, true)], "and it is tied to no phone's number");
    assert_eq!(records(&desk).len(), 1);
    // Held until a person decides, at the relay too, however often it is looked at.
    assert_eq!(classes(&center.sweep(&mut desk)), [(Class::Parked, 1)]);
}

/// As [`placed`], beside whatever is parked already.
#[track_caller]
fn placed_among(center: &Center, desk: &mut Desk, blob: &[u8; 1936], class: Class) {
    clear(center, desk);
    placed(center, desk, blob, class);
}

#[test]
fn killed_between_durable_and_told_nothing_is_there_twice() {
    let center = Center::new(13);
    let mut desk = center.desk();
    let mut phone = center.enroll(&mut desk, 24);
    let sealed: Vec<_> = (0..5).map(|_| phone.record()).collect();
    for one in &sealed {
        center.relay.deliver(&one.envelope);
    }
    center.relay.inner().finish_fails = true;
    let failed = desk.sweep(&center.relay, &center.entropy, &mut |_, _| {});
    assert!(matches!(failed, Err(DeskError::Mailroom(_))));
    assert!(center.relay.inner().finished.is_empty());
    drop(desk);
    center.relay.inner().finish_fails = false;
    let mut desk = center.desk();
    assert_eq!(classes(&center.sweep(&mut desk)), [(Class::Duplicate, 5)]);
    assert_eq!(records(&desk).len(), 5);
    for one in &sealed {
        let tag = center.relay.inner().finished[&one.env_id].1;
        assert!(ack::is_opened_tag(&one.desk_tag, desk.generation(), &tag));
    }
}

#[test]
fn a_long_backlog_of_everything_adds_up() {
    let center = Center::new(14);
    let mut desk = center.desk();
    let mut phone = center.enroll(&mut desk, 25);
    for n in 0..300_u32 {
        match n % 3 {
            0 => center.relay.deliver(&phone.record().envelope),
            1 => center.relay.deliver(&phone.dummy()),
            _ => {
                let mut noise = [n as u8; 1936];
                noise[..2].copy_from_slice(&[1, 1]);
                noise[1_000..1_004].copy_from_slice(&n.to_be_bytes());
                center.relay.deliver(&noise)
            }
        };
    }
    let mut seen = Vec::new();
    let sum = desk.sweep(&center.relay, &center.entropy, &mut |done, of| seen.push((done, of))).unwrap();
    assert_eq!(classes(&sum), [(Class::Opened, 100), (Class::Dummy, 100), (Class::Unknown, 100)]);
    assert_eq!((sum.seen(), sum.placed()), (300, 300));
    assert_eq!(seen.last(), Some(&(300, 300)));
    let waiting: u64 = center.relay.counts().unwrap().iter().map(|day| day.envelopes).sum();
    assert_eq!(waiting, 100);
    let mut numbers: Vec<u64> = records(&desk).iter().map(|record| record.opened).collect();
    numbers.dedup();
    assert_eq!(numbers.len(), 100);
}

#[test]
fn a_sum_that_lacks_one_does_not_add_up() {
    let mut sum = Sum::default();
    sum.saw();
    assert!(!sum.adds_up());
    sum.place(Class::Late);
    assert!(sum.adds_up());
    sum.place(Class::Late);
    assert!(!sum.adds_up());
}

#[test]
fn the_log_proves_what_was_opened() {
    let center = Center::new(15);
    let mut desk = center.desk();
    let mut phone = center.enroll(&mut desk, 26);
    center.relay.deliver(&phone.record().envelope);
    center.sweep(&mut desk);
    let record = records(&desk).pop().unwrap();
    // domain.md 11.18: SHA-256(record_id || revision || body).
    let entry = nightjar_seal::derive::hash(&[&record.record_id.0, &[0, 0], &record.body]);
    let mut found = false;
    desk.store
        .each(Table::Log, |row| {
            found |= row.cbor.windows(32).any(|window| window == entry);
            Ok(())
        })
        .unwrap();
    assert!(found);
}

#[test]
fn a_restored_desk_takes_a_new_generation_and_is_heard() {
    let center = Center::new(16);
    let desk = center.desk();
    let before = desk.generation();
    desk.close().unwrap();
    let backup = std::fs::read(center.dir.path().join("desk.db")).unwrap();
    let mut desk = center.desk();
    assert_eq!(desk.generation(), before, "the same desk again is not a restored one");
    let mut phone = center.enroll(&mut desk, 27);
    let sealed = phone.record();
    center.relay.deliver(&sealed.envelope);
    center.sweep(&mut desk);
    drop(desk);
    for end in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(center.dir.path().join(format!("desk.db{end}")));
    }
    std::fs::write(center.dir.path().join("desk.db"), backup).unwrap();
    let mut desk = center.desk();
    assert!(desk.generation() > before);
    assert_eq!(center.relay.inner().generation, desk.generation());
    // The phone offers it again; its identity is lost with the backup: held, not dropped.
    placed(&center, &mut desk, &sealed.envelope, Class::Unknown);
}

#[test]
fn a_desk_without_a_seed_row_refuses_to_sweep() {
    let center = Center::new(17);
    let mut desk = center.desk();
    let mut seed = None;
    desk.store
        .each(Table::Seed, |row| {
            if Seed::of_row(&row)?.is_some() {
                seed = Some(row.place);
            }
            Ok(())
        })
        .unwrap();
    desk.store.write(&center.entropy, |tx| tx.delete(Table::Seed, &seed.unwrap())).unwrap();
    let swept = desk.sweep(&center.relay, &center.entropy, &mut |_, _| {});
    assert!(matches!(swept, Err(DeskError::Row { table: "seed" })));
}

#[test]
fn wrong_words_open_nothing_and_the_recovery_key_opens_all() {
    let center = Center::new(18);
    let dir = center.dir.path();
    let wrong = Desk::unlock(dir, &Key::Passphrase("abandon ability able about above absent absorb"));
    assert!(matches!(wrong.err(), Some(DeskError::WrongPassphrase)));
    assert!(matches!(Desk::unlock(dir, &Key::Recovery("abandon")).err(), Some(DeskError::NotWords)));
    let shouted = center.secrets.passphrase().to_uppercase().replace(' ', " - ");
    assert!(Desk::unlock(dir, &Key::Passphrase(&shouted)).unwrap().has_documentation());
    assert!(Desk::unlock(dir, &Key::Recovery(center.secrets.recovery())).unwrap().has_documentation());
    let mut file = std::fs::read(dir.join("center.key")).unwrap();
    file[100] ^= 1;
    std::fs::write(dir.join("center.key"), &file).unwrap();
    assert!(matches!(center.unlock().err(), Some(DeskError::KeyFileDamaged { file: "center.key" })));
    std::fs::remove_file(dir.join("center.key")).unwrap();
    assert!(matches!(Desk::exists(dir), Err(DeskError::NoCenter)));
}

#[test]
fn a_device_row_comes_back_as_it_was() {
    let center = Center::new(19);
    let mut desk = center.desk();
    let phone = center.enroll(&mut desk, 28);
    desk.close().unwrap();
    let desk = center.desk();
    let device: &Device = desk.devices.iter().find(|device| device.id == phone.device).unwrap();
    assert_eq!(device.psk.expose(), phone.psk.expose());
    assert_eq!((device.key, device.class), (Some(phone.login_key), 2));
    assert_eq!(device.state, DeviceState::Active);
    assert_eq!(device.worker.as_deref(), Some("w01"));
    assert!(!device.mail_due);
}
