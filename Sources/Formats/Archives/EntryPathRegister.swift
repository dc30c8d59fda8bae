/// The names of one archive, held against each other: those that fall together on some system are found.
struct EntryPathRegister {
    /// What stands under a name.
    enum Kind: Equatable {
        case folder, file, link
    }

    /// What a name was found to be.
    enum Finding: Equatable {
        case new
        /// The same name stands there already, as the entry of this number; its contents decide.
        case repeated(first: Int)
    }

    private struct Known {
        let path: String
        let kind: Kind
        let index: Int
    }

    private var known: [String: Known] = [:]
    /// Folders that stand there only as parts of other names.
    private var implied: [String: String] = [:]

    /// Adds a name.
    ///
    /// - Throws: `.ambiguous` for a name that differs from another one only by case, normal form or trailing dots, or that is
    ///   both a file and a folder; `.hostile` for one that goes through a link.
    mutating func add(_ path: EntryPath, _ kind: Kind, index: Int) throws(ArchiveFailure) -> Finding {
        func ambiguous(_ other: String) -> ArchiveFailure {
            ArchiveFailure(.ambiguous, entry: path.shown, "stands for the same file as \(EntryPath(other).shown)")
        }
        try addFolders(of: path)
        let key = Self.key(path.path)
        if let other = implied[key], kind != .folder { throw ambiguous(other) }
        guard let before = known[key] else {
            known[key] = Known(path: path.path, kind: kind, index: index)
            return .new
        }
        if kind == .folder, before.kind == .folder { return .repeated(first: before.index) }
        guard kind == before.kind, path.path.utf8.elementsEqual(before.path.utf8) else { throw ambiguous(before.path) }
        return .repeated(first: before.index)
    }

    private mutating func addFolders(of path: EntryPath) throws(ArchiveFailure) {
        var folder = path.path[...]
        while let slash = folder.utf8.lastIndex(of: 0x2F) {
            folder = folder[..<slash]
            let key = Self.key(String(folder))
            if implied[key] != nil { return }
            switch known[key]?.kind {
            case .file: throw ArchiveFailure(.ambiguous, entry: path.shown, "its folder is a file of the same archive")
            case .link: throw ArchiveFailure(.hostile, entry: path.shown, "its place leads through a link")
            case .folder, nil: implied[key] = String(folder)
            }
        }
    }

    /// What common file systems make of a name: small letters, and no dots or blanks at the end of a part. Swift compares
    /// text by canonical equivalence, so normal forms fall together of themselves.
    private static func key(_ path: String) -> String {
        let lower = path.lowercased()
        guard lower.utf8.contains(0x2E) || lower.utf8.contains(0x20) else { return lower }
        return EntryPath.parts(lower).map { part in
            var part = part
            while let last = part.utf8.last, last == 0x2E || last == 0x20 { part.removeLast() }
            return String(part)
        }.joined(separator: "/")
    }
}
