internal import Edition
internal import Values

/// Every ranked applicant has as many judges as told, and no judge has one twice.
enum AssignmentCheck {
    static func failures(_ contents: BundleContents) -> [Bilingual] {
        guard let assignment = contents.assignment else {
            return [BundleContents.unreadable(BundleFile.Name.assignment)]
        }
        guard let indicators = contents.indicators else {
            return [BundleContents.unreadable(BundleFile.Name.indicators)]
        }
        var failures: [Bilingual] = []
        let ranked = Set(indicators.map(\.applicant))
        // Without judges there is no score where judges count, and no place.
        let unplaced = Set((contents.ranked ?? []).filter { $0.rank == nil }.map(\.applicant))
        for (index, round) in assignment.rounds.enumerated() {
            func fail(_ zh: String, _ en: String) {
                failures.append(Bilingual(zh: "第 \(round.round) 轮：\(zh)", en: "round \(round.round): \(en)"))
            }
            if round.round != index + 1 { fail("轮次不连续", "rounds are not numbered in order") }
            if round.judges != round.tasks.map(\.judge) || Set(round.judges).count != round.judges.count {
                fail("评委与分派不一致", "judges and tasks do not agree")
            }
            for task in round.tasks where Set(task.applicants).count != task.applicants.count {
                fail("\(task.judge) 重复评同一家", "\(task.judge) has an applicant twice")
            }
            let counts = Design.counts(round.tasks)
            for applicant in ranked.sorted() {
                let count = counts[applicant] ?? 0
                if count == 0, unplaced.contains(applicant) { continue }
                if count < round.fewest || count > round.most || count == 0 {
                    fail(
                        "\(applicant) 有 \(count) 位评委，应为 \(round.fewest)–\(round.most) 位",
                        "\(applicant) has \(count) judges, not \(round.fewest) to \(round.most)")
                }
            }
            if let edition = contents.edition, edition.panel.judgesPerApplicant != round.wanted {
                fail("每家评委数与规则不符", "the number of judges an applicant is not the edition's")
            }
        }
        if let edition = contents.edition, assignment.rounds.count > edition.panel.rounds {
            failures.append(Bilingual(zh: "轮次多于规则", en: "there are more rounds than the edition has"))
        }
        return failures
    }
}
