/// Where in a file an archive starts: at its first byte, or behind a program that would unpack it.
struct ArchivePlace: Equatable {
    let kind: ArchiveKind
    /// Where its mark stands. For a zip archive always 0: its directory is found from the end.
    let start: Int

    /// Nil where there is no archive.
    static func find(_ bytes: UnsafeRawBufferPointer) -> ArchivePlace? {
        if let kind = ArchiveKind.of(bytes) { return ArchivePlace(kind: kind, start: 0) }
        let isProgram = bytes.has([0x4D, 0x5A], at: 0) || bytes.has([0x7F, 0x45, 0x4C, 0x46], at: 0)
        // First from the end: a zip archive behind a program may hold RAR archives whose marks would be found.
        if hasZipEnd(bytes, mayHaveTail: !isProgram) { return ArchivePlace(kind: .zip, start: 0) }
        return isProgram ? afterProgram(bytes) : nil
    }

    /// Whether a zip archive ends the file, or nearly so: a reader that looks from the end would take it.
    static func hasZipEnd(
        _ bytes: UnsafeRawBufferPointer, after start: Int = 0, mayHaveTail: Bool = false
    ) -> Bool {
        ZipEnd.candidates(bytes).contains { position in
            guard let end = ZipEnd(bytes, at: position) else { return false }
            return end.count > 0 && end.directoryStart >= start
                && (mayHaveTail || end.comment.upperBound == bytes.count)
        }
    }

    /// Looks for the mark of a RAR or 7z archive behind the last section of a Windows program, or, where the program's
    /// header says nothing, in its first 2 MiB.
    private static func afterProgram(_ bytes: UnsafeRawBufferPointer) -> ArchivePlace? {
        let start = endOfProgram(bytes) ?? 64
        let stop = min(bytes.count - 8, start + 2 << 20)
        var position = start
        while position <= stop {
            if bytes[position] == 0x52, bytes.has(ArchiveKind.rarMark, at: position) {
                if bytes.le8(position + 6) == 0 { return ArchivePlace(kind: .rar4, start: position) }
                if bytes.le16(position + 6) == 1 { return ArchivePlace(kind: .rar5, start: position) }
            }
            if bytes[position] == 0x37, bytes.has(ArchiveKind.sevenZipMark, at: position),
                SevenZipOutline(bytes, at: position)?.isCut == false
            {
                return ArchivePlace(kind: .sevenZip, start: position)
            }
            position += 1
        }
        return nil
    }

    /// Where the sections of a Windows program end in the file.
    private static func endOfProgram(_ bytes: UnsafeRawBufferPointer) -> Int? {
        guard bytes.has([0x4D, 0x5A], at: 0), let header = bytes.le32(0x3C), bytes.has([0x50, 0x45, 0, 0], at: header),
            let sections = bytes.le16(header + 6), let optional = bytes.le16(header + 20)
        else { return nil }
        var end = 0
        for index in 0..<min(sections, 96) {
            let section = header + 24 + optional + index * 40
            guard let size = bytes.le32(section + 16), let place = bytes.le32(section + 20) else { return nil }
            end = max(end, place + size)
        }
        return end > 0 && end < bytes.count ? end : nil
    }
}
