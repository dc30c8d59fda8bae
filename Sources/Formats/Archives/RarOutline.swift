/// What the headers of one RAR volume say, of which libarchive tells little: volumes, passwords, and whether it is whole.
///
/// Only headers are read; packed data is stepped over. After the RAR 5.0 technical note and the notes of RAR 4 (technote.txt).
struct RarOutline: Equatable {
    /// One volume of a set.
    var isVolume = false
    /// Its number in the set, from 0, where the headers tell.
    var number: Int?
    /// A file goes on from the volume before.
    var startsInside = false
    /// Another volume follows.
    var hasNext = false
    /// The headers themselves need a password: nothing can be listed.
    var areHeadersEncrypted = false
    /// An entry whose bytes need a password.
    var hasEncryptedEntries = false
    /// A name goes on behind a zero.
    var hasZeroInName = false
    /// Headers or data reach past the end of the file.
    var isCut = false
    /// Entries, folders included.
    var entries = 0
    /// The checksum of each entry in turn, where it has one. libarchive does not look at those of stored entries.
    var checksums: [UInt32?] = []
    /// Bytes of all entries together, as told.
    var expanded = 0
    /// Entries can only be unpacked one after the other.
    var isSolid = false
    /// Where the last header that was read ends, its data included.
    var end = 0
    /// All of it was written by RAR 2 or older, and one header follows the other up to the last byte.
    var isOldAndWhole = false

    /// The most headers that are looked at.
    static let headerLimit = 200_000

    mutating func addExpanded(_ length: Int) {
        let (sum, overflow) = expanded.addingReportingOverflow(max(0, length))
        expanded = overflow ? .max : sum
    }

    /// The checksums of a whole set: an entry that goes over several volumes has its own in the last of them.
    static func checksums(_ volumes: [RarOutline]) -> [UInt32?] {
        volumes.reduce(into: []) { all, volume in
            if volume.startsInside, !all.isEmpty { all.removeLast() }
            all += volume.checksums
        }
    }

    /// Reads the headers of a RAR 4 volume whose mark stands at `start`.
    init(rar4 bytes: UnsafeRawBufferPointer, at start: Int) {
        var position = start + 7
        var isOld = true
        for _ in 0..<Self.headerLimit {
            end = position
            guard position < bytes.count else {
                isOldAndWhole = isOld && entries > 0 && position == bytes.count
                return
            }
            guard let type = bytes.le8(position + 2), let flags = bytes.le16(position + 3),
                let size = bytes.le16(position + 5)
            else {
                isCut = true
                return
            }
            guard size >= 7, (0x72...0x7B).contains(type) else {
                return
            }
            var data = 0
            if flags & 0x8000 != 0 || type == 0x74 || type == 0x7A {
                guard let low = bytes.le32(position + 7) else {
                    isCut = true
                    return
                }
                data = low
            }
            switch type {
            case 0x73:
                isVolume = flags & 1 != 0
                isSolid = flags & 8 != 0
                if isVolume, flags & 0x100 != 0 { number = 0 }
                if flags & 0x80 != 0 {
                    areHeadersEncrypted = true
                    return
                }
            case 0x74:
                entries += 1
                isOld = isOld && bytes.le8(position + 24).map { $0 <= 20 } ?? false
                if flags & 1 != 0 { startsInside = startsInside || entries == 1 }
                if flags & 2 != 0 { hasNext = true }
                if flags & 4 != 0 { hasEncryptedEntries = true }
                checksums.append(bytes.le32(position + 16).map { UInt32(truncatingIfNeeded: $0) })
                var expanded = bytes.le32(position + 11) ?? 0
                if flags & 0x100 != 0, let high = bytes.le32(position + 32), let more = bytes.le32(position + 36) {
                    data += high << 32
                    expanded += more << 32
                }
                addExpanded(expanded)
            case 0x7B:
                hasNext = hasNext || flags & 1 != 0
                if flags & 8 != 0, isVolume {
                    // After the checksum of the data, where there is one.
                    number = bytes.le16(position + 7 + (flags & 2 != 0 ? 4 : 0)) ?? number
                }
                end = min(bytes.count, position + size)
                return
            default: break
            }
            guard data >= 0, data <= bytes.count, position + size + data <= bytes.count else {
                isCut = true
                return
            }
            position += size + data
        }
    }
}
