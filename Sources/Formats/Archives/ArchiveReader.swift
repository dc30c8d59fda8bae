/// Reads an archive of any kind from memory, one entry at a time.
///
/// A zip archive is audited as a whole before its first entry is handed over (`ZipAudit`). The other kinds are read in one pass by
/// libarchive: a fault that is found midway is thrown then, and what was handed over until then is to be dropped.
public struct ArchiveReader {
    /// The kind found in the bytes.
    public let kind: ArchiveKind
    private enum Content {
        case zip(ZipUnpacker)
        case stream(StreamUnpacker)
    }
    private let content: Content
    private let joined: JoinedBytes?
    private let rescued: JoinedBytes?

    /// Makes ready what cannot be once files are shut off. Call it before that.
    public static func prepare() { LibArchive.prepare() }

    /// Whether the bytes are an archive, readable here or not, and of what kind. Documents that are zip archives inside
    /// (docx, xlsx …) are told as zip; a self-extracting program is told as the archive in it. A picture or PDF with a zip archive
    /// behind it is told as zip, too: ask for the other kinds first.
    public static func kind(of bytes: UnsafeRawBufferPointer) -> ArchiveKind? { ArchivePlace.find(bytes)?.kind }

    /// Opens one archive, in one part or in all its volumes, in any order. The bytes must stay in place while it is used.
    ///
    /// - Throws: `ArchiveFailure`: what can be told without unpacking.
    public init(_ parts: [ArchivePart], limits: ArchiveLimits = ArchiveLimits()) throws(ArchiveFailure) {
        let set = try VolumeSet(parts)
        guard let first = set.parts.first, !first.bytes.isEmpty else {
            throw ArchiveFailure(.corrupt, "the file has no bytes")
        }
        if set.isJoinedForReading {
            guard let joined = JoinedBytes(set.parts.map(\.bytes)) else {
                throw ArchiveFailure(.tooLarge, "a divided archive of more than \(JoinedBytes.limit) bytes")
            }
            self.joined = joined
        } else {
            joined = nil
        }
        let bytes = joined?.bytes ?? first.bytes
        guard let place = ArchivePlace.find(bytes) else {
            throw ArchiveFailure(.unsupported, "no archive of a known kind")
        }
        guard place.kind.isReadable else {
            throw ArchiveFailure(.unsupported, "archives of the kind \(place.kind.rawValue) are not read")
        }
        kind = place.kind
        if place.kind == .zip {
            let volumes = set.isDividedZip ? joined?.starts ?? [0] : [0]
            rescued = nil
            content = .zip(try ZipUnpacker(try ZipArchive(bytes, limits: limits, volumes: volumes), limits))
            return
        }
        var pieces = joined.map { [$0.bytes] } ?? set.parts.map(\.bytes)
        let checksums = try OutlineCheck.check(pieces, place, limits, name: set.nextName)
        if place.start > 0 { pieces[0] = UnsafeRawBufferPointer(rebasing: bytes[place.start...]) }
        if place.kind == .tar { pieces[0] = Self.wholeBlocks(pieces[0]) }
        if place.kind == .sevenZip, SevenZipOutline(bytes, at: place.start)?.isUnfinished == true,
            let start = SevenZipOutline.rescue(bytes).map(JoinedBytes.init(copying:))
        {
            rescued = start
            pieces = [start.bytes, UnsafeRawBufferPointer(rebasing: bytes[32...])]
        } else {
            rescued = nil
        }
        content = .stream(
            StreamUnpacker(kind: place.kind, pieces: pieces, name: first.name, limits: limits, checksums: checksums))
    }

    /// The blocks of a tar without the zeros behind the last whole one: some programs fill up to any length.
    private static func wholeBlocks(_ tar: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        let whole = tar.count & ~511
        guard whole > 0, tar[whole...].allSatisfy({ $0 == 0 }) else { return tar }
        return UnsafeRawBufferPointer(rebasing: tar[..<whole])
    }

    /// Opens one archive that is whole.
    ///
    /// - Throws: `ArchiveFailure`.
    public init(
        _ bytes: UnsafeRawBufferPointer, name: String, limits: ArchiveLimits = ArchiveLimits()
    ) throws(ArchiveFailure) {
        try self.init([ArchivePart(name: name, bytes: bytes)], limits: limits)
    }

    /// Hands over every file and link, one at a time: its bytes, which are gone when the closure returns, or why they cannot be had.
    /// Folders are left out. A link has no bytes.
    ///
    /// - Throws: `ArchiveFailure`: nothing that was handed over counts then.
    @discardableResult
    public func forEachEntry(
        _ body: (ArchiveEntry, Result<UnsafeRawBufferPointer, EntryDamage>) -> Void
    ) throws(ArchiveFailure) -> ArchiveSummary {
        switch content {
        case .zip(let unpacker): try unpacker.forEachEntry(body)
        case .stream(let unpacker): try unpacker.forEachEntry(body)
        }
    }
}
