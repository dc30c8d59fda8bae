internal import Text
public import Values

/// Looks for a good design by chance and improvement, the same for the same seed: every applicant the judges it needs, no
/// conflict, even loads, every two judges linked by applicants they share, expertise where it can be had.
///
/// A design in which judges share applicants is what lets severity be told from quality: J. L. Fleiss, Balanced
/// incomplete block designs for inter-rater reliability studies, Applied Psychological Measurement 5 (1981) 105-112.
public struct Assigner {
    private let judges: [Judge]
    private let subjects: [PanelSubject]
    private let needed: Int
    private let seed: UInt64
    private let isFree: [[Bool]]
    private let isExpert: [[Bool]]

    /// What was found.
    public struct Result: Equatable, Sendable {
        public var tasks: [Assignment.Task]
        public var quality: DesignQuality
    }

    /// - Parameters:
    ///   - judges: Those who can be given something.
    ///   - needed: Judges an applicant.
    public init(
        judges: [Judge], subjects: [PanelSubject], conflicts: [Conflict], needed: Int, seed: UInt64
    ) {
        self.judges = judges
        self.subjects = subjects
        self.needed = needed
        self.seed = seed
        let barred = Set(conflicts.map { "\($0.judge)\u{0}\($0.applicant)" })
        isFree = subjects.map { subject in
            judges.map { !barred.contains("\($0.id)\u{0}\(subject.entrant.key)") }
        }
        let words = judges.map { $0.expertise.map { Folding.fold($0) }.filter { !$0.isEmpty } }
        isExpert = subjects.map { subject in
            let text = subject.texts.map { Folding.fold($0) }.joined(separator: "\n")
            return words.map { words in words.contains { text.contains($0) } }
        }
    }

    /// A whole new assignment.
    public func assign() throws(AssignmentFault) -> Result {
        try check()
        var numbers = SeededNumbers(seed: seed)
        var design = Design(judges: judges.count, isFree: isFree, isExpert: isExpert)
        fill(&design, &numbers)
        improve(&design, movable: Array(repeating: [], count: subjects.count), isAllMovable: true, &numbers)
        return result(design, before: nil)
    }

    /// The same as before, moving as little as possible: what stands stays, and only what lacks is filled.
    /// - Parameters:
    ///   - tasks: As they were. Pairs that conflict now, of judges who are not among `judges`, or of applicants that are
    ///     gone, fall away.
    ///   - kept: Scores already given by judges who withdrew: those pairs stay and count.
    public func reassign(
        _ tasks: [Assignment.Task], kept: [Assignment.Task] = []
    ) throws(AssignmentFault) -> Result {
        try check(kept: kept)
        var numbers = SeededNumbers(seed: seed)
        var design = Design(judges: judges.count, isFree: isFree, isExpert: isExpert)
        let places = Dictionary(
            subjects.enumerated().map { ($1.entrant.key, $0) }, uniquingKeysWith: { first, _ in first })
        for (number, judge) in judges.enumerated() {
            for key in tasks.first(where: { $0.judge == judge.id })?.applicants ?? [] {
                guard let place = places[key], isFree[place][number] else { continue }
                design.add(number, to: place)
            }
        }
        let before = design.chosen
        var extra = Array(repeating: 0, count: subjects.count)
        for key in kept.flatMap(\.applicants) { if let place = places[key] { extra[place] += 1 } }
        fill(&design, &numbers, extra: extra)
        let movable = zip(design.chosen, before).map { now, before in now.filter { !before.contains($0) } }
        improve(&design, movable: movable, isAllMovable: false, &numbers)
        return result(design, before: tasks, kept: kept)
    }

    private func check(kept: [Assignment.Task] = []) throws(AssignmentFault) {
        guard !judges.isEmpty else { throw .noJudges }
        guard !subjects.isEmpty else { throw .noApplicants }
        var given: [String: Int] = [:]
        for key in kept.flatMap(\.applicants) { given[key, default: 0] += 1 }
        let short = subjects.enumerated().compactMap { place, subject -> (name: String, free: Int)? in
            let free = isFree[place].count { $0 } + given[subject.entrant.key, default: 0]
            return free < needed ? (subject.entrant.name, free) : nil
        }
        guard short.isEmpty else {
            throw .tooFew(needed: needed, judges: judges.count, applicants: short)
        }
    }

