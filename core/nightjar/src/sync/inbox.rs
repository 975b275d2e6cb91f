//! Taking a page of the inbox: opened, its items applied or kept whole, the cursor moved (security.md 6.3).

use super::contact::Line;
use crate::convert_sync::{changes, link as engine_link, rows};
use nightjar_seal::{Secret, pages};
use nightjar_sync::accounting;
use nightjar_vault::Learned;
use nightjar_wire::Day;
use nightjar_wire::inbox::{Page, PageKind};
use nightjar_wire::item::{self, Activation, CenterState, Channel, Item, ItemBody, ItemKind, ItemPart, Policy};

/// What the items of a page ask for, besides parts that are kept.
#[derive(Default)]
struct Wishes {
    activation: Option<Activation>,
    center: Option<CenterState>,
    policy: Option<Policy>,
}

impl Line<'_> {
    /// Takes the page just received; says whether the cursor moved past it.
    pub(super) fn take_page(&self) -> bool {
        let (Ok(page), Some(secrets)) = (Page::parse(&self.page), self.phone.vault.secrets()) else { return false };
        let opened = match page.kind {
            PageKind::Filler => return false,
            PageKind::Mail => {
                pages::open_mail(&secrets.identity().psk_dev, &self.page).ok().map(|items| (items, Channel::Mail))
            }
            PageKind::Bulletin => {
                let Some(circle) = secrets.circle() else { return false };
                match circle.of(page.circle_generation) {
                    Some(secret) => {
                        self.open_bulletin(page.circle_generation, secret).map(|items| (items, Channel::Bulletin))
                    }
                    // A newer circle's key comes by mail: the page is left for then. An older one's never opens.
                    None if circle.newest().is_none_or(|(newest, _)| page.circle_generation > newest) => return false,
                    None => None,
                }
            }
        };
        let is_mail = page.kind == PageKind::Mail;
        let opens = opened.is_some();
        let (learned, wishes) = opened.map(|(items, channel)| sort(&items, channel)).unwrap_or_default();
        if wishes.center.as_ref().is_some_and(|center| !self.hear_generation(center.center_generation)) {
            return false;
        }
        let number = page.number;
        self.keep(learned, wishes, |link| {
            if is_mail {
                link.mail_after = link.mail_after.max(number);
                // The first mail that opens makes the phone active.
                link.active |= opens;
            } else {
                link.bulletin_after = link.bulletin_after.max(number);
            }
        })
    }

    fn open_bulletin(&self, generation: u32, secret: &Secret<32>) -> Option<zeroize::Zeroizing<Vec<u8>>> {
        let bundle = self.phone.vault.bundle()?;
        pages::open_bulletin(&pages::Circle { generation, secret }, &self.center, &bundle.bundle().ctrl, &self.page)
            .ok()
    }

    /// A generation that only the desk can announce: what is kept is offered again to a restored center.
    fn hear_generation(&self, announced: u32) -> bool {
        let vault = &self.phone.vault;
        let Some(link) = vault.link() else { return false };
        let today = Day::from_unix(self.phone.platform.clock.wall_s());
        let plan = accounting::on_generation_item(&rows(&vault.outbox()), &engine_link(&link), announced, today);
        plan.is_empty()
            || vault.apply(&changes(&plan.changes), |link| crate::convert_sync::change_link(link, plan.link)).is_ok()
    }

    fn keep(
        &self,
        mut learned: Learned,
        wishes: Wishes,
        move_cursor: impl FnOnce(&mut nightjar_vault::maps::Link),
    ) -> bool {
        learned.floor = wishes.center.as_ref().map(|center| center.month_floor);
        learned.worker = wishes.activation.as_ref().map(|activation| activation.worker.clone());
        let stored = self.phone.vault.learn(learned, |link| {
            move_cursor(link);
            if let Some(activation) = &wishes.activation {
                link.cmd_seq = link.cmd_seq.max(activation.cmd_seq);
            }
            if let Some(policy) = wishes.policy {
                link.policy = Some(link.policy().tightened(policy));
            }
        });
        self.phone.forget_catalogue();
        stored.is_ok()
    }
}

