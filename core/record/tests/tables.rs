//! What holds for every table: the document's numbers, no forbidden field, and what is printed from it.
#![allow(clippy::unwrap_used, reason = "a test stops where it is")]

use nightjar_record::{
    Catalogue, Compartment, Field, Grade, Json, Kind, Registry, Table, Type, built_in_services, dictionary, schema,
};

fn tables() -> Vec<(&'static Kind, &'static Table)> {
    Registry::built_in().kinds().map(|kind| (kind, kind.table)).collect()
}

/// The field names of domain.md 11.1-11.4, 11.8, 11.9 in the order of their numbers.
#[test]
fn numbers_are_those_of_the_document() {
    let expected = [
        (
            1,
            "outreach_contact",
            "mode setting zone gender age_band seen_before elsewhere token injects edu support outcome need_met package_before lines referrals",
        ),
        (2, "commodity_distribution", "item qty asked channel for_others hivst_for price holder parent region"),
        (3, "referral", "slip service provider urgent accept accompany valid_days exposure_band parent"),
        (4, "referral_outcome", "slip state denial wait source next"),
        (8, "stock_movement", "item qty type holder counter batch expiry count reason source"),
        (
            9,
            "shift",
            "band zones team languages n_approached n_declined sharps_collected sharps_litres police safety zero closed",
        ),
    ];
    for ((number, name, fields), (kind, table)) in expected.into_iter().zip(tables()) {
        assert_eq!((kind.number, kind.name), (number, name));
        let names: Vec<&str> = table.fields.iter().map(|f| f.name).collect();
        assert_eq!(names.join(" "), fields);
        assert!(table.fields.iter().zip(1..).all(|(field, number)| field.number == number), "{name}");
    }
    assert_eq!(tables().len(), expected.len());
}

#[test]
fn common_fields_by_compartment() {
    let names = |kind: &Kind| kind.common().map(|f| (f.number, f.name)).collect::<Vec<_>>();
    let contact = Registry::built_in().named("outreach_contact").unwrap();
    let all = [(101, "day"), (103, "late"), (104, "shift"), (105, "worker"), (106, "catalogue")];
    assert_eq!(names(contact), all);
    let shift = Registry::built_in().named("shift").unwrap();
    assert_eq!(names(shift), [all[0], all[1], all[3], all[4]]);
    let incident_like = Kind::new(5, "incident_like", Compartment::B, contact.table);
    assert_eq!(names(&incident_like), [(102, "month")]);
}

/// R1, R4, R6: no field for who somebody is; the only text is a batch number of the store.
#[test]
fn no_table_has_a_forbidden_field() {
    let forbidden = [
        "name",
        "alias",
        "nickname",
        "initials",
        "phone",
        "photo",
        "voice",
        "gps",
        "ethnicity",
        "nationality",
        "document",
        "hiv",
        "result",
        "acts",
        "clients",
        "narrative",
        "note",
        "comment",
        "address",
        "birthday",
    ];
    for (_, table) in tables() {
        for Field { name, grade, ty, .. } in table.fields {
            assert!(!forbidden.contains(name) && *grade != Grade::Forbidden, "{name}");
            assert!(!matches!(ty, Type::Text(_)) || *name == "batch", "{name}");
        }
    }
}

