//! A kind from outside: one table of about forty lines goes from a draft on a phone to an opened record at the desk. A desk
//! that does not know it yet keeps it, and opens it when a newer program does.
#![allow(clippy::unwrap_used, reason = "a test stops where it is")]

use journeys::{Center, Phone, Source};
use nightjar::{Draft, SaveError};
use nightjar_desk::Class;
use nightjar_record::{
    Compartment, Field, Filling, Kind, Purpose, ReadError, Registry, Rule, Scope, SetBy, Stage, Table, Type, codes,
    read, read_with,
};
use nightjar_vault::HwClass;
use std::sync::LazyLock;

codes!(EVENT "event": 1 "raid_threat", 2 "raid", 3 "eviction_notice", 4 "neighbour_hostility", 5 "media_event",
    6 "agreement_signed", 7 "agreement_broken", 8 "funding_gap", 9 "closure");
codes!(PARTY "party": 1 "police", 2 "health", 3 "landlord", 4 "municipality", 5 "neighbours", 6 "donor", 7 "media");

static CENTER_EVENT: Kind = Kind::new(11, "center_event", Compartment::D, &TABLE);

static TABLE: Table = Table {
    section: "11.11",
    fields: &[
        Field::new(1, "event", Type::Code(&EVENT)).required().doc("What happened to the center."),
        Field::new(2, "party", Type::Code(&PARTY)).or_code("police").doc("Who did it."),
        Field::new(3, "people", Type::Object(&PEOPLE)).doc("Who was there, as numbers."),
        Field::new(4, "of_state", Type::Flag).set_by(SetBy::Phone).doc("Derived: police, municipality."),
    ],
    rules: &[Rule { id: "11.11.party", stage: Stage::Between, says: "a raid is by the police", run: raid }],
    fill: &[derive],
};

static PEOPLE: Table = Table {
    section: "11.11a",
    fields: &[
        Field::new(1, "staff", Type::Uint(0, 50)).required(),
        Field::new(2, "guests", Type::Uint(0, 500)).or_number(0),
    ],
    rules: &[],
    fill: &[],
};

fn raid(scope: &Scope<'_>) -> Option<()> {
    if scope.code("event")? == Some("raid") && scope.code("party")? != Some("police") {
        scope.own_fault("party", "a raid is by the police");
    }
    Some(())
}

fn derive(event: &mut Filling<'_>) {
    if matches!(event.view().code("party"), Some("police" | "municipality")) {
        event.set_flag("of_state");
    }
}

static REGISTRY: LazyLock<Registry> = LazyLock::new(|| Registry::with(&[&CENTER_EVENT]));

fn draft(text: &str) -> Draft {
    Draft::parse(text).unwrap()
}

const RAID: &str = r#"{"kind":"center_event","event":"raid","party":"police","people":{"staff":3,"guests":2}}"#;

/// A phone of a newer version, with one raid and one contact saved.
fn newer_phone(center: &Center) -> Phone {
    let mut phone = Phone::with(center, "w01", HwClass::Tee, &REGISTRY, Source::system());
    phone.join(center);
    phone.start();
    let faults = phone.save(draft(&RAID.replace("\"police\"", "\"media\""))).unwrap_err();
    assert!(matches!(&faults, SaveError::Invalid { faults } if faults[0].rule == "11.11.party"), "{faults:?}");
    phone.save(draft(RAID)).unwrap();
    phone.save_contacts(1);
    phone
}

#[test]
fn a_kind_of_forty_lines_goes_from_a_draft_to_an_opened_record() {
    let mut center = Center::new();
    center.registry = &REGISTRY;
    let phone = newer_phone(&center);
    let entry = phone.entries(0).unwrap().rows.into_iter().find(|row| row.kind == "center_event").unwrap();
    assert!(entry.json.contains("\"of_state\":true"), "it is read back on the phone");
    phone.sync().unwrap();
    center.sweep();
    assert_eq!(phone.sync_until_opened().opened(), 3);
    let opened = center.opened();
    let body = &opened.iter().find(|record| record.record_id.0 == entry.id.0).unwrap().body;
    let record = read_with(&REGISTRY, body, Purpose::Record).unwrap();
    assert_eq!((record.kind_name(), record.code("event")), ("center_event", Some("raid")));
    assert_eq!(record.view().object("people").unwrap().uint("guests"), Some(2));
    assert!(record.flag("of_state"));
}

#[test]
fn a_desk_that_does_not_know_the_kind_keeps_it_until_it_does() {
    let mut center = Center::new();
    let phone = newer_phone(&center);
    phone.sync().unwrap();
    let sum = center.sweep();
    assert_eq!(sum.of(Class::Parked), 1, "an unknown kind is held, not refused and not dropped");
    assert_eq!(center.copies().len(), 2);
    assert_eq!(center.relay_rows().held, 1, "the relay goes on holding it");
    phone.sync_until_opened();
    let ledger = phone.pending();
    assert_eq!((ledger.opened(), ledger.at_center(), ledger.written()), (2, 1, 3), "the phone does not call it safe");
    assert_eq!(center.sweep().of(Class::Parked), 1, "and it is still there");

    // A newer program at the desk.
    center.registry = &REGISTRY;
    assert_eq!(center.sweep().of(Class::Opened), 1);
    assert_eq!(phone.sync_until_opened().opened(), 3);
    let opened = center.opened();
    let bodies = opened.iter().filter(|record| read(&record.body, Purpose::Record) == Err(ReadError::UnknownKind));
    let bodies: Vec<_> = bodies.map(|record| read_with(&REGISTRY, &record.body, Purpose::Record).unwrap()).collect();
    assert_eq!(bodies.len(), 1);
    assert_eq!(bodies[0].code("event"), Some("raid"));
}
