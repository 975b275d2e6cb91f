package org.nightjar.ui

import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.Immutable
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.style.LineBreak
import androidx.compose.ui.text.style.LineHeightStyle
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.em
import androidx.compose.ui.unit.sp
import org.nightjar.core.Role
import org.nightjar.core.Size

/** Colour roles of ui.md 4.1. No red, nothing from the wallpaper, no transparency behind text. */
@Immutable
class Palette(
    val dark: Boolean,
    val bg: Color,
    val surface: Color,
    val raised: Color,
    val text: Color,
    val dim: Color,
    val act: Color,
    val onAct: Color,
    val safe: Color,
    val wait: Color,
    val care: Color,
    val night: Color,
    val line: Color,
) {
    /** The colour of a meaning, which picture and word tell too. */
    fun of(role: Role): Color = when (role) {
        Role.PLAIN -> text
        Role.ACT -> act
        Role.DIM -> dim
        Role.SAFE -> safe
        Role.WAIT -> wait
        Role.CARE -> care
    }

    companion object {
        val DARK = Palette(
            dark = true,
            bg = Color(0xFF0B0C0E),
            surface = Color(0xFF17191D),
            raised = Color(0xFF262A30),
            text = Color(0xFFF2EFE8),
            dim = Color(0xFFC8C3B8),
            act = Color(0xFFFFC46B),
            onAct = Color(0xFF1C1200),
            safe = Color(0xFF86E0C8),
            wait = Color(0xFFA9CBFF),
            care = Color(0xFFF2D95C),
            night = Color(0xFFD8B4FF),
            line = Color(0xFF8A8F98),
        )
        val LIGHT = Palette(
            dark = false,
            bg = Color(0xFFFFFDF8),
            surface = Color(0xFFF3EFE6),
            raised = Color(0xFFE6E0D3),
            text = Color(0xFF14161A),
            dim = Color(0xFF3A3F46),
            act = Color(0xFF5A3A00),
            onAct = Color(0xFFFFFDF8),
            safe = Color(0xFF00463A),
            wait = Color(0xFF173A6B),
            care = Color(0xFF544000),
            night = Color(0xFF4A2480),
            line = Color(0xFF6A6E75),
        )

        /** A presented card: black on white, for a torch. */
        val PAPER = Palette(
            dark = false,
            bg = Color.White,
            surface = Color.White,
            raised = Color.White,
            text = Color.Black,
            dim = Color.Black,
            act = Color.Black,
            onAct = Color.White,
            safe = Color.Black,
            wait = Color.Black,
            care = Color.Black,
            night = Color.Black,
            line = Color.Black,
        )
    }
}

/** Measures of ui.md 4.2. */
object Space {
    val EDGE = 16.dp
    val GAP = 8.dp
    val INSET = 8.dp
    val SMALL_INSET = 3.dp
    val CORNER = 12.dp
    val TARGET = 56.dp
    val TILE = 72.dp
    val BAR = 56.dp
    val COLUMN = 480.dp
    val PICTURE = 32.dp
    val SMALL_PICTURE = 24.dp
    val THIN = 1.dp
    val THICK = 3.dp
}

/** The styles of the type scale; sizes in sp, so that they follow the phone's text size. */
class Type(family: FontFamily, mono: FontFamily) {
    private val body = style(family, 16)
    private val styles = mapOf(
        Size.NOTE to style(family, 14),
        Size.BODY to body,
        Size.TILE to style(family, 18),
        Size.TITLE to style(family, 22, FontWeight.SemiBold),
        Size.NUMBER to style(family, 28, FontWeight.SemiBold),
        Size.CODE to style(mono, 40, FontWeight.SemiBold),
        Size.DIGITS to style(mono, 48, FontWeight.SemiBold),
    )

    /** The style of a size. */
    fun of(size: Size): TextStyle = styles[size] ?: body

    private fun style(family: FontFamily, sp: Int, weight: FontWeight = FontWeight.Normal) = TextStyle(
        fontFamily = family,
        fontSize = sp.sp,
        fontWeight = weight,
        lineHeight = 1.4.em,
        lineBreak = LineBreak.Simple,
        lineHeightStyle = LineHeightStyle(LineHeightStyle.Alignment.Center, LineHeightStyle.Trim.None),
    )
}

val LocalPalette = staticCompositionLocalOf { Palette.DARK }
val LocalType = staticCompositionLocalOf { Type(FontFamily.SansSerif, FontFamily.Monospace) }

/** Gives a theme to what stands in it. */
@Composable
fun NightjarTheme(palette: Palette, type: Type = LocalType.current, content: @Composable () -> Unit) {
    CompositionLocalProvider(LocalPalette provides palette, LocalType provides type, content = content)
}
