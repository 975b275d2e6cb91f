//! Playing a planned night on a running phone.

use crate::plan::{Step, Tally};
use crate::process::{Failure, Phone};
use crate::thief::Markers;
use serde_json::{Value, json};

/// What a phone's night came to, by its own answers.
#[derive(Default)]
pub struct Played {
    /// What the plan says a coordinator must count.
    pub counts: Tally,
    /// Envelopes the phone acknowledged as saved.
    pub saved: u64,
    /// Slips it gave out.
    pub slips: Vec<String>,
    /// Record ids it gave out.
    pub records: Vec<String>,
}

impl Played {
    /// Adds what must not be found on a phone: every record id and slip of this night.
    pub fn mark(&self, markers: &mut Markers) {
        for id in &self.records {
            let bytes: Vec<u8> =
                (0..id.len() / 2).filter_map(|at| u8::from_str_radix(id.get(2 * at..2 * at + 2)?, 16).ok()).collect();
            markers.bytes("record id", &bytes);
        }
        for slip in &self.slips {
            markers.text("slip", slip);
        }
    }

    /// Plays one step.
    ///
    /// # Errors
    /// When the phone refuses what it should take.
    pub fn step(&mut self, phone: &mut Phone, step: &Step) -> Result<(), Failure> {
        match step {
            Step::StartShift(draft) => {
                self.save(phone, &format!("shift start {draft}"))?;
            }
            Step::Save { draft, counts } => {
                self.save(phone, &format!("save {draft}"))?;
                self.counts += counts;
            }
            Step::SaveThenAmend { wrong, right, counts } => {
                let id = self.save(phone, &format!("save {wrong}"))?;
                self.save(phone, &format!("amend {id} {right}"))?;
                self.counts += counts;
            }
            Step::SaveThenWithdraw { draft } => {
                let id = self.save(phone, &format!("save {draft}"))?;
                self.save(phone, &format!("withdraw {id} entered_wrong"))?;
            }
            Step::Decline => {
                phone.run("decline")?;
            }
            Step::OutcomeOfLastSlip => {
                if let Some(slip) = self.slips.last() {
                    let draft = json!({ "kind": "referral_outcome", "slip": slip, "state": "attended_served", "source": "client_told" });
                    self.save(phone, &format!("save {draft}"))?;
                }
            }
            Step::EndShift { draft, counts } => {
                self.save(phone, &format!("shift end {draft}"))?;
                self.counts += counts;
            }
            Step::Wipe { counts } => {
                phone.run("wipe")?;
                self.counts += counts;
            }
        }
        Ok(())
    }

    fn save(&mut self, phone: &mut Phone, line: &str) -> Result<String, Failure> {
        let answer = phone.run(line)?;
        let id = answer["record_id"].as_str().ok_or("a save without a record id")?.to_owned();
        self.saved += 1;
        self.records.push(id.clone());
        let slips = answer["slips"].as_array().map(Vec::as_slice).unwrap_or_default();
        self.slips.extend(slips.iter().filter_map(Value::as_str).filter(|slip| !slip.is_empty()).map(str::to_owned));
        Ok(id)
    }
}
