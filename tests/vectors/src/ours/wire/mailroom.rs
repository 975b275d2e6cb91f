//! One desk request an operation, and the four shapes of an answer.

use nightjar_wire::cbor::{self, Value as Cbor};
use nightjar_wire::command::Command;
use nightjar_wire::inbox::{Page, PageKind};
use nightjar_wire::mailroom::{
    Answer, DayCount, DeviceCommand, DeviceEntry, DeviceState, Fetched, Finished, FinishedState, InboxPage,
    MAILROOM_ANSWER, MAILROOM_REQUEST, Op, Post, Request, TokenEntry, TokenState,
};
use nightjar_wire::{Day, EnvelopeId, TokenId, envelope_id};
use serde_json::json;

use super::super::made::{Made, fixed};
use super::{center, ctrl, device, dummy, key_bundle, login_key, relay_spki, root, seed, wipe};
use crate::to_hex;

const FIRST_COUNTER: u64 = 217_600_140;

pub(super) fn cases() -> Vec<Made> {
    let requests = operations().into_iter().zip(FIRST_COUNTER + 1..);
    requests.map(|((name, what, op), counter)| request(name, what, op, counter)).chain(answers()).collect()
}

fn operations() -> Vec<(&'static str, &'static str, Op)> {
    let token = TokenId(fixed("token id"));
    let finished = |label: &str, state| {
        let (env_id, tag) = (EnvelopeId(fixed(label)), fixed(&format!("tag of {label}")));
        Finished { env_id, state, tag }
    };
    let bundle = root().sign_bundle(&key_bundle()).unwrap_or_else(|e| panic!("bundle: {e}"));
    let command = |command: Command| DeviceCommand { device: command.device, command: ctrl().sign_command(&command) };
    vec![
        (
            "mailroom_devices",
            "op 1: the whole list of login keys",
            Op::Devices(vec![DeviceEntry { key: login_key(), state: DeviceState::Active }]),
        ),
        (
            "mailroom_tokens",
            "op 2: an enrollment token",
            Op::Tokens(vec![TokenEntry { id: token, expiry_s: 1_794_000_900 }]),
        ),
        ("mailroom_posts", "op 3: which posts came?", Op::Posts),
        ("mailroom_token_state", "op 4: the device is taken in", Op::TokenState { token, state: TokenState::Active }),
        ("mailroom_fetch", "op 5: from the beginning", Op::Fetch { after: 0, limit: 256 }),
        (
            "mailroom_finish",
            "op 6: opened, and kept at the desk",
            Op::Finish(vec![finished("first", FinishedState::Opened), finished("second", FinishedState::Kept)]),
        ),
        (
            "mailroom_put_inbox",
            "op 7: a mail page and a bulletin page, payloads random",
            Op::PutInbox(vec![page(PageKind::Mail, 217_600_120), page(PageKind::Bulletin, 217_600_121)]),
        ),
        ("mailroom_drop_inbox", "op 8: a page that is no longer served", Op::DropInbox(vec![217_600_119])),
        ("mailroom_commands", "op 9: the whole list of commands", Op::Commands(vec![command(wipe())])),
        ("mailroom_generation", "op 10: the center generation", Op::Generation(super::GENERATION)),
        ("mailroom_bundle", "op 11: our bundle", Op::Bundle(bundle)),
        ("mailroom_counts", "op 12: how many are held?", Op::Counts),
    ]
}

fn page(kind: PageKind, number: u64) -> InboxPage {
    let payload = fixed(&format!("payload of {number}"));
    let (device, circle_generation) = match kind {
        PageKind::Mail => (Some(device()), 0),
        PageKind::Bulletin | PageKind::Filler => (None, 217_500_101),
    };
    let bytes = Page { kind, circle_generation, number, payload: &payload }.write();
    let page = bytes.try_into().unwrap_or_else(|_| panic!("a page has 16,384 bytes"));
    InboxPage { device, number, page: Box::new(page) }
}

fn request(name: &'static str, what: &'static str, op: Op, counter: u64) -> Made {
    let code = op.code();
    let request = Request { center: center(), counter, op };
    Made {
        name,
        layout: "mailroom_request",
        what,
        input: json!({
            "center_id": center().hex(),
            "counter": counter,
            "op": code,
            "args_cbor": to_hex(&args(&request)),
            "ctrl_sk": seed("ctrl"),
            "ctrl_pk": to_hex(&ctrl().public()),
            "relay_spki_sha256": to_hex(&relay_spki()),
            "last_counter": counter - 1,
        }),
        output: ctrl().sign_desk_request(&relay_spki(), &request),
        expect: None,
        table: &MAILROOM_REQUEST,
    }
}

/// The arguments alone, cut out of the request's own encoding.
fn args(request: &Request) -> Vec<u8> {
    let fields = cbor::decode(&request.encode(), cbor::MAX_DEPTH).and_then(Cbor::into_fields);
    fields.ok().and_then(|mut fields| fields.take(4)).map(|args| cbor::encode(&args)).unwrap_or_default()
}

fn answers() -> Vec<Made> {
    let blob = dummy(100);
    let row = Fetched { row: envelope_id(&blob).row(), day: Day(2519), blob };
    let post = Post { token: TokenId(fixed("token id")), post: Box::new(fixed("post")) };
    let count = DayCount { day: Day(2519), envelopes: 124 };
    vec![
        answer("mailroom_answer", "the answer where there is nothing to tell", Answer::done(FIRST_COUNTER + 1)),
        answer("mailroom_answer_posts", "the answer to op 3", Answer::of_posts(FIRST_COUNTER + 3, &[post])),
        answer("mailroom_answer_fetch", "the answer to op 5", Answer::of_fetch(FIRST_COUNTER + 5, &[row])),
        answer("mailroom_answer_counts", "the answer to op 12", Answer::of_counts(FIRST_COUNTER + 12, &[count])),
        answer("mailroom_answer_conflict", "409: field 1 only", Answer::old_counter(FIRST_COUNTER + 12)),
    ]
}

fn answer(name: &'static str, what: &'static str, answer: Answer) -> Made {
    let result = answer.result.as_ref().map(|result| to_hex(&cbor::encode(result)));
    Made {
        name,
        layout: "mailroom_answer",
        what,
        input: json!({ "last_counter": answer.last_counter, "result_cbor": result }),
        output: answer.encode(),
        expect: None,
        table: &MAILROOM_ANSWER,
    }
}
