//! `order`: END-SHIFT or WIPE for a phone that is not here; what waits; taking it back.

use nightjar_desk::{Desk, OrderKind, WaitingOrder};
use nightjar_seal::OsEntropy;
use serde_json::{Value, json};

use crate::args::{Order, What};
use crate::clock::now_s;
use crate::error::CenterError;
use crate::output::Output;

pub(super) fn run(mut args: Order, out: &Output) -> Result<(), CenterError> {
    let mut desk = super::unlock(&args.place.dir, &mut args.unlock, out)?;
    let mailroom = super::mailroom(&args.place.dir, &desk)?;
    desk.connect(&mailroom, now_s(), &OsEntropy)?;
    let (Some(phone), Some(what)) = (args.phone, args.what) else {
        let waiting = desk.orders()?;
        desk.close()?;
        return out.answer(|| list_text(&waiting), || list_json(&waiting));
    };
    let order = |desk: &mut Desk, kind| desk.order(&mailroom, &phone, kind, args.several, now_s(), &OsEntropy);
    let phones = match what {
        What::EndShift => order(&mut desk, OrderKind::EndShift)?,
        What::Wipe => order(&mut desk, OrderKind::Wipe)?,
        What::Withdraw => desk.withdraw_order(&mailroom, &phone, &OsEntropy)?,
    };
    desk.close()?;
    out.answer(|| text(&phone, what, phones), || value(&phone, what, phones))
}

fn text(phone: &str, what: What, phones: u64) -> String {
    let several = if phones > 1 { format!(" ({phones} phones)") } else { String::new() };
    let waits = "The order waits for the phone: it runs when the phone next delivers, locked or not.\n\
                 What is sealed on it is delivered all the same. Nobody tells the desk that it has run.";
    match what {
        What::EndShift => format!("END-SHIFT is ordered for {phone}{several}.\n{waits}"),
        What::Wipe => format!("WIPE is ordered for {phone}{several}.\n{waits}"),
        What::Withdraw if phones == 0 => format!("Nothing was ordered for {phone}."),
        What::Withdraw => {
            format!("The order for {phone}{several} is withdrawn. A phone that has run it stays as it is.")
        }
    }
}

fn value(phone: &str, what: What, phones: u64) -> Value {
    let (event, order) = match what {
        What::EndShift => ("ordered", name(OrderKind::EndShift).into()),
        What::Wipe => ("ordered", name(OrderKind::Wipe).into()),
        What::Withdraw => ("withdrawn", Value::Null),
    };
    json!({"event": event, "phone": phone, "order": order, "phones": phones})
}

fn list_text(waiting: &[WaitingOrder]) -> String {
    let line = |order: &WaitingOrder| {
        let phone = order.worker.as_deref().unwrap_or("a phone without a code");
        format!("{phone:<16}  {:<9}  the order waits for the phone", name(order.kind))
    };
    match waiting {
        [] => "No order waits.".to_owned(),
        all => all.iter().map(line).collect::<Vec<_>>().join("\n"),
    }
}

fn list_json(waiting: &[WaitingOrder]) -> Value {
    let one = |order: &WaitingOrder| json!({"phone": order.worker, "order": name(order.kind)});
    json!({"event": "orders", "waiting": waiting.iter().map(one).collect::<Vec<_>>()})
}

fn name(kind: OrderKind) -> &'static str {
    match kind {
        OrderKind::EndShift => "end-shift",
        OrderKind::Wipe => "wipe",
    }
}
