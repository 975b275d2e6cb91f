use nightjar_wire::http::{ENROLL, enroll_of};
use nightjar_wire::mailroom::{TokenEntry, TokenState};
use nightjar_wire::{Mailroom, TokenId};

use crate::world::{NOON, World};

const TOKEN: TokenId = TokenId([0x0a; 8]);

fn post(token: TokenId, fill: u8) -> Vec<u8> {
    let mut post = vec![fill; 1480];
    post[..8].copy_from_slice(&token.0);
    post[73..80].fill(0);
    post
}

async fn status(world: &World) -> (u16, Vec<u8>) {
    let answer = world.client().get(&enroll_of(TOKEN)).await;
    (answer.status, answer.body)
}

#[tokio::test]
async fn one_message_a_token_pending_then_active() {
    let world = World::start().await;
    let (room, client) = (world.room(), world.client());
    assert_eq!(client.post(ENROLL, post(TOKEN, 1)).await.status, 404);
    assert_eq!(status(&world).await.0, 404);
    room.tokens(&[TokenEntry { id: TOKEN, expiry_s: NOON + 900 }]).unwrap();
    assert_eq!(status(&world).await, (200, vec![0]));

    let answer = client.post(ENROLL, post(TOKEN, 1)).await;
    assert_eq!((answer.status, answer.body), (200, vec![0; 32]));
    // The answer was lost: the same bytes again. Somebody else's come too late.
    assert_eq!(client.post(ENROLL, post(TOKEN, 1)).await.status, 200);
    assert_eq!(client.post(ENROLL, post(TOKEN, 2)).await.status, 409);
    let posts = room.posts().unwrap();
    assert!(posts.len() == 1 && posts[0].token == TOKEN && posts[0].post.as_slice() == post(TOKEN, 1));

    room.token_state(TOKEN, TokenState::Active).unwrap();
    assert_eq!(status(&world).await, (200, vec![1]));
    room.token_state(TOKEN, TokenState::Refused).unwrap();
    assert_eq!(status(&world).await, (200, vec![2]));
    assert!(room.posts().unwrap().is_empty());
}

#[tokio::test]
async fn an_expired_token_is_410() {
    let world = World::start().await;
    world.room().tokens(&[TokenEntry { id: TOKEN, expiry_s: NOON + 900 }]).unwrap();
    world.pass(899);
    assert_eq!(status(&world).await, (200, vec![0]));
    world.pass(1);
    assert_eq!(world.client().post(ENROLL, post(TOKEN, 1)).await.status, 410);
    assert_eq!(status(&world).await.0, 410);
    assert!(world.room().posts().unwrap().is_empty());
}

#[tokio::test]
async fn a_message_that_came_in_time_outlives_the_token_while_digits_are_compared() {
    let world = World::start().await;
    let room = world.room();
    room.tokens(&[TokenEntry { id: TOKEN, expiry_s: NOON + 900 }]).unwrap();
    assert_eq!(world.client().post(ENROLL, post(TOKEN, 1)).await.status, 200);
    world.pass(1000);
    assert_eq!(status(&world).await, (200, vec![0]));
    room.token_state(TOKEN, TokenState::Active).unwrap();
    world.pass(10_000);
    assert_eq!(status(&world).await, (200, vec![1]));
}

#[tokio::test]
async fn only_the_exact_size_and_a_whole_id_are_heard() {
    let world = World::start().await;
    let (room, client) = (world.room(), world.client());
    room.tokens(&[TokenEntry { id: TOKEN, expiry_s: NOON + 900 }]).unwrap();
    let mut bad = post(TOKEN, 1);
    bad[79] = 1;
    assert_eq!(client.post(ENROLL, bad).await.status, 413);
    assert!(room.posts().unwrap().is_empty());
    for size in [0, 1479, 1481, 40_000] {
        assert_eq!(client.post(ENROLL, vec![1; size]).await.status, 413, "{size}");
    }
    for id in ["0a", "0A0A0A0A0A0A0A0A", "zz", "0a0a0a0a0a0a0a0a0a"] {
        assert_eq!(client.get(&format!("{ENROLL}/{id}")).await.status, 404, "{id}");
    }
}
