/// Random numbers that are the same on every machine: xoshiro256++ (Blackman & Vigna, ACM Transactions on Mathematical
/// Software 47/4, 2021), its state filled by SplitMix64 as its authors advise.
struct Generator {
    private var state: (UInt64, UInt64, UInt64, UInt64)
    private var spare: Double?

    /// - Parameters:
    ///   - seed: Of the edition.
    ///   - stream: Draws for different purposes do not disturb each other.
    init(seed: UInt64, stream: UInt64) {
        var mixed = seed ^ (stream &* 0xD1B5_4A32_D192_ED03)
        func next() -> UInt64 {
            mixed &+= 0x9E37_79B9_7F4A_7C15
            var z = mixed
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
        state = (next(), next(), next(), next())
    }

    mutating func next() -> UInt64 {
        let sum = state.0 &+ state.3
        let result = ((sum << 23) | (sum >> 41)) &+ state.0
        let shifted = state.1 << 17
        state.2 ^= state.0
        state.3 ^= state.1
        state.1 ^= state.2
        state.0 ^= state.3
        state.2 ^= shifted
        state.3 = (state.3 << 45) | (state.3 >> 19)
        return result
    }

    /// From 0 up to but not 1.
    mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// From -1 to 1.
    mutating func spread() -> Double { 2 * uniform() - 1 }

    /// Less than `bound`, which is above nought.
    mutating func below(_ bound: Int) -> Int {
        Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    /// Of the standard normal distribution, by Marsaglia's polar method.
    mutating func normal() -> Double {
        if let kept = spare {
            spare = nil
            return kept
        }
        while true {
            let (x, y) = (spread(), spread())
            let square = x * x + y * y
            guard square < 1, square > 0 else { continue }
            let scale = (-2 * Portable.log(square) / square).squareRoot()
            spare = y * scale
            return x * scale
        }
    }
}
