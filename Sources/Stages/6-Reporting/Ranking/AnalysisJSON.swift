public import JSON
public import Values

/// What a panel's scores tell, as JSON. A figure that does not exist is null; numbers carry all their digits.
public enum AnalysisJSON {
    public static func value(_ analysis: PanelAnalysis) -> JSONValue {
        [
            "judges": .array(analysis.judges.map(judge)),
            "applicants": .array(
                analysis.applicants.map {
                    [
                        "applicant": .string($0.applicant), "n": .integer($0.n), "raw": JSONValue($0.raw),
                        "centred": JSONValue($0.centred), "adjusted": JSONValue($0.adjusted),
                        "error": JSONValue($0.error),
                    ]
                }),
            "agreement": agreement(analysis.agreement),
            "model": analysis.model.map(model) ?? nil,
            "notes": notes(analysis.notes),
        ]
    }

    static func judge(_ judge: JudgeStanding) -> JSONValue {
        [
            "judge": .string(judge.judge), "n": .integer(judge.n), "severity": JSONValue(judge.severity),
            "error": JSONValue(judge.error), "mean": JSONValue(judge.mean), "sd": JSONValue(judge.sd),
            "correlation": JSONValue(judge.correlation), "notes": notes(judge.notes),
        ]
    }

    static func agreement(_ agreement: Agreement) -> JSONValue {
        let (alpha, icc) = (agreement.alpha, agreement.icc)
        return [
            "alpha": [
                "nominal": JSONValue(alpha.nominal), "ordinal": JSONValue(alpha.ordinal),
                "interval": JSONValue(alpha.interval), "ratio": JSONValue(alpha.ratio),
            ],
            "icc": [
                "1,1": JSONValue(icc.one1), "2,1": JSONValue(icc.two1), "3,1": JSONValue(icc.three1),
                "1,k": JSONValue(icc.oneK), "2,k": JSONValue(icc.twoK), "3,k": JSONValue(icc.threeK),
            ],
            "kendall_w": JSONValue(agreement.kendallW), "kendall_w_ties": JSONValue(agreement.kendallWTies),
        ]
    }

    static func model(_ model: VarianceModel) -> JSONValue {
        [
            "intercept": .number(model.intercept), "sd_applicant": .number(model.sdApplicant),
            "sd_judge": .number(model.sdJudge), "sd_residual": .number(model.sdResidual),
            "judge_share": .number(model.judgeShare),
        ]
    }

    static func notes(_ notes: [Bilingual]) -> JSONValue {
        .array(notes.map { ["zh": .string($0.zh), "en": .string($0.en)] })
    }
}
