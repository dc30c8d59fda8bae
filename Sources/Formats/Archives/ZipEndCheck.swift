/// Whether the records at the end of a zip archive agree with each other and with the directory.
enum ZipEndCheck {
    static func check(_ zip: ZipFile) throws(ArchiveFailure) {
        let (bytes, end) = (zip.bytes, zip.end)
        if end.hasRivalDirectory {
            throw ArchiveFailure(.ambiguous, "two directories: one where the end record points, one before it")
        }
        if end.isSizeWrong { throw ArchiveFailure(.ambiguous, "the end record misstates the directory's length") }
        guard zip.isDivided || end.directoryDisk == 0 else {
            throw ArchiveFailure(
                .ambiguous, "the end record places the directory on volume \(end.directoryDisk + 1) of 1")
        }
        guard zip.isDivided || end.countHere == end.count else {
            throw ArchiveFailure(.ambiguous, "the end record counts \(end.countHere) and \(end.count) entries")
        }
        // Without zip64 the count is of 16 bits, and old programs let it wrap round.
        let wraps = end.zip64 == nil && zip.entries.count > 0xFFFF && zip.entries.count & 0xFFFF == end.count
        guard zip.entries.count == end.count || wraps else {
            throw ArchiveFailure(
                .ambiguous, "the directory holds \(zip.entries.count) entries, the end record counts \(end.count)")
        }
        try checkZip64(bytes, end, isDivided: zip.isDivided)

        // Between the directory and the end records only a digital signature may stand (APPNOTE 4.3.13).
        let rest = zip.directoryEnd..<end.recordsStart
        let isSignature =
            bytes.le32(rest.lowerBound) == ZipSignature.digitalSignature
            && bytes.le16(rest.lowerBound + 4) == rest.count - 6
        guard rest.isEmpty || isSignature || bytes[rest].allSatisfy({ $0 == 0 }) else {
            throw ArchiveFailure(.ambiguous, "\(rest.count) bytes between the directory and the end record")
        }

        // Comments and what follows the archive are nothing to a reader, unless it takes them for another archive.
        var outside = zip.entries.map(\.commentRange).filter { !$0.isEmpty }
        outside.append(end.position + 22..<bytes.count)
        for range in outside where ZipStrays.first(bytes, in: range, endRecords: range.upperBound != bytes.count) != nil
        {
            throw ArchiveFailure(.ambiguous, "a second archive in or after a comment")
        }
        let tail = bytes[min(bytes.count, end.comment.upperBound)...]
        let marks = [ArchiveKind.rarMark, ArchiveKind.sevenZipMark]
        if tail.indices.contains(where: { place in marks.contains { bytes.has($0, at: place) } }) {
            throw ArchiveFailure(.ambiguous, "an archive of another kind after the zip archive")
        }
    }

    private static func checkZip64(
        _ bytes: UnsafeRawBufferPointer, _ end: ZipEnd, isDivided: Bool
    ) throws(ArchiveFailure) {
        guard let zip64 = end.zip64 else {
            guard bytes.le32(end.position - 20) == ZipSignature.locator64 else { return }
            // A stored zip may happen to end there only if it is data of an entry, and then a directory would follow.
            throw ArchiveFailure(.corrupt, "the zip64 locator points to no end record")
        }
        guard isDivided || zip64.toldPosition + end.base == zip64.position else {
            throw ArchiveFailure(.ambiguous, "the zip64 locator points elsewhere than to the record before it")
        }
        guard zip64.end == zip64.locatorPosition else {
            throw ArchiveFailure(.ambiguous, "bytes between the zip64 end record and its locator")
        }
        guard
            ZipStrays.first(bytes, in: zip64.position + 56..<zip64.end, endRecords: true) == nil,
            !bytes[zip64.position + 56..<zip64.end].indices.contains(where: {
                bytes[$0] == 0x50 && bytes.le32($0) == ZipSignature.end64
            })
        else { throw ArchiveFailure(.ambiguous, "a second zip64 end record inside the first") }
        let pairs = [
            (bytes.le16(end.position + 4), zip64.disk, 0xFFFF),
            (bytes.le16(end.position + 6), zip64.directoryDisk, 0xFFFF),
            (bytes.le16(end.position + 8), zip64.countHere, 0xFFFF),
            (bytes.le16(end.position + 10), zip64.count, 0xFFFF),
            (bytes.le32(end.position + 12), zip64.size, 0xFFFF_FFFF),
            (bytes.le32(end.position + 16), zip64.offset, 0xFFFF_FFFF),
        ]
        for (plain, wide, mask) in pairs where !isDivided && plain != mask && plain != wide & mask {
            throw ArchiveFailure(.ambiguous, "the end record and its zip64 companion disagree")
        }
    }
}
