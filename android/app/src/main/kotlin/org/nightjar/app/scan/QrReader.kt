package org.nightjar.app.scan

import com.google.zxing.BinaryBitmap
import com.google.zxing.DecodeHintType
import com.google.zxing.PlanarYUVLuminanceSource
import com.google.zxing.ReaderException
import com.google.zxing.Result
import com.google.zxing.ResultMetadataType
import com.google.zxing.common.HybridBinarizer
import com.google.zxing.qrcode.QRCodeReader

/** Reads a square code from the grey values of a picture (ZXing). */
object QrReader {
    private val hints = mapOf(DecodeHintType.CHARACTER_SET to "ISO-8859-1")

    /** The bytes of the code, null if there is none to read. */
    fun read(luma: ByteArray, stride: Int, width: Int, height: Int): ByteArray? = try {
        if (luma.size < stride * (height - 1) + width) {
            null
        } else {
            val whole = if (luma.size < stride * height) luma.copyOf(stride * height) else luma
            val source = PlanarYUVLuminanceSource(whole, stride, height, 0, 0, width, height, false)
            bytes(QRCodeReader().decode(BinaryBitmap(HybridBinarizer(source)), hints))
        }
    } catch (_: ReaderException) {
        null
    }

    private fun bytes(result: Result): ByteArray {
        @Suppress("UNCHECKED_CAST")
        val segments = result.resultMetadata?.get(ResultMetadataType.BYTE_SEGMENTS) as? List<ByteArray>
        // A code of digits or capital letters has no byte segments: then its text is its bytes.
        val joined = segments?.fold(ByteArray(0)) { all, one -> all + one }
        return if (joined == null || joined.isEmpty()) result.text.toByteArray(Charsets.ISO_8859_1) else joined
    }
}
