import Foundation

/// `x` to the power of 2.4, the exponent of sRGB.
func power(_ x: Double) -> Double {
    pow(x, 2.4)
}
