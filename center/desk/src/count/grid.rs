//! Persons by gender group and age band (domain.md 12).

use nightjar_record::{age_band3, gender4};

use super::lists::place;

/// Gender groups, in code order.
pub const GENDERS: [&str; 4] = ["female", "male", "transgender", "other"];

/// Age bands of the target, in code order: 18_19 is shown as 15_19, as nobody younger is counted.
pub const AGES: [&str; 4] = ["15_19", "20_24", "25p", "unk"];

/// Counts by gender group and age band; other and unk are in it, so that rows add up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Grid([[u64; AGES.len()]; GENDERS.len()]);

impl Grid {
    /// The place of a person by the two answers; skip and absent are other and unk.
    pub(crate) fn place(gender: Option<&str>, age_band: Option<&str>) -> (usize, usize) {
        let row = place(&GENDERS, Some(gender4(gender))).unwrap_or(GENDERS.len() - 1);
        let column = place(&AGES, Some(age_band3(age_band))).unwrap_or(AGES.len() - 1);
        (row, column)
    }

    pub(crate) fn add(&mut self, (row, column): (usize, usize)) {
        self.0[row][column] += 1;
    }

    /// One cell.
    #[must_use]
    pub fn at(&self, row: usize, column: usize) -> u64 {
        self.0[row][column]
    }

    /// The sum of a gender group over ages.
    #[must_use]
    pub fn row(&self, row: usize) -> u64 {
        self.0[row].iter().sum()
    }

    /// The sum of an age band over gender groups.
    #[must_use]
    pub fn column(&self, column: usize) -> u64 {
        self.0.iter().map(|row| row[column]).sum()
    }

    /// Everybody.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.0.iter().flatten().sum()
    }
}
