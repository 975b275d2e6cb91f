use nightjar_wire::Mailroom;
use nightjar_wire::calendar::Day;
use nightjar_wire::http::ROUND;
use nightjar_wire::mailroom::{DeviceCommand, DeviceState, Finished, FinishedState};
use nightjar_wire::reply::{AskState, Reply, RoundResult};

use crate::world::{NOON, Phone, World, blob, frame, hello, ids};

#[tokio::test]
async fn a_round_is_stored_then_asked_for_then_finished() {
    let (world, phone) = (World::start().await, Phone::new(1));
    let room = world.list(&[&phone], DeviceState::Active);
    room.generation(77).unwrap();
    let client = world.client();
    let greeting = hello(&world, &client).await;
    assert_eq!((greeting.center_generation, greeting.bundle_seq), (77, 0));

    let reply = phone.round_on(&world, &client, greeting.nonce, 1).await;
    assert_eq!(reply.results, [RoundResult::Stored; 16]);
    assert!(reply.states.iter().all(|state| *state == AskState::Unknown));
    assert_eq!((reply.center_generation, reply.desk_day), (77, Day::from_unix(NOON)));
    assert_eq!((reply.inbox_newest, reply.command), (0, [0; 128]));
    assert_eq!(world.held(), 16);

    // The desk takes what it finds, byte for byte, and finishes one of each kind.
    let fetched = room.fetch(0, 256).unwrap();
    let who = phone.id.0[0];
    assert!((0..16).all(|n| fetched.iter().any(|f| *f.blob == blob(who, 1, n) && f.day == Day::from_unix(NOON))));
    let sent = ids(who, 1);
    let finished = [(sent[0], FinishedState::Opened, [5; 8]), (sent[1], FinishedState::Kept, [6; 8])];
    room.finish(&finished.map(|(env_id, state, tag)| Finished { env_id, state, tag })).unwrap();

    // The reply's nonce opens the next round.
    let login = phone.login(reply.next_nonce, &world.pin);
    let answer = client.post(ROUND, frame(login, who, 2, &sent[..3])).await;
    let reply = Reply::parse(&answer.body).unwrap();
    assert_eq!(reply.states[..3], [AskState::Opened { tag: [5; 8] }, AskState::Kept { tag: [6; 8] }, AskState::Held]);
    assert_eq!(world.held(), 14 + 16);
}

#[tokio::test]
async fn the_same_round_twice_is_one_copy() {
    let (world, phone) = (World::start().await, Phone::new(1));
    world.list(&[&phone], DeviceState::Active);
    let client = world.client();
    assert_eq!(phone.round(&world, &client, 1).await.results, [RoundResult::Stored; 16]);
    assert_eq!(phone.round(&world, &client, 1).await.results, [RoundResult::Already; 16]);
    assert_eq!(world.held(), 16);
}

#[tokio::test]
async fn what_was_finished_and_is_offered_again_reaches_the_desk_again() {
    let (world, phone) = (World::start().await, Phone::new(1));
    let room = world.list(&[&phone], DeviceState::Active);
    let client = world.client();
    phone.round(&world, &client, 1).await;
    let sent = ids(phone.id.0[0], 1);
    room.finish(&[Finished { env_id: sent[0], state: FinishedState::Opened, tag: [5; 8] }]).unwrap();
    assert_eq!(world.held(), 15);
    let again = phone.round(&world, &client, 1).await;
    assert_eq!(again.results[..2], [RoundResult::Stored, RoundResult::Already]);
    assert_eq!(world.held(), 16);
}

#[tokio::test]
async fn a_revoked_phone_is_told_so_stores_nothing_and_gets_its_command() {
    let (world, phone) = (World::start().await, Phone::new(1));
    let room = world.list(&[&phone], DeviceState::Revoked);
    let mut command = [0; 128];
    command[..2].copy_from_slice(&[1, 2]);
    command[8..16].copy_from_slice(&phone.id.0);
    command[23] = 9;
    room.commands(&[DeviceCommand { device: phone.id, command }]).unwrap();
    let reply = phone.round(&world, &world.client(), 1).await;
    assert_eq!(reply.results, [RoundResult::Revoked; 16]);
    assert_eq!(reply.command, command);
    assert_eq!(world.held(), 0);
}

#[tokio::test]
async fn a_command_comes_until_it_is_done() {
    let (world, phone) = (World::start().await, Phone::new(1));
    let room = world.list(&[&phone], DeviceState::Active);
    let mut command = [0; 128];
    command[8..16].copy_from_slice(&phone.id.0);
    command[23] = 9;
    room.commands(&[DeviceCommand { device: phone.id, command }]).unwrap();
    let client = world.client();
    for (done, comes) in [(0, true), (8, true), (9, false), (10, false)] {
        let nonce = hello(&world, &client).await.nonce;
        let mut login = phone.login(nonce, &world.pin);
        login.cmd_seq_done = done;
        let answer = client.post(ROUND, frame(login, 1, 1, &[])).await;
        let reply = Reply::parse(&answer.body).unwrap();
        assert_eq!(reply.command != [0; 128], comes, "done {done}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn eight_phones_at_once_are_each_stored_once() {
    let world = std::sync::Arc::new(World::start().await);
    let phones: Vec<_> = (1..9).map(|n| std::sync::Arc::new(Phone::new(n))).collect();
    world.list(&phones.iter().map(AsRef::as_ref).collect::<Vec<_>>(), DeviceState::Active);
    let tasks: Vec<_> = phones
        .iter()
        .map(|phone| {
            let (world, phone, client) = (world.clone(), phone.clone(), world.client());
            tokio::spawn(async move {
                for n in [1, 2, 1, 3] {
                    let want =
                        if n == 1 { [RoundResult::Stored, RoundResult::Already] } else { [RoundResult::Stored; 2] };
                    let reply = phone.round(&world, &client, n).await;
                    assert!(want.iter().any(|result| reply.results == [*result; 16]));
                }
            })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
    assert_eq!(world.held(), 8 * 3 * 16);
    assert_eq!(world.metric("nightjar_relay_envelopes_total{result=\"stored\"}").await, 8 * 3 * 16);
    assert_eq!(world.metric("nightjar_relay_envelopes_total{result=\"already\"}").await, 8 * 16);
}

#[tokio::test]
async fn the_desk_works_while_the_relay_serves() {
    let (world, phone) = (World::start().await, Phone::new(1));
    let room = world.list(&[&phone], DeviceState::Active);
    let desk = std::thread::spawn(move || {
        for _ in 0..50 {
            let fetched = room.fetch(0, 256).unwrap();
            let done: Vec<_> = fetched.iter().map(|f| nightjar_wire::envelope_id(&f.blob)).collect();
            let done = done.into_iter().map(|env_id| Finished { env_id, state: FinishedState::Opened, tag: [1; 8] });
            room.finish(&done.collect::<Vec<_>>()).unwrap();
        }
        room
    });
    let client = world.client();
    for n in 0..10 {
        assert_eq!(phone.round(&world, &client, n).await.results, [RoundResult::Stored; 16]);
    }
    let room = desk.join().unwrap();
    let left = room.fetch(0, 256).unwrap().len();
    let nonce = hello(&world, &client).await.nonce;
    let asked: Vec<_> = (0..4).flat_map(|n| ids(phone.id.0[0], n)).collect();
    let answer = client.post(ROUND, frame(phone.login(nonce, &world.pin), 1, 99, &asked)).await;
    let states = Reply::parse(&answer.body).unwrap().states;
    assert!(states[..64].iter().all(|s| matches!(s, AskState::Opened { .. } | AskState::Held)));
    assert!(left <= 160);
}
