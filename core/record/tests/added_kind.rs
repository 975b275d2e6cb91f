//! A kind from outside: one table of about 40 lines is judged, encoded, read, printed and described.
#![allow(clippy::unwrap_used, reason = "a test stops where it is")]

use nightjar_record::{
    Catalogue, Compartment, Context, Day, Draft, Field, Filling, Kind, Purpose, ReadError, Registry, Rule, Scope,
    SetBy, Stage, Table, Type, check, codes, dictionary, prepare, read, read_with, schema,
};

codes!(EVENT "event": 1 "raid_threat", 2 "raid", 3 "eviction_notice", 4 "neighbour_hostility", 5 "media_event",
    6 "agreement_signed", 7 "agreement_broken", 8 "funding_gap", 9 "closure");
codes!(PARTY "party": 1 "police", 2 "health", 3 "landlord", 4 "municipality", 5 "neighbours", 6 "donor", 7 "media");

static CENTER_EVENT: Kind = Kind::new(11, "center_event", Compartment::D, &TABLE).without_shift();

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

fn with_kind<T>(run: impl FnOnce(&Context<'_>, &Registry) -> T) -> T {
    let (catalogue, registry) = (Catalogue::built_in(), Registry::with(&[&CENTER_EVENT]));
    run(&Context { registry: &registry, ..Context::new(Day(0), &catalogue) }, &registry)
}

#[test]
fn a_kind_of_forty_lines_goes_all_the_way() {
    with_kind(|context, registry| {
        let draft = r#"{"kind":"center_event","event":"raid","party":"police","people":{"staff":3,"guests":0}}"#;
        let record = prepare(&Draft::parse(draft).unwrap(), context, &mut || 0).unwrap();
        // kind 11, event 2, people {1: 3}, of_state; the default party and no guests are left out; day 0, catalogue 1
        assert_eq!(record.body(), [0xa6, 0, 11, 1, 2, 3, 0xa1, 1, 3, 4, 0xf5, 0x18, 101, 0, 0x18, 106, 1]);
        let back = read_with(registry, &record.body(), Purpose::Record).unwrap();
        assert!(back == record && back.flag("of_state"));
        assert_eq!(back.code("party"), Some("police"));
        assert_eq!(back.view().object("people").unwrap().uint("guests"), Some(0));
        assert_eq!(
            back.to_json(),
            r#"{"kind":"center_event","event":"raid","party":"police","people":{"staff":3,"guests":0},"of_state":true,"day":"2020-01-01","catalogue":1}"#
        );
        assert_eq!(read(&record.body(), Purpose::Record), Err(ReadError::UnknownKind));
        assert!(dictionary(registry).contains("## center_event"));
        assert!(schema(&CENTER_EVENT, context.catalogue).contains("eviction_notice"));
    });
}

#[test]
fn its_faults_come_all_at_once() {
    with_kind(|context, _| {
        let faults = |draft: &str| {
            let faults = check(&Draft::parse(draft).unwrap(), context);
            faults.into_iter().map(|f| format!("{} {}", f.path, f.rule)).collect::<Vec<_>>()
        };
        assert_eq!(
            faults(
                r#"{"kind":"center_event","event":"raid","party":"media","people":{"guests":501,"names":1},"of_state":true}"#
            ),
            [
                "of_state V16",
                "party 11.11.party",
                "people.guests 11.11a.guests",
                "people.names V16",
                "people.staff 11.11a.staff"
            ]
        );
        assert_eq!(faults(r#"{"kind":"center_event","people":3}"#), ["event 11.11.event", "people 11.11.people"]);
    });
}
