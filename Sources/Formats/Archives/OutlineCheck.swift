/// What the outlines of RAR and 7z archives tell before anything is unpacked.
enum OutlineCheck {
    /// Gives the checksum of each entry, where the outline has them.
    ///
    /// - Throws: `ArchiveFailure`.
    static func check(
        _ pieces: [UnsafeRawBufferPointer], _ place: ArchivePlace, _ limits: ArchiveLimits, name: String?
    ) throws(ArchiveFailure) -> [UInt32?] {
        switch place.kind {
        case .rar4, .rar5:
            var outlines: [RarOutline] = []
            for (index, piece) in pieces.enumerated() {
                let start = index == 0 ? place.start : 0
                let outline =
                    place.kind == .rar4 ? RarOutline(rar4: piece, at: start) : RarOutline(rar5: piece, at: start)
                try check(outline, piece, limits)
                outlines.append(outline)
            }
            return RarOutline.checksums(outlines)
        case .sevenZip:
            guard let outline = SevenZipOutline(pieces[0], at: place.start) else { return [] }
            if outline.isCut {
                if let name { throw ArchiveFailure(.partMissing, "lacks \(name)") }
                throw ArchiveFailure(.corrupt, "the 7z archive is cut off")
            }
            if outline.isUnfinished {
                guard SevenZipOutline.rescue(pieces[0]) == nil || place.start > 0 else { return [] }
                throw ArchiveFailure(.corrupt, "the 7z archive was never finished")
            }
            if outline.isEmpty { throw ArchiveFailure(.empty, "a 7z archive without entries") }
            try checkTail(pieces[0], outline.end)
        case .tar:
            if let finding = TarWatch.check(pieces[0]) { throw finding }
            try checkTail(pieces[0], 0)
        case .cab:
            // Of a set one cabinet tells that files go on in the one before or after it.
            if pieces[0].has([0x4D, 0x53, 0x43, 0x46], at: place.start), let flags = pieces[0].le16(place.start + 30),
                flags & 3 != 0
            {
                throw ArchiveFailure(.partMissing, "one cabinet of a set of several")
            }
            try checkTail(pieces[0], 0)
        default:
            // A zip archive as an entry does not reach up to the very end of these.
            try checkTail(pieces[0], 0)
        }
        return []
    }

    private static func check(
        _ outline: RarOutline, _ bytes: UnsafeRawBufferPointer, _ limits: ArchiveLimits
    ) throws(ArchiveFailure) {
        if outline.areHeadersEncrypted { throw ArchiveFailure(.encrypted, "the names, too, need a password") }
        if outline.hasEncryptedEntries { throw ArchiveFailure(.encrypted, "the entries need a password") }
        if outline.isCut { throw ArchiveFailure(.corrupt, "the RAR archive is cut off") }
        if outline.hasZeroInName { throw ArchiveFailure(.hostile, "a NUL in the name") }
        guard outline.entries <= limits.entries else {
            throw ArchiveFailure(.tooLarge, "more than \(limits.entries) entries")
        }
        try checkTail(bytes, outline.end)
    }

    /// A zip archive after the end: readers that look from the end would take that one.
    private static func checkTail(_ bytes: UnsafeRawBufferPointer, _ end: Int) throws(ArchiveFailure) {
        guard end < bytes.count, ArchivePlace.hasZipEnd(bytes, after: end) else { return }
        throw ArchiveFailure(.ambiguous, "a zip archive after the end of this one")
    }
}
