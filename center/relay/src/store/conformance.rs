//! The promises of a [`Store`], as one suite that every implementation runs. Panics on the first broken one.

use nightjar_wire::calendar::EPOCH_2020_S;
use nightjar_wire::enroll::{ENROLL_POST_LEN, EnrollStatus};
use nightjar_wire::inbox::PAGE_LEN;
use nightjar_wire::mailroom::{
    DayCount, DeviceCommand, DeviceEntry, DeviceState, Finished, FinishedState, InboxPage, Post, TokenEntry, TokenState,
};
use nightjar_wire::reply::AskState;
use nightjar_wire::reply::AskState::{Held, Kept, Opened, Unknown};
use nightjar_wire::reply::RoundResult::{Already, Full, Revoked, Stored};
use nightjar_wire::round::{ROUND_ASKS, ROUND_ENVELOPES};
use nightjar_wire::{CenterId, Day, ENVELOPE_LEN, EnvelopeId, RelayDeviceId, TokenId, envelope_id};

use super::{
    Device, FINISHED_DAYS, POSTED_GRACE_S, PageRequest, Posted, Round, RoundDone, Store, TOKEN_KEPT_S, TokenAnswer,
};
use crate::bundle::tests::made as bundle;
use crate::error::StoreError;

const C: CenterId = CenterId([0xc1; 16]);
const OTHER: CenterId = CenterId([0xc2; 16]);
const CTRL: [[u8; 32]; 1] = [[7; 32]];
const TODAY: Day = Day(2_500);
const NOW: u64 = EPOCH_2020_S + 2_500 * 86_400 + 3_600;
const TOKEN: TokenId = TokenId([5; 8]);

/// Runs every promise against stores that `make_store` makes empty.
pub fn conformance(mut make_store: impl FnMut() -> Box<dyn Store>) {
    for promise in [
        centers_are_registered_once,
        a_round_stores_each_envelope_once,
        a_finished_envelope_offered_again_is_stored_again,
        an_id_clash_is_full_and_keeps_the_first,
        only_active_devices_store,
        asks_tell_held_and_finished_apart,
        centers_do_not_see_each_other,
        the_sweep_returns_every_row_once_in_order,
        commands_come_until_they_are_run,
        mail_comes_first_and_goes_up_to_the_cursor,
        pages_are_checked_and_never_replaced,
        a_token_takes_one_post,
        a_token_expires,
        devices_are_the_whole_list,
        a_key_belongs_to_one_center,
        the_counter_only_rises,
        generation_and_bundle_only_rise,
        a_refused_request_changes_nothing,
        upkeep_forgets_by_day,
    ] {
        promise(&mut *make_store());
    }
}

fn centers_are_registered_once(store: &mut dyn Store) {
    assert_eq!(store.center(C), Ok(None));
    assert_eq!(store.bundle(C), Ok(None));
    assert_eq!(store.put_generation(C, 1), Err(StoreError::UnknownCenter));
    assert_eq!(store.register(C, &[]), Err(StoreError::Malformed));
    store.register(C, &CTRL).unwrap();
    store.put_generation(C, 9).unwrap();
    store.put_bundle(C, &bundle(C, 300)).unwrap();
    store.register(C, &[[8; 32]]).unwrap();
    assert_eq!(store.center(C).unwrap().unwrap().generation, 9);
    assert!(store.bundle(C).unwrap() == Some(bundle(C, 300)));
}

