internal import Values

/// Krippendorff's alpha: 1 − observed / expected disagreement, over pairs of scores of the same applicant.
///
/// Source: Krippendorff, Content Analysis, 2nd ed. (2004), chapter 11; "Computing Krippendorff's Alpha-Reliability"
/// (2011). Applicants with fewer than two scores take no part.
struct Krippendorff {
    private let units: [[Double]]
    /// All pairable scores.
    private let pooled: [Double]

    init(_ units: [[Double]]) {
        self.units = units.filter { $0.count > 1 }
        pooled = self.units.flatMap { $0 }
    }

    /// nil where nothing can be paired or all scores are equal.
    var interval: Double? { alpha(observed: Self.spread, expected: Self.spread) }

    /// The ordinal difference of two scores is the number of scores between them, half of each end counted: the
    /// difference of their mid-ranks. So this is the interval metric on mid-ranks.
    var ordinal: Double? {
        let ranks = MidRanks.byValue(pooled)
        return Krippendorff(units.map { $0.map { ranks[$0] ?? 0 } }).interval
    }

    var nominal: Double? { alpha(observed: Self.mismatches, expected: Self.mismatches) }

    /// nil for scores below nought too, for which a ratio has no meaning.
    var ratio: Double? {
        guard pooled.allSatisfy({ $0 >= 0 }) else { return nil }
        return alpha(observed: Self.ratios, expected: Self.ratios)
    }

    private func alpha(observed: ([Double]) -> Double, expected: ([Double]) -> Double) -> Double? {
        let count = Double(pooled.count)
        guard count > 1, pooled.contains(where: { $0 != pooled[0] }) else { return nil }
        let within = units.reduce(0) { $0 + observed($1) / Double($1.count - 1) } / count
        let among = expected(pooled) / (count * (count - 1))
        return among > 0 ? 1 - within / among : nil
    }

    /// The sum of squared differences over ordered pairs, from the moments.
    private static func spread(_ scores: [Double]) -> Double {
        let mean = scores.reduce(0, +) / Double(scores.count)
        return 2 * Double(scores.count) * scores.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }

    private static func mismatches(_ scores: [Double]) -> Double {
        let count = Double(scores.count)
        return counted(scores).reduce(count * count) { $0 - $1.count * $1.count }
    }

    private static func ratios(_ scores: [Double]) -> Double {
        let values = counted(scores)
        var sum = 0.0
        for (index, one) in values.enumerated() {
            for other in values[..<index] {
                let share = (one.value - other.value) / (one.value + other.value)
                sum += 2 * one.count * other.count * share * share
            }
        }
        return sum
    }

    /// Distinct scores with how often each stands, in rising order.
    private static func counted(_ scores: [Double]) -> [(value: Double, count: Double)] {
        var values: [(value: Double, count: Double)] = []
        for score in scores.sorted() {
            if let last = values.last, last.value == score {
                values[values.count - 1].count += 1
            } else {
                values.append((score, 1))
            }
        }
        return values
    }
}
