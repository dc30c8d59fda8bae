import Values

/// What another way of taking scores together would have changed.
struct CombinationChange {
    var combination: PanelRules.Combination
    /// Names of those who would have been listed, and of those who would not.
    var entering: [String] = []
    var leaving: [String] = []
    /// The largest move of a rank, and whose.
    var move = 0
    var mover = ""

    /// Every way but the one in force; empty where no judge scores.
    static func all(_ ranking: Ranking) -> [CombinationChange] {
        guard ranking.ranking.contains(where: { $0.rankBy != nil }) else { return [] }
        let listed = ranking.rules.listed
        return PanelRules.Combination.allCases.filter { $0 != ranking.combination }.map { combination in
            var change = CombinationChange(combination: combination)
            for line in ranking.ranking {
                guard let rank = line.rank, let other = line.rankBy?[combination] else { continue }
                if rank > listed, other <= listed { change.entering.append(line.name) }
                if rank <= listed, other > listed { change.leaving.append(line.name) }
                if abs(rank - other) > change.move {
                    (change.move, change.mover) = (abs(rank - other), line.name)
                }
            }
            return change
        }
    }
}
