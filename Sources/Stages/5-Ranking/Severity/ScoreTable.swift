internal import Values

/// Judges' scores on one criterion: who gave whom how much, missing ones left out.
struct ScoreTable {
    var judges: [String]
    var applicants: [String]
    /// In the order in which the scores came.
    var judgeOf: [Int] = []
    var applicantOf: [Int] = []
    var scores: [Double] = []

    init(judges: [String] = [], applicants: [String] = []) {
        self.judges = judges
        self.applicants = applicants
    }

    /// Judges and applicants in the order in which they first appear, those with nothing but missing scores included.
    init(_ cells: some Sequence<JudgeScore>) {
        self.init()
        var judgeIndex: [String: Int] = [:]
        var applicantIndex: [String: Int] = [:]
        for cell in cells {
            let judge = judgeIndex[cell.judge] ?? judges.count
            if judge == judges.count {
                judgeIndex[cell.judge] = judge
                judges.append(cell.judge)
            }
            let applicant = applicantIndex[cell.applicant] ?? applicants.count
            if applicant == applicants.count {
                applicantIndex[cell.applicant] = applicant
                applicants.append(cell.applicant)
            }
            if let score = cell.score, score.isFinite { add(score, judge: judge, applicant: applicant) }
        }
    }

    mutating func add(_ score: Double, judge: Int, applicant: Int) {
        judgeOf.append(judge)
        applicantOf.append(applicant)
        scores.append(score)
    }

    var count: Int { scores.count }
    var mean: Double { scores.isEmpty ? 0 : scores.reduce(0, +) / Double(count) }

    /// The scores of each applicant, in the order in which they came.
    var byApplicant: [[Double]] { grouped(by: applicantOf, count: applicants.count) }
    var byJudge: [[Double]] { grouped(by: judgeOf, count: judges.count) }

    private func grouped(by index: [Int], count: Int) -> [[Double]] {
        var groups = [[Double]](repeating: [], count: count)
        for (place, score) in zip(index, scores) { groups[place].append(score) }
        return groups
    }

    /// Whether some judge scored some applicant more than once.
    var hasRepeats: Bool {
        var seen: Set<Int> = []
        for (judge, applicant) in zip(judgeOf, applicantOf) {
            if !seen.insert(applicant * judges.count + judge).inserted { return true }
        }
        return false
    }

    /// Every judge who scored anybody scored every applicant who was scored, once.
    var isComplete: Bool {
        let (raters, units) = (Set(judgeOf).count, Set(applicantOf).count)
        return count == raters * units && !hasRepeats
    }
}
