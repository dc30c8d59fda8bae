internal import Edition
internal import Panel
internal import Values

/// What the forms of the applicants say for each indicator that no judge scores.
enum IndicatorTable {
    static func values(of entrant: Entrants.Entrant, under indicators: Indicator) -> IndicatorValues {
        var values: [String: IndicatorValue] = [:]
        for leaf in indicators.leaves {
            guard case .leaf(let measure) = leaf.kind, !measure.isJudged else { continue }
            values[leaf.key] = value(of: measure, in: entrant.form)
        }
        return IndicatorValues(
            applicant: entrant.key, name: entrant.subject.entrant.name, nameEn: entrant.nameEn, values: values)
    }

    /// A list counts by how many it names; several fields are averaged over those that are given.
    private static func value(of measure: Indicator.Measure, in form: FormReading?) -> IndicatorValue {
        let found = measure.from.compactMap { form?[$0]?.value }
        if measure.transform == .categories {
            for value in found {
                switch value {
                case .text(let text): return .answer(text)
                case .list(let list): if let first = list.first { return .answer(first) }
                case .flag(let flag): return .answer(flag ? "是" : "否")
                case .number(let number): return .number(number)
                }
            }
            return .missing
        }
        let numbers = found.compactMap { value -> Double? in
            switch value {
            case .number(let number): number
            case .list(let list): Double(Set(list).count)
            case .flag(let flag): flag ? 1 : 0
            case .text: nil
            }
        }
        return numbers.isEmpty ? .missing : .number(numbers.reduce(0, +) / Double(numbers.count))
    }
}
