use std::time::Duration;

use nightjar_wire::http::{ENROLL, INBOX, ROUND, hello_of};
use nightjar_wire::mailroom::DeviceState;
use tokio::io::AsyncWriteExt;

use crate::clients::{head, raw, read};
use crate::world::{Phone, World, frame, hello};

#[tokio::test]
async fn a_body_of_another_size_is_413() {
    let world = World::start().await;
    let client = world.client();
    for (path, size) in [(ROUND, 32_768), (INBOX, 256), (ENROLL, 1_480)] {
        for wrong in [0, size - 1, size + 1, 2 * size] {
            let answer = client.post(path, vec![0; wrong]).await;
            assert_eq!((answer.status, answer.body.len()), (413, 0), "{path} {wrong}");
        }
    }
}

#[tokio::test]
async fn a_huge_body_is_refused_before_it_is_sent() {
    // Whoever waited for it would run out of time and say 408.
    let world = World::start_with(|limits| limits.body = Duration::from_millis(50)).await;
    let mut stream = raw(world.address, world.pin).await;
    head(&mut stream, ROUND, 1 << 40).await;
    let answer = read(&mut stream, 12).await;
    assert!(answer.starts_with(b"HTTP/1.1 413"));
}

#[tokio::test]
async fn a_chunked_body_is_cut_at_the_first_byte_too_many() {
    let world = World::start().await;
    let mut stream = raw(world.address, world.pin).await;
    let head = format!("POST {INBOX} HTTP/1.1\r\nhost: relay\r\ntransfer-encoding: chunked\r\n\r\n");
    stream.write_all(head.as_bytes()).await.unwrap();
    stream.write_all(b"101\r\n").await.unwrap();
    stream.write_all(&[0; 0x101]).await.unwrap();
    stream.flush().await.unwrap();
    // The end of the body never comes.
    assert!(read(&mut stream, 12).await.starts_with(b"HTTP/1.1 413"));
}

#[tokio::test]
async fn a_device_that_asks_too_often_is_429_until_the_next_minute() {
    let (phone, other) = (Phone::new(1), Phone::new(2));
    let world = World::start_with(|limits| limits.device_minute = 2).await;
    world.list(&[&phone, &other], DeviceState::Active);
    let client = world.client();
    phone.round(&world, &client, 1).await;
    phone.round(&world, &client, 2).await;
    let login = phone.login(hello(&world, &client).await.nonce, &world.pin);
    let answer = client.post(ROUND, frame(login, 1, 3, &[])).await;
    assert_eq!(answer.status, 429);
    assert!((60..90).contains(&answer.retry_after.unwrap()));
    other.round(&world, &client, 1).await;
    world.pass(60);
    phone.round(&world, &client, 3).await;
    assert_eq!(world.held(), 4 * 16);
}

#[tokio::test]
async fn an_address_that_asks_too_often_is_429() {
    let world = World::start_with(|limits| limits.address_minute = 3).await;
    world.room();
    let client = world.client();
    for _ in 0..3 {
        hello(&world, &client).await;
    }
    let answer = client.get(&hello_of(world.center)).await;
    assert_eq!(answer.status, 429);
    assert!(answer.retry_after.is_some());
    world.pass(60);
    hello(&world, &client).await;
    assert_eq!(world.metric("nightjar_relay_refused_total{reason=\"rate\"}").await, 1);
}

#[tokio::test]
async fn a_full_disk_is_503_and_takes_nothing() {
    let phone = Phone::new(1);
    let world = World::start_with(|limits| limits.free_bytes = u64::MAX).await;
    world.list(&[&phone], DeviceState::Active);
    let client = world.client();
    let login = phone.login(hello(&world, &client).await.nonce, &world.pin);
    let answer = client.post(ROUND, frame(login, 1, 1, &[])).await;
    assert_eq!(answer.status, 503);
    assert!((60..90).contains(&answer.retry_after.unwrap()));
    assert_eq!(world.held(), 0);
    let (status, text) = crate::clients::plain(world.status, "/health").await;
    assert_eq!((status, text.as_str()), (503, "disk\n"));
}

#[tokio::test]
async fn a_body_that_does_not_come_is_408() {
    let world = World::start_with(|limits| limits.body = Duration::from_millis(50)).await;
    let mut stream = raw(world.address, world.pin).await;
    head(&mut stream, ROUND, 32_768).await;
    stream.write_all(&[0; 100]).await.unwrap();
    stream.flush().await.unwrap();
    assert!(read(&mut stream, 12).await.starts_with(b"HTTP/1.1 408"));
}

#[tokio::test]
async fn a_silent_connection_is_closed() {
    let world = World::start_with(|limits| limits.idle = Duration::from_millis(50)).await;
    let mut stream = raw(world.address, world.pin).await;
    assert!(read(&mut stream, 1).await.is_empty());
}

#[tokio::test]
async fn connections_over_an_address_share_are_closed_and_given_back() {
    let world = World::start_with(|limits| limits.address_connections = 1).await;
    world.room();
    let stream = raw(world.address, world.pin).await;
    assert!(world.client().try_get(&hello_of(world.center)).await.is_err());
    drop(stream);
    let mut tries = 0;
    while world.client().try_get(&hello_of(world.center)).await.is_err() {
        tries += 1;
        assert!(tries < 500, "the place was not given back");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}
