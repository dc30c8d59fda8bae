/// Follows the headers of a tar archive as its bytes go by, and notes what tar readers would not agree on: libarchive itself
/// takes one of the readings and says nothing.
struct TarWatch {
    /// The first thing that was found.
    private(set) var finding: ArchiveFailure?
    private var block: [UInt8] = []
    /// Bytes of an entry's data still to come, padding included.
    private var left = 0
    /// Data that is kept: the body of a pax header, or the first block of an entry that should have none.
    private var kept: [UInt8] = []
    private var keeps = 0
    private var pax: PaxRecords?
    /// The last entry should have had no data, but its first block of it looks like a header.
    private var isDoubtful = false
    private var isOver = false
    private var lastType: UInt8 = 0

    private static let paxLimit = 1 << 20

    /// What is found in a tar that lies in memory.
    static func check(_ bytes: UnsafeRawBufferPointer) -> ArchiveFailure? {
        var watch = TarWatch()
        watch.feed(bytes)
        return watch.finding
    }

    /// The next bytes.
    mutating func feed(_ bytes: UnsafeRawBufferPointer) {
        var rest = bytes[...]
        while !rest.isEmpty, finding == nil, !isOver {
            if left > 0 {
                let step = min(left, rest.count)
                if kept.count < keeps { kept += rest.prefix(min(step, keeps - kept.count)) }
                rest = rest.dropFirst(step)
                left -= step
                if left == 0 { endOfData() }
                continue
            }
            let step = min(512 - block.count, rest.count)
            block += rest.prefix(step)
            rest = rest.dropFirst(step)
            if block.count == 512 {
                header()
                block.removeAll(keepingCapacity: true)
            }
        }
    }

    private mutating func header() {
        let isZero = block.allSatisfy { $0 == 0 }
        if isDoubtful, isZero || TarWatch.isHeader(block) {
            finding = ArchiveFailure(.ambiguous, "an entry of a kind without data has some, and it holds entries")
            return
        }
        isDoubtful = false
        kept.removeAll(keepingCapacity: true)
        keeps = 0
        guard !isZero, TarWatch.isHeader(block), let size = TarWatch.size(block) else {
            isOver = true
            return
        }
        let type = block[156]
        var length = size
        if let told = pax?.size, type != UInt8(ascii: "x"), type != UInt8(ascii: "g") {
            if size != 0, told != size, type == UInt8(ascii: "0") || type == 0 {
                finding = ArchiveFailure(.ambiguous, "header and extended header tell different lengths")
                return
            }
            length = told
        }
        switch type {
        case UInt8(ascii: "x"), UInt8(ascii: "g"):
            keeps = min(length, Self.paxLimit)
        case UInt8(ascii: "1")...UInt8(ascii: "7"), UInt8(ascii: "V"), UInt8(ascii: "D"):
            keeps = min(length, 512)
            pax = nil
        case UInt8(ascii: "L"), UInt8(ascii: "K"): break
        default: pax = nil
        }
        let (padded, overflow) = length.addingReportingOverflow(511)
        left = overflow ? .max : padded & ~511
        lastType = type
        if left == 0 { endOfData() }
    }

    private mutating func endOfData() {
        switch lastType {
        case UInt8(ascii: "x"), UInt8(ascii: "g"):
            let records = PaxRecords(kept)
            if let fault = records.fault {
                finding = ArchiveFailure(.ambiguous, fault)
            } else if lastType == UInt8(ascii: "g"), records.namesOneEntry {
                finding = ArchiveFailure(.ambiguous, "an extended header for all entries gives a name or length")
            } else if lastType == UInt8(ascii: "x") {
                if let before = pax?.path, let path = records.path, before != path {
                    finding = ArchiveFailure(.ambiguous, "two extended headers give one entry different names")
                }
                pax = records
            }
        case UInt8(ascii: "1")...UInt8(ascii: "7"), UInt8(ascii: "V"), UInt8(ascii: "D"):
            isDoubtful = kept.count == 512 && TarWatch.isHeader(kept)
        default: break
        }
    }

    /// Whether the block's checksum is right, so that a reader would take it for a header.
    private static func isHeader(_ block: [UInt8]) -> Bool {
        guard block.count == 512 else { return false }
        var (told, sum, signed) = (0, 0, 0)
        for digit in block[148..<156] where (0x30...0x37).contains(digit) { told = told * 8 + Int(digit - 0x30) }
        for (index, byte) in block.enumerated() {
            let value = (148..<156).contains(index) ? 0x20 : byte
            sum += Int(value)
            signed += Int(Int8(bitPattern: value))
        }
        return told > 0 && (told == sum || told == signed)
    }

    /// The length, in octal or, for large ones, in base 256.
    private static func size(_ block: [UInt8]) -> Int? {
        let field = block[124..<136]
        if block[124] & 0x80 != 0 {
            var value = 0
            for byte in field.dropFirst(4) {
                guard value <= Int.max >> 8 else { return nil }
                value = value << 8 | Int(byte)
            }
            return value
        }
        var value = 0
        for byte in field {
            if (0x30...0x37).contains(byte) { value = value * 8 + Int(byte - 0x30) } else if byte != 0x20 { break }
        }
        return value
    }
}
