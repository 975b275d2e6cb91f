//! Labels and pictures against the tables of kinds themselves.

use super::*;
use crate::{Action, Picture, Sign, pictogram, slip_group};
use nightjar_record::{Field, Registry, Type, built_in_items, built_in_services, common_fields};

/// Fields that no screen names: links, and what the phone sets unseen.
const UNNAMED: &[&str] = &["parent", "zero", "closed", "shift", "worker", "catalogue"];

/// All fields of the kinds that exist, rows of lists included.
fn fields() -> Vec<&'static Field> {
    let mut all: Vec<&Field> = Vec::new();
    for kind in Registry::built_in().kinds() {
        for field in kind.table.fields {
            all.push(field);
            if let Type::Rows(table, _) = field.ty {
                all.extend(table.fields);
            }
        }
    }
    all
}

/// All codes of the kinds that exist: (list, code). Lists of one name are one here.
fn codes() -> BTreeSet<(&'static str, &'static str)> {
    let mut all: BTreeSet<(&str, &str)> = BTreeSet::new();
    for field in fields() {
        if let Type::Code(list) | Type::Codes(list, _) = field.ty {
            all.extend(list.codes.iter().map(|code| (list.name, *code)));
        }
    }
    all.extend(built_in_items().map(|code| ("item", code)));
    all.extend(built_in_services().iter().map(|code| ("service", *code)));
    all.extend(Registry::built_in().kinds().map(|kind| ("kind", kind.name)));
    all
}

#[test]
fn every_code_of_every_kind_has_a_label_and_a_picture() {
    let codes = codes();
    assert!(codes.len() > 200 && codes.contains(&("item", "cond_ext")) && codes.contains(&("gender", "trans_man")));
    for language in Language::ALL {
        let words = Words::new(*language);
        for (list, code) in &codes {
            assert!(words.label(list, code).is_some_and(|label| !label.is_empty()), "{language:?} {list}.{code}");
            assert!(pictogram(list, code).is_some(), "{list}.{code}");
        }
    }
}

#[test]
fn no_list_of_a_kind_has_a_code_too_many() {
    let codes = codes();
    let names: BTreeSet<&str> = codes.iter().map(|(list, _)| *list).collect();
    for list in code_lists().iter().filter(|list| names.contains(list.name)) {
        for (code, _) in list.codes {
            assert!(codes.contains(&(list.name, *code)), "{}.{code}", list.name);
        }
    }
}

#[test]
fn every_file_has_the_labels_of_all_lists_and_no_other() {
    let expected: Vec<String> = code_lists()
        .iter()
        .flat_map(|list| list.codes.iter().map(move |(code, _)| format!("{}.{code}", list.name)))
        .collect();
    for language in Language::ALL {
        let keys: BTreeSet<&str> = Key::ALL.iter().map(|key| key.message()).collect();
        let found: BTreeSet<String> = texts(*language)
            .into_iter()
            .filter(|(message, ..)| !keys.contains(message.as_str()) && message != "field")
            .map(|(message, attribute, _)| {
                let attribute = attribute.unwrap();
                let code = attribute.strip_prefix('n').filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
                format!("{message}.{}", code.unwrap_or(&attribute))
            })
            .collect();
        assert_eq!(found, expected.iter().cloned().collect(), "{language:?}");
    }
    assert_eq!(expected.iter().collect::<BTreeSet<_>>().len(), expected.len());
}

#[test]
fn a_list_and_a_key_never_share_a_message() {
    for list in code_lists() {
        assert!(Key::ALL.iter().all(|key| key.message() != list.name), "{}", list.name);
    }
}

#[test]
fn every_field_that_a_screen_shows_has_a_name() {
    let names: BTreeSet<&str> = fields().into_iter().map(|field| field.name).collect();
    let common: BTreeSet<&str> = common_fields().iter().map(|field| field.name).collect();
    for language in Language::ALL {
        let words = Words::new(*language);
        for name in names.iter().filter(|name| !UNNAMED.contains(name)) {
            assert!(words.field(name).is_some(), "{language:?} {name}");
        }
    }
    for (message, attribute, _) in texts(Language::En) {
        if message == "field" {
            let name = attribute.unwrap();
            assert!(names.contains(name.as_str()) || common.contains(name.as_str()), "no kind has {name}");
        }
    }
}

