private import Deflate

/// Hands out the entries of an archive that libarchive reads from its start.
struct StreamUnpacker {
    let kind: ArchiveKind
    let pieces: [UnsafeRawBufferPointer]
    /// The file's name: what a single packed file is called after.
    let name: String
    let limits: ArchiveLimits

    /// How often reading is taken up again behind a damaged entry.
    private static let restarts = 8

    func forEachEntry(
        _ body: (ArchiveEntry, Result<UnsafeRawBufferPointer, EntryDamage>) -> Void
    ) throws(ArchiveFailure) -> ArchiveSummary {
        let walk = StreamWalk(self)
        for _ in 0...Self.restarts {
            if try run(walk, body) { return try walk.finish() }
        }
        throw ArchiveFailure(.corrupt, "more than \(Self.restarts) damaged entries")
    }

    var packedBytes: Int { pieces.reduce(0) { $0 + $1.count } }

    /// Reads from the start, past the entries that are done. False when an entry's damage ended the pass.
    private func run(
        _ walk: StreamWalk, _ body: (ArchiveEntry, Result<UnsafeRawBufferPointer, EntryDamage>) -> Void
    ) throws(ArchiveFailure) -> Bool {
        guard let source = try? ByteSource(pieces, isGzip: kind == .gzip), let archive = LibArchive(source, format)
        else { throw ArchiveFailure(.tooLarge, "no memory") }
        if case .fatal(let reason) = archive.open() { throw failure(source, reason) }
        var index = 0
        while true {
            switch archive.nextEntry() {
            case .good, .warning: break
            case .end:
                try drain(source)
                return true
            case .failed(let reason), .fatal(let reason): throw failure(source, reason)
            }
            defer { index += 1 }
            guard index >= walk.done else { continue }
            guard let entry = try walk.begin(archive, index) else { continue }
            let content: Result<UnsafeRawBufferPointer, EntryDamage>
            switch try walk.read(archive, entry) {
            case .whole(let bytes): content = .success(bytes)
            case .damaged(let damage): content = .failure(damage)
            case .lost(let reason):
                let failure = failure(source, reason)
                // Only a damaged entry of an archive that can be skipped through is that entry's affair alone.
                guard failure.code == .corrupt, source.isSeekable, format.isSkippable else { throw failure }
                body(entry, .failure(EntryDamage(.damaged, reason)))
                return false
            }
            body(entry, content)
        }
    }

    /// Reads what follows the last entry, so that the checksum at the end of a gzip stream is looked at.
    private func drain(_ source: ByteSource) throws(ArchiveFailure) {
        guard kind == .gzip else { return }
        var left = 64 << 20
        while let bytes = source.next(), !bytes.isEmpty, left > 0 { left -= bytes.count }
        if source.failure != nil { throw failure(source, "") }
    }

    private var format: LibArchive.Format {
        switch kind {
        case .sevenZip: .sevenZip
        case .rar4: .rar4
        case .rar5: .rar5
        case .cab: .cab
        case .lha: .lha
        case .iso: .iso
        case .tar: .stream(filter: nil)
        default: .stream(filter: kind)
        }
    }

    /// What a reason of libarchive's means for the archive.
    private func failure(_ source: ByteSource, _ reason: String) -> ArchiveFailure {
        if let fault = source.failure {
            return ArchiveFailure(
                .corrupt, fault == .truncated ? "the gzip stream is cut off" : "the gzip stream is damaged")
        }
        let lower = reason.lowercased()
        if lower.contains("encrypt") { return ArchiveFailure(.encrypted, reason) }
        let unsupported = ["unsupported", "not supported", "unavailable", "unknown codec", "unexpected codec"]
        if unsupported.contains(where: { lower.contains($0) }) { return ArchiveFailure(.unsupported, reason) }
        return ArchiveFailure(.corrupt, reason)
    }
}

extension LibArchive.Format {
    /// Whether an entry can be passed over without unpacking it.
    fileprivate var isSkippable: Bool {
        switch self {
        case .rar4, .rar5, .sevenZip, .cab, .lha, .iso: true
        case .zipEntry: false
        case .stream(let filter): filter == nil
        }
    }
}
