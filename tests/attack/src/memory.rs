//! Reading the memory of a process of our own: what a core dump would hold, and more, without stopping it.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};

/// A stretch of memory with its name: `[heap]`, `[stack]`, a file, or nothing.
pub struct Region {
    /// As the system names it; stacks of threads and large allocations are `anonymous`.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Everything that a process may write to: heap, stacks, data of the program and its libraries.
///
/// # Errors
/// When the system does not let us look at our own child.
pub fn dump(process: u32) -> std::io::Result<Vec<Region>> {
    let maps = std::fs::read_to_string(format!("/proc/{process}/maps"))?;
    let mut memory = File::open(format!("/proc/{process}/mem"))?;
    let mut regions = Vec::new();
    for line in maps.lines() {
        let mut words = line.split_ascii_whitespace();
        let (Some(range), Some(rights)) = (words.next(), words.next()) else { continue };
        if !rights.starts_with("rw") {
            continue;
        }
        let Some((from, to)) = range.split_once('-') else { continue };
        let (Ok(from), Ok(to)) = (u64::from_str_radix(from, 16), u64::from_str_radix(to, 16)) else { continue };
        let mut bytes = vec![0; usize::try_from(to - from).unwrap_or(0)];
        memory.seek(SeekFrom::Start(from))?;
        memory.read_exact(&mut bytes)?;
        let name = words.nth(3).unwrap_or("anonymous").to_owned();
        regions.push(Region { name, bytes });
    }
    Ok(regions)
}
