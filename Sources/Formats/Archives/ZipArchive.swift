/// A zip archive that has been looked through and found to say the same to every reader.
struct ZipArchive {
    /// An entry fit to be handed on.
    struct Item {
        let entry: ZipEntry
        let path: EntryPath
        let kind: EntryPathRegister.Kind
    }

    let file: ZipFile
    /// In the order of the directory; entries that only repeat an earlier one are left out.
    let items: [Item]

    /// Reads the directory and audits the archive. Nothing but the targets of links is unpacked.
    ///
    /// - Throws: `ArchiveFailure`.
    init(
        _ bytes: UnsafeRawBufferPointer, limits: ArchiveLimits, volumes: [Int] = [0]
    ) throws(ArchiveFailure) {
        file = try ZipFile(bytes, limits: limits, volumes: volumes)
        for entry in file.entries { try EntryPathCheck.checkLength(entry.nameBytes) }
        let paths = EntryPath.decode(file.entries.map { ($0.nameBytes, $0.isNameUTF8) })
        for path in paths { try EntryPathCheck.checkPlace(path) }
        try ZipAudit.check(file, paths: paths)
        try Self.checkLengths(file, limits)

        var items: [Item] = []
        var register = EntryPathRegister()
        for (entry, path) in zip(file.entries, paths) {
            let kind: EntryPathRegister.Kind =
                entry.isDirectory ? .folder : entry.unixType == 0o120_000 ? .link : .file
            if kind == .link { try Self.checkLink(file, entry, path) }
            switch try register.add(path, kind, index: items.count) {
            case .new: items.append(Item(entry: entry, path: path, kind: kind))
            case .repeated(let first):
                guard kind == .folder || Self.isSame(file, items[first].entry, entry) else {
                    throw ArchiveFailure(
                        .ambiguous, entry: path.shown, "two entries of this name with different contents")
                }
            }
        }
        self.items = items
    }

    private static func checkLengths(_ file: ZipFile, _ limits: ArchiveLimits) throws(ArchiveFailure) {
        var sum = 0
        let allowance = limits.allowance(packed: file.bytes.count)
        for entry in file.entries {
            let (next, overflow) = sum.addingReportingOverflow(entry.expanded)
            guard !overflow, next <= allowance else {
                throw ArchiveFailure(
                    .tooLarge, "unpacks to more than \(allowance) bytes from \(file.bytes.count)")
            }
            sum = next
        }
    }

    private static func checkLink(_ file: ZipFile, _ entry: ZipEntry, _ path: EntryPath) throws(ArchiveFailure) {
        // A target packed otherwise is looked at when libarchive unpacks it.
        guard entry.method == 0 || entry.method == 8 else { return }
        let target: [UInt8]
        do throws(EntryDamage) {
            target = try file.contents(of: entry, limit: 4_096)
        } catch {
            throw ArchiveFailure(.hostile, entry: path.shown, "a link whose target cannot be read: \(error.detail)")
        }
        try EntryPathCheck.checkLink(path, to: String(decoding: target, as: UTF8.self))
    }

    /// Whether two entries have the same bytes, as far as their packed bytes tell.
    private static func isSame(_ file: ZipFile, _ one: ZipEntry, _ other: ZipEntry) -> Bool {
        guard one.method == other.method, one.expanded == other.expanded, one.crc32 == other.crc32,
            let first = try? file.packedBytes(of: one), let second = try? file.packedBytes(of: other)
        else { return false }
        return first.elementsEqual(second)
    }
}
