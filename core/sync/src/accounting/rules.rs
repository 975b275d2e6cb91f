//! The rules that no loss and no false "opened" rest on, each with a name.

/// Which accounting rules apply: all of them. Tests leave one out at a time to show that a world without it breaks.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rules {
    /// Opened only with the right tag under the reply's center generation.
    pub(crate) tag_is_checked: bool,
    /// State 0 for something at the center: waiting again.
    pub(crate) unknown_waits_again: bool,
    /// State 2 with a wrong tag: waiting again, at most once a day.
    pub(crate) wrong_tag_waits_again: bool,
    /// Another center generation: everything still kept is waiting again.
    pub(crate) new_generation_offers_all: bool,
    /// Opened envelopes are kept for 14 desk days.
    pub(crate) opened_kept_14_days: bool,
    /// Refused envelopes are offered again once a week.
    pub(crate) refused_offered_again: bool,
}

impl Rules {
    /// The rules of security.md 7.
    pub(crate) const ALL: Self = Self {
        tag_is_checked: true,
        unknown_waits_again: true,
        wrong_tag_waits_again: true,
        new_generation_offers_all: true,
        opened_kept_14_days: true,
        refused_offered_again: true,
    };
}
