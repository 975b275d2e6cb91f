//! A disk that keeps what was flushed and owes nothing else.
//!
//! Bytes of a file are kept from its fsync or fdatasync on, its name from the fsync of its folder on. Unflushed writes of a
//! file may each be there or not, or be torn at a sector; unflushed names are kept up to some point in their order, as a
//! journal keeps them. The folder `hw` plays the chip and keeps everything at once.

use super::states::State;
use crate::log::Event;
use fastrand::Rng;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What happened to a file since its last flush.
#[derive(Clone, Debug)]
pub(super) enum Change {
    Write { at: usize, bytes: Vec<u8> },
    Length(usize),
}

#[derive(Clone, Debug, Default)]
struct File {
    kept: Vec<u8>,
    changes: Vec<Change>,
}

#[derive(Clone, Debug)]
enum Name {
    New(PathBuf, usize),
    Gone(PathBuf),
    Moved(PathBuf, PathBuf),
}

/// The disk.
pub struct Disk {
    folder: PathBuf,
    files: Vec<File>,
    names: BTreeMap<PathBuf, usize>,
    kept_names: BTreeMap<PathBuf, usize>,
    renamings: Vec<Name>,
    offsets: BTreeMap<i32, usize>,
}

impl Disk {
    /// Everything in `before` is kept; the process will call it `folder`.
    ///
    /// # Panics
    /// If a file cannot be read.
    #[must_use]
    pub fn of(before: &Path, folder: &Path) -> Self {
        let mut disk = Self {
            folder: folder.to_owned(),
            files: Vec::new(),
            names: BTreeMap::new(),
            kept_names: BTreeMap::new(),
            renamings: Vec::new(),
            offsets: BTreeMap::new(),
        };
        for name in crate::subject::files(before) {
            disk.names.insert(name.clone(), disk.files.len());
            disk.files.push(File { kept: std::fs::read(before.join(name)).unwrap(), changes: Vec::new() });
        }
        disk.kept_names.clone_from(&disk.names);
        disk
    }

    /// Takes a call in; `false` if it changes nothing of this folder.
    ///
    /// # Panics
    /// If the call is not known.
    pub fn apply(&mut self, event: &Event) -> bool {
        let Some(result) = event.result.filter(|result| *result >= 0) else { return false };
        let Some(path) = event.file() else { return false };
        let Ok(name) = path.strip_prefix(&self.folder).map(Path::to_owned) else { return false };
        let number = |place: usize| usize::try_from(event.number(place).unwrap()).unwrap();
        let fd = event.fd();
        match event.call.as_str() {
            "openat" | "open" | "creat" => {
                self.offsets.insert(i32::try_from(result).unwrap(), 0);
                let flags = event.args.iter().find(|arg| arg.contains("O_")).cloned().unwrap_or_default();
                if flags.contains("O_CREAT") && !self.names.contains_key(&name) {
                    self.files.push(File::default());
                    self.name(Name::New(name.clone(), self.files.len() - 1));
                } else if !flags.contains("O_TRUNC") {
                    return false;
                }
                if flags.contains("O_TRUNC") {
                    self.change(&name, Change::Length(0));
                }
            }
            "lseek" => {
                self.offsets.insert(fd.unwrap(), usize::try_from(result).unwrap());
                return false;
            }
            "write" => {
                let at = self.offsets.get(&fd.unwrap()).copied().unwrap_or_default();
                let bytes = written(event, result);
                self.offsets.insert(fd.unwrap(), at + bytes.len());
                self.change(&name, Change::Write { at, bytes });
            }
            "pwrite64" => self.change(&name, Change::Write { at: number(3), bytes: written(event, result) }),
            "ftruncate" => self.change(&name, Change::Length(number(1))),
            "fsync" | "fdatasync" if path.is_dir() || name.as_os_str().is_empty() || name == Path::new("hw") => {
                self.keep_names();
            }
            "fsync" | "fdatasync" => {
                if let Some(file) = self.names.get(&name).and_then(|id| self.files.get_mut(*id)) {
                    file.flush();
                }
            }
            "rename" | "renameat" | "renameat2" => {
                let to = event.texts().last().unwrap();
                let to = PathBuf::from(String::from_utf8(to).unwrap());
                self.name(Name::Moved(name, to.strip_prefix(&self.folder).unwrap().to_owned()));
            }
            "unlink" | "unlinkat" => self.name(Name::Gone(name)),
            other => panic!("the model does not know {other}"),
        }
        true
    }

    /// Every kind of state in which the files may be found if power is lost now.
    #[must_use]
    pub fn states(&self, random: &mut Rng, samples: usize) -> Vec<State> {
        let all = self.renamings.len();
        let mut states = vec![self.state(0, &mut |_| Fate::Lost), self.state(all, &mut |_| Fate::There)];
        for sample in 0..samples {
            let names = random.usize(0..=all);
            states.push(match sample % 3 {
                0 => self.state(names, &mut |_| if random.bool() { Fate::There } else { Fate::Lost }),
                1 => self.state(all, &mut |len| tear(random, len)),
                _ => self.state(names, &mut |len| match random.u8(0..4) {
                    0 => Fate::Lost,
                    1 => tear(random, len),
                    _ => Fate::There,
                }),
            });
        }
        states
    }

