internal import Values

/// How often each applicant stood at each rank.
struct RankTally {
    let count: Int
    private var counts: [UInt32]
    private(set) var draws = 0
    /// Sums and sums of squares of the ranks, of which the variance comes.
    private var sums: [Double]
    private var squares: [Double]
    private let keepsRanks: Bool
    private var order: [(score: Double, applicant: Int)]

    /// - Parameter keepsRanks: Whether intervals are asked for, not the variance alone.
    init(count: Int, keepsRanks: Bool) {
        self.count = count
        self.keepsRanks = keepsRanks
        counts = keepsRanks ? [UInt32](repeating: 0, count: count * count) : []
        sums = [Double](repeating: 0, count: count)
        squares = sums
        order = []
        order.reserveCapacity(count)
    }

    mutating func add(_ scores: [Double]) {
        order.removeAll(keepingCapacity: true)
        for applicant in 0..<count { order.append((scores[applicant], applicant)) }
        order.sort { $0.score > $1.score }
        var rank = 0
        for place in 0..<count {
            if place == 0 || order[place].score != order[place - 1].score { rank = place }
            let applicant = order[place].applicant
            if keepsRanks { counts[applicant * count + rank] += 1 }
            let value = Double(rank)
            sums[applicant] += value
            squares[applicant] += value * value
        }
        draws += 1
    }

    func variance(_ applicant: Int) -> Double {
        let total = Double(draws)
        return max(0, squares[applicant] / total - (sums[applicant] / total) * (sums[applicant] / total))
    }

    /// The share of draws in which the applicant stood at `rank` or better.
    func probability(_ applicant: Int, within rank: Int) -> Double {
        let within = counts[applicant * count..<applicant * count + min(rank, count)].reduce(0) { $0 + Int($1) }
        return Double(within) / Double(draws)
    }

    /// The middle ranks that hold at least `level` of the draws, equally much cut off at either end.
    func interval(_ applicant: Int, level: Double) -> RankInterval {
        let cut = Double(draws) * (1 - level) / 2
        var below = 0.0
        var (low, high) = (1, count)
        var hasLow = false
        for rank in 0..<count {
            below += Double(counts[applicant * count + rank])
            if !hasLow, below > cut {
                low = rank + 1
                hasLow = true
            }
            if below >= Double(draws) - cut {
                high = rank + 1
                break
            }
        }
        return RankInterval(low: low, high: high)
    }
}
