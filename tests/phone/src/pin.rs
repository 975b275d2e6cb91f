//! Where digits come from: a file descriptor, the environment, or a person. They go to the phone one by one.

use crate::arguments::Arguments;
use crate::fault::Fault;
use nightjar::{Nightjar, State};
use std::fs::File;
use std::io::{IsTerminal, Read};
use zeroize::Zeroizing;

/// Digits that were given from outside; `None` where a person must be asked.
pub(crate) fn given(arguments: &Arguments) -> Result<Option<Zeroizing<String>>, Fault> {
    if let Some(number) = arguments.pin_fd {
        let mut text = Zeroizing::new(String::new());
        File::open(format!("/dev/fd/{number}"))
            .and_then(|file| file.take(64).read_to_string(&mut text))
            .map_err(|_| Fault::usage("the file descriptor of --pin-fd cannot be read"))?;
        return Ok(Some(Zeroizing::new(text.trim().to_owned())));
    }
    Ok(std::env::var("NIGHTJAR_PIN").ok().map(Zeroizing::new))
}

/// Digits from outside or from a person at a terminal.
pub(crate) fn ask(arguments: &Arguments, prompt: &str) -> Result<Zeroizing<String>, Fault> {
    if let Some(digits) = given(arguments)? {
        return Ok(digits);
    }
    if !std::io::stdin().is_terminal() {
        return Err(Fault::usage("no PIN: give --pin-fd or NIGHTJAR_PIN, or run at a terminal"));
    }
    rpassword::prompt_password(prompt).map(Zeroizing::new).map_err(|_| Fault::usage("the terminal cannot be read"))
}

/// Pushes the digits of a text, the way a thumb does.
pub(crate) fn push(phone: &Nightjar, digits: &str) -> Result<(), Fault> {
    phone.pin_clear();
    for sign in digits.bytes() {
        if !sign.is_ascii_digit() {
            phone.pin_clear();
            return Err(Fault::usage("a PIN has digits only"));
        }
        phone.pin_push(sign - b'0');
    }
    Ok(())
}

/// Unlocks with digits.
pub(crate) fn unlock(phone: &Nightjar, digits: &str) -> Result<(), Fault> {
    if matches!(phone.state(), State::Open | State::Shift) {
        return Err(Fault::is_open());
    }
    push(phone, digits)?;
    phone.pin_submit()?;
    Ok(())
}
