extension ZipEntry {
    /// Reads the header at `position` of the directory, and says where the next one starts.
    static func read(
        _ bytes: UnsafeRawBufferPointer, at position: Int, base: Int, volumes: [Int], index: Int
    ) -> (entry: ZipEntry, next: Int)? {
        guard bytes.le32(position) == ZipSignature.central, let madeBy = bytes.le16(position + 4),
            let flags = bytes.le16(position + 8), let method = bytes.le16(position + 10),
            let crc = bytes.le32(position + 16), var packed = bytes.le32(position + 20),
            var expanded = bytes.le32(position + 24), let nameLength = bytes.le16(position + 28),
            let extraLength = bytes.le16(position + 30), let commentLength = bytes.le16(position + 32),
            let disk = bytes.le16(position + 34), let attributes = bytes.le32(position + 38),
            var offset = bytes.le32(position + 42)
        else { return nil }
        let nameStart = position + 46
        let extraStart = nameStart + nameLength
        let commentStart = extraStart + extraLength
        let next = commentStart + commentLength
        guard let name = bytes.slice(nameStart, nameLength), let extraBytes = bytes.slice(extraStart, extraLength),
            next <= bytes.count
        else { return nil }
        let extra = ZipExtra(extraBytes, name: name)
        // Only the fields that do not fit stand in the zip64 field, in this order (APPNOTE 4.5.3).
        var rest = (extra.zip64 ?? [])[...]
        if expanded == 0xFFFF_FFFF, let value = rest.popFirst() { expanded = value }
        if packed == 0xFFFF_FFFF, let value = rest.popFirst() { packed = value }
        if offset == 0xFFFF_FFFF, let value = rest.popFirst() { offset = value }
        // On a single volume the number of the volume is no matter; some programs write anything there.
        let volumeStart = volumes.count == 1 ? 0 : volumes[min(disk, volumes.count - 1)]
        let (headerOffset, overflow) = offset.addingReportingOverflow(base + volumeStart)
        let entry = ZipEntry(
            index: index, nameBytes: Array(extra.unicodeName ?? name),
            isNameUTF8: flags & 1 << 11 != 0 || extra.unicodeName != nil, method: method, packed: packed,
            expanded: expanded, crc32: UInt32(truncatingIfNeeded: crc),
            isEncrypted: flags & 1 != 0 || flags & 1 << 6 != 0 || method == 99, flags: flags, madeBy: madeBy,
            externalAttributes: attributes, headerOffset: overflow ? .max : headerOffset,
            headerName: nameStart..<extraStart, extraRange: extraStart..<commentStart,
            commentRange: commentStart..<next)
        return (entry, next)
    }
}
