//! What a record is: the kinds as tables, their rules, drafts as JSON, bodies as deterministic CBOR.
//!
//! A kind is one `const` table (`kinds/outreach_contact.rs`, ...). The interpreters of this crate read it:
//! validation ([`check`]), what the phone fills in ([`prepare`]), the body ([`Record::body`], [`read`]), JSON
//! ([`Record::to_json`]), JSON Schema ([`schema`]) and the printed dictionary ([`dictionary`]). Normative text:
//! domain.md 11.
//!
//! This crate must not know: any other crate of the workspace, a clock, a source of randomness, a file, a socket,
//! a cipher. Day, catalogue, open shift, stock book and random bits are arguments ([`Context`]).
#![deny(clippy::disallowed_methods)]

mod body;
mod calendar;
mod catalogue;
mod cbor;
mod check;
mod codes;
mod common;
mod context;
mod dictionary;
mod draft;
mod fault;
mod filling;
mod flags;
mod groups;
mod items;
mod json;
mod kinds;
mod languages;
mod prepare;
mod record;
mod registry;
mod rules;
mod schema;
mod scope;
mod services;
mod slip;
mod stock;
mod stored;
mod table;
mod value;
mod view;

pub use body::{MAX_BODY, ReadError, Verdict, read, read_with};
pub use calendar::{Day, Month};
pub use catalogue::{
    Agreement, Catalogue, Friendly, ItemEntry, Package, PersonKey, Planned, Policy, Preset, Provider, ProviderType,
    ServiceEntry, WhoTile, Zone,
};
pub use codes::{CodeList, numbers_are_frozen};
pub use common::common_fields;
pub use context::{Call, Context, OpenShift, Tally};
pub use dictionary::dictionary;
pub use draft::{Draft, DraftError};
pub use fault::{Fault, Faults, faults_to_json};
pub use filling::Filling;
pub use flags::{double_tap, flags, notices};
pub use groups::{age_band3, gender4, setting4};
pub use items::{Class, built_in_items, item_class, warn_at};
pub use json::Json;
pub use prepare::{check, prepare};
pub use record::{Purpose, Reason, Record};
pub use registry::Registry;
pub use schema::schema;
pub use scope::{Scope, Stage};
pub use services::built_in_services;
pub use slip::{Slip, SlipError, check_character};
pub use stock::{Account, Move, moves};
pub use stored::Header;
pub use table::{Compartment, Fallback, Field, Grade, Kind, Need, Rule, SetBy, Table, Type};
pub use value::{Value, Values};
pub use view::View;

/// The kinds of domain.md 11 that this version knows, and rules to build further ones from.
pub mod tables {
    pub use crate::kinds::*;
    pub use crate::rules::*;
}
