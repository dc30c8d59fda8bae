/// Who scores whom while a good design is being looked for, with what it costs. Judges and applicants are numbers here.
struct Design {
    let judges: Int
    /// By applicant and judge: no conflict.
    let isFree: [[Bool]]
    /// By applicant and judge: the judge knows its trade.
    let isExpert: [[Bool]]
    /// The judges of each applicant.
    private(set) var chosen: [[Int]]
    private(set) var load: [Int]
    /// By pair of judges: how many applicants they share.
    private var shared: [Int]
    private(set) var cost = 0

    /// What counts most: even loads; then that every two judges share somebody; then expertise; then that all pairs
    /// share about as many.
    private static let loadWeight = 1000
    private static let unlinkedWeight = 200
    private static let expertWeight = 40

    init(judges: Int, isFree: [[Bool]], isExpert: [[Bool]]) {
        self.judges = judges
        self.isFree = isFree
        self.isExpert = isExpert
        chosen = Array(repeating: [], count: isFree.count)
        load = Array(repeating: 0, count: judges)
        shared = Array(repeating: 0, count: judges * judges)
        cost = judges * (judges - 1) / 2 * Self.unlinkedWeight
    }

    var applicants: Int { isFree.count }

    func links(_ one: Int, _ other: Int) -> Int { shared[min(one, other) * judges + max(one, other)] }

    /// What `add` would cost.
    func price(_ judge: Int, for applicant: Int) -> Int {
        var price = (2 * load[judge] + 1) * Self.loadWeight
        for other in chosen[applicant] {
            let links = links(judge, other)
            price += 2 * links + 1 - (links == 0 ? Self.unlinkedWeight : 0)
        }
        return isExpert[applicant][judge] ? price - Self.expertWeight : price
    }

    mutating func add(_ judge: Int, to applicant: Int) {
        cost += price(judge, for: applicant)
        for other in chosen[applicant] { shared[min(judge, other) * judges + max(judge, other)] += 1 }
        load[judge] += 1
        chosen[applicant].append(judge)
    }

    mutating func remove(_ judge: Int, from applicant: Int) {
        guard let place = chosen[applicant].firstIndex(of: judge) else { return }
        chosen[applicant].remove(at: place)
        load[judge] -= 1
        for other in chosen[applicant] { shared[min(judge, other) * judges + max(judge, other)] -= 1 }
        cost -= price(judge, for: applicant)
    }

    /// How many applicants could have an expert, counted by judge.
    func expertPossible(_ needed: Int) -> Int {
        isExpert.indices.reduce(0) { sum, applicant in
            sum + min(needed, (0..<judges).count { isExpert[applicant][$0] && isFree[applicant][$0] })
        }
    }

    /// Groups of judges that share applicants, directly or through others; judges without any applicant apart.
    var groups: Int {
        var parent = Array(0..<judges)
        func root(_ judge: Int) -> Int {
            var judge = judge
            while parent[judge] != judge { judge = parent[judge] }
            return judge
        }
        for judges in chosen {
            for other in judges.dropFirst() { parent[root(other)] = root(judges[0]) }
        }
        return Set((0..<judges).filter { load[$0] > 0 }.map(root)).count
    }
}
