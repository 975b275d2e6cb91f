//! Failures 4 and 5: a link that is cut at any byte, or loses replies, leaves exactly one copy of each record, and nobody
//! says "done" before it is.
#![allow(clippy::unwrap_used, reason = "a test stops where it is")]

use journeys::{Center, Heard, Phone, Way};
use nightjar::SyncError;
use nightjar_desk::Class;
use std::sync::Arc;

/// Positions spread over a whole exchange: every byte of its first and last pieces would say no more than these.
fn positions(total: u64, count: u64) -> Vec<u64> {
    let spread = (0..count).map(|n| total * n / count + (n * 7_919) % 97);
    // Where something small begins and ends: a handshake, a hello, the head and the last byte of a round.
    let edges = [0, 1, 2, 5, 516, 517, 518, total.saturating_sub(1), total];
    spread.chain(edges).collect()
}

#[test]
fn a_link_cut_at_any_byte_of_an_exchange_leaves_one_copy_of_each_record() {
    let center = Center::new();
    let phone = Phone::enrolled(&center, "w01");
    center.sweep();
    phone.start();
    let mut written = 1;
    // How long is an exchange? Measured on one that is not cut.
    let before = (center.link.passed(Way::Up), center.link.passed(Way::Down));
    phone.sync().unwrap();
    let up = center.link.passed(Way::Up) - before.0;
    let down = center.link.passed(Way::Down) - before.1;
    assert!(up > 65_000, "a round and the extra round: {up}");

    let cuts = positions(up, 24).into_iter().map(|at| (Way::Up, at));
    let cuts: Vec<(Way, u64)> = cuts.chain(positions(down, 24).into_iter().map(|at| (Way::Down, at))).collect();
    let mut hit = 0;
    for (n, (way, at)) in cuts.iter().enumerate() {
        // The clock moves with every wait: a shift has twelve hours.
        if n % 16 == 15 {
            phone.end();
            written += 1;
            phone.start();
            written += 1;
        }
        phone.save(journeys::contact(u32::try_from(n).unwrap() + 1)).unwrap();
        written += 1;
        center.link.cut_after(*way, *at);
        // Whatever the cut contact says, it is not that more arrived than did.
        match phone.sync() {
            Ok(ledger) => assert_eq!(ledger.waiting(), 0, "{way:?} {at}"),
            Err(error) => assert_eq!(error, SyncError::Offline, "{way:?} {at}"),
        }
        hit += u64::from(!center.link.mend());
        assert_eq!(phone.pending().written(), written);
        if n % 8 == 0 {
            center.sweep();
        }
    }
    assert_eq!(center.link.cuts(), hit);
    assert!(hit >= cuts.len() as u64 - 4, "{hit} of {} positions were reached", cuts.len());

    assert_eq!(phone.sync().unwrap().waiting(), 0);
    center.sweep();
    let copies = center.copies();
    assert_eq!(copies.len(), usize::try_from(written).unwrap());
    assert!(copies.values().all(|n| *n == 1), "{copies:?}");
    assert_eq!(phone.sync_until_opened().opened(), written);
}

#[test]
fn a_backlog_over_a_link_that_loses_one_reply_in_seven_ends_with_equal_counts() {
    const RECORDS: u32 = 300;
    let center = Center::new();
    let phone = Phone::enrolled(&center, "w01");
    center.sweep();
    phone.start();
    phone.save_contacts(RECORDS - 1);
    center.link.lose_each(Some(7));

    let heard = Arc::new(Heard::default());
    let mut contacts = 0;
    loop {
        contacts += 1;
        assert!(contacts < 30, "it never ends");
        let said = phone.sync_heard(&heard);
        let waiting = phone.pending().waiting();
        match said {
            Ok(ledger) => {
                assert_eq!(ledger.waiting(), waiting);
                assert_eq!(ledger.opened(), 0, "nobody was at the desk");
            }
            Err(error) => assert_eq!(error, SyncError::Offline),
        }
        if waiting == 0 {
            break;
        }
    }
    assert!(center.link.lost() >= 2, "{} replies were lost of {}", center.link.lost(), center.link.replies());
    // "Nothing left" was said in no round before the last record had arrived.
    let rounds = heard.rounds();
    let early = rounds.iter().filter(|(done, left)| *left == 0 && *done == 0).count();
    assert_eq!(early, 0, "{rounds:?}");

    let sum = center.sweep();
    assert_eq!(sum.of(Class::Opened), u64::from(RECORDS));
    assert_eq!(center.copies().len(), RECORDS as usize);
    assert!(center.copies().values().all(|n| *n == 1));
    // Hearing of it goes over the same bad link.
    for _ in 0..60 {
        let _ = phone.sync();
        if phone.pending().is_all_opened() {
            break;
        }
    }
    assert_eq!(phone.pending().opened(), RECORDS);
}
