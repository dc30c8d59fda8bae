/// Ranks by score.
enum Ranks {
    /// The highest is 1; equal scores share the better rank (1, 1, 3), those without a score have none.
    static func of(_ scores: [Double?]) -> [Int?] {
        let order = scores.indices.filter { scores[$0] != nil }.sorted { (scores[$0] ?? 0) > (scores[$1] ?? 0) }
        var ranks = [Int?](repeating: nil, count: scores.count)
        var rank = 0
        var last: Double?
        for (place, index) in order.enumerated() {
            if scores[index] != last {
                rank = place + 1
                last = scores[index]
            }
            ranks[index] = rank
        }
        return ranks
    }
}
