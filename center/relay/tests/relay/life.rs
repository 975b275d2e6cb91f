use nightjar_wire::Mailroom;
use nightjar_wire::http::{ROUND, hello_of};
use nightjar_wire::mailroom::DeviceState;
use nightjar_wire::reply::{AskState, Reply, RoundResult};
use tokio::io::AsyncWriteExt;

use crate::clients::{head, raw, read};
use crate::world::{Phone, World, frame, hello, ids};

#[tokio::test]
async fn a_link_that_dies_between_commit_and_reply_leaves_one_copy() {
    let (world, phone) = (World::start().await, Phone::new(1));
    world.list(&[&phone], DeviceState::Active);
    let client = world.client();
    let login = phone.login(hello(&world, &client).await.nonce, &world.pin);
    let mut stream = raw(world.address, world.pin).await;
    head(&mut stream, ROUND, 32_768).await;
    stream.write_all(&frame(login, phone.id.0[0], 1, &[])).await.unwrap();
    stream.flush().await.unwrap();
    while world.held() == 0 {
        tokio::task::yield_now().await;
    }
    // Committed; the reply is never read.
    drop(stream);
    assert_eq!(world.held(), 16);
    assert_eq!(phone.round(&world, &client, 1).await.results, [RoundResult::Already; 16]);
    assert_eq!(world.held(), 16);
}

#[tokio::test]
async fn a_link_that_dies_anywhere_in_the_request_leaves_one_copy_after_the_retry() {
    let (world, phone) = (World::start().await, Phone::new(1));
    world.list(&[&phone], DeviceState::Active);
    let client = world.client();
    for (n, cut) in [0, 1, 135, 1_664, 20_000, 32_767].into_iter().enumerate() {
        let n = u8::try_from(n).unwrap();
        let login = phone.login(hello(&world, &client).await.nonce, &world.pin);
        let mut stream = raw(world.address, world.pin).await;
        head(&mut stream, ROUND, 32_768).await;
        stream.write_all(&frame(login, phone.id.0[0], n, &[])[..cut]).await.unwrap();
        stream.flush().await.unwrap();
        drop(stream);
        assert_eq!(phone.round(&world, &client, n).await.results, [RoundResult::Stored; 16], "cut at {cut}");
    }
    assert_eq!(world.held(), 6 * 16);
}

#[tokio::test]
async fn a_stop_lets_the_request_in_flight_finish() {
    let (mut world, phone) = (World::start().await, Phone::new(1));
    world.list(&[&phone], DeviceState::Active);
    let login = phone.login(hello(&world, &world.client()).await.nonce, &world.pin);
    let body = frame(login, phone.id.0[0], 1, &[]);
    let mut stream = raw(world.address, world.pin).await;
    head(&mut stream, ROUND, 32_768).await;
    stream.write_all(&body[..20_000]).await.unwrap();
    stream.flush().await.unwrap();
    while world.metric("nightjar_relay_requests_total{route=\"round\"}").await == 0 {
        tokio::task::yield_now().await;
    }

    let address = world.address;
    drop(world.stop.take());
    while tokio::net::TcpStream::connect(address).await.is_ok() {
        tokio::task::yield_now().await;
    }
    stream.write_all(&body[20_000..]).await.unwrap();
    stream.flush().await.unwrap();
    let answer = read(&mut stream, usize::MAX).await;
    assert!(answer.starts_with(b"HTTP/1.1 200"));
    let reply = Reply::parse(&answer[answer.len() - 1024..]).unwrap();
    assert_eq!(reply.results, [RoundResult::Stored; 16]);
    world.task.take().unwrap().await.unwrap().unwrap();
    // The log was emptied on the way out.
    assert_eq!(std::fs::metadata(world.db().with_extension("db-wal")).map_or(0, |m| m.len()), 0);
    assert_eq!(world.held(), 16);
}

#[tokio::test]
async fn a_stop_does_not_wait_for_a_request_that_never_ends() {
    let mut world = World::start_with(|limits| limits.stop = std::time::Duration::from_millis(50)).await;
    let mut stream = raw(world.address, world.pin).await;
    head(&mut stream, ROUND, 32_768).await;
    while world.metric("nightjar_relay_requests_total{route=\"round\"}").await == 0 {
        tokio::task::yield_now().await;
    }
    world.stop().await.unwrap();
    assert!(read(&mut stream, 1).await.is_empty());
}

#[tokio::test]
async fn a_restart_over_the_same_store_goes_on() {
    let (mut world, phone) = (World::start().await, Phone::new(1));
    world.list(&[&phone], DeviceState::Active).generation(5).unwrap();
    let client = world.client();
    let old = phone.round(&world, &client, 1).await.next_nonce;
    world.stop().await.unwrap();
    assert!(client.try_get(&hello_of(world.center)).await.is_err());

    let world = World::start_at(world.place.clone(), |_| {}).await;
    let client = world.client();
    // Nonces are not kept: the old one is refused, a new hello gives one.
    assert_eq!(client.post(ROUND, frame(phone.login(old, &world.pin), 1, 1, &[])).await.status, 401);
    let greeting = hello(&world, &client).await;
    assert_eq!(greeting.center_generation, 5);
    let who = phone.id.0[0];
    let body = frame(phone.login(greeting.nonce, &world.pin), who, 1, &ids(who, 1));
    let reply = Reply::parse(&client.post(ROUND, body).await.body).unwrap();
    assert_eq!(reply.results, [RoundResult::Already; 16]);
    assert_eq!(reply.states[..16], [AskState::Held; 16]);
}
