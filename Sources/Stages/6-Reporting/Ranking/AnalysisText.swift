public import Values

/// What a panel's scores tell, as tables for a terminal.
public enum AnalysisText {
    public static func text(_ analysis: PanelAnalysis) -> String {
        var parts = ["评委 Judges\n" + judges(analysis.judges), "参评企业 Applicants\n" + applicants(analysis.applicants)]
        parts.append("一致性 Agreement\n" + agreement(analysis.agreement))
        if let model = analysis.model { parts.append("方差模型（REML）Variance model by REML\n" + self.model(model)) }
        if !analysis.notes.isEmpty {
            parts.append("说明 Notes\n" + analysis.notes.map { "  \($0.zh)。\n  \($0.en)." }.joined(separator: "\n"))
        }
        return parts.joined(separator: "\n\n")
    }

    private static func number(_ value: Double?) -> String { RankingFigures.number(value, 3) }

    static func judges(_ judges: [JudgeStanding]) -> String {
        var table = TextTable([
            ("评委 judge", .left), ("评分数 n", .right), ("均值 mean", .right), ("标准差 sd", .right),
            ("宽严 severity", .right), ("标准误 error", .right), ("与他人相关 correlation", .right),
        ])
        for judge in judges {
            table.add([
                judge.judge, String(judge.n), number(judge.mean), number(judge.sd), number(judge.severity),
                number(judge.error), number(judge.correlation),
            ])
        }
        return table.text
    }

    private static func applicants(_ applicants: [ScoredApplicant]) -> String {
        var table = TextTable([
            ("参评企业 applicant", .left), ("评分数 n", .right), ("均值 raw", .right), ("去评委均值 centred", .right),
            ("校正分 adjusted", .right), ("标准误 error", .right),
        ])
        for applicant in applicants {
            table.add([
                applicant.applicant, String(applicant.n), number(applicant.raw), number(applicant.centred),
                number(applicant.adjusted), number(applicant.error),
            ])
        }
        return table.text
    }

    static func agreement(_ agreement: Agreement) -> String {
        var table = TextTable([("指标 measure", .left), ("数值 value", .right)])
        let (alpha, icc) = (agreement.alpha, agreement.icc)
        for (name, value) in [
            ("Krippendorff alpha 名义 nominal", alpha.nominal), ("Krippendorff alpha 顺序 ordinal", alpha.ordinal),
            ("Krippendorff alpha 等距 interval", alpha.interval), ("Krippendorff alpha 比率 ratio", alpha.ratio),
            ("ICC(1,1)", icc.one1), ("ICC(2,1)", icc.two1), ("ICC(3,1)", icc.three1), ("ICC(1,k)", icc.oneK),
            ("ICC(2,k)", icc.twoK), ("ICC(3,k)", icc.threeK), ("Kendall W", agreement.kendallW),
            ("Kendall W 结校正 corrected for ties", agreement.kendallWTies),
        ] {
            table.add([name, RankingFigures.number(value, 4)])
        }
        return table.text
    }

    static func model(_ model: VarianceModel) -> String {
        var table = TextTable([("成分 part", .left), ("数值 value", .right)])
        table.add(["截距 intercept", RankingFigures.number(model.intercept, 4)])
        table.add(["企业标准差 sd of applicants", RankingFigures.number(model.sdApplicant, 4)])
        table.add(["评委标准差 sd of judges", RankingFigures.number(model.sdJudge, 4)])
        table.add(["剩余标准差 sd of the residual", RankingFigures.number(model.sdResidual, 4)])
        table.add(["评委占方差 judges' share of variance", RankingFigures.percent(model.judgeShare)])
        return table.text
    }
}