fn a_round_stores_each_envelope_once(store: &mut dyn Store) {
    let device = with_device(store, 1);
    assert_eq!(one(store, round(device, 1)).results, [Stored; 16]);
    assert_eq!(one(store, round(device, 1)).results, [Already; 16]);
    let mut twins = round(device, 2);
    let first = blob(2, 0);
    twins.envelopes[ENVELOPE_LEN..2 * ENVELOPE_LEN].copy_from_slice(&first);
    twins.ids[1] = envelope_id(&first);
    let done = one(store, twins);
    assert_eq!(done.results[..3], [Stored, Already, Stored]);
    // Two rounds of one transaction see each other.
    let both = store.rounds(TODAY, &[round(device, 3), round(device, 3)]).unwrap();
    assert_eq!((both[0].results, both[1].results), ([Stored; 16], [Already; 16]));
    assert_eq!(store.counts(C).unwrap(), [DayCount { day: TODAY, envelopes: 16 + 15 + 16 }]);
}

fn a_finished_envelope_offered_again_is_stored_again(store: &mut dyn Store) {
    let device = with_device(store, 1);
    one(store, round(device, 1));
    let id = envelope_id(&blob(1, 0));
    store.finish(C, TODAY, &[Finished { env_id: id, state: FinishedState::Opened, tag: [9; 8] }]).unwrap();
    assert_eq!(asked(store, device, id), Opened { tag: [9; 8] });
    let again = one(store, round(device, 1));
    assert_eq!(again.results[..2], [Stored, Already]);
    assert_eq!(asked(store, device, id), Held);
    // The finished row is gone with it: nothing is left to forget after its 90 days.
    let later = NOW + 86_400 * u64::from(FINISHED_DAYS + 1);
    assert_eq!(store.upkeep(later).unwrap().finished, 0);
    let swept = sweep(store, C, 256);
    assert!(swept.contains(&id));
    store.finish(C, TODAY, &[Finished { env_id: id, state: FinishedState::Kept, tag: [8; 8] }]).unwrap();
    assert_eq!(asked(store, device, id), Kept { tag: [8; 8] });
    // An acknowledgement of something this store never held is kept too: the relay may have been restored.
    let lost = EnvelopeId([0xee; 16]);
    store.finish(C, TODAY, &[Finished { env_id: lost, state: FinishedState::Opened, tag: [1; 8] }]).unwrap();
    assert_eq!(asked(store, device, lost), Opened { tag: [1; 8] });
}

fn an_id_clash_is_full_and_keeps_the_first(store: &mut dyn Store) {
    let device = with_device(store, 1);
    one(store, round(device, 1));
    let held = envelope_id(&blob(1, 0));
    let mut clash = round(device, 2);
    // The same first eight bytes: no real blob does this, so the id is forced.
    clash.ids[0] = EnvelopeId(held.0);
    clash.ids[0].0[15] ^= 1;
    assert_eq!(one(store, clash).results[..2], [Full, Stored]);
    let first = store.fetch(C, held.row() - 1, 1).unwrap();
    assert!(first[0].blob.as_slice() == blob(1, 0));
}

fn only_active_devices_store(store: &mut dyn Store) {
    store.register(C, &CTRL).unwrap();
    for state in [DeviceState::Pending, DeviceState::Revoked] {
        store.put_devices(C, &[device(1, state)]).unwrap();
        assert_eq!(one(store, round(id(1), 1)).results, [Revoked; 16]);
    }
    assert_eq!(one(store, round(id(9), 1)).results, [Revoked; 16]);
    store.put_pages(C, &[page(None, 1)]).unwrap();
    assert_eq!(one(store, round(id(1), 1)).newest, 0);
    assert!(store.counts(C).unwrap().is_empty());
    store.put_devices(C, &[device(1, DeviceState::Active)]).unwrap();
    assert_eq!(one(store, round(id(1), 1)).results, [Stored; 16]);
}

