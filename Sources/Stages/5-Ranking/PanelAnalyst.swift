public import Values

/// Says how judges agree, how severe each is, and what applicants would have without that.
public enum PanelAnalyst {
    /// - Parameter scores: Of one criterion; the criterion's name plays no part.
    public static func analyse(_ scores: [JudgeScore]) -> PanelAnalysis {
        let table = ScoreTable(scores)
        return analyse(table, model: CrossedModel(table))
    }

    /// - Parameter names: What notes call the applicants, in the order of the table; their keys where nil.
    static func analyse(_ table: ScoreTable, model: CrossedModel?, names: [String]? = nil) -> PanelAnalysis {
        let units = table.byApplicant
        let alpha = Krippendorff(units.filter { !$0.isEmpty }.count > 1 ? units : [])
        let concordance = Concordance(table)
        let agreement = Agreement(
            alpha: Agreement.Alpha(
                nominal: alpha.nominal, ordinal: alpha.ordinal, interval: alpha.interval, ratio: alpha.ratio),
            icc: Intraclass.of(table, model: model?.components), kendallW: concordance.plain,
            kendallWTies: concordance.ties)
        let judges = self.judges(table, model: model)
        let notes = AnalysisNotes.of(
            table, agreement: agreement, hasModel: model != nil, shared: concordance.shared, judges: judges,
            names: names ?? table.applicants)
        return PanelAnalysis(
            judges: judges, applicants: applicants(table, model: model), agreement: agreement,
            model: model?.components, notes: notes)
    }

    private static func judges(_ table: ScoreTable, model: CrossedModel?) -> [JudgeStanding] {
        let comparisons = JudgeComparison.all(table, severities: model?.severities)
        let typical = Combining.median(comparisons.compactMap(\.sd)) ?? 0
        return zip(table.byJudge, comparisons).enumerated().map { index, pair in
            JudgeStanding(
                judge: table.judges[index], n: pair.0.count, mean: pair.1.mean, sd: pair.1.sd,
                severity: model?.severities[index], error: model?.severityErrors[index],
                correlation: pair.1.correlation, notes: pair.1.notes(typical: typical))
        }
    }

    private static func applicants(_ table: ScoreTable, model: CrossedModel?) -> [ScoredApplicant] {
        let judgeMeans = table.byJudge.map { Combining.mean($0) ?? 0 }
        let mean = table.mean
        var centred = [Double](repeating: 0, count: table.applicants.count)
        for index in table.scores.indices {
            centred[table.applicantOf[index]] += table.scores[index] - judgeMeans[table.judgeOf[index]]
        }
        return table.byApplicant.enumerated().map { index, scores in
            ScoredApplicant(
                applicant: table.applicants[index], n: scores.count, raw: Combining.mean(scores),
                centred: scores.isEmpty ? nil : mean + centred[index] / Double(scores.count),
                adjusted: model?.adjusted[index], error: model?.adjustedErrors[index])
        }
    }
}
