use nightjar_wire::http::INBOX;
use nightjar_wire::inbox::{InboxRequest, PAGE_LEN, PAYLOAD_LEN, Page, PageKind};
use nightjar_wire::mailroom::{DeviceState, InboxPage};
use nightjar_wire::{Mailroom, RelayDeviceId};

use crate::clients::Client;
use crate::world::{Phone, World, hello};

fn page(device: Option<RelayDeviceId>, number: u64) -> InboxPage {
    let kind = if device.is_some() { PageKind::Mail } else { PageKind::Bulletin };
    let circle_generation = u32::from(device.is_none());
    let page = Page { kind, circle_generation, number, payload: &[0x44; PAYLOAD_LEN] }.write();
    InboxPage { device, number, page: page.try_into().unwrap() }
}

async fn ask(world: &World, client: &Client, phone: &Phone, bulletin_after: u64, mail_after: u64) -> Vec<u8> {
    let login = phone.login(hello(world, client).await.nonce, &world.pin);
    let answer = client.post(INBOX, InboxRequest { login, bulletin_after, mail_after }.write().to_vec()).await;
    assert_eq!((answer.status, answer.body.len()), (200, PAGE_LEN));
    answer.body
}

fn which(page: &[u8]) -> (PageKind, u64) {
    let page = Page::parse(page).unwrap();
    (page.kind, page.number)
}

#[tokio::test]
async fn mail_comes_first_then_bulletins_then_fillers() {
    let (world, phone, other) = (World::start().await, Phone::new(1), Phone::new(2));
    let room = world.list(&[&phone, &other], DeviceState::Active);
    let pages = [page(None, 10), page(Some(phone.id), 20), page(Some(phone.id), 30), page(Some(other.id), 40)];
    room.put_inbox(&pages).unwrap();
    let client = world.client();
    assert_eq!(phone.round(&world, &client, 1).await.inbox_newest, 30);

    let first = ask(&world, &client, &phone, 0, 0).await;
    assert!(first == pages[1].page.as_slice());
    assert_eq!(which(&ask(&world, &client, &phone, 0, 20).await), (PageKind::Mail, 30));
    assert_eq!(which(&ask(&world, &client, &phone, 0, 30).await), (PageKind::Bulletin, 10));
    let fillers = [ask(&world, &client, &phone, 10, 30).await, ask(&world, &client, &phone, 10, 30).await];
    assert_eq!(fillers.each_ref().map(|f| which(f)), [(PageKind::Filler, 0); 2]);
    assert!(fillers[0] != fillers[1], "a filler's payload is random");

    // Mail up to the cursor is gone, the bulletin and the other's mail are not.
    assert_eq!(which(&ask(&world, &client, &phone, 0, 0).await), (PageKind::Bulletin, 10));
    assert_eq!(which(&ask(&world, &client, &other, 0, 0).await), (PageKind::Mail, 40));
    room.drop_inbox(&[10]).unwrap();
    assert_eq!(which(&ask(&world, &client, &phone, 0, 0).await), (PageKind::Filler, 0));
}

#[tokio::test]
async fn a_refused_request_deletes_no_mail() {
    let (world, phone) = (World::start().await, Phone::new(1));
    world.list(&[&phone], DeviceState::Active).put_inbox(&[page(Some(phone.id), 20)]).unwrap();
    let client = world.client();
    let mut login = phone.login(hello(&world, &client).await.nonce, &world.pin);
    login.signature[5] ^= 1;
    let request = InboxRequest { login, bulletin_after: 0, mail_after: u64::MAX };
    assert_eq!(client.post(INBOX, request.write().to_vec()).await.status, 401);
    assert_eq!(which(&ask(&world, &client, &phone, 0, 0).await), (PageKind::Mail, 20));
}

#[tokio::test]
async fn a_revoked_phone_finds_only_fillers() {
    let (world, phone) = (World::start().await, Phone::new(1));
    let room = world.list(&[&phone], DeviceState::Revoked);
    room.put_inbox(&[page(None, 10), page(Some(phone.id), 20)]).unwrap();
    let client = world.client();
    assert_eq!(phone.round(&world, &client, 1).await.inbox_newest, 0);
    assert_eq!(which(&ask(&world, &client, &phone, 0, 99).await), (PageKind::Filler, 0));
    world.list(&[&phone], DeviceState::Active);
    assert_eq!(which(&ask(&world, &client, &phone, 0, 0).await), (PageKind::Mail, 20));
}
