internal import Edition
internal import Values

/// Every score is of an assigned judge, by a criterion of the edition, on its scale, once; and what lacks is told.
enum ScoreCheck {
    static func failures(_ contents: BundleContents) -> [Bilingual] {
        guard let scores = contents.scores else { return [BundleContents.unreadable(BundleFile.Name.scores)] }
        guard let assignment = contents.assignment else {
            return [BundleContents.unreadable(BundleFile.Name.assignment)]
        }
        var failures: [Bilingual] = []
        guard scores.rounds.map(\.round) == assignment.rounds.map(\.round) else {
            return [Bilingual(zh: "评分与分派的轮次不一致", en: "scores and assignments are not of the same rounds")]
        }
        for (round, design) in zip(scores.rounds, assignment.rounds) {
            func fail(_ zh: String, _ en: String) {
                failures.append(Bilingual(zh: "第 \(round.round) 轮：\(zh)", en: "round \(round.round): \(en)"))
            }
            let tasks = Dictionary(
                design.tasks.map { ($0.judge, Set($0.applicants)) }, uniquingKeysWith: { $0.union($1) })
            let criteria = Set(design.criteria)
            var seen: Set<String> = []
            var scored: Set<String> = []
            for cell in round.scores {
                let place = "\(cell.judge) → \(cell.applicant) \(cell.criterion)"
                if tasks[cell.judge]?.contains(cell.applicant) != true {
                    fail("\(place) 未经分派", "\(place) was not assigned")
                }
                if !criteria.contains(cell.criterion) { fail("\(place) 没有这项标准", "\(place) is no criterion") }
                if design.scale.score(cell.score) != cell.score {
                    fail("\(place) 不在评分尺度上", "\(place) is not on the scale")
                }
                if !seen.insert(place).inserted { fail("\(place) 重复", "\(place) stands twice") }
                scored.insert(cell.judge)
            }
            let wanted = design.tasks.reduce(0) { $0 + $1.applicants.count } * design.criteria.count
            if wanted - seen.count != round.missing {
                fail(
                    "缺 \(wanted - seen.count) 个评分，只说明了 \(round.missing) 个",
                    "\(wanted - seen.count) scores lack, \(round.missing) are told")
            }
            for judge in scored.subtracting(design.judges).sorted() {
                fail("\(judge) 不在评委会", "\(judge) is not on the panel")
            }
            if let edition = contents.edition {
                let scale = edition.panel.scale
                if design.scale != ScoreScale(least: scale.least, most: scale.most, step: scale.step) {
                    fail("评分尺度与规则不符", "the scale is not the edition's")
                }
                let judged = edition.indicators.leaves.filter { leaf in
                    if case .leaf(let measure) = leaf.kind { measure.isJudged } else { false }
                }
                if Set(judged.map(\.key)) != criteria { fail("评分标准与规则不符", "the criteria are not the edition's") }
            }
        }
        return failures
    }
}
