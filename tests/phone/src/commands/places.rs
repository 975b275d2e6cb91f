//! What the center has told: cards, places, what became of a slip, the catalogue.

use crate::answer::Out;
use crate::fault::Fault;
use crate::table;
use nightjar::{Card, CardId, CardRole, Nightjar, Provider, SlipError, SlipOutcome};
use nightjar_record::{Agreement, Friendly, PersonKey};
use serde_json::{Value, json};

/// Lists the cards, or shows one and locks.
pub(super) fn cards(phone: &Nightjar, present: Option<u64>, out: &Out) -> Result<(), Fault> {
    if let Some(id) = present {
        let card = phone.present(CardId(id))?;
        out.done(json!({ "card": card_json(&card), "locked": true }), &format!("{}\nLocked.", card_text(&card)));
        return Ok(());
    }
    let cards = phone.cards()?;
    let text: Vec<String> = cards.iter().map(card_text).collect();
    let text = if text.is_empty() { "The center has sent no card.".to_owned() } else { text.join("\n") };
    out.done(json!({ "cards": cards.iter().map(card_json).collect::<Vec<_>>() }), &text);
    Ok(())
}

/// Lists the places that give a service.
pub(super) fn providers(phone: &Nightjar, service: &str, out: &Out) -> Result<(), Fault> {
    let providers = phone.providers(service)?;
    let text: Vec<String> = providers.iter().map(provider_text).collect();
    let text = if text.is_empty() { "No place is known for this.".to_owned() } else { text.join("\n") };
    out.done(json!({ "providers": providers.iter().map(provider_json).collect::<Vec<_>>() }), &text);
    Ok(())
}

/// Says what became of a slip.
pub(super) fn slip_outcome(phone: &Nightjar, code: &str, out: &Out) -> Result<(), Fault> {
    let (told, state, text) = match phone.slip_outcome(code)? {
        SlipOutcome::InvalidCode(SlipError::CheckCharacter) => {
            return Err(Fault::usage("a sign of this code is wrong, or two are swapped: read it again"));
        }
        SlipOutcome::InvalidCode(_) => return Err(Fault::usage("a slip's code has seven signs")),
        SlipOutcome::Known { state } => ("known", Some(state), state),
        SlipOutcome::Waiting => ("waiting", None, "Given out here; the center has not told yet."),
        SlipOutcome::Held => ("held", None, "Entered in this shift; kept until the center knows the slip."),
        SlipOutcome::NotKnownHere => ("not_known_here", None, "Not known here. Ask at the desk."),
    };
    out.done(json!({ "outcome": told, "state": state }), text);
    Ok(())
}

/// Prints the catalogue in force.
pub(super) fn catalogue(phone: &Nightjar, out: &Out) -> Result<(), Fault> {
    let catalogue = phone.catalogue()?;
    let policy = phone.policy();
    let codes = |list: Vec<&String>| list.into_iter().map(String::as_str).collect::<Vec<_>>().join(" ");
    let zones: Vec<&String> = catalogue.zones.iter().map(|zone| &zone.code).collect();
    let items: Vec<&String> = catalogue.items.iter().map(|item| &item.code).collect();
    let services: Vec<&String> = catalogue.services.iter().map(|service| &service.code).collect();
    let rows = [
        ("version", catalogue.version.to_string()),
        ("languages", codes(catalogue.languages.iter().collect())),
        ("zones", codes(zones.clone())),
        ("items", codes(items.clone())),
        ("services", codes(services.clone())),
        ("the center's year begins in month", catalogue.fiscal_start.to_string()),
        ("seconds another app may be in front", policy.grace_s.to_string()),
        ("hours of a shift", policy.shift_hours.to_string()),
    ];
    let presets = catalogue.presets.iter().map(|preset| {
        let lines = preset.lines.iter().map(|(item, qty)| json!({ "item": item, "qty": qty })).collect::<Vec<_>>();
        json!({ "picture": preset.picture, "lines": lines, "topics": preset.topics })
    });
    let tiles = catalogue.who_tiles.iter().map(|tile| json!({ "gender": tile.gender, "age_band": tile.age_band }));
    out.done(
        json!({ "catalogue": {
            "version": catalogue.version, "languages": catalogue.languages, "fiscal_start": catalogue.fiscal_start,
            "zones": zones, "items": items, "services": services, "presets": presets.collect::<Vec<_>>(),
            "who_tiles": tiles.collect::<Vec<_>>(), "qty_chips": catalogue.qty_chips, "workers": catalogue.workers,
            "policy": {
                "person_key": catalogue.policy.person_key == PersonKey::Card, "read_back": policy.read_back,
                "grace_s": policy.grace_s, "shift_hours": policy.shift_hours, "pin_digits": policy.pin_digits,
                "field_sync": policy.field_sync, "wipe_all": policy.wipe_all,
            },
        } }),
        &table::facts(&rows),
    );
    Ok(())
}

fn card_json(card: &Card) -> Value {
    json!({
        "id": card.id.0, "role": role(card.role), "language": card.language, "title": card.title, "text": card.text,
        "phone": card.phone,
    })
}

fn card_text(card: &Card) -> String {
    let parts = [&card.title, &card.text, &card.phone].into_iter().flatten().map(|part| format!("\n    {part}"));
    format!("{}  {}, {}{}", card.id.0, role(card.role), card.language, parts.collect::<String>())
}

fn role(role: CardRole) -> &'static str {
    match role {
        CardRole::Agreement => "agreement",
        CardRole::Rights => "rights",
        CardRole::Help => "help",
    }
}

fn provider_json(provider: &Provider) -> Value {
    json!({
        "code": provider.code, "services": provider.services, "agreement": agreement(provider.agreement),
        "agreement_text": provider.agreement_text, "opening": provider.opening, "languages": provider.languages,
        "friendly": friendly(provider.friendly),
    })
}

fn provider_text(provider: &Provider) -> String {
    let agreement = agreement(provider.agreement);
    let mut text = format!("{}  friendly {}, agreement {agreement}", provider.code, friendly(provider.friendly));
    for part in [&provider.opening, &provider.agreement_text].into_iter().flatten() {
        text = format!("{text}\n    {part}");
    }
    text
}

fn agreement(agreement: Agreement) -> &'static str {
    match agreement {
        Agreement::None => "none",
        Agreement::Verbal => "verbal",
        Agreement::Signed => "signed",
    }
}

fn friendly(friendly: Friendly) -> &'static str {
    match friendly {
        Friendly::Yes => "yes",
        Friendly::Unsure => "unsure",
        Friendly::No => "no",
    }
}