fn asks_tell_held_and_finished_apart(store: &mut dyn Store) {
    let device = with_device(store, 1);
    one(store, round(device, 1));
    let ids: Vec<_> = (0..4).map(|n| envelope_id(&blob(1, n))).collect();
    let finished = [
        Finished { env_id: ids[1], state: FinishedState::Opened, tag: [2; 8] },
        Finished { env_id: ids[2], state: FinishedState::Kept, tag: [3; 8] },
    ];
    store.finish(C, TODAY, &finished).unwrap();
    let mut asks = round(device, 2);
    asks.asks[0] = ids[0];
    asks.asks[1] = ids[1];
    asks.asks[71] = ids[2];
    let done = one(store, asks);
    assert_eq!(done.states[0], Held);
    assert_eq!(done.states[1], Opened { tag: [2; 8] });
    assert_eq!(done.states[71], Kept { tag: [3; 8] });
    assert!(done.states[2..71].iter().all(|state| *state == Unknown));
}

fn centers_do_not_see_each_other(store: &mut dyn Store) {
    let ours = with_device(store, 1);
    store.register(OTHER, &CTRL).unwrap();
    store.put_devices(OTHER, &[device(2, DeviceState::Active)]).unwrap();
    let theirs = |n| Round { center: OTHER, ..round(id(2), n) };
    one(store, round(ours, 1));
    let (held, done) = (envelope_id(&blob(1, 0)), envelope_id(&blob(1, 1)));
    store.finish(C, TODAY, &[Finished { env_id: done, state: FinishedState::Opened, tag: [4; 8] }]).unwrap();
    let mut asks = theirs(2);
    asks.asks[..2].copy_from_slice(&[held, done]);
    let answer = one(store, asks);
    assert_eq!(answer.states[..2], [Unknown; 2]);
    // The other desk can neither fetch, nor finish, nor overwrite what is ours.
    store
        .finish(OTHER, TODAY, &[held, done].map(|env_id| Finished { env_id, state: FinishedState::Kept, tag: [6; 8] }))
        .unwrap();
    assert_eq!(asked(store, ours, held), Held);
    assert_eq!(asked(store, ours, done), Opened { tag: [4; 8] });
    assert_eq!(sweep(store, OTHER, 256).len(), 16);
    assert_eq!(sweep(store, C, 256).len(), 15);
}

fn the_sweep_returns_every_row_once_in_order(store: &mut dyn Store) {
    let device = with_device(store, 1);
    let mut sent = Vec::new();
    for n in 0..4 {
        sent.extend((0..ROUND_ENVELOPES).map(|i| envelope_id(&blob(n, i))));
        one(store, round(device, n));
    }
    sent.sort();
    for limit in [1, 7, 64, 256] {
        assert!(sweep(store, C, limit) == sent);
    }
    assert!(store.fetch(C, u64::MAX, 10).unwrap().is_empty());
    let row = &store.fetch(C, 0, 1).unwrap()[0];
    assert_eq!((row.day, row.row), (TODAY, envelope_id(&row.blob).row()));
}

fn commands_come_until_they_are_run(store: &mut dyn Store) {
    let device = with_device(store, 1);
    let due = command(device, 41).command;
    store.put_commands(C, &[command(device, 41), command(id(9), 1)]).unwrap();
    let after = |store: &mut dyn Store, command_done| one(store, Round { command_done, ..round(device, 1) }).command;
    assert_eq!(after(store, 40), Some(due));
    assert_eq!(after(store, 41), None);
    assert_eq!(after(store, u64::MAX), None);
    // A revoked phone still gets its WIPE.
    store.put_devices(C, &[self::device(1, DeviceState::Revoked)]).unwrap();
    assert_eq!(after(store, 0), Some(due));
    assert_eq!(store.put_commands(C, &[DeviceCommand { device, ..command(id(9), 50) }]), Err(StoreError::Malformed));
    assert_eq!(after(store, 0), Some(due));
    store.put_commands(C, &[]).unwrap();
    assert_eq!(after(store, 0), None);
}

