//! ISO 639-1: the languages that a shift may name.

/// The two-letter codes of ISO 639-1, one after another.
const CODES: &str = "aaabaeafakamanarasavayazbabebgbibmbnbobrbscacechcocrcscucvcydadedvdzeeeleneoeseteufafffifjfofr\
fyga\
gdglgngugvhahehihohrhthuhyhziaidieigiiikioisitiujajvkakgkikjkkklkmknkokrkskukvkwkylalblglilnloltlulvmgmhmimkmlmnmrms\
mtmynanbndnengnlnnnonrnvnyocojomorospapipl\
psptqurmrnrorurwsascsdsesgsiskslsmsnsosqsrssstsusvswtatetgthtitktltntotrtstttwtyugukuruzvevivowawoxhyiyozazhzu";

/// Returns true for a code of ISO 639-1.
pub(crate) fn is_language(code: &str) -> bool {
    code.len() == 2 && CODES.as_bytes().chunks_exact(2).any(|known| known == code.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The client languages of domain.md D that ISO 639-1 has; Romani has no two-letter code.
    #[test]
    fn knows_the_languages_of_the_seven_centers() {
        for code in ["lt", "ru", "pl", "mk", "sq", "sr", "uk", "sk", "hu", "ky", "uz", "en", "zu", "aa"] {
            assert!(is_language(code), "{code}");
        }
        for code in ["", "x", "xx", "EN", "rom", "a a", "ab\u{e9}", "ae a"] {
            assert!(!is_language(code), "{code}");
        }
        assert_eq!(CODES.len() % 2, 0);
        assert!(CODES.as_bytes().chunks_exact(2).collect::<Vec<_>>().is_sorted());
        assert_eq!(CODES.len() / 2, 183);
    }
}
