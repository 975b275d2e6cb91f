//! A connection that moves no byte, either way, for too long is closed: slow readers, slow writers, silence.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Instant, Sleep, sleep};

/// A stream with a deadline that every moved byte puts off.
pub(crate) struct Moving<S> {
    stream: S,
    idle: Duration,
    deadline: Pin<Box<Sleep>>,
}

impl<S> Moving<S> {
    pub(crate) fn new(stream: S, idle: Duration) -> Self {
        Self { stream, idle, deadline: Box::pin(sleep(idle)) }
    }

    /// Puts the deadline off after progress, or fails once it is past.
    fn judge<T>(&mut self, cx: &mut Context<'_>, moved: Poll<io::Result<T>>) -> Poll<io::Result<T>> {
        match moved {
            Poll::Ready(done) => {
                self.deadline.as_mut().reset(Instant::now() + self.idle);
                Poll::Ready(done)
            }
            Poll::Pending if self.deadline.as_mut().poll(cx).is_ready() => {
                Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
            }
            Poll::Pending => Poll::Pending,
        }
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Moving<S> {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let moved = Pin::new(&mut self.stream).poll_read(cx, buf);
        self.judge(cx, moved)
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Moving<S> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        let moved = Pin::new(&mut self.stream).poll_write(cx, buf);
        self.judge(cx, moved)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};

    use super::*;

    #[tokio::test(start_paused = true)]
    async fn silence_ends_a_connection_and_bytes_put_the_end_off() {
        let (ours, mut theirs) = tokio::io::duplex(64);
        let mut moving = Moving::new(ours, Duration::from_secs(10));
        let mut byte = [0; 1];
        for _ in 0..3 {
            sleep(Duration::from_secs(9)).await;
            theirs.write_all(&[7]).await.unwrap();
            moving.read_exact(&mut byte).await.unwrap();
        }
        let end = moving.read_exact(&mut byte).await.unwrap_err();
        assert_eq!(end.kind(), io::ErrorKind::TimedOut);
    }

    #[tokio::test(start_paused = true)]
    async fn a_reader_that_does_not_read_is_cut() {
        let (ours, _theirs) = tokio::io::duplex(16);
        let mut moving = Moving::new(ours, Duration::from_secs(10));
        let end = moving.write_all(&[0; 64]).await.unwrap_err();
        assert_eq!(end.kind(), io::ErrorKind::TimedOut);
    }
}
