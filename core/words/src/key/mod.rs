//! The keys of all texts, by hand: a text that no program asks for does not exist.

mod table;

pub use table::Key;

/// Defines [`Key`] from lines `Name = "message" . "attribute" ["value" ...];`. A text without attribute is a message
/// of its own.
macro_rules! keys {
    ($($key:ident = $message:literal $(. $attribute:literal)? [$($arg:literal)*];)*) => {
        /// A text; written in each language's file as a message, or as attribute of one.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Key {
            $(#[doc = concat!("`", $message, $(".", $attribute,)? "`")] $key,)*
        }

        impl Key {
            /// All keys, in the order of the files.
            pub const ALL: &'static [Self] = &[$(Self::$key,)*];

            /// Gives the name, `message.attribute` or `message`.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self {
                    $(Self::$key => concat!($message, $(".", $attribute)?),)*
                }
            }

            /// Gives the names of its values; a text takes exactly these.
            #[must_use]
            pub fn args(self) -> &'static [&'static str] {
                match self {
                    $(Self::$key => &[$($arg),*],)*
                }
            }

            pub(crate) fn message(self) -> &'static str {
                match self {
                    $(Self::$key => $message,)*
                }
            }

            pub(crate) fn attribute(self) -> Option<&'static str> {
                match self {
                    $(Self::$key => $crate::key::last(&[$($attribute)?]),)*
                }
            }
        }
    };
}
pub(crate) use keys;

/// The one element, if there is one.
fn last(attribute: &[&'static str]) -> Option<&'static str> {
    attribute.last().copied()
}

/// Messages about panic, consent and what cards are for (ui.md 5.3).
const GRAVE: &[&str] = &["i", "k", "night", "w"];

/// Messages of screens before the PIN, of the strip that is on every screen, and of what can go wrong anywhere.
const BEFORE_PIN: &[&str] = &["welcome", "enroll", "pin", "lock", "home", "night", "p", "na", "err", "w"];

impl Key {
    /// Says whether the text is about panic, consent or a card: such a text is never shown unreviewed (ui.md 5.3).
    #[must_use]
    pub fn is_grave(self) -> bool {
        GRAVE.contains(&self.message())
            || matches!(self, Self::TWipe | Self::TWays | Self::PSecond | Self::PinSecondDoes)
    }

    /// Says whether the text may be on a screen before the PIN, or on one that anybody can be shown: nothing there may
    /// tell what this is (ui.md 1.7).
    #[must_use]
    pub fn is_before_pin(self) -> bool {
        // general words have no attribute and stand everywhere
        self.attribute().is_none() || BEFORE_PIN.contains(&self.message())
    }
}
