internal import Values

/// How one judge's scores stand to those of the others.
struct JudgeComparison {
    let mean: Double?
    let sd: Double?
    let correlation: Double?
    /// Scores that the correlation rests on.
    let shared: Int

    /// Of every judge of a table.
    /// - Parameter severities: Of the judges, where the model gives them: the others' scores are freed of it.
    static func all(_ table: ScoreTable, severities: [Double?]?) -> [JudgeComparison] {
        var sums = [Double](repeating: 0, count: table.applicants.count)
        var counts = sums
        func freed(_ index: Int) -> Double {
            table.scores[index] + (severities.flatMap { $0[table.judgeOf[index]] } ?? 0)
        }
        for index in table.scores.indices {
            sums[table.applicantOf[index]] += freed(index)
            counts[table.applicantOf[index]] += 1
        }
        var pairs = [[(own: Double, others: Double)]](repeating: [], count: table.judges.count)
        var own = [[Double]](repeating: [], count: table.judges.count)
        for index in table.scores.indices {
            let (judge, applicant) = (table.judgeOf[index], table.applicantOf[index])
            own[judge].append(table.scores[index])
            guard counts[applicant] > 1 else { continue }
            pairs[judge].append((table.scores[index], (sums[applicant] - freed(index)) / (counts[applicant] - 1)))
        }
        return zip(own, pairs).map { JudgeComparison(own: $0, pairs: $1) }
    }

    private init(own: [Double], pairs: [(own: Double, others: Double)]) {
        mean = Combining.mean(own)
        sd = own.count > 1 ? Self.deviation(own) : nil
        shared = pairs.count
        correlation = Self.correlation(pairs)
    }

    private static func deviation(_ values: [Double]) -> Double {
        guard values.contains(where: { $0 != values[0] }) else { return 0 }
        let mean = values.reduce(0, +) / Double(values.count)
        return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)).squareRoot()
    }

    private static func correlation(_ pairs: [(own: Double, others: Double)]) -> Double? {
        guard pairs.count > 2 else { return nil }
        let count = Double(pairs.count)
        let own = pairs.reduce(0) { $0 + $1.own } / count
        let others = pairs.reduce(0) { $0 + $1.others } / count
        var (xx, yy, xy) = (0.0, 0.0, 0.0)
        for pair in pairs {
            xx += (pair.own - own) * (pair.own - own)
            yy += (pair.others - others) * (pair.others - others)
            xy += (pair.own - own) * (pair.others - others)
        }
        let scale = 1e-20 * (1 + own * own) * (1 + others * others) * count * count
        return xx * yy > scale ? max(-1, min(1, xy / (xx * yy).squareRoot())) : nil
    }

    /// What is to be pointed out, `typical` being the middle spread of all judges' scores.
    func notes(typical: Double) -> [Bilingual] {
        var notes: [Bilingual] = []
        if let sd, shared >= Self.least, sd < typical * Self.flat {
            notes.append(
                Bilingual(zh: "打分几乎没有差别，难以区分参评企业", en: "scores hardly differ, so they tell applicants hardly apart"))
        }
        guard let correlation, shared >= Self.least else { return notes }
        // Fisher's z with its standard error: the correlation is surely below these marks, by nineteen to one.
        let upper = Self.artanh(correlation) + 1.6449 / Double(shared - 3).squareRoot()
        if upper < 0 {
            notes.append(
                Bilingual(zh: "打分与其他评委方向相反", en: "scores run against those of all the others"))
        } else if notes.isEmpty, upper < Self.artanh(Self.weak) {
            notes.append(
                Bilingual(
                    zh: "打分与其他评委几乎无关，难以区分参评企业",
                    en: "scores have hardly anything to do with the others', so they tell applicants hardly apart"))
        }
        return notes
    }

    /// Fewer shared applicants than this say too little.
    private static let least = 5
    /// A spread below this share of the panel's middle one is flat.
    private static let flat = 0.25
    /// A correlation surely below this is as good as none.
    private static let weak = 0.3

    private static func artanh(_ x: Double) -> Double {
        let x = min(max(x, -0.999999), 0.999999)
        return Portable.log((1 + x) / (1 - x)) / 2
    }
}