/// Sorts the parts of a page: circle, center and activation are applied now, everything else is kept whole.
fn sort(items: &[u8], channel: Channel) -> (Learned, Wishes) {
    let mut learned = Learned::default();
    let mut wishes = Wishes::default();
    // An item of unknown type, or a part that breaks the rules, is skipped; the rest of the page counts.
    for part in item::read_page(items, channel).unwrap_or_default().into_iter().flatten() {
        match applied(&part) {
            Some(ItemBody::Circle(circle)) => {
                let newer = learned.circle.as_ref().is_none_or(|(generation, _)| circle.generation > *generation);
                if newer {
                    learned.circle = Some((circle.generation, Secret::from_bytes(*circle.secret)));
                }
            }
            // Several in one page: both numbers only rise, and a policy only tightens.
            Some(ItemBody::CenterState(center)) => {
                let before = wishes.center.as_ref();
                wishes.center = Some(CenterState {
                    center_generation: before.map_or(0, |b| b.center_generation).max(center.center_generation),
                    month_floor: before.map_or(center.month_floor, |b| b.month_floor.max(center.month_floor)),
                });
            }
            Some(ItemBody::Activation(activation)) => wishes.activation = Some(activation),
            Some(ItemBody::Policy(policy)) => {
                wishes.policy = Some(wishes.policy.unwrap_or_default().tightened(policy));
            }
            // What is meant to be applied and cannot be is skipped: kept under K_id, a circle secret would open with
            // either PIN.
            _ if is_applied(part.kind) => {}
            _ => learned.parts.push(part),
        }
    }
    (learned, wishes)
}

/// Says whether items of this type are applied and not kept.
fn is_applied(kind: ItemKind) -> bool {
    matches!(kind, ItemKind::Policy | ItemKind::Circle | ItemKind::CenterState | ItemKind::Activation)
}

/// The body of an item that is applied and not kept.
fn applied(part: &ItemPart) -> Option<ItemBody> {
    if !is_applied(part.kind) {
        return None;
    }
    Item::assemble(std::slice::from_ref(part)).ok()?.typed().ok()
}

/// Takes a page of mail that a test has sealed, as if it had just been received.
#[cfg(test)]
pub(crate) fn take_mail(phone: &crate::Nightjar, page: &[u8]) -> bool {
    let mut line = Line::open(phone).unwrap();
    line.page = page.to_vec();
    line.take_page()
}

#[cfg(test)]
mod tests {
    use super::*;
    use nightjar_wire::cbor::{self, Value};

    fn page(items: &[(ItemKind, Value)]) -> Vec<u8> {
        let parts = (1..).zip(items).flat_map(|(number, (kind, body))| {
            let body = cbor::encode(body);
            Item { number, kind: *kind, last_day: Day::NEVER, replaced: Vec::new(), body }.split().unwrap()
        });
        item::write_page(&parts.collect::<Vec<_>>())
    }

    #[test]
    fn two_policies_of_one_page_both_tighten() {
        let all = Policy { wipe_all: true, ..Policy::default() };
        let hours = Policy { shift_hours: 8, ..Policy::default() };
        let items = [(ItemKind::Policy, all.to_value()), (ItemKind::Policy, hours.to_value())];
        let (_, wishes) = sort(&page(&items), Channel::Mail);
        assert_eq!(wishes.policy, Some(Policy { wipe_all: true, shift_hours: 8, ..Policy::default() }));
    }

    // Kept under K_id it would open with the second PIN too.
    #[test]
    fn what_is_applied_and_cannot_be_is_not_kept_instead() {
        let odd = Value::Map(vec![(1, Value::Uint(4)), (2, Value::from([7u8; 32].as_slice())), (3, Value::Uint(1))]);
        let (learned, _) = sort(&page(&[(ItemKind::Circle, odd)]), Channel::Mail);
        assert!(learned.circle.is_none() && learned.parts.is_empty());
    }
}
