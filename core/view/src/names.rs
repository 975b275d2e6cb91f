//! Words and pictures of what a catalogue names: the center's own, else those of the code.

use crate::Tile;
use crate::cx::Cx;
use nightjar_words::pictogram;

impl Cx<'_> {
    /// The word of an item.
    pub(crate) fn item(&self, code: &str) -> String {
        let catalogue = self.nj.catalogue().ok();
        let own = catalogue.as_ref().and_then(|known| known.item(code)).and_then(|entry| entry.label.clone());
        own.or_else(|| self.words().label("item", code)).unwrap_or_else(|| isolated(code))
    }

    /// A tile for an item; an item of the center's own has the picture of the one that it counts as.
    pub(crate) fn item_tile(&self, id: &str, code: &str) -> Tile {
        let catalogue = self.nj.catalogue().ok();
        let rolls_up = catalogue.as_ref().map_or(code, |known| known.item_rolls_up(code));
        let picture = pictogram("item", code).or_else(|| pictogram("item", rolls_up)).map_or("", |picture| picture.id);
        let own = catalogue.as_ref().and_then(|known| known.item(code)).is_some_and(|entry| entry.label.is_some());
        let tile = self.make().named(id, self.item(code), picture);
        Tile { unreviewed: !own && !self.words().is_list_reviewed("item"), ..tile }
    }

    /// The word of a zone: the center's, else its code.
    pub(crate) fn zone(&self, code: &str) -> String {
        let catalogue = self.nj.catalogue().ok();
        let zone = catalogue.as_ref().and_then(|known| known.zones.iter().find(|zone| zone.code == code));
        zone.and_then(|zone| zone.label.clone()).unwrap_or_else(|| isolated(code))
    }
}

/// What keeps its own order in every language: a code, a number, digits. Wrapped in left-to-right isolates (ui.md 5.3).
pub(crate) fn isolated(text: impl std::fmt::Display) -> String {
    format!("\u{2066}{text}\u{2069}")
}