fn mail_comes_first_and_goes_up_to_the_cursor(store: &mut dyn Store) {
    let device = with_device(store, 1);
    let get = |store: &mut dyn Store, bulletin_after, mail_after| {
        let page = store.page(PageRequest { center: C, device, bulletin_after, mail_after }).unwrap();
        page.map(|p| (p[0], u64::from_be_bytes(p[8..16].try_into().unwrap())))
    };
    assert_eq!(get(store, 0, 0), None);
    let pages = [page(None, 10), page(Some(device), 20), page(None, 30), page(Some(device), 40), page(Some(id(2)), 50)];
    store.put_pages(C, &pages).unwrap();
    store.put_pages(C, &pages).unwrap();
    assert_eq!(one(store, round(device, 1)).newest, 40);
    assert_eq!(get(store, 0, 0), Some((2, 20)));
    assert_eq!(get(store, 0, 20), Some((2, 40)));
    assert_eq!(get(store, 0, 40), Some((1, 10)));
    assert_eq!(get(store, 10, 40), Some((1, 30)));
    assert_eq!(get(store, 30, 40), None);
    assert_eq!(get(store, u64::MAX, u64::MAX), None);
    assert_eq!(store.has_mail(C, device, 19), Ok(false));
    assert_eq!(store.has_mail(C, device, 20), Ok(true));
    store.drop_mail(C, device, 20).unwrap();
    assert_eq!(get(store, 0, 0), Some((2, 40)));
    store.drop_mail(C, device, u64::MAX).unwrap();
    assert_eq!(get(store, 0, 0), Some((1, 10)));
    assert_eq!(store.has_mail(C, id(2), 50), Ok(true));
    store.drop_pages(C, &[10, 50, 77]).unwrap();
    assert_eq!(get(store, 0, 0), Some((1, 30)));
    assert_eq!(store.has_mail(C, id(2), 50), Ok(false));
    assert_eq!(one(store, round(device, 1)).newest, 30);
}

fn pages_are_checked_and_never_replaced(store: &mut dyn Store) {
    let device = with_device(store, 1);
    let good = page(Some(device), 5);
    let spoil = |change: &dyn Fn(&mut InboxPage)| {
        let mut bad = good.clone();
        change(&mut bad);
        bad
    };
    for bad in [
        spoil(&|p| p.page[2] = 1),
        spoil(&|p| p.number = 6),
        spoil(&|p| p.page[0] = 1),
        spoil(&|p| p.device = None),
        page(None, 0),
    ] {
        assert_eq!(store.put_pages(C, &[page(None, 4), bad]), Err(StoreError::Malformed));
    }
    assert_eq!(one(store, round(device, 1)).newest, 0);
    store.put_pages(C, std::slice::from_ref(&good)).unwrap();
    let other = spoil(&|p| p.page[100] ^= 1);
    assert_eq!(store.put_pages(C, &[other]), Err(StoreError::Conflict));
    let kept = store.page(PageRequest { center: C, device, bulletin_after: 0, mail_after: 0 }).unwrap();
    assert!(kept == Some(good.page.to_vec()));
}

fn a_token_takes_one_post(store: &mut dyn Store) {
    store.register(C, &CTRL).unwrap();
    let (mine, other) = ([1; ENROLL_POST_LEN], [2; ENROLL_POST_LEN]);
    assert_eq!(store.post(TOKEN, &mine, NOW), Ok(Posted::Unknown));
    assert_eq!(store.token(TOKEN, NOW), Ok(TokenAnswer::Unknown));
    store.put_tokens(C, &[token(TOKEN, NOW + 900)]).unwrap();
    assert_eq!(store.token(TOKEN, NOW), Ok(TokenAnswer::State(EnrollStatus::Pending)));
    assert!(store.posts(C).unwrap().is_empty());
    assert_eq!(store.post(TOKEN, &mine, NOW), Ok(Posted::Taken));
    assert_eq!(store.post(TOKEN, &mine, NOW), Ok(Posted::Taken));
    assert_eq!(store.post(TOKEN, &other, NOW), Ok(Posted::Other));
    store.put_tokens(C, &[token(TOKEN, NOW + 9_000)]).unwrap();
    assert!(store.posts(C).unwrap() == [Post { token: TOKEN, post: Box::new(mine) }]);
    assert_eq!(store.set_token(C, TokenId([6; 8]), TokenState::Active), Err(StoreError::Conflict));
    store.set_token(C, TOKEN, TokenState::Active).unwrap();
    assert_eq!(store.token(TOKEN, NOW), Ok(TokenAnswer::State(EnrollStatus::Active)));
    assert!(store.posts(C).unwrap().is_empty());
    assert_eq!(store.post(TOKEN, &mine, NOW + 5_000), Ok(Posted::Taken));
    store.set_token(C, TOKEN, TokenState::Refused).unwrap();
    assert_eq!(store.token(TOKEN, NOW + 5_000), Ok(TokenAnswer::State(EnrollStatus::Refused)));
}

