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
        let path: EntryPath
        let kind: Kind
        let index: Int
    }

    /// Files and links by what common file systems make of their names.
    private var files: [String: Known] = [:]
    /// Files and links by their names as they are.
    private var exact: [String: Kind] = [:]
    /// Folders, named or only part of other names. `LICENSE` beside a folder `license` is common in Java archives and no
    /// reader mixes them up, so case counts here.
    private var folders: [String: Int] = [:]
    /// Links by the key of their names: what looks like a folder to the archive is a link where case does not count.
    private var links: Set<String> = []

    /// Adds a name.
    ///
    /// - Throws: `.ambiguous` for a file that differs from another one only by case, normal form or trailing dots, or that is
    ///   both a file and a folder; `.hostile` for one that goes through a link.
    mutating func add(_ path: EntryPath, _ kind: Kind, index: Int) throws(ArchiveFailure) -> Finding {
        try addFolders(of: path, index)
        if kind == .folder {
            guard exact[path.path] == nil else { throw Self.ambiguous(path, path) }
            if let first = folders[path.path] { return .repeated(first: first) }
            folders[path.path] = index
            return .new
        }
        guard folders[path.path] == nil else { throw Self.ambiguous(path, path) }
        let key = path.lostBytes ?? Self.key(path.path)
        if kind == .link {
            guard !folders.keys.contains(where: { Self.key($0) == key }) else {
                throw ArchiveFailure(.hostile, entry: path.shown, "a link that stands for a folder of other entries")
            }
            links.insert(key)
        }
        guard let before = files[key] else {
            files[key] = Known(path: path, kind: kind, index: index)
            exact[path.path] = kind
            return .new
        }
        guard kind == before.kind, path.path.utf8.elementsEqual(before.path.path.utf8) else {
            throw Self.ambiguous(path, before.path)
        }
        return .repeated(first: before.index)
    }

    private mutating func addFolders(of path: EntryPath, _ index: Int) throws(ArchiveFailure) {
        var folder = path.path[...]
        while let slash = folder.utf8.lastIndex(of: 0x2F) {
            folder = folder[..<slash]
            let name = String(folder)
            if folders[name] != nil { return }
            switch exact[name] {
            case .link: throw ArchiveFailure(.hostile, entry: path.shown, "its place leads through a link")
            case .file: throw ArchiveFailure(.ambiguous, entry: path.shown, "its folder is a file of the same archive")
            case .folder, nil:
                if !links.isEmpty, links.contains(Self.key(name)) {
                    throw ArchiveFailure(.hostile, entry: path.shown, "its place leads through a link")
                }
                folders[name] = index
            }
        }
    }

    private static func ambiguous(_ path: EntryPath, _ other: EntryPath) -> ArchiveFailure {
        ArchiveFailure(.ambiguous, entry: path.shown, "stands for the same file as \(other.shown)")
    }

    /// What common file systems make of a name: case folded in full (`ß` as `SS`, the long `ſ` as `s`: small letters of
    /// the capital ones), and no dots or blanks at the end of a part. Swift compares text by canonical equivalence, so
    /// normal forms fall together of themselves. Wide forms of Latin letters and digits stay apart: no file system mixes
    /// them up, and they are common in Chinese names.
    private static func key(_ path: String) -> String {
        let isPlain = path.utf8.allSatisfy { $0 < 0x80 }
        let lower = isPlain ? path.lowercased() : path.uppercased().lowercased()
        guard lower.utf8.contains(0x2E) || lower.utf8.contains(0x20) else { return lower }
        return EntryPath.parts(lower).map { part in
            var part = part
            while let last = part.utf8.last, last == 0x2E || last == 0x20, part.utf8.count > 1 { part.removeLast() }
            return String(part)
        }.joined(separator: "/")
    }
}
