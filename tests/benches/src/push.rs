//! P5: pushing records over TLS into SQLite, through the relay and through a bare handler, by the same client.

mod bare;
mod client;
mod relay;

use std::time::{Duration, Instant};

use tokio::task::JoinSet;

use crate::stats::{Figure, ROUNDS};
use crate::{Outcome, place};
use client::Phone;

/// Phones that push at the same time, each on a connection of its own.
const PHONES: u8 = 4;
/// Parts in which a round of the bench alternates between the two servers.
const PARTS: u32 = 10;
/// Rounds of sixteen records that a phone pushes in a part: 10 x 4 x 16 x 16 = 10,240 records.
const PUSHES: u32 = 16;
const RECORDS: u32 = PARTS * PHONES as u32 * PUSHES * 16;

pub(crate) fn run() -> Outcome {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let mut figures = [
        Figure::new("relay, records/s"),
        Figure::new("bare handler, records/s"),
        Figure::new("relay / bare handler                limit 0.6 (0.75)"),
        Figure::new("one phone alone: relay, records/s"),
        Figure::new("one phone alone: relay / bare handler"),
    ];
    for _ in 0..ROUNDS {
        let many = runtime.block_on(round(PHONES))?;
        let one = runtime.block_on(round(1))?;
        let values = [many.relay, many.bare, many.relay / many.bare, one.relay, one.relay / one.bare];
        figures.iter_mut().zip(values).for_each(|(figure, value)| figure.round(value));
    }
    println!(
        "P5  {RECORDS} records a round and server, {PHONES} connections, rounds of 16, alternating in {PARTS} parts"
    );
    figures.iter().for_each(Figure::print);
    Ok(())
}

/// Records a second.
struct Speeds {
    relay: f64,
    bare: f64,
}

/// One round on fresh stores: both servers run from its beginning to its end.
async fn round(phones: u8) -> Outcome<Speeds> {
    let dir = place::on_disk()?;
    let relay = relay::start(dir.path(), phones).await?;
    let bare = bare::start(dir.path()).await?;
    let mut ours = Vec::new();
    let mut theirs = Vec::new();
    for n in 1..=phones {
        ours.push(Phone::new(n, relay.address, relay.pin).hello().await?);
        theirs.push(Phone::new(n, bare.address, bare.pin));
    }
    // Warm: handshakes are done, statements are prepared.
    (ours, _) = push(ours, 2).await?;
    (theirs, _) = push(theirs, 2).await?;
    let pushes = PUSHES * u32::from(PHONES) / u32::from(phones);
    let (mut our_time, mut their_time) = (Duration::ZERO, Duration::ZERO);
    for _ in 0..PARTS {
        let time;
        (ours, time) = push(ours, pushes).await?;
        our_time += time;
        let time;
        (theirs, time) = push(theirs, pushes).await?;
        their_time += time;
    }
    let expected = u64::from(RECORDS + u32::from(phones) * 2 * 16);
    if relay.held()? != expected || bare.held()? != expected {
        return Err("a server did not keep every record".into());
    }
    relay.stop().await?;
    let speed = |time: Duration| f64::from(RECORDS) / time.as_secs_f64();
    Ok(Speeds { relay: speed(our_time), bare: speed(their_time) })
}

/// All phones push at the same time, each one round after the other.
async fn push(phones: Vec<Phone>, rounds: u32) -> Outcome<(Vec<Phone>, Duration)> {
    let mut tasks = JoinSet::new();
    let begun = Instant::now();
    for mut phone in phones {
        tasks.spawn(async move {
            for _ in 0..rounds {
                phone.round().await.map_err(|error| error.to_string())?;
            }
            Ok::<_, String>(phone)
        });
    }
    let mut back = Vec::new();
    while let Some(phone) = tasks.join_next().await {
        back.push(phone??);
    }
    Ok((back, begun.elapsed()))
}
