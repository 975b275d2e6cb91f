//! Types that hold a key cannot be printed and cannot be copied by accident: neither `Debug` nor `Display` nor `Clone`.

use std::fmt::{Debug, Display};
use std::marker::PhantomData;

use nightjar_seal::Secret;
use nightjar_seal::desk_box::TableKey;
use nightjar_seal::envelope::{Prepared, SenderPsk};
use nightjar_seal::hybrid::OpeningKey;
use nightjar_seal::keyslot::SlotContent;
use nightjar_seal::pin::PinKeys;
use nightjar_seal::signing::SigningKey;
use nightjar_seal::tags::HintKey;

/// An inherent constant is found before one of a trait: true wherever its bound holds, the trait's false elsewhere.
trait Otherwise {
    const PRINTS: bool = false;
    const SHOWS: bool = false;
    const COPIES: bool = false;
}

struct Printing<T>(PhantomData<T>);
struct Showing<T>(PhantomData<T>);
struct Copying<T>(PhantomData<T>);

impl<T> Otherwise for Printing<T> {}
impl<T> Otherwise for Showing<T> {}
impl<T> Otherwise for Copying<T> {}

impl<T: Debug> Printing<T> {
    const PRINTS: bool = true;
}

impl<T: Display> Showing<T> {
    const SHOWS: bool = true;
}

impl<T: Clone> Copying<T> {
    const COPIES: bool = true;
}

macro_rules! holds {
    ($type:ty) => {
        (stringify!($type), [<Printing<$type>>::PRINTS, <Showing<$type>>::SHOWS, <Copying<$type>>::COPIES])
    };
}

#[test]
fn keys_are_neither_printed_nor_cloned() {
    for (name, able) in [
        holds!(Secret<32>),
        holds!(Secret<778>),
        holds!(SenderPsk),
        holds!(HintKey),
        holds!(Prepared),
        holds!(OpeningKey),
        holds!(SigningKey),
        holds!(PinKeys),
        holds!(SlotContent),
        holds!(TableKey),
    ] {
        assert_eq!(able, [false; 3], "{name} can be printed, shown or cloned");
    }
}

#[test]
fn control_what_can_be_printed_is_noticed() {
    assert_eq!(holds!(String).1, [true; 3]);
    assert_eq!(holds!([u8; 32]).1, [true, false, true]);
}
