//! The provider registry (domain.md 11.14).

/// A provider (domain.md 11.14).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provider {
    /// Its code.
    pub code: String,
    /// What it is.
    pub kind: ProviderType,
    /// The services it gives.
    pub services: Vec<String>,
    /// The state of the nondiscrimination agreement.
    pub agreement: Agreement,
    /// The agreement's text, shown to anyone.
    pub agreement_text: Option<String>,
    /// Opening hours in the center's words.
    pub opening: Option<String>,
    /// Languages spoken there.
    pub languages: Vec<String>,
    /// Whether the center calls it friendly.
    pub friendly: Friendly,
}

/// What a provider is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the codes of 11.14 say it")]
pub enum ProviderType {
    Clinic = 1,
    Hospital,
    Lab,
    Legal,
    Social,
    Shelter,
    PoliceLiaison,
    Other,
}

/// The state of a nondiscrimination agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the codes of 11.14 say it")]
pub enum Agreement {
    None = 1,
    Verbal,
    Signed,
}

/// Whether a provider is friendly; the friendliest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the codes of 11.14 say it")]
pub enum Friendly {
    Yes = 1,
    Unsure,
    No,
}

impl ProviderType {
    /// Finds a type by its number, 1 to 8.
    #[must_use]
    pub fn of(number: u8) -> Option<Self> {
        use ProviderType::{Clinic, Hospital, Lab, Legal, Other, PoliceLiaison, Shelter, Social};
        let all = [Clinic, Hospital, Lab, Legal, Social, Shelter, PoliceLiaison, Other];
        all.into_iter().find(|kind| *kind as u8 == number)
    }
}

impl Agreement {
    /// Finds a state by its number, 1 to 3.
    #[must_use]
    pub fn of(number: u8) -> Option<Self> {
        [Self::None, Self::Verbal, Self::Signed].into_iter().find(|state| *state as u8 == number)
    }
}

impl Friendly {
    /// Finds an answer by its number, 1 to 3.
    #[must_use]
    pub fn of(number: u8) -> Option<Self> {
        [Self::Yes, Self::Unsure, Self::No].into_iter().find(|answer| *answer as u8 == number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_the_places_of_the_document_and_no_others() {
        assert_eq!(
            (ProviderType::of(1), ProviderType::of(7)),
            (Some(ProviderType::Clinic), Some(ProviderType::PoliceLiaison))
        );
        assert_eq!((Agreement::of(3), Friendly::of(2)), (Some(Agreement::Signed), Some(Friendly::Unsure)));
        for none in [0, 9, 255] {
            assert_eq!((ProviderType::of(none), Agreement::of(none), Friendly::of(none)), (None, None, None));
        }
        assert!(Friendly::Yes < Friendly::Unsure && Friendly::Unsure < Friendly::No);
    }
}
