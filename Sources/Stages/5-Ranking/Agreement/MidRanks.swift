/// Ranks from 1 upwards in which equal values share the mean of their places.
enum MidRanks {
    /// The rank of each value, and the sum of t³ − t over the groups of t equal ones.
    static func of(_ values: [Double]) -> (ranks: [Double], ties: Double) {
        let order = values.indices.sorted { values[$0] < values[$1] }
        var ranks = [Double](repeating: 0, count: values.count)
        var ties = 0.0
        var start = 0
        while start < order.count {
            var end = start + 1
            while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
            for place in start..<end { ranks[order[place]] = Double(start + end + 1) / 2 }
            let size = Double(end - start)
            ties += size * size * size - size
            start = end
        }
        return (ranks, ties)
    }

    static func byValue(_ values: [Double]) -> [Double: Double] {
        Dictionary(zip(values, of(values).ranks), uniquingKeysWith: { first, _ in first })
    }
}
