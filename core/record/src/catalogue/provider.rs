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

/// Whether a provider is friendly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the codes of 11.14 say it")]
pub enum Friendly {
    Yes = 1,
    Unsure,
    No,
}
