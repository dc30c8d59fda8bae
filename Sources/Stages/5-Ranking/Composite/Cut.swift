/// Where the list ends.
struct Cut {
    private let listed: Int
    /// The rank shared by applicants of whom only some would fit on the list.
    private let tied: Int?

    init(ranks: [Int?], listed: Int) {
        self.listed = listed
        let known = ranks.compactMap { $0 }
        let last = known.filter { $0 <= listed }.max()
        tied = last.flatMap { rank in
            let sharers = known.count { $0 == rank }
            return sharers > 1 && rank + sharers - 1 > listed ? rank : nil
        }
    }

    /// A rank at the cut lists all who share it, until the committee settles it.
    func isWithin(_ rank: Int?) -> Bool { rank.map { $0 <= listed } ?? false }

    /// Whether the list ends among equals.
    func isTied(_ rank: Int?) -> Bool { tied != nil && rank == tied }
}
