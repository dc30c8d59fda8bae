private import Deflate

/// The state of reading an archive from its start: names seen, bytes unpacked.
final class StreamWalk {
    /// What came of an entry's bytes.
    enum Content {
        case whole(UnsafeRawBufferPointer)
        case damaged(EntryDamage)
        /// The archive cannot be read on from here.
        case lost(String)
    }

    /// Entries that are dealt with, folders included.
    private(set) var done = 0
    /// Whether any entry was come to.
    var hasEntries: Bool { done > 0 }
    private let unpacker: StreamUnpacker
    private let allowance: Int
    private let buffer = EntryBuffer()
    private var register = EntryPathRegister()
    private var summary: ArchiveSummary
    /// Length and checksum of each file, to know a repeated one by.
    private var digests: [Int: (count: Int, crc: UInt32)] = [:]
    private var repeated: Int?
    private var foreignNames: [(bytes: [UInt8], isUTF8: Bool)] = []

    init(_ unpacker: StreamUnpacker) {
        self.unpacker = unpacker
        summary = ArchiveSummary(kind: unpacker.kind)
        allowance = unpacker.limits.allowance(packed: unpacker.packedBytes)
    }

    /// Looks at an entry's header. Nil for a folder.
    ///
    /// - Throws: `ArchiveFailure` for what no entry of a sound archive has.
    func begin(_ archive: LibArchive, _ index: Int) throws(ArchiveFailure) -> ArchiveEntry? {
        done = index + 1
        guard index < unpacker.limits.entries else {
            throw ArchiveFailure(.tooLarge, "more than \(unpacker.limits.entries) entries")
        }
        // A packed single file has no name of its own, and 7z may do without.
        let name = archive.name
        try EntryPathCheck.checkLength(name.bytes)
        let isNameless = archive.isRaw || (unpacker.kind == .sevenZip && name.bytes.isEmpty)
        let path = isNameless ? EntryPath(index == 0 ? rawName : "\(rawName) \(index + 1)") : decode(name)
        try EntryPathCheck.checkPlace(path)
        if archive.isEncrypted { throw ArchiveFailure(.encrypted, entry: path.shown, "the entry needs a password") }
        let kind: EntryPathRegister.Kind
        switch archive.entryKind {
        case .special: throw ArchiveFailure(.hostile, entry: path.shown, "a device, pipe or socket")
        case .folder:
            if !path.path.isEmpty { _ = try register.add(path, .folder, index: index) }
            return nil
        case .link:
            try EntryPathCheck.checkLink(path, to: archive.linkTarget)
            kind = .link
        case .hardLink:
            // Told from the top of the archive, not from the link's own folder.
            try EntryPathCheck.checkPlace(EntryPath(archive.linkTarget))
            kind = .link
        case .file: kind = .file
        }
        repeated = nil
        if case .repeated(let first) = try register.add(path, kind, index: index) { repeated = first }
        summary.entries += 1
        return ArchiveEntry(
            path: path.path, isNameGuessed: path.isGuessed, kind: kind == .link ? .link : .file)
    }

    /// Reads an entry's bytes.
    ///
    /// - Throws: `.tooLarge` past the limit of the whole archive, `.ambiguous` for a second entry of the same name with other bytes.
    func read(_ archive: LibArchive, _ entry: ArchiveEntry) throws(ArchiveFailure) -> Content {
        buffer.restart(expecting: 0)
        if entry.kind == .link { return .whole(buffer.bytes) }
        let told = archive.length ?? 0
        if told > 0 { try spend(told) }
        guard told <= unpacker.limits.entryBytes else { return .damaged(tooLarge) }
        buffer.restart(expecting: min(max(0, told), 16 << 20))
        while true {
            let (outcome, bytes, offset) = archive.nextBlock()
            switch outcome {
            case .good: break
            case .end:
                return try finishEntry(told)
            case .warning(let reason), .failed(let reason):
                return .damaged(EntryDamage(reason.contains("nsupported") ? .unsupported : .damaged, reason))
            case .fatal(let reason): return .lost(reason)
            }
            let (end, overflow) = offset.addingReportingOverflow(bytes.count)
            guard offset >= 0, !overflow, end <= unpacker.limits.entryBytes else { return .damaged(tooLarge) }
            if end > max(told, buffer.count) { try spend(end - max(told, buffer.count)) }
            buffer.put(bytes, at: offset)
        }
    }

    /// What was read in all.
    ///
    /// - Throws: `.empty` without files.
    func finish() throws(ArchiveFailure) -> ArchiveSummary {
        guard summary.entries > 0 else { throw ArchiveFailure(.empty, "an archive without files") }
        return summary
    }

    private func finishEntry(_ told: Int) throws(ArchiveFailure) -> Content {
        if told > buffer.count { buffer.extend(to: told) }
        let bytes = buffer.bytes
        let digest = (count: bytes.count, crc: Checksum.crc32(bytes))
        if done <= unpacker.checksums.count, let told = unpacker.checksums[done - 1], told != digest.crc {
            return .damaged(EntryDamage(.damaged, "checksum does not match"))
        }
        if let repeated, let first = digests[repeated], first != digest {
            throw ArchiveFailure(.ambiguous, "two entries of one name with different contents")
        }
        digests[done - 1] = digest
        return .whole(bytes)
    }

    private func spend(_ count: Int) throws(ArchiveFailure) {
        guard count <= allowance - summary.expandedBytes else {
            throw ArchiveFailure(.tooLarge, "unpacks to more than \(allowance) bytes from \(unpacker.packedBytes)")
        }
        summary.expandedBytes += count
    }

    private var tooLarge: EntryDamage { EntryDamage(.tooLarge, "more than \(unpacker.limits.entryBytes) bytes") }

    /// Names come one at a time, so the charset is found from all that came until now.
    private func decode(_ name: (bytes: [UInt8], isUTF8: Bool)) -> EntryPath {
        if name.isUTF8 || name.bytes.allSatisfy({ $0 < 0x80 }) {
            return EntryPath.decode([name]).first ?? EntryPath("")
        }
        if foreignNames.count >= 64 { foreignNames.removeFirst() }
        foreignNames.append(name)
        return EntryPath.decode(foreignNames).last ?? EntryPath("")
    }

    /// The name of the file without the ending that tells of the packing.
    private var rawName: String {
        guard let dot = unpacker.name.utf8.lastIndex(of: 0x2E), dot > unpacker.name.startIndex else {
            return unpacker.name
        }
        return String(unpacker.name[..<dot])
    }
}
