private import Deflate

/// Hands out the entries of an archive that libarchive reads from its start.
struct StreamUnpacker {
    let kind: ArchiveKind
    let pieces: [UnsafeRawBufferPointer]
    /// The file's name: what a single packed file is called after.
    let name: String
    let limits: ArchiveLimits
    /// What the entries' bytes should come to, where it is known beforehand.
    let checksums: [UInt32?]
    /// What is packed is not taken for a tar.
    private var isSingleFile = false

    init(
        kind: ArchiveKind, pieces: [UnsafeRawBufferPointer], name: String, limits: ArchiveLimits,
        checksums: [UInt32?] = []
    ) {
        (self.kind, self.pieces, self.name, self.limits, self.checksums) = (kind, pieces, name, limits, checksums)
    }

    private var isNamedTar: Bool {
        let lower = name.lowercased()
        return lower.contains(".tar") || [".tgz", ".tbz", ".tbz2", ".txz", ".tzst"].contains { lower.hasSuffix($0) }
    }

    /// How often reading is taken up again behind a damaged entry.
    private static let restarts = 8

    func forEachEntry(
        _ body: (ArchiveEntry, Result<UnsafeRawBufferPointer, EntryDamage>) -> Void
    ) throws(ArchiveFailure) -> ArchiveSummary {
        if kind.isFilter, kind != .gzip, !isSingleFile, let finding = try tarFinding() { throw finding }
        let walk = StreamWalk(self)
        for _ in 0...Self.restarts where try run(walk, body) {
            // To libarchive, whatever begins with zeros is an empty tar.
            if walk.hasEntries || !kind.isFilter || isSingleFile || isNamedTar { return try walk.finish() }
            var file = self
            file.isSingleFile = true
            return try file.forEachEntry(body)
        }
        throw ArchiveFailure(.corrupt, "more than \(Self.restarts) damaged entries")
    }

    /// What a tar in this stream says that its readers would not agree on. Gzip is expanded by `ByteSource`, which looks at the
    /// same; the other filters are libarchive's, and the tar is seen only by letting it unpack the stream once more.
    private func tarFinding() throws(ArchiveFailure) -> ArchiveFailure? {
        guard let source = try? ByteSource(pieces), let archive = LibArchive(source, .file(filter: kind)) else {
            throw ArchiveFailure(.tooLarge, "no memory")
        }
        guard archive.open() == .good, archive.nextEntry() == .good else { return nil }
        var watch = TarWatch()
        var left = limits.allowance(packed: packedBytes)
        while !watch.isDone, left > 0 {
            let (outcome, bytes, _) = archive.nextBlock()
            guard outcome == .good, !bytes.isEmpty else { break }
            watch.feed(bytes)
            left -= bytes.count
        }
        return watch.finding
    }

    var packedBytes: Int { pieces.reduce(0) { $0 + $1.count } }

    /// Reads from the start, past the entries that are done. False when an entry's damage ended the pass.
    private func run(
        _ walk: StreamWalk, _ body: (ArchiveEntry, Result<UnsafeRawBufferPointer, EntryDamage>) -> Void
    ) throws(ArchiveFailure) -> Bool {
        guard let source = try? ByteSource(pieces, isGzip: kind == .gzip), let archive = LibArchive(source, format)
        else { throw ArchiveFailure(.tooLarge, "no memory") }
        if case .fatal(let reason) = archive.open() { throw failure(walk, source, reason) }
        var index = 0
        while true {
            switch archive.nextEntry() {
            case .good, .warning:
                if kind.isFilter, kind != .gzip, !archive.isFiltered {
                    throw ArchiveFailure(.corrupt, "its start is damaged: nothing can be unpacked")
                }
            case .end:
                try drain(walk, source)
                if !archive.isRaw, let finding = source.watch.finding { throw finding }
                return true
            case .failed(let reason), .fatal(let reason): throw failure(walk, source, reason)
            }
            defer { index += 1 }
            guard index >= walk.done else { continue }
            guard let entry = try walk.begin(archive, index) else { continue }
            let content: Result<UnsafeRawBufferPointer, EntryDamage>
            switch try walk.read(archive, entry) {
            case .whole(let bytes): content = .success(bytes)
            case .damaged(let damage): content = .failure(damage)
            case .lost(let reason):
                let failure = failure(walk, source, reason)
                // Only a damaged entry of an archive that can be skipped through is that entry's affair alone.
                guard failure.code == .corrupt, source.isSeekable, format.isSkippable else { throw failure }
                body(entry, .failure(EntryDamage(.damaged, reason)))
                return false
            }
            body(entry, content)
        }
    }

    /// Reads what follows the last entry, so that the checksum at the end of a gzip stream is looked at.
    private func drain(_ walk: StreamWalk, _ source: ByteSource) throws(ArchiveFailure) {
        guard kind == .gzip else { return }
        var left = 64 << 20
        while let bytes = source.next(), !bytes.isEmpty, left > 0 { left -= bytes.count }
        if source.failure != nil { throw failure(walk, source, "") }
    }

    private var format: LibArchive.Format {
        switch kind {
        case .sevenZip: .sevenZip
        case .rar4: .rar4
        case .rar5: .rar5
        case .cab: .cab
        case .lha: .lha
        case .iso: .iso
        case .tar: .tar(filter: nil)
        default: isSingleFile ? .file(filter: kind) : .tar(filter: kind)
        }
    }

    /// What a reason of libarchive's means for the archive.
    private func failure(_ walk: StreamWalk, _ source: ByteSource, _ reason: String) -> ArchiveFailure {
        if !isSingleFile, let finding = source.watch.finding { return finding }
        if let fault = source.failure {
            return ArchiveFailure(
                .corrupt, fault == .truncated ? "the gzip stream is cut off" : "the gzip stream is damaged")
        }
        let lower = reason.lowercased()
        if lower.contains("encrypt") { return ArchiveFailure(.encrypted, reason) }
        let unsupported = [
            "unsupported", "not supported", "unavailable", "unknown codec", "unexpected codec", "invalid options",
        ]
        if unsupported.contains(where: { lower.contains($0) }) { return ArchiveFailure(.unsupported, reason) }
        // Headers whose checksums are right say nothing false: libarchive does not know everything that 7z can hold.
        if !walk.hasEntries, kind == .sevenZip, SevenZipOutline(pieces[0], at: 0)?.isSound == true {
            return ArchiveFailure(.unsupported, "its headers are whole, but cannot be read: \(reason)")
        }
        if isWhole { return ArchiveFailure(.unsupported, "its headers are whole, but cannot be read: \(reason)") }
        return ArchiveFailure(.corrupt, reason)
    }

    /// Whether the headers of an archive of an old kind, which libarchive knows in part only, follow each other to its end.
    private var isWhole: Bool {
        switch kind {
        case .rar4: RarOutline(rar4: pieces[0], at: 0).isOldAndWhole
        case .lha: LhaOutline.isWhole(pieces[0])
        default: false
        }
    }
}

extension LibArchive.Format {
    /// Whether an entry can be passed over without unpacking it.
    fileprivate var isSkippable: Bool {
        switch self {
        case .rar4, .rar5, .sevenZip, .cab, .lha, .iso: true
        case .zipEntry, .file: false
        case .tar(let filter): filter == nil
        }
    }
}
