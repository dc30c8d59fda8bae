/// Follows the headers of a tar archive as its bytes go by, and notes what tar readers would not agree on: libarchive itself
/// takes one of the readings and says nothing.
struct TarWatch {
    /// The first thing that was found.
    private(set) var finding: ArchiveFailure?
    private var block: [UInt8] = []
    /// Bytes of an entry's data still to come, padding included.
    private var left = 0
    /// Data that is kept: the body of a header for the next entry, or the first block of an entry that should have none.
    private var kept: [UInt8] = []
    private var keeps = 0
    private var pax: PaxRecords?
    /// The name that a GNU header gives the next entry.
    private var longName: [UInt8]?
    private var last = Last.other
    /// What to look for in the data of the last header.
    private enum Last {
        /// The extended header of the next entry, and of all.
        case pax, globalPax
        case longName
        /// Should have no data; or has some by its extended header only.
        case withoutData, openData
        case other
    }
    /// The last entry should have had no data, but its first block of it looks like a header.
    private var isDoubtful = false
    /// The end mark went by: what follows is hidden from the readers that stop there.
    private var isPastEnd = false
    /// The headers until then. Ant fills the last record up with what stood in the one before: those are no other entries.
    private var seen: Set<[UInt8]> = []
    private var isOver = false

    /// Nothing more will be found.
    var isDone: Bool { isOver || finding != nil }

    private static let paxLimit = 1 << 20
    private static let mostSeen = 4_096

    /// What is found in a tar that lies in memory.
    static func check(_ bytes: UnsafeRawBufferPointer) -> ArchiveFailure? {
        var watch = TarWatch()
        watch.feed(bytes)
        return watch.finding
    }

    /// The next bytes.
    mutating func feed(_ bytes: UnsafeRawBufferPointer) {
        var rest = bytes[...]
        while !rest.isEmpty, !isDone {
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
        let size = isZero ? nil : TarHeader.size(block)
        if isDoubtful, isZero || TarHeader.isHeader(block) {
            return find("an entry of a kind without data has some, and it holds entries")
        }
        isDoubtful = false
        kept.removeAll(keepingCapacity: true)
        keeps = 0
        guard !isZero else {
            isPastEnd = true
            return
        }
        guard TarHeader.isHeader(block), let size else {
            isOver = true
            return
        }
        if isPastEnd {
            if !seen.contains(block) { find("entries after the mark for its end") }
            return
        }
        if seen.count < Self.mostSeen { seen.insert(block) }
        if let length = length(size) { begin(block[156], length) }
    }

    /// The length of the data by header and extended header.
    private mutating func length(_ size: Int) -> Int? {
        let type = block[156]
        guard let pax, let told = pax.size, type != UInt8(ascii: "x"), type != UInt8(ascii: "g") else { return size }
        let isFile = type == UInt8(ascii: "0") || type == 0
        if pax.isSparse, size != 0 { return size }
        if isFile, size != 0, told != size {
            find("header and extended header tell different lengths")
            return nil
        }
        return told
    }

    private mutating func begin(_ type: UInt8, _ length: Int) {
        last = .other
        switch type {
        case UInt8(ascii: "x"): (last, keeps) = (.pax, Self.paxLimit)
        case UInt8(ascii: "g"): (last, keeps) = (.globalPax, Self.paxLimit)
        case UInt8(ascii: "L"): (last, keeps) = (.longName, Self.paxLimit)
        case UInt8(ascii: "K"): break
        case UInt8(ascii: "M"):
            finding = ArchiveFailure(.partMissing, "a file that goes on from another volume")
            return
        case UInt8(ascii: "1")...UInt8(ascii: "7"), UInt8(ascii: "V"), UInt8(ascii: "D"):
            (last, keeps) = (.withoutData, 512)
            endNames()
        default:
            if length > 0, TarHeader.size(block) == 0 { (last, keeps) = (.openData, 512) }
            endNames()
        }
        keeps = min(keeps, length)
        let (padded, overflow) = length.addingReportingOverflow(511)
        left = overflow ? .max : padded & ~511
        if left == 0 { endOfData() }
    }

    /// The headers before an entry have told its name. What its own header says is then to be passed over, but not every
    /// reader does so.
    private mutating func endNames() {
        if pax?.path != nil || longName != nil, let fault = TarHeader.climbingName(block) { finding = finding ?? fault }
        if let longName, let path = pax?.path, longName != path {
            find("two headers before one entry give it different names")
        }
        (pax, longName) = (nil, nil)
    }

    private mutating func endOfData() {
        switch last {
        case .pax, .globalPax: readPax()
        case .longName:
            let name = Array(kept.prefix { $0 != 0 })
            if let longName, longName != name { find("two headers before one entry give it different names") }
            longName = name
        case .withoutData: isDoubtful = kept.count == 512 && TarHeader.isHeader(kept)
        case .openData:
            if kept.count == 512, TarHeader.isHeader(kept) {
                find("data by its extended header only, and it holds entries")
            }
        case .other: break
        }
    }

    private mutating func readPax() {
        let records = PaxRecords(kept)
        if let fault = records.fault { return find(fault) }
        if last == .globalPax {
            if records.namesOneEntry { find("an extended header for all entries gives a name or length") }
            return
        }
        if let before = pax?.path, let path = records.path, before != path {
            return find("two extended headers give one entry different names")
        }
        pax = records
    }

    private mutating func find(_ what: String) {
        if finding == nil { finding = ArchiveFailure(.ambiguous, what) }
    }
}