fn a_token_expires(store: &mut dyn Store) {
    store.register(C, &CTRL).unwrap();
    let expiry = NOW + 900;
    store.put_tokens(C, &[token(TOKEN, expiry), token(TokenId([6; 8]), expiry)]).unwrap();
    assert_eq!(store.post(TOKEN, &[1; ENROLL_POST_LEN], expiry), Ok(Posted::Expired));
    assert_eq!(store.token(TOKEN, expiry), Ok(TokenAnswer::Expired));
    assert_eq!(store.post(TOKEN, &[1; ENROLL_POST_LEN], expiry - 1), Ok(Posted::Taken));
    assert_eq!(store.token(TOKEN, expiry + POSTED_GRACE_S - 1), Ok(TokenAnswer::State(EnrollStatus::Pending)));
    assert_eq!(store.token(TOKEN, expiry + POSTED_GRACE_S), Ok(TokenAnswer::Expired));
    assert_eq!(store.token(TokenId([6; 8]), expiry), Ok(TokenAnswer::Expired));
    store.upkeep(expiry + TOKEN_KEPT_S).unwrap();
    assert_eq!(store.token(TOKEN, NOW), Ok(TokenAnswer::State(EnrollStatus::Pending)));
    store.upkeep(expiry + TOKEN_KEPT_S + 1).unwrap();
    assert_eq!(store.token(TOKEN, NOW), Ok(TokenAnswer::Unknown));
    store.register(OTHER, &CTRL).unwrap();
    store.put_tokens(OTHER, &[token(TOKEN, expiry)]).unwrap();
    assert_eq!(store.put_tokens(C, &[token(TOKEN, expiry)]), Err(StoreError::Conflict));
}

fn devices_are_the_whole_list(store: &mut dyn Store) {
    let first = with_device(store, 1);
    store.put_devices(C, &[device(1, DeviceState::Active), device(2, DeviceState::Pending)]).unwrap();
    assert!(store.device(first).unwrap() == listed(C, device(1, DeviceState::Active)));
    assert!(store.device(id(2)).unwrap() == listed(C, device(2, DeviceState::Pending)));
    store.put_pages(C, &[page(Some(first), 3), page(Some(id(2)), 4)]).unwrap();
    store.put_commands(C, &[command(first, 1), command(id(2), 1)]).unwrap();
    store.put_devices(C, &[device(2, DeviceState::Active)]).unwrap();
    assert!(store.device(first).unwrap().is_none());
    assert_eq!(store.has_mail(C, first, 9), Ok(false));
    assert_eq!(store.has_mail(C, id(2), 9), Ok(true));
    assert!(one(store, round(id(2), 1)).command.is_some());
    store.put_devices(C, &[device(1, DeviceState::Active)]).unwrap();
    assert!(one(store, round(first, 1)).command.is_none());
}

