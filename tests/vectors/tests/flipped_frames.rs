//! One changed bit in a frame, bundle, QR or request: refused, or seen for what it is (security.md 11, row 8).
//!
//! Commands are in `wire_command.rs`, logins with the relay that judges them. What TLS alone protects (hello, reply,
//! the opaque parts of a round) cannot be refused here; then the changed bit must be in what is read, and never make
//! more of a record than it is.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on may stop")]

use nightjar_seal::{Secret, ack, keys};
use nightjar_wire::bundle::SignedBundle;
use nightjar_wire::enroll::EnrollPost;
use nightjar_wire::hello::Hello;
use nightjar_wire::inbox::{InboxRequest, Page};
use nightjar_wire::mailroom::SignedRequest;
use nightjar_wire::qr::{Qr, QrTextError};
use nightjar_wire::reply::{AskState, REPLY, Reply};
use nightjar_wire::round::Round;
use nightjar_wire::{CenterId, envelope_id};
use vectors::{Case, each_ours, each_specimen};

/// Gives the bytes with each of their bits changed. Of long ones one bit a byte, another in each: at every byte of head
/// and end, at every 13th of the opaque middle.
fn flipped(bytes: &[u8], check: impl Fn(usize, &[u8])) {
    let is_long = bytes.len() > 2000;
    for at in (0..bytes.len()).filter(|at| !is_long || *at < 1800 || bytes.len() - at <= 200 || at.is_multiple_of(13)) {
        for bit in 0..if is_long { 1 } else { 8 } {
            let mut changed = bytes.to_vec();
            changed[at] ^= 1 << ((at + bit) % 8);
            check(at, &changed);
        }
    }
}

fn each(layout: &str, check: impl Fn(&Case)) {
    each_specimen(layout, &check);
    each_ours(layout, &check);
}

/// No bit is ignored: what is taken is written again as it came, the changed bit included.
#[test]
fn no_bit_of_a_frame_is_ignored() {
    each("hello", |case| {
        flipped(&case.bytes(), |at, bytes| {
            let read = Hello::parse(bytes).map(|hello| hello.write().to_vec());
            assert_eq!(read.ok().is_some_and(|written| written == bytes), (4..32).contains(&at), "hello {at}");
        });
    });
    each("round", |case| {
        flipped(&case.bytes(), |at, bytes| {
            let is_value = (8..120).contains(&at) || (512..32_640).contains(&at);
            assert_eq!(Round::parse(bytes).is_ok(), is_value, "round {at}");
            if let Ok(round) = Round::parse(bytes) {
                assert!(round.write() == bytes, "round {at}");
            }
        });
    });
    each("inbox", |case| {
        flipped(&case.bytes(), |at, bytes| {
            let read = InboxRequest::parse(bytes).map(|request| request.write().to_vec());
            let is_value = (8..120).contains(&at) || (136..152).contains(&at);
            assert_eq!(read.ok().is_some_and(|written| written == bytes), is_value, "inbox {at}");
        });
    });
    each("enroll_post", |case| {
        flipped(&case.bytes(), |at, bytes| {
            let read = EnrollPost::parse(bytes).map(|post| post.write().to_vec());
            assert_eq!(read.ok().is_some_and(|written| written == bytes), !(73..80).contains(&at), "post {at}");
        });
    });
    each("mail", |case| {
        flipped(&case.bytes(), |at, bytes| {
            let read = Page::parse(bytes).map(|page| page.write());
            // A changed kind may be one that takes this head; zeros and the generation of mail must stay zero.
            let is_value = at == 0 || at >= 8;
            assert!(read.map_or(at < 8, |written| is_value && written == bytes), "page {at}");
        });
    });
}

/// An envelope in a round that was changed under way is another envelope: the phone's question for its own id finds
/// nothing, so the record is offered again.
#[test]
fn a_changed_envelope_has_another_name() {
    each("round", |case| {
        let bytes = case.bytes();
        let names = |bytes: &[u8]| Round::parse(bytes).unwrap().envelopes.map(envelope_id);
        let before = names(&bytes);
        for at in (1664..32_640).step_by(97) {
            let mut changed = bytes.clone();
            changed[at] ^= 1 << (at % 8);
            let after = names(&changed);
            let differing: Vec<usize> = (0..16).filter(|i| before[*i] != after[*i]).collect();
            assert_eq!(differing, [(at - 1664) / 1936], "{at}");
        }
    });
}

/// security.md 7: "safe" needs state 2 and the right tag under the generation of the same reply.
#[test]
fn no_bit_of_a_reply_makes_a_record_safe() {
    each("reply", |case| {
        let bytes = case.bytes();
        let rows = case.expect("accounting").as_array().unwrap();
        let opened = |bytes: &[u8], row: &serde_json::Value| {
            let reply = Reply::parse(bytes).ok()?;
            let AskState::Opened { tag } = reply.states[row["ask"].as_u64().unwrap() as usize] else { return None };
            ack::is_opened_tag(&case.array_of(&row["desk_tag"]), reply.center_generation, &tag).then_some(())
        };
        flipped(&bytes, |at, changed| {
            for row in rows {
                let cell = 48 + 9 * row["ask"].as_u64().unwrap() as usize;
                let bound = (24..28).contains(&at) || (cell..cell + 9).contains(&at);
                let before = opened(&bytes, row).is_some();
                let after = opened(changed, row).is_some();
                assert!(!after || (before && !bound), "{}: byte {at}", case.name);
            }
        });
    });
}

