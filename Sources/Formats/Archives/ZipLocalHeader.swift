/// The header that stands before an entry's bytes in a zip archive.
struct ZipLocalHeader {
    let versionNeeded, flags, method, crc32, packed, expanded: Int
    let name, extra: UnsafeRawBufferPointer
    /// Where the entry's bytes start.
    let dataStart: Int

    init?(_ bytes: UnsafeRawBufferPointer, at position: Int) {
        guard position >= 0, position < bytes.count, bytes.le32(position) == ZipSignature.local,
            let versionNeeded = bytes.le16(position + 4), let flags = bytes.le16(position + 6),
            let method = bytes.le16(position + 8), let crc32 = bytes.le32(position + 14),
            let packed = bytes.le32(position + 18), let expanded = bytes.le32(position + 22),
            let nameLength = bytes.le16(position + 26), let extraLength = bytes.le16(position + 28),
            let name = bytes.slice(position + 30, nameLength),
            let extra = bytes.slice(position + 30 + nameLength, extraLength)
        else { return nil }
        (self.versionNeeded, self.flags, self.method) = (versionNeeded, flags, method)
        (self.crc32, self.packed, self.expanded) = (crc32, packed, expanded)
        (self.name, self.extra) = (name, extra)
        dataStart = position + 30 + nameLength + extraLength
    }
}
