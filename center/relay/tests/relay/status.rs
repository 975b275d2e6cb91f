use std::sync::Arc;

use nightjar_relay::{Listeners, ServeError, Settings, TlsIdentity, init_tls, launch};
use nightjar_wire::mailroom::DeviceState;
use tokio::net::TcpListener;

use crate::clients::plain;
use crate::world::{Phone, World};

#[tokio::test]
async fn health_and_metrics_say_counts_and_nothing_else() {
    let (world, phone) = (World::start().await, Phone::new(1));
    world.list(&[&phone], DeviceState::Active);
    phone.round(&world, &world.client(), 1).await;
    assert_eq!(plain(world.status, "/health").await, (200, "ok\n".into()));
    let (status, text) = plain(world.status, "/metrics").await;
    assert_eq!(status, 200);
    assert!(text.contains("nightjar_relay_envelopes_total{result=\"stored\"} 16\n"));
    // Every line is a comment or a name, perhaps one label of a fixed word, and a number.
    for line in text.lines().filter(|line| !line.starts_with("# ")) {
        let (name, number) = line.rsplit_once(' ').unwrap();
        assert!(number.parse::<u64>().is_ok(), "{line}");
        assert!(name.starts_with("nightjar_relay_") && !name.contains(char::is_numeric), "{line}");
    }
    assert_eq!(plain(world.status, "/nj/1/hello").await.0, 404);
}

#[tokio::test]
async fn phones_do_not_reach_it() {
    let world = World::start().await;
    for path in ["/health", "/metrics"] {
        assert_eq!(world.client().get(path).await.status, 404);
    }
}

#[tokio::test]
async fn it_is_refused_on_any_other_address() {
    let dir = Arc::new(tempfile::tempdir().unwrap());
    init_tls(dir.path()).unwrap();
    let settings = Settings::sqlite(&dir.path().join("relay.db"), TlsIdentity::load(dir.path()).unwrap());
    let phones = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let status = TcpListener::bind("0.0.0.0:0").await.unwrap();
    let refused = launch(settings, Listeners { phones, status: Some(status) }, async {}).await;
    assert!(matches!(refused, Err(ServeError::StatusNotLoopback)));
}
