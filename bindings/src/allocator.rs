//! The allocator of the shipped libraries: what is freed is overwritten.
//!
//! UniFFI copies buffers and frees them as they are; a core dump then holds plaintexts (security.md 9).

use std::alloc::System;
use zeroizing_alloc::ZeroAlloc;

#[global_allocator]
static ALLOCATOR: ZeroAlloc<System> = ZeroAlloc(System);
