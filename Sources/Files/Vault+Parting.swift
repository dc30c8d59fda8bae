extension Vault {
    /// Gives a name a file of its own where the inbox still has a name for the same one, so that what is done to that
    /// reaches the vault no more.
    public func unshare(_ name: FileName) throws(FileError) {
        let shared = try folder.openFile(name)
        guard try shared.status().links > 1 else { return }
        let temporary = FileName.generated()
        let copy = try folder.createFile(temporary)
        do throws(FileError) {
            try copy.copy(from: shared)
            try copy.sync()
            try folder.rename(temporary, to: folder, as: name)
        } catch {
            try? folder.remove(temporary)
            throw error
        }
        try folder.sync()
    }

    /// The same for every file in a folder and the folders in it: for an inbox at the start, since whoever saves over
    /// what a crash left with a name in both places would write into the vault.
    ///
    /// - Parameter isIntact: Whether a kept file's bytes still are those that its name tells. One that was written into
    ///   while nobody watched leaves the vault: it stays in the folder, as what it has become.
    /// - Returns: The names that left the vault.
    public func unshareAll(
        with place: Directory, isIntact: (FileHandle, FileName) throws(FileError) -> Bool
    ) throws(FileError) -> [FileName] {
        var shared: [FileStatus] = []
        try place.collectLinked(into: &shared, depth: 64)
        guard !shared.isEmpty else { return [] }
        var lost: [FileName] = []
        for entry in try folder.entries() where shared.contains(where: { $0.isSameFile(as: entry.status) }) {
            if try isIntact(try folder.openFile(entry.name), entry.name) {
                try unshare(entry.name)
            } else {
                try folder.remove(entry.name)
                lost.append(entry.name)
            }
        }
        if !lost.isEmpty { try folder.sync() }
        return lost
    }

    /// Gives what lies in a folder and in the vault a file of its own in each.
    public func unshareAll(with place: Directory) throws(FileError) {
        _ = try unshareAll(with: place) { (_, _) throws(FileError) in true }
    }
}

extension Directory {
    /// Files with more than one name, here and in the folders within.
    fileprivate func collectLinked(into found: inout [FileStatus], depth: Int) throws(FileError) {
        for entry in try entries() {
            if entry.status.kind == .file, entry.status.links > 1 { found.append(entry.status) }
            if entry.status.kind == .folder, depth > 0 {
                try folder(entry.name).collectLinked(into: &found, depth: depth - 1)
            }
        }
    }
}
