//! Every scenario, played in Rust. With `NIGHTJAR_TRANSCRIPTS` set it writes down what was shown.

use std::path::Path;

#[test]
fn every_scenario_goes_as_it_is_written() {
    let out = std::env::var_os("NIGHTJAR_TRANSCRIPTS").map(|folder| Path::new(&folder).join("rust"));
    // At the same time: most of a scenario is waiting.
    std::thread::scope(|scope| {
        let plays: Vec<_> = scenarios::all()
            .into_iter()
            .map(|file| (file.clone(), scope.spawn(move || scenarios::play(&file))))
            .collect();
        for (file, play) in plays {
            let name = file.file_stem().unwrap().to_string_lossy().into_owned();
            let shown = play.join().unwrap().unwrap_or_else(|reason| panic!("{name}: {reason}"));
            if let Some(out) = &out {
                std::fs::create_dir_all(out).unwrap();
                std::fs::write(out.join(format!("{name}.jsonl")), shown.concat()).unwrap();
            }
        }
    });
}
