/// The tree of storages and streams, walked without recursion; an entry that is reached twice counts once.
struct OLEDirectory {
    private(set) var root: OLEEntry?
    private(set) var entries: [OLEEntry] = []

    /// Storages within storages.
    private static let depth = 64

    init(_ directory: [UInt8], isWide: Bool) {
        let count = min(directory.count / 128, 1 << 16)
        guard count > 0, directory[66] == 5 || directory[66] == 1 else { return }
        let root = Self.entry(directory, 0, isWide: isWide, path: "", parent: -1)
        self.root = root
        var isSeen = [Bool](repeating: false, count: count)
        isSeen[0] = true
        struct Visit {
            var id: UInt32
            var path: String
            var parent: Int
            var depth: Int
            var isReady = false
        }
        var visits = [Visit(id: Little.long(directory, 76), path: "", parent: 0, depth: 1)]
        while var visit = visits.popLast() {
            let id = Int(visit.id)
            guard id < count else { continue }
            if !visit.isReady {
                guard !isSeen[id] else { continue }
                isSeen[id] = true
                visit.isReady = true
                // Last in, first out: the left neighbour, the entry with what it holds, the right neighbour.
                var sibling = visit
                sibling.isReady = false
                sibling.id = Little.long(directory, id * 128 + 72)
                visits.append(sibling)
                visits.append(visit)
                sibling.id = Little.long(directory, id * 128 + 68)
                visits.append(sibling)
                continue
            }
            let kind = directory[id * 128 + 66]
            guard kind == 1 || kind == 2 else { continue }
            let entry = Self.entry(directory, id, isWide: isWide, path: visit.path, parent: visit.parent)
            entries.append(entry)
            if kind == 1, visit.depth < Self.depth {
                let child = Little.long(directory, id * 128 + 76)
                visits.append(Visit(id: child, path: entry.path + "/", parent: id, depth: visit.depth + 1))
            }
        }
    }

    private static func entry(
        _ directory: [UInt8], _ id: Int, isWide: Bool, path: String, parent: Int
    ) -> OLEEntry {
        let base = id * 128
        let length = min(max(Int(Little.short(directory, base + 64)) - 2, 0), 62) / 2
        let name = String(decoding: (0..<length).map { Little.short(directory, base + $0 * 2) }, as: UTF16.self)
        let isStorage = directory[base + 66] != 2
        var size = Int(Little.long(directory, base + 120))
        if isWide { size |= Int(Little.long(directory, base + 124) & 0x7FFF_FFFF) << 32 }
        return OLEEntry(
            name: name, path: path + name, isStorage: isStorage, size: isStorage && id != 0 ? 0 : size,
            classID: Array(directory[base + 80..<base + 96]), start: Little.long(directory, base + 116), id: id,
            parent: parent)
    }
}
