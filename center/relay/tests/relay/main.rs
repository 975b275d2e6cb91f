//! The relay as phones meet it: a real client over real TLS on port 0, one promise a test.

#![allow(clippy::unwrap_used, reason = "test helpers: a failed step is a failed test")]

mod clients;
mod enroll;
mod inbox;
mod life;
mod limits;
mod login;
mod quiet;
mod round;
mod status;
mod world;
