/// An OLE2 compound file ([MS-CFB]): the container of .doc, .xls, .wps, .ppt and .msg.
///
/// Every chain is followed at most once around the file, so that cycles end; sizes are checked against the file's.
public struct OLEFile: Sendable {
    /// Streams and storages, each storage before what it holds.
    public let entries: [OLEEntry]
    /// The class identifier of the whole file.
    public let classID: [UInt8]

    let bytes: [UInt8]
    let sectorShift: Int
    let miniShift: Int
    let miniCutoff: Int
    /// For each sector the next one of its chain.
    let table: [UInt32]
    let miniTable: [UInt32]
    /// The sectors that hold the small streams, in order.
    let miniSectors: [UInt32]
    private let places: [String: Int]

    /// Whether the bytes begin as an OLE2 file does.
    public static func isOLE(_ bytes: UnsafeRawBufferPointer) -> Bool {
        bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    }

    /// Reads the tables and the directory; a file cut short opens as far as those reach.
    public init(_ bytes: [UInt8]) throws(OLEError) {
        guard bytes.count >= 512, bytes.withUnsafeBytes({ Self.isOLE($0) }) else { throw .notOLE }
        let header = OLEHeader(bytes)
        guard (7...16).contains(header.sectorShift), (4...header.sectorShift).contains(header.miniShift) else {
            throw .malformed("the size of its sectors")
        }
        self.bytes = bytes
        sectorShift = header.sectorShift
        miniShift = header.miniShift
        miniCutoff = header.miniCutoff
        let reader = SectorReader(bytes: bytes, shift: header.sectorShift)
        table = reader.allocationTable(header)
        let directory = reader.contents(of: reader.chain(from: header.directory, through: table, upTo: 1 << 16).sectors)
        miniTable = reader.numbers(in: reader.chain(from: header.miniTable, through: table).sectors)
        let tree = OLEDirectory(directory, isWide: header.isWide)
        guard let root = tree.root else { throw .malformed("it has no root") }
        classID = root.classID
        entries = tree.entries
        miniSectors = reader.chain(from: root.start, through: table).sectors
        places = Dictionary(
            tree.entries.enumerated().map { ($1.path.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The entry at a path such as `ObjectPool/_1/CONTENTS`; capitals make no difference, as the format wants it.
    public func entry(at path: String) -> OLEEntry? { places[path.lowercased()].map { entries[$0] } }

    /// What lies directly in a storage; in the root where nil.
    public func children(of storage: OLEEntry?) -> [OLEEntry] {
        entries.filter { $0.parent == (storage?.id ?? 0) }
    }

    /// The stream at a path whole, or nil where there is none, it is larger than `limit` bytes or damaged.
    public func stream(at path: String, limit: Int = 256 << 20) -> [UInt8]? {
        guard let entry = entry(at: path), !entry.isStorage else { return nil }
        return try? read(entry, limit: limit)
    }

    /// The whole stream. Reading many streams that claim the same sectors costs their sum: the caller bounds it.
    public func read(_ entry: OLEEntry, limit: Int = 256 << 20) throws(OLEError) -> [UInt8] {
        guard entry.size <= limit else { throw .tooLarge(entry.size) }
        guard entry.size <= bytes.count else { throw .cutShort }
        let (data, isCyclic) = collect(entry, upTo: entry.size)
        if data.count < entry.size { throw isCyclic ? .cyclic : .cutShort }
        return data
    }

    /// As much of the stream as the file still holds, at most `limit` bytes.
    public func readWhatIsLeft(of entry: OLEEntry, limit: Int = 256 << 20) -> [UInt8] {
        collect(entry, upTo: min(entry.size, limit, bytes.count)).data
    }

    private func collect(_ entry: OLEEntry, upTo size: Int) -> (data: [UInt8], isCyclic: Bool) {
        guard !entry.isStorage, size > 0 else { return ([], false) }
        let isSmall = entry.size < miniCutoff
        let shift = isSmall ? miniShift : sectorShift
        let count = (size + (1 << shift) - 1) >> shift
        let reader = SectorReader(bytes: bytes, shift: sectorShift)
        let chain = reader.chain(from: entry.start, through: isSmall ? miniTable : table, upTo: count)
        var data: [UInt8] = []
        data.reserveCapacity(size)
        for sector in chain.sectors {
            guard let range = isSmall ? miniRange(sector) : reader.range(sector) else { break }
            data.append(contentsOf: bytes[range].prefix(size - data.count))
        }
        return (data, chain.isCyclic)
    }

    /// Where a small sector lies in the file.
    private func miniRange(_ sector: UInt32) -> Range<Int>? {
        let offset = Int(sector) << miniShift
        let place = offset >> sectorShift
        guard place < miniSectors.count else { return nil }
        let reader = SectorReader(bytes: bytes, shift: sectorShift)
        guard let whole = reader.range(miniSectors[place]) else { return nil }
        let start = whole.lowerBound + (offset & ((1 << sectorShift) - 1))
        let end = min(start + (1 << miniShift), whole.upperBound)
        return start < end ? start..<end : nil
    }
}
