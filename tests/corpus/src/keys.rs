//! The fixed keys behind which targets put their bytes. They guard nothing.

use std::sync::LazyLock;

use ed25519_dalek::Signer as _;
use nightjar_seal::entropy::SeededEntropy;
use nightjar_seal::hybrid::OpeningKey;
use nightjar_seal::signing::SigningKey;
use nightjar_seal::{Secret, keys};
use nightjar_wire::{CenterId, ChainId, DeviceId, InstallId, RelayDeviceId};

/// The center of every target.
pub const CENTER: CenterId = CenterId([0xce; 16]);
/// The device of every target.
pub const DEVICE: DeviceId = DeviceId([0xde; 8]);
/// The chain after whose notice at seq 4 everything is parked.
pub const CHAIN: ChainId = ChainId([0xc4; 8]);
/// The same device as the relay knows it.
pub const RELAY_DEVICE: RelayDeviceId = RelayDeviceId([0x4d; 8]);
/// The installation of every row.
pub const INSTALL: InstallId = InstallId([0x1d; 16]);
/// The pin of the relay.
pub const PIN: [u8; 32] = [0x91; 32];
/// The key of every row: OK, EK, K_id alike.
pub const ROW_KEY: [u8; 32] = [0x0c; 32];
/// Circle generation of every bulletin.
pub const GENERATION: u32 = 7;
/// Number of every page.
pub const NUMBER: u64 = 5;

/// ROOT.
pub static ROOT: LazyLock<SigningKey> = LazyLock::new(|| SigningKey::from_seed(&secret(0x40)));
/// CTRL.
pub static CTRL: LazyLock<SigningKey> = LazyLock::new(|| SigningKey::from_seed(&secret(0x41)));
/// The month key of compartment A.
pub static KEY_A: LazyLock<OpeningKey> = LazyLock::new(|| OpeningKey::from_seed(&secret(0x0a)));
/// The month key of compartment B.
pub static KEY_B: LazyLock<OpeningKey> = LazyLock::new(|| OpeningKey::from_seed(&secret(0x0b)));
/// D.
pub static KEY_D: LazyLock<OpeningKey> = LazyLock::new(|| OpeningKey::from_seed(&secret(0x0d)));

/// Signs any message by ROOT: what the sealing layer, rightly, does not offer.
#[must_use]
pub fn root_signs(message: &[u8]) -> [u8; 64] {
    ed25519_dalek::SigningKey::from_bytes(&[0x40; 32]).sign(message).to_bytes()
}

/// Signs any message by CTRL.
#[must_use]
pub fn ctrl_signs(message: &[u8]) -> [u8; 64] {
    ed25519_dalek::SigningKey::from_bytes(&[0x41; 32]).sign(message).to_bytes()
}

/// A secret of 32 equal bytes.
#[must_use]
pub fn secret(fill: u8) -> Secret<32> {
    Secret::from_bytes([fill; 32])
}

/// PSK_dev.
#[must_use]
pub fn psk_dev() -> Secret<32> {
    secret(1)
}

/// The circle secret.
#[must_use]
pub fn circle() -> Secret<32> {
    secret(2)
}

/// The token of the QR.
#[must_use]
pub fn token() -> Secret<16> {
    Secret::from_bytes([7; 16])
}

/// The key of the device's mail.
#[must_use]
pub fn mail() -> Secret<32> {
    keys::mail_key(&psk_dev())
}

/// A source that says the same each time: a target's outcome is a function of its bytes.
#[must_use]
pub fn entropy() -> SeededEntropy {
    SeededEntropy::from_number(42)
}
