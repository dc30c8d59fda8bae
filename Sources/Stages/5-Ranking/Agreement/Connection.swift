/// Which judges are linked by applicants they share, directly or through others. Between groups that share none,
/// severity cannot be told from the applicants' quality.
enum Connection {
    /// The groups of judges who scored anybody, each by their places in the table; one group where all are linked.
    static func groups(_ table: ScoreTable) -> [[Int]] {
        var parent = Array(0..<(table.judges.count + table.applicants.count))
        func root(_ node: Int) -> Int {
            var node = node
            while parent[node] != node {
                parent[node] = parent[parent[node]]
                node = parent[node]
            }
            return node
        }
        for (judge, applicant) in zip(table.judgeOf, table.applicantOf) {
            let (one, other) = (root(judge), root(table.judges.count + applicant))
            parent[max(one, other)] = min(one, other)
        }
        var groups: [Int: [Int]] = [:]
        for judge in Set(table.judgeOf).sorted() { groups[root(judge), default: []].append(judge) }
        return groups.sorted { $0.key < $1.key }.map(\.value)
    }
}
