//! `init`: makes a center. Ends only after passphrase and recovery key were typed back.

use std::fs::DirBuilder;
use std::os::unix::fs::DirBuilderExt;
use std::path::Path;

use nightjar_desk::{Desk, Founding, Key, Secrets, check_addresses, check_empty, found, qr_picture};
use nightjar_relay::NewTls;
use nightjar_seal::OsEntropy;
use nightjar_seal::pin::KdfCost;
use serde_json::json;
use zeroize::Zeroizing;

use crate::args::Init;
use crate::clock::now_s;
use crate::error::CenterError;
use crate::output::Output;
use crate::{files, secret_input};

/// How often a person may type wrongly before nothing is made.
const TRIES: u32 = 3;
/// The port of `serve` where no other is named.
const DEFAULT_PORT: &str = "8443";

pub(super) fn run(args: &Init, out: &Output) -> Result<(), CenterError> {
    let dir = &args.place.dir;
    check_addresses(&args.addresses)?;
    check_empty(dir)?;
    let secrets = if args.unattended { from_files(args)? } else { typed_back(out)? };
    let tls = NewTls::make(dir)?;
    let pins = tls.pins();
    let founding = Founding {
        addresses: args.addresses.clone(),
        pins: [pins.live, pins.backup],
        cost: if args.low_cost { KdfCost::floor() } else { KdfCost::default() },
        secrets: &secrets,
        now_s: now_s(),
    };
    let founded = found(dir, &founding, &OsEntropy, |root| {
        DirBuilder::new().recursive(true).mode(0o700).create(dir).map_err(|error| CenterError::file(dir, &error))?;
        match &args.root_file {
            Some(path) => files::write_private(path, &Zeroizing::new(format!("{root}\n")))?,
            None => show_root(root, out)?,
        }
        Ok::<_, CenterError>(tls.save(dir)?)
    })?;
    // Opened as everybody will open it: the key file is proved, and the relay gets the bundle.
    let mut desk = Desk::unlock(dir, &Key::Passphrase(secrets.passphrase()))?;
    desk.connect(&super::mailroom(dir, &desk)?, now_s(), &OsEntropy)?;
    desk.close()?;
    out.answer(
        || finished(dir, args),
        || {
            json!({
                "event": "center", "center": founded.center.hex(), "dir": dir.display().to_string(),
                "addresses": args.addresses, "first_month": founded.first_month, "months": 12
            })
        },
    )
}

fn finished(dir: &Path, args: &Init) -> String {
    let dir = dir.display();
    let words = if args.unattended {
        "Take the files with the passphrase, the recovery key and the root key off this machine"
    } else {
        "Clear this terminal: the words above must not stay on a screen. Take off this machine the paper with them"
    };
    format!(
        "The center is made in {dir}.\n\
         {words},\n\
         and the file relay-backup.key.\n\
         There is no backup command yet: copy the folder {dir} yourself while no desk command runs.\n\n\
         Next, and leave it running (phones use {}):\n  nightjar-center serve --dir {dir}{}",
        args.addresses.join(", "),
        listen(args)
    )
}

/// What `serve` must be told when its own default does not fit the address that phones use.
fn listen(args: &Init) -> String {
    let ports: Vec<&str> = args.addresses.iter().filter_map(|address| Some(address.rsplit_once(':')?.1)).collect();
    match ports.first() {
        Some(port) if !ports.contains(&DEFAULT_PORT) => format!(" --listen 0.0.0.0:{port}"),
        _ => String::new(),
    }
}

/// Reads what exists, makes and writes what does not, and reads back what was written.
fn from_files(args: &Init) -> Result<Secrets, CenterError> {
    let (Some(passphrase), Some(recovery), Some(root)) = (&args.passphrase_file, &args.recovery_file, &args.root_file)
    else {
        return Err(CenterError::NoTerminal);
    };
    if root.exists() {
        return Err(CenterError::file(root, &std::io::ErrorKind::AlreadyExists.into()));
    }
    let made = Secrets::make(&OsEntropy)?;
    if !passphrase.exists() {
        files::write_private(passphrase, &format!("{}\n", made.passphrase()))?;
    }
    if !recovery.exists() {
        files::write_private(recovery, &format!("{}\n", made.recovery()))?;
    }
    Ok(Secrets::typed(&secret_input::read(passphrase)?, &secret_input::read(recovery)?)?)
}

fn typed_back(out: &Output) -> Result<Secrets, CenterError> {
    let secrets = Secrets::make(&OsEntropy)?;
    out.line(&format!(
        "Your passphrase. It opens the desk; you will type it each time:\n\n  {}\n\n\
         The recovery key. It opens the desk if every passphrase is lost. On paper, off this building,\n\
         with a lawyer or a sister organisation:\n\n{}\n",
        secrets.passphrase(),
        numbered(secrets.recovery())
    ))?;
    back("Type the passphrase: ", &|typed| secrets.is_passphrase(typed), out)?;
    back("Type the recovery key: ", &|typed| secrets.is_recovery(typed), out)?;
    Ok(secrets)
}

fn back(prompt: &str, same: &dyn Fn(&str) -> bool, out: &Output) -> Result<(), CenterError> {
    for tried in 1..=TRIES {
        if same(&secret_input::ask(prompt)?) {
            return Ok(());
        }
        if tried < TRIES {
            out.note("That is not what was shown. Once more:");
        }
    }
    Err(CenterError::TypedDifferently)
}

/// Six words a line, so that a person keeps her place when writing them down.
fn numbered(words: &str) -> String {
    let words: Vec<&str> = words.split(' ').collect();
    let lines = words.chunks(6).enumerate().map(|(i, line)| format!("  {:>2}  {}", i * 6 + 1, line.join(" ")));
    lines.collect::<Vec<_>>().join("\n")
}

fn show_root(words: &str, out: &Output) -> Result<(), CenterError> {
    if out.is_json() {
        return out.line(&json!({"event": "root", "words": words}).to_string());
    }
    out.line(&format!(
        "The root key. It signs next year's keys and is not kept on this machine. On paper, off this building:\n\n{}\n\n{}\n",
        numbered(words),
        qr_picture(words.as_bytes())?
    ))
}
