//! A record reduced to what is ever counted of it.

use nightjar_record::{Day, Record, View};
use nightjar_wire::RecordId;

use super::grid::Grid;
use super::lists::{HIVST_FOR, MODES, place};

/// What stays of one revision of one record.
pub(crate) struct Fact {
    pub(crate) day: Day,
    pub(crate) body: Body,
}

/// The kinds that are counted.
pub(crate) enum Body {
    Contact(Box<Contact>),
    Line { parent: Option<RecordId>, line: Line },
    Referral { parent: Option<RecordId>, referral: Referral },
    Movement(Movement),
    Shift(Shift),
}

pub(crate) struct Contact {
    pub(crate) mode: Option<usize>,
    pub(crate) outcome: Outcome,
    pub(crate) minor: bool,
    pub(crate) place: (usize, usize),
    pub(crate) age_unknown: bool,
    pub(crate) seen_before: SeenBefore,
    pub(crate) need_met: NeedMet,
    pub(crate) late: bool,
    pub(crate) shift: Option<RecordId>,
    pub(crate) lines: Vec<Line>,
    pub(crate) referrals: Vec<Referral>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    Served,
    Declined,
    Brief,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum SeenBefore {
    FirstEver,
    FirstThisYear,
    FirstThisMonth,
    Again,
    Unknown,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum NeedMet {
    Enough,
    Short,
    Skip,
}

pub(crate) struct Line {
    pub(crate) item: Box<str>,
    pub(crate) qty: u64,
    pub(crate) asked: Option<u64>,
    pub(crate) hivst_for: usize,
    pub(crate) holder: Account,
}

pub(crate) struct Referral {
    pub(crate) service: Box<str>,
    pub(crate) accept: Accept,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Accept {
    Accepted,
    Declined,
    InfoOnly,
}

/// Who holds goods.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Account {
    Store,
    Bag(Box<str>),
}

pub(crate) struct Movement {
    pub(crate) item: Box<str>,
    pub(crate) qty: i64,
    pub(crate) kind: MovementType,
    pub(crate) holder: Account,
    pub(crate) counter: Account,
    pub(crate) count: Option<i64>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum MovementType {
    Receive,
    Issue,
    Return,
    Gone,
    CountAdjust,
    TransferOut,
    TransferIn,
}

#[derive(Clone, Copy)]
pub(crate) struct Shift {
    pub(crate) declined: u64,
    pub(crate) sharps: u64,
    pub(crate) zero: bool,
    pub(crate) closed: bool,
}

impl Fact {
    /// Reduces a record; none for kinds that no indicator of this version counts, and for withdrawals.
    pub(crate) fn of(record: &Record) -> Option<Self> {
        let body = match record.kind_name() {
            "outreach_contact" => Body::Contact(Box::new(contact(record))),
            "commodity_distribution" => Body::Line { parent: id(record.bytes("parent")), line: line(&record.view()) },
            "referral" => Body::Referral { parent: id(record.bytes("parent")), referral: referral(&record.view()) },
            "stock_movement" => Body::Movement(movement(record)?),
            "shift" => Body::Shift(Shift {
                declined: record.uint("n_declined").unwrap_or(0),
                sharps: record.uint("sharps_collected").unwrap_or(0),
                zero: record.flag("zero"),
                closed: record.flag("closed"),
            }),
            _ => return None,
        };
        Some(Self { day: record.day()?, body })
    }
}

fn contact(record: &Record) -> Contact {
    let age_band = record.code("age_band");
    Contact {
        mode: place(&MODES, record.code("mode")),
        outcome: match record.code("outcome") {
            Some("served") => Outcome::Served,
            Some("declined") => Outcome::Declined,
            _ => Outcome::Brief,
        },
        minor: age_band == Some("u18"),
        place: Grid::place(record.code("gender"), age_band),
        age_unknown: matches!(age_band, None | Some("unk")),
        seen_before: match record.code("seen_before") {
            Some("first_ever") => SeenBefore::FirstEver,
            Some("first_this_year") => SeenBefore::FirstThisYear,
            Some("first_this_month") => SeenBefore::FirstThisMonth,
            Some("again_this_month") => SeenBefore::Again,
            _ => SeenBefore::Unknown,
        },
        need_met: match record.code("need_met") {
            Some("enough") => NeedMet::Enough,
            Some("not_enough" | "none_left") => NeedMet::Short,
            _ => NeedMet::Skip,
        },
        late: record.flag("late"),
        shift: record.shift().map(RecordId),
        lines: record.rows("lines").iter().map(line).collect(),
        referrals: record.rows("referrals").iter().map(referral).collect(),
    }
}

fn line(view: &View<'_>) -> Line {
    let holder = view.code("holder").map(account).unwrap_or_else(|| match view.code("channel") {
        Some("bulk_center" | "machine") => Account::Store,
        _ => own_bag(view.worker()),
    });
    Line {
        item: text(view.code("item")),
        qty: view.uint("qty").unwrap_or(0),
        asked: view.uint("asked"),
        hivst_for: place(&HIVST_FOR, view.code("hivst_for")).unwrap_or(HIVST_FOR.len() - 1),
        holder,
    }
}

fn referral(view: &View<'_>) -> Referral {
    Referral {
        service: text(view.code("service")),
        accept: match view.code("accept") {
            None | Some("accepted") => Accept::Accepted,
            Some("info_only") => Accept::InfoOnly,
            Some(_) => Accept::Declined,
        },
    }
}

fn movement(record: &Record) -> Option<Movement> {
    use MovementType::{CountAdjust, Gone, Issue, Receive, Return, TransferIn, TransferOut};
    let kind = match record.code("type")? {
        "receive" => Receive,
        "issue" => Issue,
        "return" => Return,
        "discard_expired" | "discard_damaged" | "lost" | "stolen" | "confiscated" => Gone,
        "count_adjust" => CountAdjust,
        "transfer_out" => TransferOut,
        "transfer_in" => TransferIn,
        _ => return None,
    };
    let bag = || own_bag(record.worker());
    let holder = match kind {
        Receive | Issue | TransferIn | TransferOut => Account::Store,
        Return | Gone | CountAdjust => bag(),
    };
    let counter = if kind == Issue { bag() } else { Account::Store };
    Some(Movement {
        item: text(record.code("item")),
        qty: record.int("qty").unwrap_or(0),
        kind,
        holder: record.code("holder").map_or(holder, account),
        counter: record.code("counter").map_or(counter, account),
        count: record.int("count"),
    })
}

fn account(code: &str) -> Account {
    if code == "store" { Account::Store } else { Account::Bag(code.into()) }
}

fn own_bag(worker: Option<&str>) -> Account {
    worker.map_or(Account::Store, account)
}

fn id(bytes: Option<&[u8]>) -> Option<RecordId> {
    bytes.and_then(|bytes| RecordId::from_slice(bytes).ok())
}

fn text(code: Option<&str>) -> Box<str> {
    code.unwrap_or_default().into()
}
