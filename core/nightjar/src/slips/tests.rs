use super::*;
use crate::Draft;
use crate::kit::Phone;
use nightjar_wire::item;

/// A slip of domain.md 11.3 that no phone here gave out.
const FOREIGN: &str = "K7M2Q97";

fn told(slip: &str, state: u8) -> ItemBody {
    ItemBody::SlipOutcome(item::SlipOutcome { slip: slip.to_owned(), state })
}

/// A slip that this phone gives out now.
fn give(phone: &Phone) -> String {
    let contact = r#"{"kind":"outreach_contact","mode":"one_to_one","outcome":"served","seen_before":"unk",
        "referrals":[{"service":"sti"}]}"#;
    phone.keep(contact).slips[0].clone()
}

fn end(phone: &Phone) {
    phone
        .end_shift(Draft::parse(r#"{"kind":"shift","n_approached":1,"police":"none","safety":"ok"}"#).unwrap())
        .unwrap();
}

#[test]
fn a_misread_code_is_told_from_one_that_is_not_known() {
    let phone = Phone::in_shift();
    assert!(phone.slip_outcome("K7M2Q").unwrap() == SlipOutcome::InvalidCode(SlipError::Shape));
    assert!(phone.slip_outcome("K7M2Q98").unwrap() == SlipOutcome::InvalidCode(SlipError::CheckCharacter));
    assert!(phone.slip_outcome("k7m 2q97").unwrap() == SlipOutcome::NotKnownHere);
}

#[test]
fn an_own_slip_waits_until_the_center_tells() {
    let phone = Phone::in_shift();
    let slip = give(&phone);
    assert!(phone.slip_outcome(&slip).unwrap() == SlipOutcome::Waiting);
    phone.hear(41, &told(&slip, 7));
    assert!(phone.slip_outcome(&slip).unwrap() == SlipOutcome::Known { state: "unknown" });
    phone.hear(42, &told(&slip, 1));
    assert!(phone.slip_outcome(&slip.to_lowercase()).unwrap() == SlipOutcome::Known { state: "attended_served" });
    // An older word that comes late does not come back.
    phone.hear(40, &told(&slip, 5));
    assert!(phone.slip_outcome(&slip).unwrap() == SlipOutcome::Known { state: "attended_served" });
}

#[test]
fn an_outcome_entered_here_is_held() {
    let phone = Phone::in_shift();
    let draft =
        format!(r#"{{"kind":"referral_outcome","slip":"{FOREIGN}","state":"attended_served","source":"client_told"}}"#);
    let saved = phone.keep(&draft);
    assert!(phone.slip_outcome(FOREIGN).unwrap() == SlipOutcome::Held);
    phone.withdraw(saved.id, crate::Withdrawal::EnteredWrong).unwrap();
    assert!(phone.slip_outcome(FOREIGN).unwrap() == SlipOutcome::NotKnownHere);
}

#[test]
fn between_shifts_and_under_the_second_pin_no_slip_is_known() {
    let phone = Phone::in_shift();
    let slip = give(&phone);
    phone.hear(41, &told(&slip, 1));
    end(&phone);
    assert_eq!(phone.slip_outcome(&slip).unwrap_err(), Refused::NoShift);
    // Even a code that is none is not judged there.
    assert_eq!(phone.slip_outcome("").unwrap_err(), Refused::NoShift);
    phone.lock();
    assert_eq!(phone.slip_outcome(&slip).unwrap_err(), Refused::Locked);
    phone.unlock_own();
    phone.begin();
    assert!(phone.slip_outcome(&slip).unwrap() == SlipOutcome::Known { state: "attended_served" });
    end(&phone);
    phone.lock();
    phone.unlock_given();
    phone.begin();
    assert!(phone.slip_outcome(&slip).unwrap() == SlipOutcome::NotKnownHere);
}

#[test]
fn what_is_known_of_a_slip_stands_in_no_log() {
    assert_eq!(format!("{:?}", SlipOutcome::Known { state: "cancelled" }), "SlipOutcome(..)");
}
