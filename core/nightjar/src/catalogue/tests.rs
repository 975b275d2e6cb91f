use super::*;
use crate::kit::Phone;
use nightjar_record::Class;
use nightjar_wire::cbor::Value;
use nightjar_wire::item;

fn text(text: &str) -> Value {
    Value::from(text)
}

fn list<const N: usize>(rows: [Value; N]) -> Value {
    Value::Array(rows.to_vec())
}

fn texts<const N: usize>(rows: [&str; N]) -> Value {
    list(rows.map(text))
}

fn row<const N: usize>(values: [(u64, Value); N]) -> Value {
    Value::Map(values.to_vec())
}

/// Every field that a phone reads.
fn whole() -> Vec<(u64, Value)> {
    let own = row([(1, text("x_wipes")), (2, Value::Uint(5)), (4, text("Wipes")), (5, text("hygiene_kit"))]);
    let tile = || row([(1, Value::Uint(3)), (2, Value::Uint(4))]);
    let line = row([(1, text("cond_ext")), (2, Value::Uint(12))]);
    vec![
        (3, texts(["ky", "ru"])),
        (4, Value::Uint(10)),
        (5, texts(["north"])),
        (6, list([row([(1, text("z07")), (2, text("north")), (3, text("Bazaar side"))])])),
        (7, list([own, row([(1, text("cond_ext")), (3, Value::Uint(90))])])),
        (8, list([row([(1, text("sti"))]), row([(1, text("x_vet")), (2, text("Vet")), (3, text("other"))])])),
        (9, list([row([(1, text("clinic1")), (2, Value::Uint(1)), (3, texts(["x_vet"])), (8, Value::Uint(1))])])),
        (10, row([(1, Value::Uint(2)), (2, Value::Uint(2)), (3, list([Value::Uint(1)])), (5, Value::Bool(false))])),
        (11, list([row([(1, text("package_1")), (2, list([line])), (3, list([Value::Uint(1)]))])])),
        (12, list([tile(), tile(), tile(), tile(), tile(), tile()])),
        (13, list([Value::Uint(2), Value::Uint(4)])),
        (15, list([row([(1, text("ky")), (2, Value::Array((0..32).map(|n| text(&format!("w{n}"))).collect()))])])),
        (17, texts(["lada"])),
        (19, texts(["card"])),
    ]
}

fn told(fields: Vec<(u64, Value)>) -> item::Catalogue {
    item::Catalogue { version: 9, published: nightjar_wire::Day(2500), fields }
}

