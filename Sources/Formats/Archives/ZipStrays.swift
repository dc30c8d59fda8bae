/// Looks for zip records where none should be.
enum ZipStrays {
    /// Where in the range a header stands that a reader would take for an entry's, or, with `endRecords`, an end record.
    static func first(_ bytes: UnsafeRawBufferPointer, in range: Range<Int>, endRecords: Bool) -> Int? {
        guard let part = bytes.slice(range), part.count >= 22 else { return nil }
        var position = 0
        let stop = part.count - 22
        while position <= stop {
            guard part[position] == 0x50, part[position + 1] == 0x4B else {
                position += 1
                continue
            }
            let at = range.lowerBound + position
            if isEntry(bytes, at: at, within: range) { return at }
            if endRecords, bytes.le32(at) == ZipSignature.end || bytes.le32(at) == ZipSignature.end64 { return at }
            position += 1
        }
        return nil
    }

    /// Whether a local header with a likely name stands there: four bytes alone come by chance in programs and pictures.
    private static func isEntry(_ bytes: UnsafeRawBufferPointer, at position: Int, within range: Range<Int>) -> Bool {
        guard let header = ZipLocalHeader(bytes, at: position), header.dataStart <= range.upperBound,
            header.versionNeeded & 0xFF <= 63, header.method <= 99, !header.name.isEmpty, header.name.count <= 4_096
        else { return false }
        return !header.name.contains { $0 < 0x20 }
    }
}
