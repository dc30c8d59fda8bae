/// Whether the entries of a zip archive lie side by side, and what lies between them.
enum ZipGapCheck {
    static func check(_ zip: ZipFile, _ spans: [ZipSpan], _ paths: [EntryPath]) throws(ArchiveFailure) {
        let (bytes, stop) = (zip.bytes, zip.end.directoryStart)
        var reached = spans.first?.start ?? stop
        try checkPrefix(bytes, 0..<reached)
        for span in spans {
            guard span.start >= reached else {
                throw ArchiveFailure(.hostile, entry: paths[span.index].shown, "its bytes overlap another entry's")
            }
            try checkGap(bytes, reached..<span.start)
            reached = span.end
        }
        guard reached <= stop else { throw ArchiveFailure(.hostile, "an entry's bytes overlap the directory") }
        try checkGap(bytes, reached..<stop)
    }

    /// Before the archive a program that unpacks it may stand, or anything, if only no reader takes it for an archive.
    private static func checkPrefix(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) throws(ArchiveFailure) {
        guard !range.isEmpty else { return }
        if ZipStrays.first(bytes, in: range, endRecords: false) != nil {
            throw ArchiveFailure(.ambiguous, "entries before the archive that its directory does not name")
        }
        if bytes.has(ArchiveKind.rarMark, at: 0) || bytes.has(ArchiveKind.sevenZipMark, at: 0) {
            throw ArchiveFailure(.ambiguous, "an archive of another kind before the zip archive")
        }
    }

    private static func checkGap(_ bytes: UnsafeRawBufferPointer, _ gap: Range<Int>) throws(ArchiveFailure) {
        var gap = gap
        // Headers without a name or data are padding (Android's tools write them).
        while let header = ZipLocalHeader(bytes, at: gap.lowerBound), header.name.isEmpty, header.packed == 0,
            header.dataStart <= gap.upperBound
        {
            gap = header.dataStart..<gap.upperBound
        }
        if gap.isEmpty || bytes[gap].allSatisfy({ $0 == 0 }) || isSigningBlock(bytes, gap) { return }
        if ZipStrays.first(bytes, in: gap, endRecords: false) != nil {
            throw ArchiveFailure(.ambiguous, "entries that the directory does not name")
        }
        throw ArchiveFailure(.ambiguous, "\(gap.count) bytes between entries that belong to none")
    }

    /// The block with signatures that Android's tools put before the directory, and the zeros before it by which they let
    /// it start at a whole page.
    private static func isSigningBlock(_ bytes: UnsafeRawBufferPointer, _ gap: Range<Int>) -> Bool {
        guard gap.count >= 32, bytes.has(Array("APK Sig Block 42".utf8), at: gap.upperBound - 16),
            let length = bytes.le64(gap.upperBound - 24), length >= 24, length <= gap.count - 8
        else { return false }
        let start = gap.upperBound - length - 8
        return bytes.le64(start) == length && bytes[gap.lowerBound..<start].allSatisfy { $0 == 0 }
    }
}
