use std::io;
use std::sync::{Arc, Mutex};

use nightjar_wire::Mailroom;
use nightjar_wire::http::{ENROLL, INBOX, ROUND, enroll_of};
use nightjar_wire::inbox::InboxRequest;
use nightjar_wire::mailroom::{DeviceState, TokenEntry};
use nightjar_wire::{Nonce, TokenId};
use tracing::Level;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::layer::SubscriberExt;

use crate::world::{NOON, Phone, World, blob, frame, hello};

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;
    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

/// Every level of ours and what a release shows of everybody else's, over a whole exchange with every refusal in it.
#[tokio::test]
async fn no_log_line_carries_content_ids_or_addresses() {
    let log = Log::default();
    let filter = Targets::new().with_target("nightjar_relay", Level::TRACE).with_default(Level::INFO);
    let layer = tracing_subscriber::fmt::layer().with_writer(log.clone()).with_ansi(false);
    tracing::subscriber::set_global_default(tracing_subscriber::registry().with(filter).with(layer)).unwrap();

    let (mut world, phone) = (World::start_with(|l| l.device_minute = 3).await, Phone::new(0xd1));
    let room = world.list(&[&phone], DeviceState::Active);
    let token = TokenId(*b"MARKTOKN");
    room.tokens(&[TokenEntry { id: token, expiry_s: NOON + 900 }]).unwrap();
    let client = world.client();
    let nonce = hello(&world, &client).await.nonce;
    let next = phone.round_on(&world, &client, nonce, 1).await.next_nonce;
    let request = InboxRequest { login: phone.login(next, &world.pin), bulletin_after: 0, mail_after: 9 };
    client.post(INBOX, request.write().to_vec()).await;
    client.post(ROUND, frame(phone.login(Nonce([0x4d; 16]), &world.pin), 1, 1, &[])).await;
    client.post(ROUND, vec![0x4d; 100]).await;
    let mut post = b"MARKPOST".repeat(185);
    post[..8].copy_from_slice(&token.0);
    post[73..80].fill(0);
    client.post(ENROLL, post).await;
    client.get(&enroll_of(token)).await;
    client.get("/nj/1/MARKPATH?MARKQUERY").await;
    for n in 2..5 {
        let login = phone.login(hello(&world, &client).await.nonce, &world.pin);
        client.post(ROUND, frame(login, 1, n, &[])).await;
    }
    world.stop().await.unwrap();

    let text = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    // The control: the log works.
    assert!(text.contains("relay started") && text.contains("relay stopped"));
    let plain = ["MARK", "127.0.0.1", "c7c7c7", "/nj/", &world.address.port().to_string(), "relay.db"];
    let secret: [&[u8]; 6] =
        [&phone.public, &phone.id.0, &nonce.0, &next.0, &blob(phone.id.0[0], 1, 0), world.center.as_bytes()];
    let lower = text.to_lowercase();
    for marker in plain.iter().map(|m| m.to_lowercase()).chain(secret.iter().flat_map(|bytes| shapes(bytes))) {
        assert!(!lower.contains(&marker), "the log shows {marker}");
    }
}

/// The start of these bytes as hex, and as Rust and JSON print a list of them.
fn shapes(bytes: &[u8]) -> [String; 3] {
    let start = &bytes[..4];
    let list = |separator: &str| start.iter().map(u8::to_string).collect::<Vec<_>>().join(separator);
    [start.iter().map(|b| format!("{b:02x}")).collect(), list(", "), list(",")]
}
