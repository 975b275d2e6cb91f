//! Writes `FORMATS.md` from the layout tables.

fn main() -> std::io::Result<()> {
    std::fs::write(vectors::formats::path(), vectors::formats::document())
}
