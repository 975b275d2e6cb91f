use nightjar_wire::hello::Hello;
use nightjar_wire::http::{BUNDLE, HELLO, INBOX, ROUND, bundle_of, hello_of};
use nightjar_wire::inbox::InboxRequest;
use nightjar_wire::login::Login;
use nightjar_wire::mailroom::{DeviceEntry, DeviceState};
use nightjar_wire::{CenterId, Mailroom};

use crate::clients::Client;
use crate::world::{Phone, World, frame, hello};

/// Expects 401 and random bytes of the normal size for a round with this login.
async fn refused(client: &Client, login: Login) {
    let first = client.post(ROUND, frame(login.clone(), 1, 1, &[])).await;
    let second = client.post(ROUND, frame(login, 1, 1, &[])).await;
    for answer in [&first, &second] {
        assert_eq!((answer.status, answer.body.len()), (401, 1024));
    }
    assert!(first.body != second.body && first.body != [0; 1024]);
}

#[tokio::test]
async fn a_nonce_serves_once() {
    let (world, phone) = (World::start().await, Phone::new(1));
    world.list(&[&phone], DeviceState::Active);
    let client = world.client();
    let nonce = hello(&world, &client).await.nonce;
    let next = phone.round_on(&world, &client, nonce, 1).await.next_nonce;
    refused(&client, phone.login(nonce, &world.pin)).await;
    // The one of the reply is untouched by that, and an inbox request uses it up as well.
    let request = InboxRequest { login: phone.login(next, &world.pin), bulletin_after: 0, mail_after: 0 };
    assert_eq!(client.post(INBOX, request.write().to_vec()).await.status, 200);
    refused(&client, phone.login(next, &world.pin)).await;
    assert_eq!(world.held(), 16);
}

#[tokio::test]
async fn a_nonce_lives_ten_minutes() {
    let (world, phone) = (World::start().await, Phone::new(1));
    world.list(&[&phone], DeviceState::Active);
    let client = world.client();
    let (first, second) = (hello(&world, &client).await.nonce, hello(&world, &client).await.nonce);
    world.pass(599);
    phone.round_on(&world, &client, first, 1).await;
    world.pass(1);
    refused(&client, phone.login(second, &world.pin)).await;
}

#[tokio::test]
async fn every_wrong_login_is_the_same_401_and_stores_nothing() {
    let (world, phone, stranger, pending) = (World::start().await, Phone::new(1), Phone::new(2), Phone::new(3));
    let room = world.list(&[&phone], DeviceState::Active);
    let entry = |phone: &Phone, state| DeviceEntry { key: phone.public, state };
    room.devices(&[entry(&phone, DeviceState::Active), entry(&pending, DeviceState::Pending)]).unwrap();
    let client = world.client();
    let fresh = async || hello(&world, &client).await.nonce;

    refused(&client, stranger.login(fresh().await, &world.pin)).await;
    refused(&client, pending.login(fresh().await, &world.pin)).await;
    refused(&client, phone.login(fresh().await, &[9; 32])).await;
    refused(&client, Login { device: phone.id, ..stranger.login(fresh().await, &world.pin) }).await;
    refused(&client, phone.login(nightjar_wire::Nonce([0; 16]), &world.pin)).await;
    let mut login = phone.login(fresh().await, &world.pin);
    login.own[0] ^= 1;
    refused(&client, login).await;

    // A nonce of another center at the same relay.
    let other = CenterId([0xdd; 16]);
    world.room_of(other);
    let greeting = Hello::parse(&client.get(&hello_of(other)).await.body).unwrap();
    refused(&client, phone.login(greeting.nonce, &world.pin)).await;

    // The right size and no frame at all; a frame with a byte where zeros belong.
    assert_eq!(client.post(ROUND, vec![0x5a; 32_768]).await.status, 401);
    let mut bad = frame(phone.login(fresh().await, &world.pin), 1, 1, &[]);
    bad[32_700] = 1;
    assert_eq!(client.post(ROUND, bad).await.status, 401);
    let answer = client.post(INBOX, vec![0; 256]).await;
    assert_eq!((answer.status, answer.body.len()), (401, 16_384));
    assert_eq!(world.held(), 0);
}

#[tokio::test]
async fn an_unknown_center_is_404() {
    let world = World::start().await;
    let client = world.client();
    let unknown = CenterId([1; 16]);
    for path in [
        hello_of(unknown),
        bundle_of(unknown),
        HELLO.into(),
        BUNDLE.into(),
        format!("{HELLO}?c=xyz"),
        format!("{HELLO}?c={}", "C7".repeat(16)),
        "/".into(),
        "/nj/2/hello".into(),
    ] {
        let answer = client.get(&path).await;
        assert_eq!((answer.status, answer.body.len()), (404, 0), "{path}");
    }
    // Known, but the desk has not put its bundle yet.
    world.room();
    assert_eq!(client.get(&bundle_of(world.center)).await.status, 404);
    assert_eq!(client.get(&hello_of(world.center)).await.status, 200);
}

#[tokio::test]
async fn a_relay_with_another_key_gets_no_byte_of_a_request() {
    let world = World::start().await;
    world.room();
    let client = Client::new(world.address, [0; 32]);
    assert!(client.try_get(&hello_of(world.center)).await.is_err());
    assert!(client.try_post(ROUND, vec![0; 32_768]).await.is_err());
    assert_eq!(world.metric("nightjar_relay_requests_total{route=\"hello\"}").await, 0);
    assert_eq!(world.metric("nightjar_relay_requests_total{route=\"round\"}").await, 0);
    // The control: with the right pin it is heard.
    assert!(world.client().try_get(&hello_of(world.center)).await.is_ok());
    assert_eq!(world.metric("nightjar_relay_requests_total{route=\"hello\"}").await, 1);
}
