/// The model fitted again to random halves of the panel: how far its variances depend on which judges sat.
///
/// The spread of estimates from random halves about that of the whole is the spread of the whole's own estimate (McCarthy,
/// Review of the International Statistical Institute 37 (1969), 239–264). Judges are drawn without being put back: a judge
/// who stands twice would look like two who agree.
enum HalfPanels {
    struct Ratios {
        var applicant: Double
        var judge: Double
        /// The residual variance.
        var variance: Double
    }

    /// How often the model is fitted again; more changes nothing that can be seen.
    private static let repeats = 40
    /// Fewer judges leave halves too small to tell variances by.
    private static let fewest = 8

    /// - Returns: The ratios of each half that could be fitted, in an order that the seed fixes; empty for small panels.
    static func ratios(
        _ table: ScoreTable, start: (row: Double, column: Double), generator: inout Generator
    ) -> [Ratios] {
        let sitting = Set(table.judgeOf).sorted()
        guard sitting.count >= fewest else { return [] }
        var ratios: [Ratios] = []
        for _ in 0..<repeats {
            var order = sitting
            for place in stride(from: order.count - 1, to: 0, by: -1) {
                order.swapAt(place, generator.below(place + 1))
            }
            let half = Set(order.prefix(order.count / 2))
            var places = [Int](repeating: -1, count: table.judges.count)
            for (place, judge) in half.sorted().enumerated() { places[judge] = place }
            var (rows, columns, scores) = ([Int](), [Int](), [Double]())
            for index in table.scores.indices where places[table.judgeOf[index]] >= 0 {
                rows.append(table.applicantOf[index])
                columns.append(places[table.judgeOf[index]])
                scores.append(table.scores[index])
            }
            let design = CrossedDesign(
                rowOf: rows, columnOf: columns, scores: scores, rows: table.applicants.count, columns: half.count)
            guard let fit = CrossedFit.best(design, start: start), fit.rowTheta > 0 else { continue }
            ratios.append(Ratios(applicant: fit.rowTheta, judge: fit.columnTheta, variance: fit.variance))
        }
        return ratios
    }
}
