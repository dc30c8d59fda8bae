internal import Values

/// A sentence for every figure that does not exist, and for what limits those that do.
enum AnalysisNotes {
    static func of(
        _ table: ScoreTable, agreement: Agreement, hasModel: Bool, shared: Int, judges: [JudgeStanding],
        names: [String]
    ) -> [Bilingual] {
        var notes: [Bilingual] = []
        if let plain = plainReason(table) {
            notes.append(
                Bilingual(
                    zh: "\(plain.zh)，因此一致性（alpha、ICC、Kendall W）与方差模型（评委宽严、校正分）没有数值",
                    en:
                        "\(plain.en), so agreement (alpha, ICC, Kendall's W) and the variance model (severity, adjusted values) do not exist"
                ))
        } else {
            notes += missing(table, agreement: agreement, hasModel: hasModel, shared: shared)
        }
        notes += blanks(table, names: names)
        notes += connection(table)
        if table.hasRepeats {
            notes.append(
                Bilingual(
                    zh: "有评委对同一企业打了不止一次分：模型与 alpha 全部采用，Kendall W 取其平均",
                    en:
                        "a judge scored the same applicant more than once: the model and alpha use every score, Kendall's W their mean"
                ))
        }
        for judge in judges {
            for note in judge.notes {
                notes.append(
                    Bilingual(zh: "评委 \(judge.judge)：\(note.zh)", en: "judge \(judge.judge): \(note.en)"))
            }
        }
        return notes
    }

    /// Why nothing can be said of agreement at all.
    static func plainReason(_ table: ScoreTable) -> Bilingual? {
        if table.count == 0 { return Bilingual(zh: "没有任何得分", en: "there is no score") }
        if Set(table.judgeOf).count < 2 {
            return Bilingual(zh: "只有一位评委打分", en: "only one judge gave scores")
        }
        if Set(table.applicantOf).count < 2 {
            return Bilingual(zh: "只有一家企业有得分", en: "only one applicant was scored")
        }
        if !table.scores.contains(where: { $0 != table.scores[0] }) {
            return Bilingual(zh: "所有得分相同", en: "all scores are equal")
        }
        return nil
    }

    private static func missing(
        _ table: ScoreTable, agreement: Agreement, hasModel: Bool, shared: Int
    ) -> [Bilingual] {
        var notes: [Bilingual] = []
        let (alpha, icc) = (agreement.alpha, agreement.icc)
        if alpha.interval == nil {
            notes.append(
                Bilingual(
                    zh: "没有可以成对比较且互有差别的得分，Krippendorff alpha 没有数值",
                    en:
                        "no scores of the same applicant can be paired that differ at all: Krippendorff's alpha does not exist"
                ))
        } else if alpha.ratio == nil {
            notes.append(
                Bilingual(
                    zh: "得分有负数，比率尺度的 alpha 没有意义",
                    en: "there are scores below nought, for which alpha by ratio has no meaning"))
        }
        if !hasModel {
            notes.append(
                Bilingual(
                    zh: "得分不足以把企业、评委与误差区分开（重复太少，或没有剩余误差），方差模型、评委宽严与校正分没有数值",
                    en:
                        "the scores do not tell applicants, judges and residual apart (too few of each, or no residual left): the variance model, severity and adjusted values do not exist"
                ))
        }
        let single = [icc.one1, icc.oneK].contains(nil)
        let crossed = [icc.two1, icc.three1, icc.twoK, icc.threeK].contains(nil)
        if single || crossed {
            notes.append(
                Bilingual(
                    zh: "企业之间没有可分辨的方差或重复打分不足，部分 ICC 没有数值",
                    en:
                        "no variance between applicants can be told from the rest, or too few share judges: some ICC do not exist"
                ))
        }
        if agreement.kendallW == nil {
            notes.append(
                shared < 2
                    ? Bilingual(
                        zh: "全体评委共同打分的企业不足两家，Kendall W 没有数值",
                        en: "fewer than two applicants were scored by every judge: Kendall's W does not exist")
                    : Bilingual(
                        zh: "每位评委对共同企业的打分都相同，没有名次可言，Kendall W 没有数值",
                        en:
                            "every judge gave all shared applicants the same, so that nothing is ranked: Kendall's W does not exist"
                    ))
        }
        return notes
    }

    private static func blanks(_ table: ScoreTable, names: [String]) -> [Bilingual] {
        var notes: [Bilingual] = []
        let judges = Set(table.judgeOf)
        let silent = table.judges.indices.filter { !judges.contains($0) }.map { table.judges[$0] }
        if !silent.isEmpty {
            notes.append(
                Bilingual(
                    zh: "没有打分、因而没有宽严数值的评委：\(named(silent, "、"))",
                    en: "judges without a score, who therefore have no severity: \(named(silent, ", "))"))
        }
        let applicants = Set(table.applicantOf)
        let unscored = names.indices.filter { !applicants.contains($0) }.map { names[$0] }
        if !unscored.isEmpty {
            notes.append(
                Bilingual(
                    zh: "没有得分、因而没有均值与校正分的企业：\(named(unscored, "、"))",
                    en:
                        "applicants without a score, who therefore have no mean and no adjusted value: \(named(unscored, ", "))"
                ))
        }
        return notes
    }

    private static func connection(_ table: ScoreTable) -> [Bilingual] {
        let groups = Connection.groups(table)
        guard groups.count > 1 else { return [] }
        let zh = groups.map { named($0.map { table.judges[$0] }, "、") }.joined(separator: "；")
        let en = groups.map { named($0.map { table.judges[$0] }, ", ") }.joined(separator: "; ")
        return [
            Bilingual(
                zh: "评委分成 \(groups.count) 组，组间没有共同评审的企业，组与组的宽严无法比较：\(zh)",
                en:
                    "the design is unconnected: \(groups.count) groups of judges have no applicant in common, so severity cannot be compared between them: \(en)"
            )
        ]
    }

    /// The first few names, and how many more there are.
    private static func named(_ names: [String], _ separator: String) -> String {
        let shown = names.prefix(12).joined(separator: separator)
        return names.count > 12 ? "\(shown)… (\(names.count))" : shown
    }
}
