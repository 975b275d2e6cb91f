//! A catalogue as it travels (security.md 6.3, type 3), in the words of the records: fields by their number in domain.md
//! 11.17, rows by the place of their names there. What a bulletin does not say is as built in; workers and policy never
//! travel this way.

use nightjar_record::{
    Catalogue, Class, CodeList, Day, ItemEntry, Package, Preset, Registry, ServiceEntry, Type, WhoTile, Zone,
    built_in_items, built_in_services, item_class,
};
use nightjar_wire::cbor::{CborError, Fields, Value};
use nightjar_wire::item;

/// Reads the whole or nothing: half a center's choices would be nobody's.
///
/// # Errors
/// [`CborError::Shape`] for a field of another type, above its limit, or that names what is nowhere.
pub(super) fn catalogue(told: item::Catalogue) -> Result<Catalogue, CborError> {
    let mut told_fields = Value::Map(told.fields).into_fields()?;
    let fields = &mut told_fields;
    let mut it = Catalogue { version: told.version, published: Day(told.published.0), ..Catalogue::built_in() };
    put(&mut it.languages, list(fields, 3, 1..=9, Value::into_text)?);
    if let Some(month) = fields.take_uint_opt(4)? {
        it.fiscal_start = Some(month).filter(|month| (1..=12).contains(month)).ok_or(CborError::Shape)?;
    }
    put(&mut it.regions, list(fields, 5, 1..=12, code)?);
    put(&mut it.zones, list(fields, 6, 1..=40, zone)?);
    put(&mut it.items, list(fields, 7, 1..=60, entry)?);
    put(&mut it.services, list(fields, 8, 0..=60, service)?);
    put(&mut it.providers, list(fields, 9, 0..=60, provider)?);
    if let Some(value) = fields.take(10) {
        it.package = package(value)?;
    }
    put(&mut it.presets, list(fields, 11, 0..=3, preset)?);
    put(&mut it.who_tiles, list(fields, 12, 6..=6, tile)?);
    put(&mut it.qty_chips, list(fields, 13, 0..=8, chip)?);
    put(&mut it.code_words, list(fields, 15, 0..=60, words)?);
    let known = |region: &String| it.regions.contains(region);
    let lines = it.presets.iter().flat_map(|preset| &preset.lines);
    if !it.zones.iter().all(|zone| known(&zone.region)) || !lines.into_iter().all(|(of, _)| it.item(of).is_some()) {
        return Err(CborError::Shape);
    }
    Ok(it)
}

fn put<T>(place: &mut Vec<T>, told: Option<Vec<T>>) {
    if let Some(told) = told {
        *place = told;
    }
}

fn list<T>(
    fields: &mut Fields,
    key: u64,
    length: std::ops::RangeInclusive<usize>,
    read: fn(Value) -> Result<T, CborError>,
) -> Result<Option<Vec<T>>, CborError> {
    let Some(rows) = fields.take_array_opt(key)? else { return Ok(None) };
    if !length.contains(&rows.len()) {
        return Err(CborError::Shape);
    }
    rows.into_iter().map(read).collect::<Result<_, _>>().map(Some)
}

/// A code of an open list.
fn code(value: Value) -> Result<String, CborError> {
    let text = value.into_text()?;
    let good = (1..=16).contains(&text.len()) && text.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'_'));
    if good { Ok(text) } else { Err(CborError::Shape) }
}

fn zone(value: Value) -> Result<Zone, CborError> {
    let mut row = value.into_fields()?;
    let zone = Zone { code: code(row.require(1)?)?, region: code(row.require(2)?)?, label: row.take_text_opt(3)? };
    row.finish().map(|()| zone)
}

/// `{1 code, 2 class, 3 warn_at, 4 label, 5 rolls up to}`: 2, 4 and 5 for own codes alone, and there 2 and 5 are required.
fn entry(value: Value) -> Result<ItemEntry, CborError> {
    let mut row = value.into_fields()?;
    let own = code(row.require(1)?)?;
    let class = row.take_uint_opt::<usize>(2)?.map(class).transpose()?;
    let (warn_at, label) = (row.take_uint_opt(3)?, row.take_text_opt(4)?);
    let rolls_up = row.take(5).map(code).transpose()?;
    row.finish()?;
    match (item_class(&own), class, rolls_up) {
        (Some(built_in), class, None) if class.is_none_or(|class| class == built_in) => {
            Ok(ItemEntry { rolls_up: own.clone(), code: own, class: built_in, warn_at, label: None })
        }
        (None, Some(class), Some(rolls_up)) if is_own(&own) && built_in_items().any(|known| known == rolls_up) => {
            Ok(ItemEntry { code: own, rolls_up, class, warn_at, label })
        }
        _ => Err(CborError::Shape),
    }
}