fn a_key_belongs_to_one_center(store: &mut dyn Store) {
    let ours = with_device(store, 1);
    store.register(OTHER, &CTRL).unwrap();
    let theirs = || device(1, DeviceState::Active);
    assert_eq!(store.put_devices(OTHER, &[theirs()]), Err(StoreError::Conflict));
    assert!(store.device(ours).unwrap().is_some_and(|d| d.center == C));
    store.put_devices(C, &[device(1, DeviceState::Revoked)]).unwrap();
    store.put_devices(OTHER, &[theirs()]).unwrap();
    assert!(store.device(ours).unwrap() == listed(OTHER, theirs()));
    assert_eq!(one(store, round(ours, 1)).results, [Revoked; 16]);
}

fn the_counter_only_rises(store: &mut dyn Store) {
    assert_eq!(store.admit(C, 1, TODAY), Err(StoreError::UnknownCenter));
    assert_eq!(store.desk_day(C, TODAY), Err(StoreError::UnknownCenter));
    store.register(C, &CTRL).unwrap();
    store.admit(C, 5, TODAY).unwrap();
    for stale in [0, 4, 5] {
        assert_eq!(store.admit(C, stale, Day(TODAY.0 + 1)), Err(StoreError::Counter { last: 5 }));
    }
    let center = store.center(C).unwrap().unwrap();
    assert_eq!((center.counter, center.desk_day), (5, TODAY));
    store.desk_day(C, Day(TODAY.0 + 2)).unwrap();
    let center = store.center(C).unwrap().unwrap();
    assert_eq!((center.counter, center.desk_day), (5, Day(TODAY.0 + 2)));
    store.admit(C, 6, TODAY).unwrap();
}

fn generation_and_bundle_only_rise(store: &mut dyn Store) {
    store.register(C, &CTRL).unwrap();
    for (put, stands) in [(7, 7), (6, 7), (u32::MAX, u32::MAX)] {
        store.put_generation(C, put).unwrap();
        assert_eq!(store.center(C).unwrap().unwrap().generation, stands);
    }
    assert_eq!(store.center(C).unwrap().unwrap().bundle_seq, 0);
    for (put, stands) in [(7, 7), (6, 7), (70_000, 70_000)] {
        store.put_bundle(C, &bundle(C, put)).unwrap();
        assert_eq!(store.center(C).unwrap().unwrap().bundle_seq, stands);
        assert!(store.bundle(C).unwrap() == Some(bundle(C, stands)));
    }
}

fn a_refused_request_changes_nothing(store: &mut dyn Store) {
    let device = with_device(store, 1);
    one(store, round(device, 1));
    let id = envelope_id(&blob(1, 0));
    let finished = [Finished { env_id: id, state: FinishedState::Opened, tag: [1; 8] }];
    assert_eq!(store.finish(OTHER, TODAY, &finished), Err(StoreError::UnknownCenter));
    assert_eq!(asked(store, device, id), Held);
    assert_eq!(store.put_bundle(C, &bundle(OTHER, 1)), Err(StoreError::Malformed));
    assert_eq!(store.put_bundle(C, b"rubbish"), Err(StoreError::Malformed));
    assert_eq!(store.bundle(C), Ok(None));
    let far = [token(TOKEN, 5), token(TokenId([6; 8]), u64::MAX)];
    assert_eq!(store.put_tokens(C, &far), Err(StoreError::Malformed));
    assert_eq!(store.token(TOKEN, 0), Ok(TokenAnswer::Unknown));
}

fn upkeep_forgets_by_day(store: &mut dyn Store) {
    let device = with_device(store, 1);
    one(store, round(device, 1));
    let [old, young, held] = [0, 1, 2].map(|n| envelope_id(&blob(1, n)));
    store.finish(C, TODAY, &[Finished { env_id: old, state: FinishedState::Opened, tag: [1; 8] }]).unwrap();
    store
        .finish(C, Day(TODAY.0 + 1), &[Finished { env_id: young, state: FinishedState::Opened, tag: [1; 8] }])
        .unwrap();
    let later = |days: u16| NOW + u64::from(days) * 86_400;
    assert_eq!(store.upkeep(later(FINISHED_DAYS)).unwrap().finished, 0);
    assert_eq!(store.upkeep(later(FINISHED_DAYS + 1)).unwrap().finished, 1);
    assert_eq!(asked(store, device, old), Unknown);
    assert_eq!(asked(store, device, young), Opened { tag: [1; 8] });
    // What nobody opened is never forgotten.
    store.upkeep(later(10 * FINISHED_DAYS)).unwrap();
    assert_eq!(asked(store, device, held), Held);
    store.checkpoint().unwrap();
}

