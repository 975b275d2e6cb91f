//! The view types as the foreign side sees them, mirrored once each.
//!
//! `nightjar_view` does not know UniFFI, so its types are described again here, field by field; the macro writes only the
//! translation, and a field that differs does not compile. `tests/mirror.rs` keeps the documentation equal too.

mod elements;
mod event;
mod look;
mod screen_id;
mod screens;
mod state;
mod step;
