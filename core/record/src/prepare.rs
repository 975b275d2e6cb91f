//! From a draft to a record: presence, values, rules, what the phone sets, defaults out, size (domain.md 11.16).

use crate::body::MAX_BODY;
use crate::check::{Pass, object_of, read_fields, rows_of};
use crate::common::{CATALOGUE, DAY, LATE, MONTH, SHIFT, WORKER};
use crate::rules;
use crate::{
    Call, Context, Draft, Fault, Faults, Filling, Kind, Need, Record, Scope, Stage, Table, Type, Value, Values, View,
};

/// Judges a draft: all faults at once, in the order of their paths; empty if [`prepare`] would make a record of it.
#[must_use]
pub fn check(draft: &Draft, context: &Context<'_>) -> Vec<Fault> {
    prepare(draft, context, &mut || 0).err().unwrap_or_default()
}

/// Judges a draft and fills in what the phone sets: day, late, shift, worker, catalogue, zone, slips, counted quantity.
///
/// `bits` gives 30 random bits a call, one call for each slip that is made.
///
/// # Errors
/// All faults at once, in the order of their paths; nothing is half-done.
pub fn prepare(draft: &Draft, context: &Context<'_>, bits: &mut dyn FnMut() -> u32) -> Result<Record, Vec<Fault>> {
    let kind = kind_of(draft, context).map_err(|fault| vec![fault])?;
    let faults = Faults::default();
    let mut values = judge(kind, draft, context, &faults);
    if !faults.is_empty() {
        return Err(faults.into_list());
    }
    fill(kind, &mut values, context, bits);
    leave_defaults_out(kind, &mut values);
    let record = Record::new(kind, values);
    let bytes = record.body().len();
    if bytes > MAX_BODY && !context.at_desk {
        let over = bytes - MAX_BODY;
        let hint = format!("{over} bytes too long: enter a part of it as a record of its own");
        return Err(vec![Fault { over: Some(over), ..Fault::new("", "11.0.size", hint) }]);
    }
    Ok(record)
}

fn kind_of(draft: &Draft, context: &Context<'_>) -> Result<&'static Kind, Fault> {
    let named = draft.kind().and_then(|name| context.registry.named(name));
    let kind = named.ok_or_else(|| Fault::new("kind", "11.0.kind", "name a known kind"))?;
    match context.continues() {
        Some(record) if record.kind().number != kind.number => {
            Err(Fault::new("kind", "11.0.kind", "a record keeps its kind"))
        }
        _ => Ok(kind),
    }
}

/// Runs every rule and returns the values that were read, the common fields filled in.
fn judge(kind: &'static Kind, draft: &Draft, context: &Context<'_>, faults: &Faults) -> Values {
    let object = draft.object();
    let pass = Pass { context, faults };
    pass.presence(kind, object);
    run(kind.table, Stage::Presence, &top(kind, object, &Values::new(), None, context, faults));

    let mut values = match context.call {
        Call::EndShift { shift, .. } => shift.values().clone(),
        Call::Save | Call::Amend(_) => Values::new(),
    };
    read_fields(&pass, kind.table, kind.common(), "", object, &mut values);
    fill_common(kind, &mut values, context);

    let worker = worker_of(&values).map(str::to_owned);
    let scope = top(kind, object, &values, worker.as_deref(), context, faults);
    for field in kind.table.fields {
        let part = |table, object, values, prefix| {
            between(&Scope { table, object, values, worker: worker.as_deref(), context, faults, prefix });
        };
        match (field.ty, values.get(&field.number)) {
            (Type::Rows(table, _), Some(Value::Rows(rows))) => {
                for ((index, object), values) in rows_of(object, field.name).zip(rows) {
                    part(table, object, values, format!("{}[{index}].", field.name));
                }
            }
            (Type::Object(table), Some(Value::Object(values))) => {
                part(table, object_of(object, field.name), values, format!("{}.", field.name));
            }
            _ => {}
        }
    }
    between(&scope);
    if kind.common().any(|f| f.number == DAY) {
        rules::DAYS.iter().for_each(|rule| {
            (rule.run)(&scope);
        });
    }
    values
}

fn top<'a>(
    kind: &'static Kind,
    object: &'a [(String, crate::Json)],
    values: &'a Values,
    worker: Option<&'a str>,
    context: &'a Context<'a>,
    faults: &'a Faults,
) -> Scope<'a> {
    Scope { table: kind.table, object, values, worker, context, faults, prefix: String::new() }
}