fn with_device(store: &mut dyn Store, n: u8) -> RelayDeviceId {
    store.register(C, &CTRL).unwrap();
    store.put_devices(C, &[device(n, DeviceState::Active)]).unwrap();
    id(n)
}

fn key(n: u8) -> [u8; 65] {
    [n; 65]
}

fn id(n: u8) -> RelayDeviceId {
    RelayDeviceId::of(&key(n))
}

fn device(n: u8, state: DeviceState) -> DeviceEntry {
    DeviceEntry { key: key(n), state }
}

fn listed(center: CenterId, DeviceEntry { key, state }: DeviceEntry) -> Option<Device> {
    Some(Device { center, key, state })
}

fn blob(round: u8, n: usize) -> [u8; ENVELOPE_LEN] {
    let mut blob = [round; ENVELOPE_LEN];
    blob[0] = u8::try_from(n).unwrap();
    blob
}

fn round(device: RelayDeviceId, n: u8) -> Round {
    let blobs: Vec<_> = (0..ROUND_ENVELOPES).map(|i| blob(n, i)).collect();
    let mut envelopes = Box::new([0; ROUND_ENVELOPES * ENVELOPE_LEN]);
    envelopes.copy_from_slice(blobs.as_flattened());
    let mut ids = [EnvelopeId([0; 16]); ROUND_ENVELOPES];
    ids.iter_mut().zip(&blobs).for_each(|(id, blob)| *id = envelope_id(blob));
    Round { device, center: C, command_done: 0, asks: [EnvelopeId([0xaa; 16]); ROUND_ASKS], ids, envelopes }
}

fn one(store: &mut dyn Store, round: Round) -> RoundDone {
    store.rounds(TODAY, &[round]).unwrap().pop().unwrap()
}

fn asked(store: &mut dyn Store, device: RelayDeviceId, env: EnvelopeId) -> AskState {
    // A round of a device that may not store asks without storing.
    let mut asks = Round { device: id(200), ..round(device, 250) };
    asks.asks[70] = env;
    one(store, asks).states[70]
}

fn sweep(store: &mut dyn Store, center: CenterId, limit: u16) -> Vec<EnvelopeId> {
    let (mut ids, mut after) = (Vec::new(), 0);
    loop {
        let rows = store.fetch(center, after, limit).unwrap();
        assert!(rows.len() <= usize::from(limit));
        let Some(last) = rows.last() else { return ids };
        after = last.row;
        ids.extend(rows.iter().map(|row| envelope_id(&row.blob)));
    }
}

fn page(device: Option<RelayDeviceId>, number: u64) -> InboxPage {
    let mut page = Box::new([0x55; PAGE_LEN]);
    page[..8].fill(0);
    page[0] = if device.is_some() { 2 } else { 1 };
    page[8..16].copy_from_slice(&number.to_be_bytes());
    InboxPage { device, number, page }
}

fn command(device: RelayDeviceId, number: u64) -> DeviceCommand {
    let mut command = [0; 128];
    command[..2].copy_from_slice(&[1, 2]);
    command[8..16].copy_from_slice(&device.0);
    command[16..24].copy_from_slice(&number.to_be_bytes());
    DeviceCommand { device, command }
}

fn token(id: TokenId, expiry_s: u64) -> TokenEntry {
    TokenEntry { id, expiry_s }
}