#[test]
fn two_codes_of_a_list_never_have_the_same_label() {
    for language in Language::ALL {
        let words = Words::new(*language);
        for list in code_lists() {
            let labels: BTreeSet<String> =
                list.codes.iter().filter_map(|(code, _)| words.label(list.name, code)).collect();
            assert_eq!(labels.len(), list.codes.len(), "{language:?} {}: {labels:?}", list.name);
        }
    }
}

#[test]
fn unknown_codes_have_neither() {
    let words = Words::new(Language::En);
    for (list, code) in [("item", "x_own"), ("err", "storage"), ("item", "storage"), ("nothing", "here"), ("ok", "")] {
        assert_eq!(words.label(list, code), None, "{list}.{code}");
        assert_eq!(pictogram(list, code), None, "{list}.{code}");
    }
    assert_eq!(words.field("nothing"), None);
}

#[test]
fn every_picture_is_unique_in_its_list_and_among_actions() {
    for list in code_lists() {
        let pictures: BTreeSet<&str> = list.codes.iter().map(|(_, picture)| picture.id).collect();
        assert_eq!(pictures.len(), list.codes.len(), "{}", list.name);
    }
    let actions: BTreeSet<&str> = Action::ALL.iter().map(|action| action.picture().id).collect();
    assert_eq!(actions.len(), Action::ALL.len(), "two actions with one picture");
}

// ui.md 4.3 names these
#[test]
fn pictures_are_those_that_the_design_names() {
    for (list, code, id) in [
        ("item", "cond_ext", "hi/male-condom"),
        ("item", "syr_10ml", "hi/syringe+10"),
        ("item", "sharps_in", "nj/box_in"),
        ("service", "pep", "hi/pills-3+timer"),
        ("service", "hivst_confirm", "nj/swab_test+check"),
        ("setting", "bar_club", "ms/nightlife"),
        ("seen_before", "again_this_month", "ms/event_repeat"),
        ("denial", "no_documents", "ms/id_card+bar"),
        ("type", "expired", ""),
        ("word", "bicycle", "ms/pedal_bike"),
    ] {
        assert_eq!(pictogram(list, code).map_or("", |picture| picture.id), id, "{list}.{code}");
    }
    let picture: Picture = pictogram("age_band", "18_19").unwrap();
    assert_eq!((picture.name, picture.sign), ("age", Some(Sign::Numeral("18-19"))));
}

// ui.md 4.3: forbidden even if the set has them, and those rejected for what they show
#[test]
fn no_picture_is_a_forbidden_one() {
    let forbidden = [
        "sex-worker",
        "sex_worker",
        "msm",
        "pwid",
        "prisoner",
        "officer",
        "genital",
        "hiv",
        "handcuff",
        "skull",
        "flag",
        "church",
        "mosque",
        "rdt-result",
        "contact-support",
        "female-condom",
    ];
    let codes = code_lists().iter().flat_map(|list| list.codes.iter().map(|(_, picture)| *picture));
    for picture in codes.chain(Action::ALL.iter().map(|action| action.picture())) {
        assert!(forbidden.iter().all(|name| !picture.name.contains(name)), "{}", picture.id);
        assert_ne!(picture.name, "sti");
    }
}

#[test]
fn a_slip_shows_one_of_four_groups_and_never_the_service() {
    let groups: BTreeSet<&str> = ["care", "paper", "home", "talk"].into();
    for service in built_in_services() {
        assert!(groups.contains(slip_group(service)), "{service}");
        assert!(pictogram("slip_group", slip_group(service)).is_some());
    }
    assert_eq!((slip_group("sti"), slip_group("shelter"), slip_group("x_own")), ("care", "home", "talk"));
}
