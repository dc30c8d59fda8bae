internal import Edition
internal import Values

/// What of the panel and the ranking goes into a bundle, under the names that it uses.
struct BundleNames {
    let judges: Pseudonyms
    let applicants: Pseudonyms

    init(_ input: BundleInput) throws {
        let edition = input.confirmation.edition
        var judges = Set(input.ranking.scores.map(\.judge))
        for round in input.rounds {
            judges.formUnion(round.assignment.tasks.map(\.judge))
            judges.formUnion(round.scores.map(\.judge))
        }
        var keys = Set(input.ranking.applicants.map(\.applicant))
        for round in input.rounds { keys.formUnion(round.assignment.tasks.flatMap(\.applicants)) }
        guard let judges = Pseudonyms(judges, prefix: "J", key: input.key, edition: edition),
            let applicants = Pseudonyms(keys, prefix: "A", key: input.key, edition: edition)
        else { throw BundleFault.unavailable }
        (self.judges, self.applicants) = (judges, applicants)
    }

    /// The input of the ranking with nothing in it that names anybody.
    func ranking(_ input: RankingInput, _ edition: Edition) throws -> RankingInput {
        let leaves = edition.indicators.leaves
        let values = input.applicants.compactMap { applicant -> IndicatorValues? in
            guard let name = applicants[applicant.applicant] else { return nil }
            var values: [String: IndicatorValue] = [:]
            for leaf in leaves {
                guard case .leaf(let measure) = leaf.kind, let value = applicant.values[leaf.key] else { continue }
                values[leaf.key] = Self.allowed(value, measure)
            }
            return IndicatorValues(applicant: name, name: name, values: values)
        }
        return RankingInput(
            indicators: edition.indicators, panel: edition.panel, rules: edition.ranking,
            applicants: values.sorted { $0.applicant < $1.applicant }, scores: scores(input.scores),
            settlements: input.settlements.compactMap { settlement in
                applicants[settlement.applicant].map {
                    Settlement(applicant: $0, listed: settlement.listed, by: "", because: "", at: settlement.at)
                }
            }.sorted { $0.applicant < $1.applicant })
    }

    /// A text goes in only where it is one of the edition's answers: any other counts as missing anyway.
    private static func allowed(_ value: IndicatorValue, _ measure: Indicator.Measure) -> IndicatorValue {
        guard case .answer(let answer) = value else { return value }
        return measure.categories.contains { $0.answer == answer } ? value : .missing
    }

    private func scores(_ scores: [JudgeScore]) -> [JudgeScore] {
        scores.compactMap { cell in
            guard let judge = judges[cell.judge], let applicant = applicants[cell.applicant], let score = cell.score
            else { return nil }
            return JudgeScore(judge: judge, applicant: applicant, criterion: cell.criterion, score: score)
        }.sorted { ($0.judge, $0.applicant, $0.criterion) < ($1.judge, $1.applicant, $1.criterion) }
    }

    func assignment(_ rounds: [BundleInput.Round]) throws -> AssignmentDocument {
        AssignmentDocument(
            schema: AssignmentDocument.schema,
            rounds: rounds.map { round in
                let assignment = round.assignment
                let tasks = assignment.tasks.map { task in
                    AssignmentDocument.Task(
                        judge: judges[task.judge] ?? "",
                        applicants: task.applicants.compactMap { applicants[$0] }.sorted())
                }.sorted { $0.judge < $1.judge }
                let counts = Design.counts(tasks)
                return AssignmentDocument.Round(
                    round: assignment.round, criteria: assignment.criteria, scale: assignment.scale,
                    wanted: assignment.judgesPerApplicant, fewest: counts.values.min() ?? 0,
                    most: counts.values.max() ?? 0, judges: tasks.map(\.judge), conflicts: assignment.conflicts.count,
                    tasks: tasks)
            })
    }

    func scores(_ rounds: [BundleInput.Round]) throws -> ScoresDocument {
        ScoresDocument(
            schema: ScoresDocument.schema,
            rounds: rounds.map { round in
                let scores = scores(round.scores)
                let wanted = round.assignment.tasks.reduce(0) { $0 + $1.applicants.count }
                return ScoresDocument.Round(
                    round: round.assignment.round,
                    missing: wanted * round.assignment.criteria.count - scores.count,
                    scores: scores.map {
                        ScoresDocument.Score(
                            judge: $0.judge, applicant: $0.applicant, criterion: $0.criterion, score: $0.score ?? 0)
                    })
            })
    }

    func settlements(_ settlements: [Settlement]) -> SettlementsDocument {
        SettlementsDocument(
            schema: SettlementsDocument.schema,
            settlements: settlements.map { .init(applicant: $0.applicant, listed: $0.listed, at: $0.at) })
    }

    func places(_ confirmation: Confirmation) throws -> PlacesDocument {
        PlacesDocument(
            schema: PlacesDocument.schema,
            places: confirmation.listed.map { company in
                PlacesDocument.Place(
                    serial: company.serial, applicant: applicants[company.applicant] ?? "", rank: company.rank)
            }.sorted { $0.serial < $1.serial },
            withdrawn: confirmation.withdrawals.compactMap { applicants[$0.applicant] }.sorted())
    }

    func packets(_ packets: [BundleInput.Packet]) -> PacketsDocument {
        PacketsDocument(
            schema: PacketsDocument.schema,
            packets: packets.map { packet in
                PacketsDocument.Packet(
                    sha256: packet.sha256, received: packet.received,
                    applicant: packet.applicant.flatMap { applicants[$0] }, judged: packet.judged)
            }.sorted { $0.received < $1.received })
    }
}

/// Figures of an assignment.
enum Design {
    /// How many judges each applicant has.
    static func counts(_ tasks: [AssignmentDocument.Task]) -> [String: Int] {
        var counts: [String: Int] = [:]
        for task in tasks { for applicant in task.applicants { counts[applicant, default: 0] += 1 } }
        return counts
    }
}
