//! Reading what `strace -f -y` wrote: one event a syscall, in the order in which they ended.

use std::collections::BTreeMap;
use std::path::PathBuf;

/// One syscall.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its thread.
    pub thread: u32,
    /// Its name.
    pub call: String,
    /// Its arguments as printed.
    pub args: Vec<String>,
    /// What it returned; `None` if it never did.
    pub result: Option<i64>,
    /// Its place among the beginnings of all calls.
    pub begun: usize,
}

impl Event {
    /// The descriptor it works on, where its first argument is one.
    #[must_use]
    pub fn fd(&self) -> Option<i32> {
        self.args.first()?.split('<').next()?.parse().ok()
    }

    /// The file it works on: of its descriptor, or the first path among its arguments.
    #[must_use]
    pub fn file(&self) -> Option<PathBuf> {
        if self.fd().is_some() {
            let (_, rest) = self.args.first()?.split_once('<')?;
            return Some(path(&unescape(rest.strip_suffix('>')?)));
        }
        self.texts().next().map(|bytes| path(&bytes))
    }

    /// Every quoted argument, as bytes.
    pub fn texts(&self) -> impl Iterator<Item = Vec<u8>> + '_ {
        self.args.iter().filter_map(|arg| arg.strip_prefix('"')?.strip_suffix('"').map(unescape))
    }

    /// An argument that is a number.
    #[must_use]
    pub fn number(&self, place: usize) -> Option<u64> {
        self.args.get(place)?.parse().ok()
    }
}

/// Reads a whole log; signals and exits are left out.
#[must_use]
pub fn parse(text: &str) -> Vec<Event> {
    let mut open: BTreeMap<u32, (usize, String)> = BTreeMap::new();
    let mut events = Vec::new();
    let mut begun = 0;
    for line in text.lines() {
        let Some((thread, rest)) = line.split_once(char::is_whitespace) else { continue };
        let Ok(thread) = thread.parse::<u32>() else { continue };
        let rest = rest.trim_start();
        if rest.starts_with("+++") || rest.starts_with("---") {
            continue;
        }
        if let Some(resumed) = rest.strip_prefix("<... ") {
            let Some((_, end)) = resumed.split_once(" resumed>") else { continue };
            if let Some((at, start)) = open.remove(&thread) {
                events.extend(event(thread, at, &format!("{start}{end}")));
            }
            continue;
        }
        let at = begun;
        begun += 1;
        match rest.strip_suffix(" <unfinished ...>") {
            Some(start) => {
                open.insert(thread, (at, start.to_owned()));
            }
            None => events.extend(event(thread, at, rest)),
        }
    }
    events
}

fn event(thread: u32, begun: usize, text: &str) -> Option<Event> {
    let (call, rest) = text.split_once('(')?;
    // Short lines are padded before the equals sign.
    let (args, result) = rest.rsplit_once(" = ")?;
    let args = args.trim_end().strip_suffix(')')?;
    let number: String = result.chars().take_while(|c| *c == '-' || c.is_ascii_digit()).collect();
    Some(Event { thread, call: call.to_owned(), args: split(args), result: number.parse().ok(), begun })
}

/// Splits arguments at commas that stand in no quotes, brackets or file names.
fn split(args: &str) -> Vec<String> {
    let mut out = vec![String::new()];
    let (mut quoted, mut escaped, mut depth) = (false, false, 0_u32);
    for sign in args.trim_end().chars() {
        match sign {
            '"' if !escaped => quoted = !quoted,
            '<' | '[' | '{' if !quoted => depth += 1,
            '>' | ']' | '}' if !quoted => depth = depth.saturating_sub(1),
            ',' if !quoted && depth == 0 => {
                out.push(String::new());
                continue;
            }
            _ => {}
        }
        escaped = sign == '\\' && !escaped;
        if let Some(last) = out.last_mut() {
            last.push(sign);
        }
    }
    out.into_iter().map(|arg| arg.trim().to_owned()).collect()
}

/// Undoes the escapes of a C string.
fn unescape(text: &str) -> Vec<u8> {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        at += 1;
        if byte != b'\\' {
            out.push(byte);
            continue;
        }
        let Some(&kind) = bytes.get(at) else { break };
        at += 1;
        match kind {
            b'n' => out.push(b'\n'),
            b't' => out.push(b'\t'),
            b'r' => out.push(b'\r'),
            b'v' => out.push(11),
            b'f' => out.push(12),
            b'x' => {
                let digits = bytes.get(at..at + 2).and_then(|d| std::str::from_utf8(d).ok()).unwrap_or("00");
                out.push(u8::from_str_radix(digits, 16).unwrap_or(0));
                at += 2;
            }
            b'0'..=b'7' => {
                let mut value = u32::from(kind - b'0');
                for _ in 0..2 {
                    match bytes.get(at) {
                        Some(digit @ b'0'..=b'7') => {
                            value = value * 8 + u32::from(digit - b'0');
                            at += 1;
                        }
                        _ => break,
                    }
                }
                out.push(u8::try_from(value & 0xff).unwrap_or(0));
            }
            other => out.push(other),
        }
    }
    out
}

fn path(bytes: &[u8]) -> PathBuf {
    PathBuf::from(String::from_utf8_lossy(bytes).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_by_descriptor_and_by_path_are_read() {
        let events = parse(
            "7 pwrite64(5</a/v.db-wal>, \"\\x41\\x00,\\\"\"..., 24, 4128) = 24\n\
             7 unlink(\"/a/hw/nj.e\") = -1 EIO (Input/output error) (INJECTED)\n\
             7 --- SIGCHLD {} ---\n",
        );
        assert_eq!(events.len(), 2);
        assert_eq!((events[0].fd(), events[0].file()), (Some(5), Some("/a/v.db-wal".into())));
        assert_eq!((events[0].number(2), events[0].number(3), events[0].result), (Some(24), Some(4128), Some(24)));
        assert_eq!((events[1].fd(), events[1].file(), events[1].result), (None, Some("/a/hw/nj.e".into()), Some(-1)));
    }

    #[test]
    fn a_call_that_another_thread_interrupts_is_put_together() {
        let events = parse(
            "7 write(3</a/k>, \"\\x4e\\12x\", 3 <unfinished ...>\n8 fsync(4</a/hw>) = 0\n7 <... write resumed>)      = 3\n",
        );
        assert_eq!(events.iter().map(|e| (e.call.as_str(), e.begun)).collect::<Vec<_>>(), [("fsync", 1), ("write", 0)]);
        assert_eq!(events[1].texts().next(), Some(b"N\nx".to_vec()));
    }

    #[test]
    fn names_in_hexadecimal_are_names() {
        let events = parse("7 write(3<\\x2f\\x61>, \"\\x78\", 1) = 1\n");
        assert_eq!(events[0].file(), Some("/a".into()));
    }
}
