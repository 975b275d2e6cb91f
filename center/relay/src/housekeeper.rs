//! What the relay does by itself: once a day it forgets, and a quiet minute empties the log.

use std::sync::Arc;
use std::time::Duration;

use nightjar_wire::Day;
use tokio::time::{MissedTickBehavior, interval};

use crate::http::Relay;

const TICK: Duration = Duration::from_secs(60);

/// Runs until it is dropped.
pub(crate) async fn run(relay: Arc<Relay>) {
    let mut ticks = interval(TICK);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let (mut done, mut seen, mut emptied) = (None, 0, 0);
    loop {
        ticks.tick().await;
        let now = relay.now();
        let commits = relay.counts.commits();
        if done != Some(Day::from_unix(now)) {
            done = Some(Day::from_unix(now));
            upkeep(&relay, now).await;
        } else if commits == seen && commits != emptied {
            // The log holds pages in the order of their arrival: do not leave it lying there.
            emptied = commits;
            if let Err(error) = relay.writer.run(|store| store.checkpoint()).await {
                tracing::warn!(%error, "the log was not emptied");
            }
        }
        seen = commits;
    }
}

async fn upkeep(relay: &Relay, now: u64) {
    match relay.writer.run(move |store| store.upkeep(now)).await {
        Ok(swept) => {
            tracing::info!(finished = swept.finished, tokens = swept.tokens, "forgot what is past its day");
            if !swept.rewritten {
                tracing::warn!("the store is too large to rewrite: open envelopes at the desk");
            }
        }
        Err(error) => tracing::warn!(%error, "upkeep failed, the next day tries again"),
    }
}
