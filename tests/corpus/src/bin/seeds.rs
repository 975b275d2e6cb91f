//! Writes the part of the corpus that comes from the specimens; what a fuzzer found stays.

fn main() -> std::io::Result<()> {
    for seed in corpus::seeds::seeds() {
        let folder = corpus::folder(seed.target);
        std::fs::create_dir_all(&folder)?;
        std::fs::write(folder.join(seed.name), seed.bytes)?;
    }
    Ok(())
}
