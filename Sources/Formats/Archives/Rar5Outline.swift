extension RarOutline {
    /// Reads the headers of a RAR 5 volume whose mark stands at `start`.
    init(rar5 bytes: UnsafeRawBufferPointer, at start: Int) {
        self.init()
        var position = start + 8
        for _ in 0..<Self.headerLimit {
            end = position
            guard position < bytes.count else { return }
            guard let header = Rar5Header(bytes, at: position) else {
                isCut = true
                return
            }
            guard header.end <= bytes.count else {
                isCut = true
                return
            }
            switch header.type {
            case 1:
                isVolume = header.fields.first.map { $0 & 1 != 0 } ?? false
                isSolid = header.fields.first.map { $0 & 4 != 0 } ?? false
                if isVolume {
                    number = header.fields.first.map { $0 & 2 != 0 } == true ? header.fields.dropFirst().first : 0
                }
            case 2:
                entries += 1
                if header.flags & 8 != 0 { startsInside = startsInside || entries == 1 }
                if header.flags & 16 != 0 { hasNext = true }
                if header.isEncrypted { hasEncryptedEntries = true }
                if header.hasZeroInName { hasZeroInName = true }
                checksums.append(header.checksum)
                if header.fields.count > 1 { addExpanded(header.fields[1]) }
            case 3: break
            case 4:
                areHeadersEncrypted = true
                return
            case 5:
                hasNext = hasNext || header.fields.first.map { $0 & 1 != 0 } ?? false
                end = header.end
                return
            default:
                // Unknown headers may be stepped over only where they say so.
                if header.flags & 4 == 0 { return }
            }
            let (next, overflow) = header.end.addingReportingOverflow(header.dataLength)
            guard !overflow, next <= bytes.count else {
                isCut = true
                return
            }
            position = next
        }
    }

    private init() {
        self.init(rar4: UnsafeRawBufferPointer(start: nil, count: 0), at: 0)
    }
}

/// One header of a RAR 5 volume.
private struct Rar5Header {
    let type: Int
    let flags: Int
    /// Bytes of data after the header.
    var dataLength = 0
    /// The first numbers after the common fields.
    private(set) var fields: [Int] = []
    /// Where the header ends.
    let end: Int
    /// A file header has an encryption record.
    private(set) var isEncrypted = false
    /// The checksum of a file's bytes.
    private(set) var checksum: UInt32?
    /// The name goes on behind a zero, where libarchive cuts it off.
    private(set) var hasZeroInName = false

    init?(_ bytes: UnsafeRawBufferPointer, at position: Int) {
        var cursor = position + 4
        guard let size = Self.number(bytes, &cursor), size > 0, size <= 2 << 20 else { return nil }
        end = cursor + size
        guard let type = Self.number(bytes, &cursor), let flags = Self.number(bytes, &cursor) else { return nil }
        (self.type, self.flags) = (type, flags)
        var extra = 0
        if flags & 1 != 0 { extra = Self.number(bytes, &cursor) ?? 0 }
        if flags & 2 != 0 {
            guard let length = Self.number(bytes, &cursor) else { return nil }
            dataLength = length
        }
        for _ in 0..<3 where cursor < end {
            guard let value = Self.number(bytes, &cursor) else { break }
            fields.append(value)
        }
        if type == 2, let kind = fields.first {
            // After flags, length and attributes, and the time where there is one.
            if kind & 2 != 0 { cursor += 4 }
            if kind & 4 != 0 {
                checksum = bytes.le32(cursor).map { UInt32(truncatingIfNeeded: $0) }
                cursor += 4
            }
            // Then method and system, and the name.
            if Self.number(bytes, &cursor) != nil, Self.number(bytes, &cursor) != nil,
                let length = Self.number(bytes, &cursor), let name = bytes.slice(cursor, length)
            {
                hasZeroInName = name.contains(0)
            }
        }
        guard type == 2, extra > 0, extra <= size, end <= bytes.count else { return }
        var place = end - extra
        for _ in 0..<100 where place < end {
            guard let length = Self.number(bytes, &place), length > 0, length <= end - place else { return }
            var inner = place
            if Self.number(bytes, &inner) == 1 { isEncrypted = true }
            place += length
        }
    }

    /// A number of seven bits a byte, lowest first (`vint`). Nil past the end and over 63 bits.
    private static func number(_ bytes: UnsafeRawBufferPointer, _ cursor: inout Int) -> Int? {
        var value = 0
        for shift in stride(from: 0, to: 63, by: 7) {
            guard let byte = bytes.le8(cursor) else { return nil }
            cursor += 1
            value |= (byte & 0x7F) << shift
            if byte & 0x80 == 0 { return value >= 0 ? value : nil }
        }
        return nil
    }
}