/// Only the tags of the states 0 and 1 are not read; every other bit is refused or in what is read.
#[test]
fn no_bit_of_a_reply_is_ignored() {
    each("reply", |case| {
        let original = case.bytes();
        flipped(&original, |at, bytes| {
            let zeros = REPLY.fields.iter().filter(|field| field.kind == nightjar_wire::FieldKind::Zero);
            let must_refuse =
                at < 4 || zeros.clone().any(|field| (field.offset..field.offset + field.len).contains(&at));
            let read = Reply::parse(bytes);
            assert!(!(must_refuse && read.is_ok()), "{at}");
            let cell = 48 + (at.max(48) - 48) / 9 * 9;
            let is_unread = (48..696).contains(&at) && at != cell && original[cell] < 2;
            let same = read.is_ok_and(|read| Ok(read) == Reply::parse(&original));
            assert_eq!(same, is_unread, "{at}");
        });
    });
}

/// The signature covers all: every byte of the first 200 and last 100, and every seventh between.
#[test]
fn no_bit_of_a_bundle_can_be_changed() {
    each_specimen("bundle", |case| {
        let (bytes, root) = (case.bytes(), case.array_of(&case.json["input"]["root_pk"]));
        assert!(SignedBundle::parse(&bytes, &root).is_ok());
        let last = bytes.len() - 100;
        for at in (0..bytes.len()).filter(|at| *at < 200 || *at >= last || at.is_multiple_of(7)) {
            let mut changed = bytes.clone();
            changed[at] ^= 1 << (at % 8);
            assert!(SignedBundle::parse(&changed, &root).is_err(), "{at}");
        }
    });
}

#[test]
fn no_bit_of_a_desk_request_can_be_changed() {
    each_specimen("mailroom_request", |case| {
        let (center, ctrl) = (CenterId(case.input_array("center_id")), [case.input_array("ctrl_pk")]);
        let spki = case.input_array("relay_spki_sha256");
        let opens = |bytes: &[u8]| {
            let request = SignedRequest::parse(bytes).ok();
            request.is_some_and(|request| request.verify(center, &ctrl, &spki, case.input_uint("last_counter")).is_ok())
        };
        assert!(opens(&case.bytes()));
        flipped(&case.bytes(), |at, bytes| assert!(!opens(bytes), "{}: byte {at}", case.name));
    });
}

/// A QR has no sum of its own when it is scanned. Every bit of it is refused by the reader, or by whatever that bit is
/// compared with next; the expiry alone is the center's business (security.md 6.1).
#[test]
fn every_bit_of_a_qr_is_refused_by_somebody() {
    each("qr", |case| {
        let original = Qr::parse(&case.bytes()).unwrap();
        let token_id = |qr: &Qr| keys::token_id(&Secret::from_bytes(*qr.token));
        flipped(&case.bytes(), |at, bytes| {
            let Ok(qr) = Qr::parse(bytes) else {
                assert!(!(4..104).contains(&at), "byte {at} is a value that any reader takes");
                return;
            };
            let differs = [
                qr.center != original.center,
                qr.root != original.root,
                qr.pin != original.pin,
                token_id(&qr) != token_id(&original),
                qr.expiry_s != original.expiry_s,
                qr.address != original.address,
            ];
            // The bundle names another center · is not signed by it · TLS has another key · the desk knows no such
            // token · nothing · TLS again.
            let field =
                [4..20, 20..52, 52..84, 84..100, 100..104, 105..150].iter().position(|bytes| bytes.contains(&at));
            assert_eq!(differs.iter().position(|differs| *differs), field, "byte {at}");
            assert_eq!(differs.iter().filter(|differs| **differs).count(), 1, "byte {at}");
        });
    });
}

/// Typed in, every wrong sign and every swap of neighbours is refused, and the line is named.
#[test]
fn every_wrong_sign_of_a_typed_qr_is_named_by_its_line() {
    each("qr", |case| {
        let text = Qr::parse(&case.bytes()).unwrap().write_text().unwrap();
        let lines: Vec<Vec<char>> = text.lines().map(|line| line.chars().filter(|c| *c != ' ').collect()).collect();
        let typed = |at: usize, line: &[char]| {
            let mut all = lines.clone();
            all[at] = line.to_vec();
            let text: Vec<String> = all.iter().map(|line| line.iter().collect()).collect();
            Qr::parse_text(&text.join("\n")).err()
        };
        for (at, line) in lines.iter().enumerate() {
            let named = Some(QrTextError::Line { line: at + 1 });
            for i in 0..line.len() {
                for sign in "0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars().filter(|sign| *sign != line[i]) {
                    let mut wrong = line.clone();
                    wrong[i] = sign;
                    assert_eq!(typed(at, &wrong), named, "line {at}, sign {i}");
                }
                let mut swapped = line.clone();
                swapped.swap(i, (i + 1) % line.len());
                // The first and the last are no neighbours.
                if swapped != *line && i + 1 < line.len() {
                    assert_eq!(typed(at, &swapped), named, "line {at}, signs {i} and {}", i + 1);
                }
                let mut missing = line.clone();
                missing.remove(i);
                assert!(typed(at, &missing).is_some(), "line {at} without sign {i}");
            }
        }
    });
}
