/// Elementary functions in plain arithmetic, which IEEE 754 fixes to the last bit: the logarithm of the system's library
/// may differ in its last digit from one machine to the next, and a ranking must not.
enum Portable {
    /// ln 2, split so that a small whole number times the first part is exact (fdlibm's split).
    private static let ln2High = 6.93147180369123816490e-01
    private static let ln2Low = 1.90821492927058770002e-10

    /// The natural logarithm; NaN below nought, minus infinity at it.
    static func log(_ x: Double) -> Double {
        guard x > 0 else { return x == 0 ? -.infinity : .nan }
        guard x.isFinite else { return x }
        var mantissa = x.significand
        var exponent = Double(x.exponent)
        if mantissa > 1.4142135623730951 {
            mantissa /= 2
            exponent += 1
        }
        // ln m = 2 artanh s; |s| < 0.1716, so that the first term left out is below 1e-18.
        let s = (mantissa - 1) / (mantissa + 1)
        let square = s * s
        var sum = square * (1 / 21.0)
        sum = square * (1 / 19.0 + sum)
        sum = square * (1 / 17.0 + sum)
        sum = square * (1 / 15.0 + sum)
        sum = square * (1 / 13.0 + sum)
        sum = square * (1 / 11.0 + sum)
        sum = square * (1 / 9.0 + sum)
        sum = square * (1 / 7.0 + sum)
        sum = square * (1 / 5.0 + sum)
        sum = square * (1 / 3.0 + sum)
        return exponent * ln2High + (2 * s + (2 * s * sum + exponent * ln2Low))
    }

    /// The exponential; infinity past what a number holds, nought below.
    static func exp(_ x: Double) -> Double {
        guard x.isFinite else { return x == -.infinity ? 0 : x }
        guard x < 709.7 else { return .infinity }
        guard x > -745 else { return 0 }
        let power = (x * 1.4426950408889634).rounded()
        let rest = (x - power * ln2High) - power * ln2Low
        // |rest| ≤ 0.35: the first term left out is below 1e-17.
        var sum = 1.0
        var term = 15.0
        while term >= 1 {
            sum = 1 + sum * rest / term
            term -= 1
        }
        // In two steps: the power of two alone may be too small for a normal number.
        let half = (power / 2).rounded()
        return sum * scale(half) * scale(power - half)
    }

    private static func scale(_ power: Double) -> Double {
        Double(sign: .plus, exponent: Int(power), significand: 1)
    }

    /// To 12 significant digits, as everything that a ranking publishes: sums in another order differ past them.
    static func rounded(_ x: Double) -> Double {
        guard x.isFinite, x != 0 else { return x == 0 ? 0 : x }
        var power = 1.0
        var magnitude = x.magnitude
        guard magnitude > 1e-9, magnitude < 1e11 else { return x }
        while magnitude < 1e11 {
            magnitude *= 10
            power *= 10
        }
        return (x * power).rounded() / power
    }
}
