//! Frozen specimens of every layout, and the loader that hands them to tests.
//!
//! - `independent/`: made from the text of the design alone by another implementation; `refused/` beside it.
//! - `ours/`: one of each layout that we write, with its annotated hexdump; made again and compared by a test.
//! - `failing/`: named cases of our own that must be refused, each with the error it must give.
//! - `FORMATS.md`: every layout as a table, from the `const` tables that the readers use.
//!
//! A test file takes the files of a layout with [`each_specimen`], [`each_refused`], [`each_ours`] and
//! [`each_failing`]; `tests/claims.rs` asserts that no file is left to nobody. This crate is for tests: it
//! panics, with the case's name, where a file is not what it should be.

mod case;
pub mod formats;
pub mod ours;

pub use case::{
    Case, each_failing, each_ours, each_refused, each_specimen, every_failing, every_ours, every_refused,
    every_specimen, folder, from_hex, specimen, to_hex,
};
