package org.nightjar.app.keys

/** ECDSA signatures as the core wants them: r || s, 32 bytes each. */
internal object Der {
    /** SEQUENCE { INTEGER r, INTEGER s } as 64 bytes; null for anything else. */
    fun plain(der: ByteArray): ByteArray? {
        if (der.size < 8 || der[0] != SEQUENCE || der[1].toInt() != der.size - 2) return null
        val (r, next) = integer(der, 2) ?: return null
        val (s, end) = integer(der, next) ?: return null
        if (end != der.size) return null
        return r + s
    }

    /** A big-endian number in exactly 32 bytes. */
    fun field(bytes: ByteArray): ByteArray {
        val short = bytes.dropWhile { it == 0.toByte() }.toByteArray()
        require(short.size <= FIELD) { "number too large" }
        return ByteArray(FIELD - short.size) + short
    }

    private fun integer(der: ByteArray, at: Int): Pair<ByteArray, Int>? {
        if (at + 2 > der.size || der[at] != INTEGER) return null
        val length = der[at + 1].toInt()
        val from = at + 2
        if (length !in 1..FIELD + 1 || from + length > der.size) return null
        val bytes = der.copyOfRange(from, from + length)
        if (length == FIELD + 1 && bytes[0] != 0.toByte()) return null
        return field(bytes) to from + length
    }

    private const val SEQUENCE: Byte = 0x30
    private const val INTEGER: Byte = 2
    private const val FIELD = 32
}
