//! A store on a thread of its own, fed through a channel; rounds that wait together share one flush.

use std::thread::JoinHandle;

use nightjar_wire::Day;
use tokio::sync::{mpsc, oneshot};

use crate::error::StoreError;
use crate::store::{Round, RoundDone, Store};

/// Jobs that may wait before callers do.
const WAITING: usize = 256;
/// Rounds that share one transaction at most: 1,024 envelopes, 2 MB of log.
const GROUP: usize = 64;

type Work = Box<dyn FnOnce(&mut dyn Store) + Send>;
type Answer<T> = oneshot::Sender<Result<T, StoreError>>;

enum Job {
    Round(Day, Box<Round>, Answer<RoundDone>),
    Work(Work),
}

/// A handle to a store's thread. The thread ends, after a checkpoint, when the last handle is dropped.
#[derive(Clone)]
pub(crate) struct Keeper {
    jobs: mpsc::Sender<Job>,
}

impl Keeper {
    /// Starts the thread.
    pub(crate) fn start(name: &str, store: Box<dyn Store>) -> std::io::Result<(Self, JoinHandle<()>)> {
        let (jobs, queue) = mpsc::channel(WAITING);
        let thread = std::thread::Builder::new().name(name.into()).spawn(move || keep(store, queue))?;
        Ok((Self { jobs }, thread))
    }

    /// Stores a round; returns after its commit. Dropping the future does not undo it.
    pub(crate) async fn round(&self, today: Day, round: Box<Round>) -> Result<RoundDone, StoreError> {
        let (answer, done) = oneshot::channel();
        self.jobs.send(Job::Round(today, round, answer)).await.map_err(|_| StoreError::Closed)?;
        done.await.map_err(|_| StoreError::Closed)?
    }

    /// Runs `work` on the store's thread.
    pub(crate) async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut dyn Store) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (answer, done) = oneshot::channel();
        let work: Work = Box::new(move |store| drop(answer.send(work(store))));
        self.jobs.send(Job::Work(work)).await.map_err(|_| StoreError::Closed)?;
        done.await.map_err(|_| StoreError::Closed)?
    }
}

fn keep(mut store: Box<dyn Store>, mut queue: mpsc::Receiver<Job>) {
    let mut next = queue.blocking_recv();
    while let Some(job) = next.take() {
        match job {
            Job::Work(work) => work(store.as_mut()),
            Job::Round(today, round, answer) => next = rounds(store.as_mut(), &mut queue, today, *round, answer),
        }
        if next.is_none() {
            next = queue.blocking_recv();
        }
    }
    if let Err(error) = store.checkpoint() {
        tracing::warn!(%error, "the last checkpoint failed; the next start reads the log");
    }
}

/// Takes the rounds that wait behind this one into the same transaction; returns the first job that is none.
fn rounds(
    store: &mut dyn Store,
    queue: &mut mpsc::Receiver<Job>,
    today: Day,
    first: Round,
    answer: Answer<RoundDone>,
) -> Option<Job> {
    let (mut group, mut answers, mut left) = (vec![first], vec![answer], None);
    while group.len() < GROUP {
        match queue.try_recv() {
            Ok(Job::Round(_, round, answer)) => {
                group.push(*round);
                answers.push(answer);
            }
            Ok(other @ Job::Work(_)) => {
                left = Some(other);
                break;
            }
            Err(_) => break,
        }
    }
    match store.rounds(today, &group) {
        Ok(done) => answers.into_iter().zip(done).for_each(|(answer, done)| drop(answer.send(Ok(done)))),
        Err(error) => answers.into_iter().for_each(|answer| drop(answer.send(Err(error)))),
    }
    left
}