/// `{1 code, 2 label, 3 rolls up to}`: 2 and 3 for own codes alone, and there 3 is required.
fn service(value: Value) -> Result<ServiceEntry, CborError> {
    let mut row = value.into_fields()?;
    let own = code(row.require(1)?)?;
    let (label, rolls_up) = (row.take_text_opt(2)?, row.take(3).map(code).transpose()?);
    row.finish()?;
    let built_in = |code: &String| built_in_services().contains(&code.as_str());
    match rolls_up {
        None if built_in(&own) => Ok(ServiceEntry { rolls_up: own.clone(), code: own, label: None }),
        Some(rolls_up) if is_own(&own) && built_in(&rolls_up) => Ok(ServiceEntry { code: own, rolls_up, label }),
        _ => Err(CborError::Shape),
    }
}

fn is_own(code: &str) -> bool {
    code.starts_with("x_")
}

fn provider(value: Value) -> Result<nightjar_record::Provider, CborError> {
    let entries = value.into_fields()?.rest();
    let body = nightjar_wire::cbor::encode(&Value::Map(entries));
    let alone = item::Item {
        number: 0,
        kind: item::ItemKind::Provider,
        last_day: nightjar_wire::Day::NEVER,
        replaced: Vec::new(),
        body,
    };
    match alone.typed() {
        Ok(item::ItemBody::Provider(told)) => crate::cards::provider(told).ok_or(CborError::Shape),
        _ => Err(CborError::Shape),
    }
}

fn package(value: Value) -> Result<Package, CborError> {
    let mut row = value.into_fields()?;
    let classes = list(&mut row, 3, 0..=5, |value| class(value.into_uint()?))?;
    let services = list(&mut row, 4, 0..=60, code)?;
    let built_in = Package::default();
    let package = Package {
        version: row.take_uint(1)?,
        edu_min: usize::from(row.take_uint_opt::<u8>(2)?.unwrap_or(1)),
        line_classes: classes.unwrap_or(built_in.line_classes),
        referral_services: services.unwrap_or(built_in.referral_services),
        hivst_counts: row.take_bool_opt(5)?.unwrap_or(built_in.hivst_counts),
    };
    row.finish().map(|()| package)
}

fn preset(value: Value) -> Result<Preset, CborError> {
    let mut row = value.into_fields()?;
    let preset = Preset {
        picture: code(row.require(1)?)?,
        lines: list(&mut row, 2, 0..=12, line)?.unwrap_or_default(),
        topics: list(&mut row, 3, 0..=8, |value| of_contact("edu", value))?.unwrap_or_default(),
    };
    row.finish().map(|()| preset)
}

fn line(value: Value) -> Result<(String, u32), CborError> {
    let mut row = value.into_fields()?;
    let line = (code(row.require(1)?)?, row.take_uint(2)?);
    row.finish()?;
    if (1..=5000).contains(&line.1) { Ok(line) } else { Err(CborError::Shape) }
}

fn tile(value: Value) -> Result<WhoTile, CborError> {
    let mut row = value.into_fields()?;
    let tile =
        WhoTile { gender: of_contact("gender", row.require(1)?)?, age_band: of_contact("age_band", row.require(2)?)? };
    row.finish().map(|()| tile)
}

fn chip(value: Value) -> Result<u16, CborError> {
    let chip = value.into_uint()?;
    if (1..=5000).contains(&chip) { Ok(chip) } else { Err(CborError::Shape) }
}

/// `{1 language, 2 [32 words]}`.
fn words(value: Value) -> Result<(String, Vec<String>), CborError> {
    let mut row = value.into_fields()?;
    let language = row.take_text(1)?;
    let words = list(&mut row, 2, 32..=32, Value::into_text)?.ok_or(CborError::Shape)?;
    row.finish().map(|()| (language, words))
}

fn class(number: usize) -> Result<Class, CborError> {
    let classes = [Class::Condom, Class::Lube, Class::Syringe, Class::Injecting, Class::Other];
    number.checked_sub(1).and_then(|at| classes.get(at)).copied().ok_or(CborError::Shape)
}

/// A code of a closed list of the contact, by its number.
fn of_contact(field: &str, value: Value) -> Result<String, CborError> {
    let kind = Registry::built_in().named("outreach_contact").ok_or(CborError::Shape)?;
    let list: &'static CodeList = match kind.field(field).map(|field| field.ty) {
        Some(Type::Code(list) | Type::Codes(list, _)) => list,
        _ => return Err(CborError::Shape),
    };
    list.code(value.into_uint()?).map(str::to_owned).ok_or(CborError::Shape)
}
