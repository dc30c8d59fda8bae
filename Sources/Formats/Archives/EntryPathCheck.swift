/// Whether the names of an archive lead out of it, or stand for each other.
enum EntryPathCheck {
    /// The most bytes of a name, and the most folders in it: past what any system takes.
    private static let lengthLimit = 4_096
    private static let depthLimit = 256

    /// Looks at the length of a name before it is decoded.
    ///
    /// - Throws: `.unsupported`.
    static func checkLength(_ name: [UInt8]) throws(ArchiveFailure) {
        guard name.count <= lengthLimit, name.count(where: { $0 == 0x2F || $0 == 0x5C }) <= depthLimit else {
            throw ArchiveFailure(.unsupported, "a name of \(name.count) bytes")
        }
    }

    /// Looks at one name.
    ///
    /// - Throws: `.hostile` for an absolute or climbing name, a drive or a NUL.
    static func checkPlace(_ path: EntryPath) throws(ArchiveFailure) {
        func hostile(_ what: String) -> ArchiveFailure { ArchiveFailure(.hostile, entry: path.shown, what) }
        let bytes = path.text.utf8
        if bytes.contains(0) { throw hostile("a NUL in the name") }
        if bytes.first == 0x2F { throw hostile("an absolute name") }
        let head = Array(bytes.prefix(2))
        if head.count == 2, head[1] == 0x3A, (0x41...0x5A).contains(head[0] & 0xDF) {
            throw hostile("a drive in the name")
        }
        if climbs(path.text) { throw hostile("a name that climbs out of the archive") }
    }

    /// Whether a part is `..`; blanks after it do not save it, some systems drop them.
    private static func climbs(_ text: String) -> Bool {
        guard text.utf8.contains(0x2E) else { return false }
        return EntryPath.parts(text).contains { part in
            part.utf8.starts(with: [0x2E, 0x2E]) && part.utf8.dropFirst(2).allSatisfy { $0 == 0x20 }
        }
    }

    /// Where a link leads, seen from its own place.
    ///
    /// - Throws: `.hostile` when it leads out of the archive.
    static func checkLink(_ path: EntryPath, to target: String) throws(ArchiveFailure) {
        let target = EntryPath(target).text
        func hostile() -> ArchiveFailure {
            ArchiveFailure(.hostile, entry: path.shown, "a link that leads out of the archive")
        }
        let head = Array(target.utf8.prefix(2))
        if target.isEmpty || target.utf8.contains(0) || head.first == 0x2F || (head.count == 2 && head[1] == 0x3A) {
            throw hostile()
        }
        var depth = EntryPath.parts(path.path).count - 1
        for part in EntryPath.parts(target) where part != "." {
            depth += part == ".." ? -1 : 1
            if depth < 0 { throw hostile() }
        }
    }
}
