//! The screens, one file each, mirrored.

mod blank;
mod cards;
mod contact;
mod end_shift;
mod enroll;
mod entries;
mod hand_out;
mod holds;
mod home;
mod lock;
mod needs_activation;
mod pin_setup;
mod practice;
mod settings;
mod shift_home;
mod slip;
mod slip_outcome;
mod start_shift;
mod stock;
mod sync;
mod welcome;
mod wipe;
