internal import Edition
internal import Reporting
internal import Values

/// Every applicant's feedback, from one ranking.
struct FeedbackFigures {
    private let nodes: [(node: Indicator, isDimension: Bool)]
    private let points: [String: [String: Double]]
    private let quartiles: [String: Quartiles]
    private let count: Int

    init(_ ranking: Ranking, edition: Edition) {
        var nodes: [(node: Indicator, isDimension: Bool)] = []
        for dimension in edition.indicators.children {
            nodes.append((dimension, true))
            guard edition.policies.feedback == .indicators else { continue }
            nodes += dimension.leaves.filter { $0.key != dimension.key }.map { ($0, false) }
        }
        self.nodes = nodes
        var points: [String: [String: Double]] = [:]
        for one in ranking.ranking {
            for measure in one.dimensions + one.indicators {
                points[one.applicant, default: [:]][measure.key] = measure.points
            }
        }
        self.points = points
        count = ranking.ranking.count
        quartiles = Dictionary(
            nodes.compactMap { node, _ in
                let field = points.values.compactMap { $0[node.key] }
                guard field.count >= Feedback.smallestField else { return nil }
                return Quartiles(field).map { (node.key, $0) }
            }, uniquingKeysWith: { first, _ in first })
    }

    func feedback(for one: RankedApplicant) -> Feedback {
        Feedback(
            name: one.name, nameEn: one.nameEn,
            measures: nodes.map { node, isDimension in
                Feedback.Measure(
                    name: node.name, points: points[one.applicant]?[node.key], field: quartiles[node.key],
                    isDimension: isDimension)
            }, field: count)
    }
}
