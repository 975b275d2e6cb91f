//! Desk and relay.

use nightjar_wire::mailroom::{self, Answer, SignedRequest};

use crate::keys::{CENTER, CTRL, PIN, ctrl_signs};

/// A request: raw, and the CBOR under CTRL's signature.
pub fn mailroom_request(bytes: &[u8]) -> bool {
    let judge = |bytes: &[u8]| {
        let request = SignedRequest::parse(bytes).ok()?;
        let center = request.center();
        let request = request.verify(CENTER, &[CTRL.public()], &PIN, 3).ok()?;
        assert!(center == CENTER && request.counter > 3);
        assert_eq!(CTRL.sign_desk_request(&PIN, &request), bytes, "written again");
        Some(())
    };
    let signed = mailroom::sign_with(bytes, &ctrl_signs(&mailroom::message(&PIN, bytes)));
    judge(bytes).or_else(|| judge(&signed)).is_some()
}

/// An answer, as the answer to every operation.
pub fn mailroom_answer(bytes: &[u8]) -> bool {
    let Ok(answer) = Answer::parse(bytes) else { return false };
    assert_eq!(answer.encode(), bytes, "written again");
    let last = answer.last_counter;
    let nothing = answer.clone().into_nothing().map(|()| assert_eq!(Answer::done(last).encode(), bytes));
    let posts = answer.clone().into_posts().map(|rows| assert_eq!(Answer::of_posts(last, &rows).encode(), bytes));
    let fetched = answer.clone().into_fetched(0).map(|rows| {
        assert!(rows.is_sorted_by(|a, b| a.row < b.row) && rows.len() <= 256);
        assert_eq!(Answer::of_fetch(last, &rows).encode(), bytes);
    });
    let counts = answer.into_counts().map(|rows| assert_eq!(Answer::of_counts(last, &rows).encode(), bytes));
    nothing.is_ok() || posts.is_ok() || fetched.is_ok() || counts.is_ok()
}
