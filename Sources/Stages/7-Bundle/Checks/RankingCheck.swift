internal import Edition
internal import Ranking
internal import Values

/// `ranking.json` is what the ranking computes anew from values, scores, settlements and rules, byte for byte.
enum RankingCheck {
    static func failures(_ contents: BundleContents, progress: (Double) -> Void) -> [Bilingual] {
        guard let edition = contents.edition else { return [BundleContents.unreadable(BundleFile.Name.edition)] }
        guard let indicators = contents.indicators else {
            return [BundleContents.unreadable(BundleFile.Name.indicators)]
        }
        guard let scores = contents.scores else { return [BundleContents.unreadable(BundleFile.Name.scores)] }
        guard let settlements = contents.settlements else {
            return [BundleContents.unreadable(BundleFile.Name.settlements)]
        }
        guard let ranked = contents.ranked, let bytes = contents.files[BundleFile.Name.ranking] else {
            return [BundleContents.unreadable(BundleFile.Name.ranking)]
        }
        guard Set(indicators.map(\.applicant)).count == indicators.count else {
            return [Bilingual(zh: "indicators.json 中有企业重复", en: "an applicant stands twice in indicators.json")]
        }
        let input = RankingInput(
            indicators: edition.indicators, panel: edition.panel, rules: edition.ranking, applicants: indicators,
            scores: (scores.rounds.last?.scores ?? []).map {
                JudgeScore(judge: $0.judge, applicant: $0.applicant, criterion: $0.criterion, score: $0.score)
            },
            settlements: settlements.settlements.map {
                Settlement(applicant: $0.applicant, listed: $0.listed, by: "", because: "", at: $0.at)
            })
        let result = Ranker.rank(input, progress: progress)
        guard (try? RankingDocument.bytes(result)) != bytes else { return [] }
        return differences(result.ranking, ranked)
    }

    /// Where the two differ: the first few applicants, so that a reader finds the place.
    private static func differences(_ right: [RankedApplicant], _ told: [RankedApplicant]) -> [Bilingual] {
        var failures: [Bilingual] = []
        let byName = Dictionary(told.map { ($0.applicant, $0) }, uniquingKeysWith: { first, _ in first })
        for line in right where byName[line.applicant] != line {
            guard let other = byName[line.applicant] else {
                failures.append(Bilingual(zh: "榜单缺 \(line.applicant)", en: "\(line.applicant) lacks in the ranking"))
                continue
            }
            let (rank, score) = (line.rank.map(String.init) ?? "–", line.score?.description ?? "–")
            let (toldRank, toldScore) = (other.rank.map(String.init) ?? "–", other.score?.description ?? "–")
            failures.append(
                Bilingual(
                    zh: "\(line.applicant) 重算为第 \(rank) 名 \(score) 分，所列为第 \(toldRank) 名 \(toldScore) 分",
                    en:
                        "\(line.applicant) comes out at rank \(rank) with \(score), told are rank \(toldRank) and \(toldScore)"
                ))
        }
        let known = Set(right.map(\.applicant))
        for line in told where !known.contains(line.applicant) {
            failures.append(Bilingual(zh: "榜单多出 \(line.applicant)", en: "\(line.applicant) is too many in the ranking"))
        }
        if failures.isEmpty {
            failures.append(Bilingual(zh: "ranking.json 与重算结果不同", en: "ranking.json is not what is computed anew"))
        }
        let more = failures.count - 5
        guard more > 0 else { return failures }
        return failures.prefix(5) + [Bilingual(zh: "还有 \(more) 处", en: "and \(more) more")]
    }
}
