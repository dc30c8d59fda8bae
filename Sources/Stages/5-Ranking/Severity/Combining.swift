internal import Values

/// Takes several judges' scores of one applicant together.
enum Combining {
    static func mean(_ scores: [Double]) -> Double? {
        scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
    }

    static func median(_ scores: [Double]) -> Double? {
        guard !scores.isEmpty else { return nil }
        let sorted = scores.sorted()
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }

    /// Without the highest and the lowest (去掉最高分最低分); with fewer than three scores nothing can be left out.
    static func trimmed(_ scores: [Double]) -> Double? {
        scores.count < 3 ? mean(scores) : mean(Array(scores.sorted().dropFirst().dropLast()))
    }

    /// Each applicant's figure. Where the model cannot be fitted, the plain mean stands for the adjusted one.
    static func figures(
        _ table: ScoreTable, by combination: PanelRules.Combination, model: CrossedModel?
    ) -> [Double?] {
        switch combination {
        case .mean: table.byApplicant.map(mean)
        case .median: table.byApplicant.map(median)
        case .trimmed: table.byApplicant.map(trimmed)
        case .adjusted: model?.adjusted ?? table.byApplicant.map(mean)
        }
    }
}
