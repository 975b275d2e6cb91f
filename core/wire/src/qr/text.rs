//! The QR as lines that a person can type.

use zeroize::Zeroizing;

use super::QrError;
use crate::base32;

/// Signs in a line without its check character.
const LINE: usize = 19;
const GROUP: usize = 4;

/// What was typed is no QR.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum QrTextError {
    /// This line (from 1) has a wrong sign, or signs missing or too many: type it again.
    #[error("line {line}: type it again")]
    Line {
        /// Number of the line, from 1.
        line: usize,
    },
    /// Every line is right, the whole is not: a line is missing, or it is another code.
    #[error(transparent)]
    Code(#[from] QrError),
}

pub(super) fn write(bytes: &[u8]) -> Zeroizing<String> {
    let values = Zeroizing::new(base32::from_bytes(bytes));
    let lines: Vec<String> = values.chunks(LINE).map(line).collect();
    let lines = Zeroizing::new(lines);
    Zeroizing::new(lines.join("\n"))
}

fn line(values: &[u8]) -> String {
    let check = base32::check_character(values);
    let signs = Zeroizing::new(base32::signs(&[values, &[check]].concat()));
    let mut out = String::with_capacity(signs.len() * 2);
    for (i, sign) in signs.chars().enumerate() {
        if i > 0 && i % GROUP == 0 {
            out.push(' ');
        }
        out.push(sign);
    }
    out
}

pub(super) fn read(typed: &str) -> Result<Zeroizing<Vec<u8>>, QrTextError> {
    let mut values = Zeroizing::new(Vec::new());
    let lines = lines(typed)?;
    for (at, signs) in lines.iter().enumerate() {
        let wrong = QrTextError::Line { line: at + 1 };
        let (check, body) = signs.split_last().ok_or(wrong)?;
        let whole = body.len() == LINE || (at + 1 == lines.len() && (1..LINE).contains(&body.len()));
        if !whole || base32::check_character(body) != *check {
            return Err(wrong);
        }
        values.extend_from_slice(body);
    }
    let bytes = base32::to_bytes(&values).map_err(|_| QrError::Size)?;
    Ok(Zeroizing::new(bytes))
}

/// Cuts the input into lines of values: as typed, or every 20 signs if it came as one line.
fn lines(typed: &str) -> Result<Zeroizing<Vec<Vec<u8>>>, QrTextError> {
    let mut lines = Zeroizing::new(Vec::new());
    for text in typed.lines() {
        let wrong = QrTextError::Line { line: lines.len() + 1 };
        let values = base32::values(text).map_err(|_| wrong)?;
        if !values.is_empty() {
            lines.push(values);
        }
    }
    if let [one] = lines.as_slice() {
        lines = Zeroizing::new(one.chunks(LINE + 1).map(<[u8]>::to_vec).collect());
    }
    Ok(lines)
}
