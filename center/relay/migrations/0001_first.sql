-- Version 1: security.md 7. No arrival order, no device beside an envelope, no address, no time finer than the day.
CREATE TABLE envelope (
  id      INTEGER PRIMARY KEY,          -- be64(env_id[0..8]) >> 1: random, so the order of rows says nothing
  env_id  BLOB NOT NULL,                -- 16 bytes, SHA-256 of the blob, computed here
  center  BLOB NOT NULL,                -- 16 bytes
  day     INTEGER NOT NULL,             -- days since 2020-01-01
  blob    BLOB NOT NULL                 -- 1,936 bytes nobody here can open
) STRICT;
CREATE TABLE finished (
  env_id  BLOB NOT NULL PRIMARY KEY,    -- 16 bytes
  center  BLOB NOT NULL,
  state   INTEGER NOT NULL,             -- 2 opened, 3 kept at the desk
  tag     BLOB NOT NULL,                -- 8 bytes only the desk can make
  day     INTEGER NOT NULL              -- forgotten 90 days later
) STRICT, WITHOUT ROWID;                -- a rowid would be an arrival order
CREATE TABLE device (
  id      BLOB NOT NULL PRIMARY KEY,    -- 8 bytes of SHA-256 of the key
  center  BLOB NOT NULL,
  key     BLOB NOT NULL,                -- 65 bytes, SEC1
  state   INTEGER NOT NULL              -- 0 pending, 1 active, 2 revoked
) STRICT, WITHOUT ROWID;
CREATE TABLE inbox (
  center  BLOB NOT NULL,
  device  BLOB NOT NULL,                -- 8 bytes: mail of that device; empty: a bulletin for all
  number  INTEGER NOT NULL,
  kind    INTEGER NOT NULL,             -- 1 bulletin, 2 mail
  page    BLOB NOT NULL,                -- 16,384 bytes
  PRIMARY KEY (center, device, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE command (
  device  BLOB NOT NULL PRIMARY KEY,
  bytes   BLOB NOT NULL                 -- 128 bytes, signed at the desk
) STRICT, WITHOUT ROWID;
CREATE TABLE token (
  id      BLOB NOT NULL PRIMARY KEY,    -- 8 bytes derived from the token, which never comes here
  center  BLOB NOT NULL,
  expiry  INTEGER NOT NULL,             -- Unix seconds UTC
  post    BLOB,                         -- 1,480 bytes once a phone has posted
  state   INTEGER NOT NULL              -- 0 pending, 1 active, 2 refused
) STRICT, WITHOUT ROWID;
CREATE TABLE center (
  id         BLOB NOT NULL PRIMARY KEY,
  generation INTEGER NOT NULL,
  counter    INTEGER NOT NULL,          -- of the desk's last request
  ctrl       BLOB NOT NULL,             -- 1..3 Ed25519 keys of 32 bytes
  bundle     BLOB,                      -- the year's signed bundle
  desk_day   INTEGER NOT NULL           -- day of the desk's last request
) STRICT, WITHOUT ROWID;
