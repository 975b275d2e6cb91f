//! draft-connolly-cfrg-xwing-kem-06: X-Wing.

use x_wing::{Decapsulate, Decapsulator};

use super::array;

/// Appendix C, first vector.
#[test]
fn the_vector_of_the_draft() {
    let seed: [u8; 32] = array("7f9c2ba4e88f827d616045507605853ed73b8093f6efbc88eb1a6eacfa66ef26");
    let eseed: [u8; 64] = array(
        "3cb1eea988004b93103cfb0aeefd2a686e01fa4a58e8a3639ca8a1e3f9ae57e235b8cc873c23dc62b8d260169afa2f75ab916a58d974918835d25e6a435085b2",
    );
    let key = x_wing::DecapsulationKey::from(seed);
    let (ct, shared) = key.encapsulation_key().encapsulate_deterministic(&eseed.into());
    assert_eq!(shared.as_slice(), array::<32>("d2df0522128f09dd8e2c92b1e905c793d8f57a54c3da25861f10bf4ca613e384"));
    assert_eq!(key.decapsulate(&ct), shared);
}
