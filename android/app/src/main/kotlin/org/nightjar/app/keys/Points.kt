package org.nightjar.app.keys

import java.math.BigInteger
import java.security.interfaces.ECPublicKey

private const val COORDINATE = 32
private const val SEQUENCE = 0x30
private const val INTEGER = 0x02

/** A P-256 public key as SEC1 writes it, uncompressed: 65 bytes. */
internal fun sec1(key: ECPublicKey): ByteArray =
    byteArrayOf(4) + exactly32(key.w.affineX.toByteArray()) + exactly32(key.w.affineY.toByteArray())

/**
 * A P-256 signature as r || s, 64 bytes, from DER (RFC 3279 2.2.3).
 *
 * @throws IllegalArgumentException if it is none.
 */
internal fun rawSignature(der: ByteArray): ByteArray {
    var at = 0
    fun next(): Int {
        require(at < der.size) { "signature" }
        return der[at++].toInt() and 0xff
    }
    fun number(): ByteArray {
        require(next() == INTEGER) { "signature" }
        val length = next()
        require(length in 1..COORDINATE + 1 && at + length <= der.size) { "signature" }
        val bytes = der.copyOfRange(at, at + length)
        at += length
        require(BigInteger(bytes).signum() > 0) { "signature" }
        return exactly32(bytes)
    }
    require(next() == SEQUENCE && next() == der.size - 2) { "signature" }
    val raw = number() + number()
    require(at == der.size) { "signature" }
    return raw
}

/** A positive number in 32 bytes, big-endian. */
private fun exactly32(number: ByteArray): ByteArray {
    val bytes = number.dropWhile { it == 0.toByte() }.toByteArray()
    require(bytes.size <= COORDINATE) { "number" }
    return ByteArray(COORDINATE - bytes.size) + bytes
}
