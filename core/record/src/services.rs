//! Referral services (domain.md 11.13).

const SERVICES: &[&str] = &[
    "hts",
    "hivst_confirm",
    "prep",
    "pep",
    "art_support",
    "sti",
    "hep_b_vax",
    "hep_bc",
    "tb",
    "gynae",
    "pregnancy",
    "contraception",
    "ec",
    "abortion_care",
    "cervical",
    "general",
    "dental",
    "emergency",
    "wound",
    "oat_drug",
    "detox",
    "overdose",
    "mental",
    "psychosocial",
    "trans_health",
    "legal_advice",
    "legal_court",
    "police_complaint",
    "id_documents",
    "residence",
    "insurance",
    "social_benefit",
    "shelter",
    "housing",
    "food_material",
    "child_services",
    "violence_support",
    "shower_laundry",
    "class_training",
    "other_center",
    "other",
];

/// Returns the built-in service codes in the order of domain.md 11.13.
#[must_use]
pub fn built_in_services() -> &'static [&'static str] {
    SERVICES
}
