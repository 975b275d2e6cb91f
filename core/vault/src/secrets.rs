//! The keys of an unlocked phone, behind an atomic swap: a wipe swaps in nothing and readers finish with their own.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use arc_swap::ArcSwapOption;
use nightjar_seal::Secret;
use nightjar_seal::keyslot::Role;

use crate::maps::{Circle, Identity};

/// Keys of an unlocked phone. No `Clone`, no `Debug`; wiped when the last holder drops them.
pub struct Secrets {
    pub(crate) role: Role,
    pub(crate) k_read: Secret<32>,
    pub(crate) k_id: Secret<32>,
    pub(crate) identity: Identity,
    pub(crate) circle: Option<Circle>,
}

impl Secrets {
    /// Lends the identity.
    pub fn identity(&self) -> &Identity {
        &self.identity
    }

    /// Lends the circle secrets; `None` if m1 does not open.
    pub fn circle(&self) -> Option<&Circle> {
        self.circle.as_ref()
    }

    /// Makes the same keys with another identity.
    pub(crate) fn with_identity(&self, identity: Identity) -> Self {
        Self {
            role: self.role,
            k_read: self.k_read.duplicate(),
            k_id: self.k_id.duplicate(),
            identity,
            circle: self.circle.as_ref().map(Circle::duplicate),
        }
    }
}

/// The key of the open shift.
pub(crate) struct Epoch {
    pub(crate) ek: Secret<32>,
}

/// Both, each swapped as one.
#[derive(Default)]
pub(crate) struct KeyRing {
    secrets: ArcSwapOption<Secrets>,
    epoch: ArcSwapOption<Epoch>,
    session: AtomicU64,
}

impl KeyRing {
    pub(crate) fn secrets(&self) -> Option<Arc<Secrets>> {
        self.secrets.load_full()
    }

    pub(crate) fn epoch(&self) -> Option<Arc<Epoch>> {
        self.epoch.load_full()
    }

    /// Number of the session: what was begun in an older one must not put keys back.
    pub(crate) fn session(&self) -> u64 {
        self.session.load(Ordering::SeqCst)
    }

    pub(crate) fn put_secrets(&self, secrets: Secrets, session: u64) -> bool {
        self.secrets.store(Some(Arc::new(secrets)));
        let current = self.session() == session;
        if !current {
            self.secrets.store(None);
        }
        current
    }

    pub(crate) fn put_epoch(&self, epoch: Epoch, session: u64) -> bool {
        self.epoch.store(Some(Arc::new(epoch)));
        let current = self.session() == session;
        if !current {
            self.epoch.store(None);
        }
        current
    }

    /// Drops the key of the shift.
    pub(crate) fn forget_epoch(&self) {
        self.epoch.store(None);
    }

    /// Drops everything; no lock.
    pub(crate) fn forget(&self) {
        self.session.fetch_add(1, Ordering::SeqCst);
        self.secrets.store(None);
        self.epoch.store(None);
    }
}
