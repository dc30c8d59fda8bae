/// The cells of a table's row as its last paragraph defines them ([MS-DOC] 2.9.311).
struct WordRowLook {
    struct Merge: OptionSet {
        let rawValue: Int
        /// The rest of the cell on its left.
        static let left = Merge(rawValue: 2)
        static let down = Merge(rawValue: 0x20)
        static let downStart = Merge(rawValue: 0x40)
    }

    /// Where the cells begin and the last one ends, in twentieths of a point.
    private(set) var edges: [Int]
    private(set) var merges: [Merge]

    init(edges: [Int] = [], merges: [Merge] = []) {
        self.edges = edges
        self.merges = merges
    }

    mutating func define(_ bytes: [UInt8]) {
        guard let count = bytes.first.map(Int.init), count > 0, count <= 63, bytes.count >= 1 + (count + 1) * 2 else {
            return
        }
        edges = (0...count).map { Int(Int16(truncatingIfNeeded: bytes.short(1 + $0 * 2))) }
        let flags = 1 + (count + 1) * 2
        merges = (0..<count).map { Merge(rawValue: bytes.short(flags + $0 * 20) & 0x62) }
    }

    mutating func merge(first: Int, end: Int) {
        guard first + 1 < end else { return }
        for index in (first + 1)..<end where merges.indices.contains(index) { merges[index].insert(.left) }
    }

    mutating func mergeDown(_ index: Int, _ flags: UInt8) {
        guard merges.indices.contains(index) else { return }
        merges[index].remove([.down, .downStart])
        if flags & 1 != 0 { merges[index].insert(.down) }
        if flags & 2 != 0 { merges[index].insert(.downStart) }
    }
}
