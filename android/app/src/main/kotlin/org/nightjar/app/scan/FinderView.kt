package org.nightjar.app.scan

import android.Manifest
import android.annotation.SuppressLint
import android.app.Activity
import android.content.Context
import android.content.pm.PackageManager
import android.graphics.ImageFormat
import android.graphics.SurfaceTexture
import android.hardware.camera2.CameraAccessException
import android.hardware.camera2.CameraCaptureSession
import android.hardware.camera2.CameraCharacteristics
import android.hardware.camera2.CameraDevice
import android.hardware.camera2.CameraManager
import android.hardware.camera2.CaptureRequest
import android.media.ImageReader
import android.os.Handler
import android.os.HandlerThread
import android.view.Surface
import android.view.TextureView
import org.nightjar.app.Touch
import org.nightjar.core.Event

/** The camera in the finder, and what it reads. Frames stay in memory and are read once; nothing is kept. */
class FinderView(context: Context, private val touch: Touch) : TextureView(context), TextureView.SurfaceTextureListener {
    private val thread = HandlerThread("finder").apply { start() }
    private val handler = Handler(thread.looper)
    private val cameras = context.getSystemService(CameraManager::class.java)
    private var device: CameraDevice? = null
    private var frames: ImageReader? = null
    private var found = false

    init {
        surfaceTextureListener = this
    }

    override fun onSurfaceTextureAvailable(texture: SurfaceTexture, width: Int, height: Int) {
        if (context.checkSelfPermission(Manifest.permission.CAMERA) == PackageManager.PERMISSION_GRANTED) {
            open(texture)
        } else {
            // Asked once; the answer is seen when the screen comes back.
            (context as? Activity)?.requestPermissions(arrayOf(Manifest.permission.CAMERA), 1)
            handler.postDelayed({ waitForLeave(texture, TRIES) }, WAIT_MILLIS)
        }
    }

    private fun waitForLeave(texture: SurfaceTexture, tries: Int) {
        when {
            context.checkSelfPermission(Manifest.permission.CAMERA) == PackageManager.PERMISSION_GRANTED -> open(texture)
            tries == 0 -> none()
            else -> handler.postDelayed({ waitForLeave(texture, tries - 1) }, WAIT_MILLIS)
        }
    }

    @SuppressLint("MissingPermission")
    private fun open(texture: SurfaceTexture) {
        try {
            val back = cameras.cameraIdList.firstOrNull {
                cameras.getCameraCharacteristics(it).get(CameraCharacteristics.LENS_FACING) == CameraCharacteristics.LENS_FACING_BACK
            } ?: return none()
            texture.setDefaultBufferSize(WIDTH, HEIGHT)
            val reader = ImageReader.newInstance(WIDTH, HEIGHT, ImageFormat.YUV_420_888, 2)
            frames = reader
            reader.setOnImageAvailableListener({ read(it) }, handler)
            cameras.openCamera(back, Opened(Surface(texture), reader.surface), handler)
        } catch (_: CameraAccessException) {
            none()
        } catch (_: SecurityException) {
            none()
        }
    }

    private fun read(from: ImageReader) {
        val image = from.acquireLatestImage() ?: return
        val bytes = image.use {
            val plane = it.planes[0]
            val luma = ByteArray(plane.buffer.remaining()).also(plane.buffer::get)
            QrReader.read(luma, plane.rowStride, it.width, it.height)
        }
        if (bytes != null && !found) {
            found = true
            post { touch.send(Event.Scanned(bytes)) }
        }
    }

    private fun none() {
        post { touch.send(Event.NoCamera) }
    }

    /** Ends the camera. */
    fun close() {
        handler.post {
            device?.close()
            frames?.close()
            thread.quitSafely()
        }
    }

    override fun onSurfaceTextureSizeChanged(texture: SurfaceTexture, width: Int, height: Int) = Unit

    override fun onSurfaceTextureDestroyed(texture: SurfaceTexture): Boolean {
        close()
        return true
    }

    override fun onSurfaceTextureUpdated(texture: SurfaceTexture) = Unit

    private inner class Opened(private val shown: Surface, private val read: Surface) : CameraDevice.StateCallback() {
        @Suppress("DEPRECATION") // The other call needs API 28.
        override fun onOpened(camera: CameraDevice) {
            device = camera
            camera.createCaptureSession(
                listOf(shown, read),
                object : CameraCaptureSession.StateCallback() {
                    override fun onConfigured(session: CameraCaptureSession) {
                        val request = camera.createCaptureRequest(CameraDevice.TEMPLATE_PREVIEW).apply {
                            addTarget(shown)
                            addTarget(read)
                            set(CaptureRequest.CONTROL_AF_MODE, CaptureRequest.CONTROL_AF_MODE_CONTINUOUS_PICTURE)
                        }
                        session.setRepeatingRequest(request.build(), null, handler)
                    }

                    override fun onConfigureFailed(session: CameraCaptureSession) = none()
                },
                handler,
            )
        }

        override fun onDisconnected(camera: CameraDevice) = camera.close()

        override fun onError(camera: CameraDevice, error: Int) {
            camera.close()
            none()
        }
    }

    private companion object {
        const val WIDTH = 1280
        const val HEIGHT = 720
        const val WAIT_MILLIS = 500L
        const val TRIES = 60
    }
}
