private import Deflate

/// What the start of a 7z archive says of its end (7zFormat.txt).
struct SevenZipOutline {
    /// The header at the end lies past the end of the file.
    let isCut: Bool
    /// The archive holds nothing at all.
    let isEmpty: Bool
    /// The start was never filled in: the program that wrote it was stopped, or wrote to a pipe.
    let isUnfinished: Bool
    /// Both headers have the checksums that are told: what then cannot be read is not damaged, but of an unknown kind.
    let isSound: Bool
    /// Where the archive ends.
    let end: Int

    init?(_ bytes: UnsafeRawBufferPointer, at start: Int) {
        guard bytes.has(ArchiveKind.sevenZipMark, at: start), let checksum = bytes.le32(start + 8),
            let offset = bytes.le64(start + 12), let length = bytes.le64(start + 20),
            let headerChecksum = bytes.le32(start + 28), let header = bytes.slice(start + 12, 20)
        else { return nil }
        let (afterOffset, overflow) = (start + 32).addingReportingOverflow(offset)
        let (end, overflowToo) = afterOffset.addingReportingOverflow(length)
        self.end = overflow || overflowToo ? .max : end
        isCut = overflow || overflowToo || end > bytes.count
        isUnfinished = length == 0 && bytes.count > start + 32 && header.allSatisfy { $0 == 0 }
        isEmpty = length == 0 && !isUnfinished
        isSound =
            Int(Checksum.crc32(header)) == checksum && !isCut
            && bytes.slice(afterOffset, length).map { Int(Checksum.crc32($0)) } == headerChecksum
    }

    /// A start for an unfinished archive, made from the header that stands at its end, whichever of the likely places
    /// libarchive can read. It takes the place of the first 32 bytes.
    static func rescue(_ bytes: UnsafeRawBufferPointer) -> [UInt8]? {
        var tries = 0
        var position = bytes.count - 2
        while position >= max(32, bytes.count - 1 << 16), tries < 8 {
            // A packed header and a plain one begin so.
            let mark = (bytes[position], bytes[position + 1])
            if mark == (0x17, 0x06) || mark == (0x01, 0x04) {
                tries += 1
                if let start = self.start(bytes, headerAt: position), canRead(bytes, start) { return start }
            }
            position -= 1
        }
        return nil
    }

    private static func start(_ bytes: UnsafeRawBufferPointer, headerAt position: Int) -> [UInt8]? {
        guard let header = bytes.slice(position, bytes.count - position) else { return nil }
        var tail: [UInt8] = []
        func put(_ value: Int, _ width: Int) {
            for shift in 0..<width { tail.append(UInt8(truncatingIfNeeded: value >> (8 * shift))) }
        }
        put(position - 32, 8)
        put(header.count, 8)
        put(Int(Checksum.crc32(header)), 4)
        let checksum = Int(tail.span.bytes.withUnsafeBytes { Checksum.crc32($0) })
        let told = tail
        tail = []
        put(checksum, 4)
        return ArchiveKind.sevenZipMark + [0, 4] + tail + told
    }

    private static func canRead(_ bytes: UnsafeRawBufferPointer, _ start: [UInt8]) -> Bool {
        start.span.bytes.withUnsafeBytes { start in
            guard let source = try? ByteSource([start, UnsafeRawBufferPointer(rebasing: bytes[32...])]),
                let archive = LibArchive(source, .sevenZip), archive.open() == .good
            else { return false }
            return archive.nextEntry() == .good
        }
    }
}