    /// Gives every applicant what it lacks, those with the least choice first, each the cheapest judge.
    private func fill(_ design: inout Design, _ numbers: inout SeededNumbers, extra: [Int] = []) {
        var order = Array(subjects.indices)
        for last in stride(from: order.count - 1, to: 0, by: -1) { order.swapAt(last, numbers.below(last + 1)) }
        let choice = isFree.map { free in free.count { $0 } }
        order = order.enumerated().sorted { (choice[$0.element], $0.offset) < (choice[$1.element], $1.offset) }
            .map(\.element)
        for applicant in order {
            let given = extra.isEmpty ? 0 : extra[applicant]
            while design.chosen[applicant].count + given < needed {
                let start = numbers.below(judges.count)
                let candidates = judges.indices.map { ($0 + start) % judges.count }.filter {
                    isFree[applicant][$0] && !design.chosen[applicant].contains($0)
                }
                guard
                    let best = candidates.min(by: {
                        design.price($0, for: applicant) < design.price($1, for: applicant)
                    })
                else { break }
                design.add(best, to: applicant)
            }
        }
    }

    /// Threshold accepting (Dueck and Scheuer, Journal of Computational Physics 90 (1990) 161-175): tries changes by
    /// chance, and at first keeps some that make it a little worse.
    private func improve(
        _ design: inout Design, movable: [[Int]], isAllMovable: Bool, _ numbers: inout SeededNumbers
    ) {
        var movable = movable
        let places = isAllMovable ? Array(subjects.indices) : subjects.indices.filter { !movable[$0].isEmpty }
        guard !places.isEmpty, judges.count > 1 else { return }
        let tries = min(300_000, places.count * needed * 60 + 2_000)
        for index in 0..<tries {
            let threshold = 60 * (tries - index) / tries
            let applicant = places[numbers.below(places.count)]
            let own = isAllMovable ? design.chosen[applicant] : movable[applicant]
            let leaving = own[numbers.below(own.count)]
            let coming = numbers.below(judges.count)
            guard isFree[applicant][coming], !design.chosen[applicant].contains(coming) else { continue }
            let cost = design.cost
            design.remove(leaving, from: applicant)
            design.add(coming, to: applicant)
            // A load moves with a judge; giving back another applicant in exchange leaves loads as they were.
            let other = places[numbers.below(places.count)]
            let back = isAllMovable ? design.chosen[other] : movable[other]
            let isExchange =
                other != applicant && back.contains(coming) && isFree[other][leaving]
                && !design.chosen[other].contains(leaving)
            if isExchange {
                design.remove(coming, from: other)
                design.add(leaving, to: other)
            }
            if design.cost <= cost + (threshold > 0 ? numbers.below(threshold) : 0) {
                replace(leaving, coming, in: &movable[applicant])
                if isExchange { replace(coming, leaving, in: &movable[other]) }
                continue
            }
            if isExchange {
                design.remove(leaving, from: other)
                design.add(coming, to: other)
            }
            design.remove(coming, from: applicant)
            design.add(leaving, to: applicant)
        }
    }

    private func replace(_ former: Int, _ new: Int, in list: inout [Int]) {
        if let place = list.firstIndex(of: former) { list[place] = new }
    }

    private func result(
        _ design: Design, before: [Assignment.Task]?, kept: [Assignment.Task] = []
    ) -> Result {
        var tasks = judges.enumerated().map { number, judge in
            Assignment.Task(
                judge: judge.id,
                applicants: subjects.indices.filter { design.chosen[$0].contains(number) }
                    .map { subjects[$0].entrant.key })
        }
        tasks += kept
        var judgesOf: [String: Int] = [:]
        for key in tasks.flatMap(\.applicants) { judgesOf[key, default: 0] += 1 }
        let counts = subjects.map { judgesOf[$0.entrant.key, default: 0] }
        var linked = 0
        for one in judges.indices { for other in 0..<one where design.links(one, other) > 0 { linked += 1 } }
        var moved = 0
        if let before {
            for task in tasks {
                let former = Set(before.first { $0.judge == task.judge }?.applicants ?? [])
                moved += task.applicants.count { !former.contains($0) }
            }
        }
        let expert = subjects.indices.reduce(0) { sum, place in
            sum + design.chosen[place].count { isExpert[place][$0] }
        }
        return Result(
            tasks: tasks,
            quality: DesignQuality(
                leastLoad: design.load.min() ?? 0, mostLoad: design.load.max() ?? 0, fewestJudges: counts.min() ?? 0,
                mostJudges: counts.max() ?? 0, linkedPairs: linked, pairs: judges.count * (judges.count - 1) / 2,
                groups: design.groups, expert: expert, expertPossible: design.expertPossible(needed), moved: moved))
    }
}
