//! The center as a process: a line in, a line of JSON out. Players of every language write to it.

use crate::Center;
use nightjar_desk::OrderKind;
use serde_json::{Value, json};
use std::io::{BufRead, Write};

/// Founds a center and obeys lines until they end. It says `{"ready":true}` first.
///
/// # Panics
/// At a line that is none, and where the center cannot do what is asked: the player sees its output end.
pub fn act(lines: impl BufRead, mut out: impl Write) {
    let mut center = Center::new();
    let mut say = |answer: &Value| {
        writeln!(out, "{answer}").unwrap();
        out.flush().unwrap();
    };
    say(&json!({"ready": true}));
    for line in lines.lines() {
        say(&obey(&mut center, &line.unwrap()));
    }
}

/// Does what one line asks.
pub(crate) fn obey(center: &mut Center, line: &str) -> Value {
    let words: Vec<&str> = line.split_whitespace().collect();
    match words[..] {
        ["offer", worker] => {
            let (qr, text) = center.offer(worker);
            let hex: String = qr.iter().map(|byte| format!("{byte:02x}")).collect();
            return json!({"qr": hex, "text": text});
        }
        ["digits"] => return json!({"digits": center.digits()}),
        ["agree"] => center.compare(true),
        ["refuse"] => center.compare(false),
        ["opened"] => return json!(center.opened()),
        ["order", "wipe", worker] => center.order(worker, OrderKind::Wipe),
        ["order", "end-shift", worker] => center.order(worker, OrderKind::EndShift),
        ["later", seconds] => center.later(seconds.parse().unwrap()),
        ["away"] => center.go_away(),
        ["back"] => center.come_back(),
        ["mute"] => center.fall_mute(),
        ["called"] => center.await_caller(),
        ["quiet"] => center.await_quiet(),
        ["impostor"] => center.give_way_to_impostor(),
        _ => panic!("the center does not know: {line}"),
    }
    json!({})
}