    fn state(&self, names: usize, fate: &mut dyn FnMut(usize) -> Fate) -> State {
        let mut kept = self.kept_names.clone();
        for name in self.renamings.iter().take(names) {
            rename(&mut kept, name);
        }
        let mut files = BTreeMap::new();
        for (name, id) in kept {
            let Some(file) = self.files.get(id) else { continue };
            let mut bytes = file.kept.clone();
            for change in &file.changes {
                change.apply(&mut bytes, fate);
            }
            files.insert(name, bytes);
        }
        State { files }
    }

    fn change(&mut self, name: &Path, change: Change) {
        if let Some(file) = self.names.get(name).and_then(|id| self.files.get_mut(*id)) {
            file.changes.push(change);
            if name.starts_with("hw") {
                file.flush();
            }
        }
    }

    fn name(&mut self, name: Name) {
        rename(&mut self.names, &name);
        let chip = match &name {
            Name::New(path, _) | Name::Gone(path) | Name::Moved(path, _) => path.starts_with("hw"),
        };
        if chip {
            rename(&mut self.kept_names, &name);
        } else {
            self.renamings.push(name);
        }
    }

    fn keep_names(&mut self) {
        for name in std::mem::take(&mut self.renamings) {
            rename(&mut self.kept_names, &name);
        }
    }
}

/// What becomes of an unflushed write.
enum Fate {
    Lost,
    There,
    /// Only these bytes of it.
    Torn(std::ops::Range<usize>),
}

/// Keeps the beginning or the end of a write, cut at a sector of 512 or 4,096 bytes.
fn tear(random: &mut Rng, len: usize) -> Fate {
    let sector = if random.bool() { 512 } else { 4096 };
    let cut = random.usize(0..=len / sector) * sector;
    if random.bool() { Fate::Torn(0..cut) } else { Fate::Torn(cut..len) }
}

impl File {
    fn flush(&mut self) {
        for change in std::mem::take(&mut self.changes) {
            change.apply(&mut self.kept, &mut |_| Fate::There);
        }
    }
}

impl Change {
    fn apply(&self, file: &mut Vec<u8>, fate: &mut dyn FnMut(usize) -> Fate) {
        match self {
            Self::Write { at, bytes } => {
                let part = match fate(bytes.len()) {
                    Fate::Lost => return,
                    Fate::There => 0..bytes.len(),
                    Fate::Torn(part) => part,
                };
                if part.is_empty() {
                    return;
                }
                let end = at + part.end;
                if file.len() < end {
                    file.resize(end, 0);
                }
                file[at + part.start..end].copy_from_slice(&bytes[part]);
            }
            Self::Length(len) => {
                if !matches!(fate(0), Fate::Lost) {
                    file.resize(*len, 0);
                }
            }
        }
    }
}

fn rename(names: &mut BTreeMap<PathBuf, usize>, name: &Name) {
    match name {
        Name::New(path, id) => {
            names.insert(path.clone(), *id);
        }
        Name::Gone(path) => {
            names.remove(path);
        }
        Name::Moved(from, to) => {
            if let Some(id) = names.remove(from) {
                names.insert(to.clone(), id);
            }
        }
    }
}

fn written(event: &Event, result: i64) -> Vec<u8> {
    let mut bytes = event.texts().next().unwrap();
    bytes.truncate(usize::try_from(result).unwrap());
    assert_eq!(bytes.len(), usize::try_from(result).unwrap(), "the record has every byte");
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::log::parse;

    fn disk(log: &str) -> Disk {
        let before = tempfile::tempdir().unwrap();
        std::fs::write(before.path().join("k"), b"old").unwrap();
        let mut disk = Disk::of(before.path(), Path::new("/d"));
        parse(log).iter().for_each(|event| {
            disk.apply(event);
        });
        disk
    }

    fn found(disk: &Disk, all: bool) -> Vec<(String, Vec<u8>)> {
        let state = disk.states(&mut Rng::with_seed(1), 0).swap_remove(usize::from(all));
        state.files.into_iter().map(|(name, bytes)| (name.display().to_string(), bytes)).collect()
    }

    #[test]
    fn what_is_not_flushed_may_be_lost_and_what_is_may_not() {
        let written = "1 pwrite64(3</d/k>, \"new\", 3, 0) = 3\n";
        let lost = disk(written);
        assert_eq!(
            (found(&lost, false), found(&lost, true)),
            (vec![("k".into(), b"old".to_vec())], vec![("k".into(), b"new".to_vec())])
        );
        let flushed = disk(&format!("{written}1 fdatasync(3</d/k>) = 0\n"));
        assert_eq!(found(&flushed, false), [("k".to_owned(), b"new".to_vec())]);
    }

    #[test]
    fn a_name_is_kept_when_its_folder_is_flushed() {
        let renamed = "1 openat(AT_FDCWD</>, \"/d/k.new\", O_WRONLY|O_CREAT, 0666) = 4</d/k.new>\n\
                       1 write(4</d/k.new>, \"fresh\", 5) = 5\n1 fsync(4</d/k.new>) = 0\n\
                       1 rename(\"/d/k.new\", \"/d/k\") = 0\n";
        assert_eq!(found(&disk(renamed), false), [("k".to_owned(), b"old".to_vec())]);
        let kept = disk(&format!("{renamed}1 fsync(5</d>) = 0\n"));
        assert_eq!(found(&kept, false), [("k".to_owned(), b"fresh".to_vec())]);
    }

    #[test]
    fn a_call_that_failed_changed_nothing() {
        let failed = disk("1 pwrite64(3</d/k>, \"new\", 3, 0) = -1 EIO (Input/output error)\n");
        assert_eq!(found(&failed, true), [("k".to_owned(), b"old".to_vec())]);
    }
}
