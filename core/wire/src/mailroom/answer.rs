//! The relay's answer to a desk request.

use super::args::{bytes, each, list, nothing};
use super::{DayCount, FETCH_MAX, Fetched, MailroomError, Post};
use crate::calendar::Day;
use crate::cbor::{self, CborError, MAX_DEPTH, Value};
use crate::ids::TokenId;
use crate::layout::{Field, Layout};

/// Largest answer a desk reads, in bytes: as large as a request.
pub const ANSWER_MAX: usize = 4 << 20;

/// The answer's layout.
pub static MAILROOM_ANSWER: Layout = Layout::new(
    "mailroom_answer",
    "security.md 7",
    0,
    &[Field::rest(0, "CBOR", "{1 last counter, 2 result}; 2 is absent in a 409")],
);

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The last counter that the relay accepted, this request's included.
    pub last_counter: u64,
    /// What the operation gave; absent if the counter was not above the last (409).
    pub result: Option<Value>,
}

impl Answer {
    /// Answers an operation that gives nothing.
    #[must_use]
    pub fn done(last_counter: u64) -> Self {
        Self { last_counter, result: Some(Value::Array(Vec::new())) }
    }

    /// Answers a request whose counter is not above the last (409).
    #[must_use]
    pub fn old_counter(last_counter: u64) -> Self {
        Self { last_counter, result: None }
    }

    /// Answers operation 3.
    #[must_use]
    pub fn of_posts(last_counter: u64, posts: &[Post]) -> Self {
        let result = list(posts, |post| vec![bytes(&post.token.0), bytes(post.post.as_slice())]);
        Self { last_counter, result: Some(result) }
    }

    /// Answers operation 5.
    #[must_use]
    pub fn of_fetch(last_counter: u64, rows: &[Fetched]) -> Self {
        let result =
            list(rows, |row| vec![Value::Uint(row.row), Value::Uint(u64::from(row.day.0)), bytes(row.blob.as_slice())]);
        Self { last_counter, result: Some(result) }
    }

    /// Answers operation 12.
    #[must_use]
    pub fn of_counts(last_counter: u64, counts: &[DayCount]) -> Self {
        let result = list(counts, |count| vec![Value::Uint(u64::from(count.day.0)), Value::Uint(count.envelopes)]);
        Self { last_counter, result: Some(result) }
    }

    /// Encodes the answer.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        cbor::encode(&cbor::map([(1, Some(Value::Uint(self.last_counter))), (2, self.result.clone())]))
    }

    /// Reads an answer.
    ///
    /// # Errors
    /// [`MailroomError::Answer`] for anything else.
    pub fn parse(encoded: &[u8]) -> Result<Self, MailroomError> {
        Self::read(encoded).map_err(|_| MailroomError::Answer)
    }

    /// Takes the result of an operation that gives nothing.
    ///
    /// # Errors
    /// [`MailroomError::CounterBehind`] or [`MailroomError::Answer`].
    pub fn into_nothing(self) -> Result<(), MailroomError> {
        nothing(self.into_result()?).map_err(|_| MailroomError::Answer)
    }

    /// Takes the result of operation 3.
    ///
    /// # Errors
    /// [`MailroomError::CounterBehind`] or [`MailroomError::Answer`].
    pub fn into_posts(self) -> Result<Vec<Post>, MailroomError> {
        each(self.into_result()?, post).map_err(|_| MailroomError::Answer)
    }

    /// Takes the result of operation 5.
    ///
    /// # Errors
    /// [`MailroomError::CounterBehind`] or [`MailroomError::Answer`]; rows out of order are no answer, a
    /// sweep over them would not end.
    pub fn into_fetched(self, after: u64) -> Result<Vec<Fetched>, MailroomError> {
        let rows = each(self.into_result()?, fetched).map_err(|_| MailroomError::Answer)?;
        let mut last = after;
        for row in &rows {
            if row.row <= last {
                return Err(MailroomError::Answer);
            }
            last = row.row;
        }
        if rows.len() > usize::from(FETCH_MAX) { Err(MailroomError::Answer) } else { Ok(rows) }
    }

    /// Takes the result of operation 12.
    ///
    /// # Errors
    /// [`MailroomError::CounterBehind`] or [`MailroomError::Answer`].
    pub fn into_counts(self) -> Result<Vec<DayCount>, MailroomError> {
        each(self.into_result()?, count).map_err(|_| MailroomError::Answer)
    }

    fn read(encoded: &[u8]) -> Result<Self, CborError> {
        if encoded.len() > ANSWER_MAX {
            return Err(CborError::Malformed);
        }
        let mut fields = cbor::decode(encoded, MAX_DEPTH)?.into_fields()?;
        let answer = Self { last_counter: fields.take_uint(1)?, result: fields.take(2) };
        fields.finish()?;
        Ok(answer)
    }

    fn into_result(self) -> Result<Value, MailroomError> {
        self.result.ok_or(MailroomError::CounterBehind { last: self.last_counter })
    }
}

fn post(value: Value) -> Result<Post, CborError> {
    let [token, post] = value.into_tuple()?;
    Ok(Post { token: TokenId(token.into_fixed()?), post: Box::new(post.into_fixed()?) })
}

fn fetched(value: Value) -> Result<Fetched, CborError> {
    let [row, day, blob] = value.into_tuple()?;
    Ok(Fetched { row: row.into_uint()?, day: Day(day.into_uint()?), blob: Box::new(blob.into_fixed()?) })
}

fn count(value: Value) -> Result<DayCount, CborError> {
    let [day, envelopes] = value.into_tuple()?;
    Ok(DayCount { day: Day(day.into_uint()?), envelopes: envelopes.into_uint()? })
}
