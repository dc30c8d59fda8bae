/// Finds sectors and follows their chains.
struct SectorReader {
    /// Numbers from here on are no sectors (end of chain, free, table).
    static let firstSpecial: UInt32 = 0xFFFF_FFFA

    let bytes: [UInt8]
    let shift: Int

    /// Where a sector lies; the last one of a file cut short may be smaller. Nil past the end.
    func range(_ sector: UInt32) -> Range<Int>? {
        guard sector < Self.firstSpecial else { return nil }
        let start = (Int(sector) + 1) << shift
        return start < bytes.count ? start..<min(start + (1 << shift), bytes.count) : nil
    }

    /// The sectors of a chain, at most `count` of them. One that comes back to itself ends soon after.
    func chain(
        from first: UInt32, through table: [UInt32], upTo count: Int = .max
    ) -> (sectors: [UInt32], isCyclic: Bool) {
        var sectors: [UInt32] = []
        var next = first
        // Brent's way to find a cycle: a mark that is set anew at every power of two.
        var mark = first
        var markedAt = 1
        while Int(next) < table.count, sectors.count < count {
            sectors.append(next)
            next = table[Int(next)]
            if next == mark {
                sectors.removeLast(sectors.count - min(sectors.count, markedAt))
                return (sectors, true)
            }
            if sectors.count == markedAt * 2 {
                mark = next
                markedAt = sectors.count
            }
        }
        return (sectors, false)
    }

    func contents(of sectors: [UInt32]) -> [UInt8] {
        var data: [UInt8] = []
        for sector in sectors {
            guard let range = range(sector) else { break }
            data.append(contentsOf: bytes[range])
        }
        return data
    }

    func numbers(in sectors: [UInt32]) -> [UInt32] {
        var numbers: [UInt32] = []
        numbers.reserveCapacity(sectors.count << (shift - 2))
        for sector in sectors {
            guard let range = range(sector) else { break }
            for offset in stride(from: range.lowerBound, through: range.upperBound - 4, by: 4) {
                numbers.append(Little.long(bytes, offset))
            }
        }
        return numbers
    }

    /// The allocation table: for each sector of the file the next one. Never longer than the file needs.
    func allocationTable(_ header: OLEHeader) -> [UInt32] {
        let sectorCount = (bytes.count >> shift) + 1
        let perSector = 1 << (shift - 2)
        let needed = sectorCount / perSector + 1
        var places = header.tableSectors.filter { $0 < Self.firstSpecial }
        var next = header.moreTableSectors
        var steps = 0
        while places.count < needed, steps <= needed, let range = range(next), range.count == 1 << shift {
            let more = numbers(in: [next])
            places += more.dropLast().filter { $0 < Self.firstSpecial }
            next = more.last ?? Self.firstSpecial
            steps += 1
        }
        return numbers(in: Array(places.prefix(needed)))
    }
}
