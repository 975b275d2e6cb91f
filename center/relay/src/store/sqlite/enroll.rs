//! Tokens: one sealed message each, answered with one byte.

use nightjar_wire::enroll::{ENROLL_POST_LEN, EnrollStatus};
use nightjar_wire::mailroom::{Post, TokenEntry, TokenState};
use nightjar_wire::{CenterId, TokenId};
use rusqlite::{Connection, Transaction, params};

use super::{desk, fixed, signed};
use crate::error::StoreError;
use crate::store::{POSTED_GRACE_S, Posted, TokenAnswer};

pub(super) fn post(
    t: &Transaction<'_>,
    id: TokenId,
    post: &[u8; ENROLL_POST_LEN],
    now_s: u64,
) -> Result<Posted, StoreError> {
    let Some(token) = read(t, id)? else { return Ok(Posted::Unknown) };
    match token.post {
        // The answer was lost: the same bytes get the same answer, whatever the clock says by now.
        Some(before) if before == post => return Ok(Posted::Taken),
        Some(_) => return Ok(Posted::Other),
        None if now_s >= token.expiry => return Ok(Posted::Expired),
        None => {}
    }
    t.prepare_cached("UPDATE token SET post = ?2 WHERE id = ?1")?.execute(params![id.0, post])?;
    Ok(Posted::Taken)
}

pub(super) fn answer(c: &Connection, id: TokenId, now_s: u64) -> Result<TokenAnswer, StoreError> {
    let Some(token) = read(c, id)? else { return Ok(TokenAnswer::Unknown) };
    let grace = if token.post.is_some() { POSTED_GRACE_S } else { 0 };
    let over = token.state == EnrollStatus::Pending && now_s >= token.expiry.saturating_add(grace);
    Ok(if over { TokenAnswer::Expired } else { TokenAnswer::State(token.state) })
}

pub(super) fn put_tokens(t: &Transaction<'_>, center: CenterId, tokens: &[TokenEntry]) -> Result<(), StoreError> {
    desk::known(t, center)?;
    for TokenEntry { id, expiry_s } in tokens {
        t.prepare_cached(
            "INSERT INTO token (id, center, expiry, post, state) VALUES (?1, ?2, ?3, NULL, 0) ON CONFLICT DO NOTHING",
        )?
        .execute(params![id.0, center.0, signed(*expiry_s)?])?;
        if !t.prepare_cached("SELECT 1 FROM token WHERE id = ?1 AND center = ?2")?.exists(params![id.0, center.0])? {
            return Err(StoreError::Conflict);
        }
    }
    Ok(())
}

pub(super) fn posts(c: &Connection, center: CenterId) -> Result<Vec<Post>, StoreError> {
    let sql = "SELECT id, post FROM token WHERE center = ?1 AND state = 0 AND post IS NOT NULL ORDER BY id";
    let mut statement = c.prepare_cached(sql)?;
    let mut rows = statement.query([center.0])?;
    let mut posts = Vec::new();
    while let Some(row) = rows.next()? {
        posts.push(Post { token: TokenId(fixed(row, 0)?), post: Box::new(fixed(row, 1)?) });
    }
    Ok(posts)
}

pub(super) fn set_token(
    t: &Transaction<'_>,
    center: CenterId,
    id: TokenId,
    state: TokenState,
) -> Result<(), StoreError> {
    desk::known(t, center)?;
    let set = t.prepare_cached("UPDATE token SET state = ?3 WHERE id = ?1 AND center = ?2")?.execute(params![
        id.0,
        center.0,
        state.code()
    ])?;
    if set == 1 { Ok(()) } else { Err(StoreError::Conflict) }
}

struct Token {
    expiry: u64,
    post: Option<Vec<u8>>,
    state: EnrollStatus,
}

fn read(c: &Connection, id: TokenId) -> Result<Option<Token>, StoreError> {
    let mut statement = c.prepare_cached("SELECT expiry, post, state FROM token WHERE id = ?1")?;
    let mut rows = statement.query([id.0])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    let expiry = row.get::<_, i64>(0)?.unsigned_abs();
    let state = EnrollStatus::parse(&[row.get(2)?]).map_err(|_| StoreError::Damaged)?;
    Ok(Some(Token { expiry, post: row.get(1)?, state }))
}