#[test]
fn a_phone_works_by_its_center_s_catalogue_as_soon_as_it_is_there() {
    let phone = Phone::open();
    let built_in = phone.catalogue().unwrap();
    assert_eq!((built_in.version, built_in.zones.len()), (1, 4));
    phone.hear(5, &ItemBody::Catalogue(told(whole())));
    let catalogue = phone.catalogue().unwrap();
    assert_eq!((catalogue.version, catalogue.published.0, catalogue.fiscal_start), (9, 2500, 10));
    assert_eq!((catalogue.zones[0].code.as_str(), catalogue.zones[0].label.as_deref()), ("z07", Some("Bazaar side")));
    let own = catalogue.item("x_wipes").unwrap();
    assert_eq!((own.rolls_up.as_str(), own.class, own.label.as_deref()), ("hygiene_kit", Class::Other, Some("Wipes")));
    let condom = catalogue.item("cond_ext").unwrap();
    assert_eq!((condom.class, condom.warn_at, catalogue.items.len()), (Class::Condom, Some(90), 2));
    assert_eq!((catalogue.package.edu_min, catalogue.package.hivst_counts), (2, false));
    assert_eq!(catalogue.presets[0].topics, ["safer_sex"]);
    assert_eq!(
        (catalogue.who_tiles[5].gender.as_str(), catalogue.who_tiles[5].age_band.as_str()),
        ("trans_woman", "25_29")
    );
    assert_eq!((catalogue.qty_chips.as_slice(), catalogue.code_words[0].1.len()), ([2, 4].as_slice(), 32));
    // An own service counts as the one it rolls up to.
    assert_eq!(phone.providers("x_vet").unwrap().len(), 1);
    assert_eq!(phone.providers("other").unwrap().len(), 1);
    assert!(phone.providers("sti").unwrap().is_empty());
    // Drafts are judged by it, and records carry its version.
    let shift = r#"{"kind":"shift","band":"night","zones":["z01"],"team":["w07"]}"#;
    assert!(phone.start_shift(crate::Draft::parse(shift).unwrap()).is_err());
    phone.start_shift(crate::Draft::parse(&shift.replace("z01", "z07")).unwrap()).unwrap();
    phone.keep(r#"{"kind":"outreach_contact","mode":"one_to_one","outcome":"served","seen_before":"unk"}"#);
    let entry = phone.entries(0).unwrap().rows.remove(0);
    assert!(entry.json.contains(r#""catalogue":9"#) && entry.json.contains(r#""zone":"z07""#), "{}", entry.json);
}

#[test]
fn the_newest_that_can_be_read_is_in_force() {
    let phone = Phone::open();
    phone.hear(7, &ItemBody::Catalogue(item::Catalogue { version: 8, ..told(vec![(4, Value::Uint(4))]) }));
    phone.hear(6, &ItemBody::Catalogue(told(vec![(4, Value::Uint(7))])));
    assert_eq!(phone.catalogue().unwrap().version, 8);
    phone.hear(9, &ItemBody::Catalogue(told(vec![(4, Value::Uint(13))])));
    assert_eq!((phone.catalogue().unwrap().version, phone.catalogue().unwrap().fiscal_start), (8, 4));
}

#[test]
fn a_locked_phone_knows_no_zone() {
    let phone = Phone::open();
    phone.hear(5, &ItemBody::Catalogue(told(whole())));
    assert_eq!(phone.catalogue().unwrap().version, 9);
    phone.lock();
    assert_eq!(phone.catalogue().unwrap_err(), Refused::Locked);
    assert!(phone.catalogue_cell().is_none());
    // The second PIN works by the same.
    phone.unlock_given();
    assert_eq!(phone.catalogue().unwrap().version, 9);
    assert_eq!(Phone::fresh().catalogue().unwrap_err(), Refused::NotEnrolled);
}

#[test]
fn half_a_catalogue_is_none() {
    assert!(read::catalogue(told(whole())).is_ok());
    let many = |n: usize| Value::Array(vec![text("a"); n]);
    let odd: [(u64, Value); 20] = [
        (3, list([])),
        (3, many(10)),
        (4, Value::Uint(0)),
        (5, texts(["North"])),
        // The zone's region is no longer there.
        (5, texts(["south"])),
        (6, list([row([(1, text("z07")), (2, text("north")), (4, text("here"))])])),
        (7, list([row([(1, text("lemons"))])])),
        (7, list([row([(1, text("x_wipes")), (2, Value::Uint(5))])])),
        (7, list([row([(1, text("x_wipes")), (2, Value::Uint(6)), (5, text("hygiene_kit"))])])),
        (7, list([row([(1, text("cond_ext")), (2, Value::Uint(2))])])),
        // A preset's item is switched off.
        (7, list([row([(1, text("pad"))])])),
        (8, list([row([(1, text("x_vet"))])])),
        (9, list([row([(1, text("clinic1")), (2, Value::Uint(9))])])),
        (10, row([(1, Value::Uint(2)), (3, list([Value::Uint(9)]))])),
        (11, list([row([(1, text("p")), (2, list([row([(1, text("cond_ext")), (2, Value::Uint(5001))])]))])])),
        (11, list([row([(1, text("p")), (3, list([Value::Uint(18)]))])])),
        (12, list([row([(1, Value::Uint(1)), (2, Value::Uint(1))])])),
        (13, list([Value::Uint(0)])),
        (15, list([row([(1, text("ky")), (2, many(31))])])),
        (3, text("ky")),
    ];
    for (n, (key, value)) in odd.into_iter().enumerate() {
        let mut fields = whole();
        fields.iter_mut().filter(|(known, _)| *known == key).for_each(|(_, old)| *old = value.clone());
        assert!(read::catalogue(told(fields)).is_err(), "{n}: field {key}");
    }
}
