/// What the start of a 7z archive says of its end.
struct SevenZipOutline {
    /// The header at the end lies past the end of the file.
    let isCut: Bool
    /// The archive holds nothing at all.
    let isEmpty: Bool
    /// Where the archive ends.
    let end: Int

    init?(_ bytes: UnsafeRawBufferPointer, at start: Int) {
        guard bytes.has(ArchiveKind.sevenZipMark, at: start), let offset = bytes.le64(start + 12),
            let length = bytes.le64(start + 20)
        else { return nil }
        let (afterOffset, overflow) = (start + 32).addingReportingOverflow(offset)
        let (end, overflowToo) = afterOffset.addingReportingOverflow(length)
        self.end = overflow || overflowToo ? .max : end
        isCut = overflow || overflowToo || end > bytes.count
        isEmpty = length == 0
    }
}
