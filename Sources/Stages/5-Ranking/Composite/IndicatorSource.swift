public import Values

/// How a leaf that comes from several form fields or columns gets one value.
public enum IndicatorSource {
    /// The mean of the numbers that are there; of answers the one with the most points. Missing where nothing is there.
    public static func combine(_ found: [IndicatorValue], for measure: Indicator.Measure) -> IndicatorValue {
        var numbers: [Double] = []
        var answers: [String] = []
        for value in found {
            switch value {
            case .number(let number) where number.isFinite: numbers.append(number)
            case .answer(let answer): answers.append(answer)
            case .number, .missing: break
            }
        }
        if measure.transform == .categories {
            let scale = LeafScale(measure)
            let best = answers.filter { scale.points(of: $0) != nil }.max {
                (scale.points(of: $0) ?? 0) < (scale.points(of: $1) ?? 0)
            }
            return best.map { .answer($0) } ?? answers.first.map { .answer($0) } ?? .missing
        }
        return Combining.mean(numbers).map { .number($0) } ?? .missing
    }
}
