private import Deflate

/// The directory of a zip archive that lies in memory, and its entries' bytes.
///
/// Reads what well-meant archives hold: prefix, zip64, data descriptors, comments. It does not judge whether the archive
/// lies: `ZipAudit` does, and what comes from outside goes through it first. The bytes must stay in place while the value is used.
public struct ZipFile {
    /// The entries in the order of the directory.
    public let entries: [ZipEntry]
    /// The whole archive.
    public let bytes: UnsafeRawBufferPointer

    let end: ZipEnd
    /// Where the directory's last entry ends.
    let directoryEnd: Int
    /// Whether it came in several volumes.
    let isDivided: Bool
    private let limits: ArchiveLimits

    /// Reads the directory.
    ///
    /// - Throws: `.corrupt` without a whole directory, `.partMissing` for one part of a divided archive, `.encrypted` when the
    ///   directory is, `.tooLarge` past the limit of entries.
    public init(_ bytes: UnsafeRawBufferPointer, limits: ArchiveLimits = ArchiveLimits()) throws(ArchiveFailure) {
        try self.init(bytes, limits: limits, volumes: [0])
    }

    /// `volumes` are the places where the volumes of a divided archive start, joined in their order.
    init(_ bytes: UnsafeRawBufferPointer, limits: ArchiveLimits, volumes: [Int]) throws(ArchiveFailure) {
        let ends = ZipEnd.candidates(bytes)
        guard let last = ends.first else { throw ArchiveFailure(.corrupt, "no end record: the zip archive is cut off") }
        guard let end = ends.lazy.compactMap({ ZipEnd(bytes, at: $0, volumes: volumes) }).first else {
            throw Self.failure(bytes, lastEnd: last)
        }
        if end.disk != volumes.count - 1 {
            throw ArchiveFailure(.partMissing, "last of \(end.disk + 1) volumes of a divided zip archive")
        }
        self.bytes = bytes
        self.end = end
        self.limits = limits
        isDivided = volumes.count > 1

        var entries: [ZipEntry] = []
        var position = end.directoryStart
        let stop = end.recordsStart
        while position < stop, bytes.le32(position) == ZipSignature.central {
            guard
                let (entry, next) = ZipEntry.read(
                    bytes, at: position, base: end.base, volumes: volumes, index: entries.count),
                next <= stop
            else { throw ArchiveFailure(.corrupt, "the directory breaks off at entry \(entries.count + 1)") }
            guard entries.count < limits.entries else {
                throw ArchiveFailure(.tooLarge, "more than \(limits.entries) entries")
            }
            entries.append(entry)
            position = next
        }
        guard entries.count >= end.count || end.isSizeWrong else {
            throw ArchiveFailure(.corrupt, "the directory holds \(entries.count) of \(end.count) entries")
        }
        self.entries = entries
        directoryEnd = position
    }

    /// The first entry of this name; `\` counts as `/`.
    public func entry(named name: String) -> ZipEntry? {
        let wanted = Array(name.utf8)
        return entries.first { entry in
            entry.nameBytes.count == wanted.count
                && zip(entry.nameBytes, wanted).allSatisfy { $0 == $1 || ($0 == 0x5C && $1 == 0x2F) }
        }
    }

    /// An entry's unpacked bytes, length and CRC-32 checked. Stored and deflated ones only.
    ///
    /// - Throws: `EntryDamage`.
    public func contents(of entry: ZipEntry, limit: Int? = nil) throws(EntryDamage) -> [UInt8] {
        let packed = try packedBytes(of: entry)
        let limit = min(limit ?? .max, limits.entryBytes)
        guard entry.expanded <= limit else {
            throw EntryDamage(.tooLarge, "\(entry.expanded) bytes, more than \(limit)")
        }
        switch entry.method {
        case 0:
            guard packed.count == entry.expanded else {
                throw EntryDamage(.damaged, "stored length is not the promised one")
            }
            guard Checksum.crc32(packed) == entry.crc32 else { throw EntryDamage(.damaged, "checksum does not match") }
            return Array(packed)
        case 8:
            let whole: [UInt8]
            do throws(InflateError) {
                whole = try Inflate.raw(packed, expanded: entry.expanded, limit: limit)
            } catch {
                throw EntryDamage(.damaged, "deflate stream: \(error)")
            }
            guard whole.withUnsafeBytes({ Checksum.crc32($0) }) == entry.crc32 else {
                throw EntryDamage(.damaged, "checksum does not match")
            }
            return whole
        default:
            throw EntryDamage(.unsupported, "packed by method \(entry.method)")
        }
    }

    /// An entry's packed bytes, found through its local header.
    ///
    /// - Throws: `EntryDamage`.
    func packedBytes(of entry: ZipEntry) throws(EntryDamage) -> UnsafeRawBufferPointer {
        if entry.isEncrypted { throw EntryDamage(.encrypted, "needs a password") }
        guard let header = ZipLocalHeader(bytes, at: entry.headerOffset) else {
            throw EntryDamage(.damaged, "no local header where the directory points")
        }
        guard let packed = bytes.slice(header.dataStart, entry.packed) else {
            throw EntryDamage(.damaged, "its bytes reach past the end of the archive")
        }
        return packed
    }

    /// Why no end record leads to a directory.
    private static func failure(_ bytes: UnsafeRawBufferPointer, lastEnd: Int) -> ArchiveFailure {
        let disk = bytes.le16(lastEnd + 4) ?? 0
        if disk > 0, disk != 0xFFFF {
            return ArchiveFailure(.partMissing, "last of \(disk + 1) volumes of a divided zip archive")
        }
        // APPNOTE 7.3.4: version 6.2 is what an encrypted directory needs, and a decryption header goes before it.
        let zip64 = ZipEnd64(bytes, before: lastEnd)
        let offset = zip64?.offset ?? bytes.le32(lastEnd + 16) ?? 0
        if let zip64, zip64.versionNeeded >= 62, zip64.size > 0 {
            return ArchiveFailure(.encrypted, "the directory itself is encrypted")
        }
        if bytes.le32(offset) == ZipSignature.decryption {
            return ArchiveFailure(.encrypted, "the directory itself is encrypted")
        }
        return ArchiveFailure(.corrupt, "the end record points to no directory")
    }
}
