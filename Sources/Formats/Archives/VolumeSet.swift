/// The volumes of one divided archive in their order, with none lacking.
struct VolumeSet {
    let parts: [ArchivePart]
    /// The volumes of one zip archive, whose places are told by volume.
    private(set) var isDividedZip = false
    /// A file cut in pieces, or a divided zip: only the pieces put together are an archive.
    private(set) var isJoinedForReading = false
    /// The name of the volume after the last one, where the set has no mark for its end.
    private(set) var nextName: String?

    /// Puts the parts in order and looks for gaps, by their names and by what their headers say.
    ///
    /// - Throws: `.partMissing` with the names of what lacks.
    init(_ parts: [ArchivePart]) throws(ArchiveFailure) {
        guard let first = parts.first else { throw ArchiveFailure(.empty, "no file") }
        guard let name = VolumeName(first.name), parts.allSatisfy({ Self.isSame(name, $0.name) }) else {
            if parts.count > 1 { throw ArchiveFailure(.unsupported, "files that are not volumes of one archive") }
            self.parts = parts
            try Self.checkLone(first, nil)
            return
        }
        if parts.count == 1 {
            self.parts = parts
            try Self.checkLone(first, name)
            return
        }
        var numbered: [Int: ArchivePart] = [:]
        var last: ArchivePart?
        for part in parts {
            guard let number = VolumeName(part.name)?.number else {
                last = part
                continue
            }
            numbered[number] = part
        }
        var lacking: [String] = []
        var count = numbered.keys.max() ?? 0
        if name.scheme == .zip {
            if let last, let disk = Self.zipDisk(last.bytes) { count = max(count, disk) }
            if last == nil { lacking.append(name.name(of: 0)) }
        }
        guard count <= 10_000 else { throw ArchiveFailure(.unsupported, "volume number \(count)") }
        lacking += (1...max(1, count)).filter { numbered[$0] == nil }.map(name.name(of:))
        var ordered = numbered.sorted { $0.key < $1.key }.map(\.value)
        if let last { ordered.append(last) }
        if lacking.isEmpty, let end = ordered.last, Self.outline(end.bytes)?.hasNext == true {
            lacking.append(name.name(of: count + 1))
        }
        guard lacking.isEmpty else { throw Self.missing(lacking) }
        self.parts = ordered
        isDividedZip = name.scheme == .zip
        isJoinedForReading = name.scheme == .zip || name.scheme == .pieces
        if name.scheme == .pieces { nextName = name.name(of: count + 1) }
    }

    private static func isSame(_ one: VolumeName, _ name: String) -> Bool {
        guard let other = VolumeName(name) else { return false }
        return one.scheme == other.scheme && one.set == other.set
    }

    /// A file that came alone, but is one of several.
    private static func checkLone(_ part: ArchivePart, _ name: VolumeName?) throws(ArchiveFailure) {
        if let outline = outline(part.bytes) {
            // What needs a password is told as such, whatever else lacks.
            if outline.areHeadersEncrypted || !outline.isVolume { return }
            let number = (outline.number ?? (name?.number ?? 1) - 1) + 1
            let isLater = outline.startsInside || number > 1
            guard outline.hasNext || outline.isCut || isLater else { return }
            let own = name?.scheme == .rarPart || name?.scheme == .rarOld ? name : VolumeName("x.part\(number).rar")
            var lacking = isLater ? (1..<max(2, min(number, 100))).compactMap { own?.name(of: $0) } : []
            if outline.hasNext || lacking.isEmpty { lacking += [own?.name(of: number + 1) ?? "the next volume"] }
            throw missing(lacking)
        }
        let bytes = part.bytes
        if bytes.le32(0) == ZipSignature.descriptor, ZipEnd.candidates(bytes).isEmpty {
            let own = name?.scheme == .zip ? name : VolumeName("x.z01")
            throw missing([own?.name(of: 0) ?? "the last volume"])
        }
        guard let name else { return }
        if name.scheme == .zip, let disk = zipDisk(bytes), disk > 0, disk < 1_000 {
            throw missing((1...disk).map(name.name(of:)))
        }
        // A later piece of a file cut in pieces, or of an old RAR set, has no mark of its own.
        if let number = name.number, number > 1, ArchiveKind.of(bytes) == nil || isCut(bytes) {
            throw missing((1..<min(number, 100)).map(name.name(of:)))
        }
        if name.scheme == .pieces, isCut(bytes) { throw missing([name.name(of: 2)]) }
    }

    /// Whether the first piece of a cut file lacks its end.
    static func isCut(_ bytes: UnsafeRawBufferPointer) -> Bool {
        switch ArchiveKind.of(bytes) {
        case .zip: return ZipEnd.candidates(bytes).allSatisfy { ZipEnd(bytes, at: $0) == nil }
        case .sevenZip: return SevenZipOutline(bytes, at: 0)?.isCut ?? true
        case .rar4, .rar5: return outline(bytes)?.isCut ?? false
        default: return false
        }
    }

    private static func missing(_ names: [String]) -> ArchiveFailure {
        let shown = names.prefix(10).joined(separator: ", ") + (names.count > 10 ? " …" : "")
        return ArchiveFailure(.partMissing, "lacks \(shown)")
    }

    /// What the headers of a RAR volume say, or nil where it is none.
    static func outline(_ bytes: UnsafeRawBufferPointer) -> RarOutline? {
        switch ArchiveKind.of(bytes) {
        case .rar4: RarOutline(rar4: bytes, at: 0)
        case .rar5: RarOutline(rar5: bytes, at: 0)
        default: nil
        }
    }

    /// The number of the volume that an end record says it is on, from 0.
    static func zipDisk(_ bytes: UnsafeRawBufferPointer) -> Int? {
        guard let position = ZipEnd.candidates(bytes).first, let disk = bytes.le16(position + 4) else { return nil }
        return disk == 0xFFFF ? ZipEnd64(bytes, before: position)?.disk ?? disk : disk
    }
}