fn between(scope: &Scope<'_>) {
    for field in scope.table.fields {
        if field.need == Need::Required && !scope.values.contains_key(&field.number) && !scope.given(field.name) {
            scope.fault(field.name, &field.rule_id(scope.table.section), "required");
        }
    }
    run(scope.table, Stage::Between, scope);
}

fn run(table: &Table, stage: Stage, scope: &Scope<'_>) {
    for rule in table.rules.iter().filter(|rule| rule.stage == stage) {
        (rule.run)(scope);
    }
}

fn worker_of(values: &Values) -> Option<&str> {
    match values.get(&WORKER) {
        Some(Value::Text(worker)) => Some(worker),
        _ => None,
    }
}

/// Sets 101-106 (domain.md 11.0): an amendment keeps them unless its draft gives another day or month.
fn fill_common(kind: &Kind, values: &mut Values, context: &Context<'_>) {
    let old = context.continues().map(Record::values);
    let keep = |number: u64, values: &mut Values| {
        if let (Some(old), false) = (old.and_then(|o| o.get(&number)), values.contains_key(&number)) {
            values.insert(number, old.clone());
        }
    };
    if kind.common().any(|f| f.number == MONTH) {
        keep(MONTH, values);
        let month = context.shift.and_then(|s| s.day()).unwrap_or(context.today).month();
        values.entry(MONTH).or_insert(Value::Number(i64::from(month.0)));
        return;
    }
    let same_day = old.is_some_and(|old| values.get(&DAY).is_none_or(|day| old.get(&DAY) == Some(day)));
    keep(WORKER, values);
    keep(CATALOGUE, values);
    if same_day {
        for number in [DAY, LATE, SHIFT] {
            keep(number, values);
        }
    }
    let shift_day = context.shift.and_then(|s| s.day());
    let start = shift_day.unwrap_or(context.today);
    values.entry(DAY).or_insert(Value::Number(i64::from(start.0)));
    if old.is_none() {
        if let Some(worker) = context.worker {
            values.entry(WORKER).or_insert(Value::Text(worker.to_owned()));
        }
        values.insert(CATALOGUE, Value::Number(i64::from(context.catalogue.version)));
    }
    if !same_day {
        let Some(Value::Number(day)) = values.get(&DAY).cloned() else { return };
        if rules::is_late(day, context.today) {
            values.insert(LATE, Value::Flag(true));
        }
        if let Some(shift) = context.shift.filter(|_| shift_day.is_some_and(|d| i64::from(d.0) == day) && kind.in_shift)
        {
            values.entry(SHIFT).or_insert(Value::Bytes(shift.id.to_vec()));
        }
    }
}

/// Lets each table set and drop its own fields: rows first, so that the record sees them complete.
fn fill(kind: &'static Kind, values: &mut Values, context: &Context<'_>, bits: &mut dyn FnMut() -> u32) {
    let worker = worker_of(values).map(str::to_owned);
    let mut slips = Vec::new();
    let mut fill_one = |table: &'static Table, values: &mut Values| {
        for step in table.fill {
            step(&mut Filling { table, values, worker: worker.as_deref(), context, bits, slips: &mut slips });
        }
    };
    parts(kind, values, &mut fill_one);
    fill_one(kind.table, values);
}

/// Removes what readers put back: false, and every value that equals its field's default.
fn leave_defaults_out(kind: &'static Kind, values: &mut Values) {
    let worker = worker_of(values).map(str::to_owned);
    parts(kind, values, &mut |table, part| without_defaults(table, part, worker.as_deref()));
    without_defaults(kind.table, values, worker.as_deref());
    for field in kind.common() {
        if values.get(&field.number) == Some(&Value::Flag(false)) {
            values.remove(&field.number);
        }
    }
}

/// Calls `each` with the rows and sub-objects of a record.
fn parts(kind: &'static Kind, values: &mut Values, each: &mut dyn FnMut(&'static Table, &mut Values)) {
    for field in kind.table.fields {
        match (field.ty, values.get_mut(&field.number)) {
            (Type::Rows(table, _), Some(Value::Rows(rows))) => rows.iter_mut().for_each(|row| each(table, row)),
            (Type::Object(table), Some(Value::Object(part))) => each(table, part),
            _ => {}
        }
    }
}

fn without_defaults(table: &'static Table, values: &mut Values, worker: Option<&str>) {
    let view = View::new(table, values, worker);
    let defaults: Vec<u64> = table
        .fields
        .iter()
        .filter(|f| values.get(&f.number).is_some_and(|v| view.default_value(f).as_ref() == Some(v)))
        .map(|f| f.number)
        .collect();
    for number in defaults {
        values.remove(&number);
    }
}
