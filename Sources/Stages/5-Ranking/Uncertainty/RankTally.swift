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

    /// The middle ranks that hold `level` of the draws, equally much cut off at either end.
    ///
    /// Ranks come in whole steps, so the half of each rank's own draws is counted to either side of it (the mid-P rule,
    /// Agresti, Categorical Data Analysis, 3rd ed. 2013, section 1.4.4). Counting all of them would make the intervals
    /// wider than they claim.
    func interval(_ applicant: Int, level: Double) -> RankInterval {
        let cut = Double(draws) * (1 - level) / 2
        var before = 0.0
        var (low, high) = (count, 1)
        var middle = (rank: 1, distance: Double.infinity)
        for rank in 1...count {
            let here = Double(counts[applicant * count + rank - 1])
            guard here > 0 else { continue }
            let place = before + here / 2
            if place >= cut { low = min(low, rank) }
            if place <= Double(draws) - cut { high = rank }
            let distance = (place - Double(draws) / 2).magnitude
            if distance < middle.distance { middle = (rank, distance) }
            before += here
        }
        return low <= high
            ? RankInterval(low: low, high: high) : RankInterval(low: middle.rank, high: middle.rank)
    }
}