#[test]
fn code_numbers_are_places_in_the_lists_of_the_document() {
    let expected = [
        ("outreach_contact", "mode", "one_to_one pair phone online center_visit mobile_unit"),
        (
            "outreach_contact",
            "setting",
            "street highway flat bar_club hotel_sauna venue_other online center mobile_unit clinic other skip",
        ),
        ("outreach_contact", "gender", "female male trans_woman trans_man nonbinary other skip"),
        ("outreach_contact", "age_band", "u18 18_19 20_24 25_29 30_49 50p unk"),
        ("outreach_contact", "seen_before", "first_ever first_this_year first_this_month again_this_month unk"),
        ("outreach_contact", "elsewhere", "no other_service skip"),
        ("outreach_contact", "injects", "yes no skip"),
        (
            "outreach_contact",
            "edu",
            "safer_sex negotiation condom_demo sti_hiv prep pep hivst family_planning hep overdose safer_injecting alcohol_drugs rights police_encounter violence_safety services_info other",
        ),
        ("outreach_contact", "support", "listen_psychosocial accompany translate peer_support crisis none"),
        ("outreach_contact", "outcome", "served declined brief"),
        ("outreach_contact", "need_met", "enough not_enough none_left skip"),
        ("outreach_contact", "package_before", "no yes unk"),
        ("commodity_distribution", "channel", "hand bulk_venue bulk_center machine post session"),
        ("commodity_distribution", "hivst_for", "self sex_partner inject_partner social_contact other skip"),
        ("commodity_distribution", "price", "free social_marketing"),
        ("referral", "urgent", "none pep_72h injury safety withdrawal"),
        ("referral", "accept", "accepted declined info_only"),
        ("referral", "accompany", "offered_yes offered_no not_offered"),
        ("referral", "exposure_band", "lt24 24_48 48_72 gt72"),
        (
            "referral_outcome",
            "state",
            "attended_served attended_partial attended_refused_by_provider attended_left not_attended cancelled unknown",
        ),
        (
            "referral_outcome",
            "denial",
            "no_documents no_insurance fee_demanded stigma_words told_leave no_reason police_called wait_too_long not_available other skip",
        ),
        ("referral_outcome", "wait", "same_day 1_7d 8_30d 31_60d gt60d skip"),
        ("referral_outcome", "source", "slip_returned provider_list client_told peer_accompanied"),
        ("referral_outcome", "next", "none re_referred incident_opened"),
        (
            "stock_movement",
            "type",
            "receive issue return distribute discard_expired discard_damaged lost stolen confiscated count_adjust transfer_out transfer_in",
        ),
        ("stock_movement", "reason", "miscounted unrecorded_issue damaged lost unknown"),
        ("stock_movement", "source", "state global_fund donor purchase donation other"),
        ("shift", "band", "morning day evening night"),
        ("shift", "sharps_litres", "lt1 1_3 3_10 gt10"),
        ("shift", "police", "none seen asked_us stopped_clients raid"),
        ("shift", "safety", "ok left_early incident_team"),
    ];
    let mut lists = 0;
    for (kind, table) in tables() {
        for field in table.fields {
            let (Type::Code(list) | Type::Codes(list, _)) = field.ty else { continue };
            let (_, _, codes) = expected.iter().find(|(k, f, _)| (*k, *f) == (kind.name, field.name)).unwrap();
            assert_eq!(list.codes.join(" "), *codes);
            lists += 1;
            for (code, number) in list.codes.iter().zip(1..) {
                assert_eq!(list.number(code), Some(number), "{}.{}", kind.name, field.name);
                assert!(code.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_'));
            }
        }
    }
    assert_eq!(lists, expected.len());
    assert_eq!(built_in_services().len(), 41);
}

#[test]
fn the_dictionary_prints_every_field_and_rule() {
    let printed = dictionary(Registry::built_in());
    for (kind, table) in tables() {
        assert!(printed.contains(&format!("## {}", kind.name)));
        for field in table.fields {
            assert!(printed.contains(&format!("|{}|{}|", field.number, field.name)), "{}", field.name);
        }
        for rule in table.rules {
            assert!(printed.contains(&format!("|{}|{}|", rule.id, rule.says.replace('|', "\\|"))), "{}", rule.id);
        }
    }
    let bars = |line: &str| line.replace("\\|", "").matches('|').count();
    assert!(printed.lines().filter(|line| line.starts_with('|')).all(|line| matches!(bars(line), 3 | 10)));
}

#[test]
fn a_schema_says_what_a_draft_may_hold() {
    let catalogue = Catalogue::built_in();
    for (kind, table) in tables() {
        let schema: Json = serde_json::from_str(&schema(kind, &catalogue)).unwrap();
        let properties = schema.get("properties").unwrap();
        assert_eq!(properties.get("kind").and_then(|k| k.get("const")).and_then(Json::as_text), Some(kind.name));
        assert_eq!(schema.get("additionalProperties"), Some(&Json::Bool(false)));
        for field in table.fields {
            let set_by_phone = field.set_by != nightjar_record::SetBy::Draft;
            assert_eq!(properties.get(field.name).is_none(), set_by_phone, "{}", field.name);
        }
        for hidden in ["shift", "worker", "catalogue", "late", "record_id", "closed", "zero"] {
            assert!(properties.get(hidden).is_none());
        }
        assert!(properties.get("day").is_some());
    }
    let contact = schema(Registry::built_in().named("outreach_contact").unwrap(), &catalogue);
    let contact: Json = serde_json::from_str(&contact).unwrap();
    let at = |path: &[&str]| path.iter().try_fold(&contact, |json, key| json.get(key)).cloned();
    let line = ["properties", "lines", "items", "properties"];
    assert_eq!(at(&["properties", "lines", "maxItems"]), Some(Json::Int(12)));
    assert_eq!(at(&[&line[..], &["qty", "maximum"]].concat()), Some(Json::Int(5000)));
    assert_eq!(at(&[&line[..], &["channel", "default"]].concat()), Some(Json::from("hand")));
    assert_eq!(at(&[&line[..], &["parent"]].concat()), None);
}
