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

    /// The same for every file in a folder and the folders in it: for an inbox at the start, before anybody can have
    /// written into what a crash left with a name in both places.
    public func unshareAll(with place: Directory) throws(FileError) {
        var shared: [FileStatus] = []
        try place.collectLinked(into: &shared, depth: 64)
        guard !shared.isEmpty else { return }
        for entry in try folder.entries() where shared.contains(where: { $0.isSameFile(as: entry.status) }) {
            try unshare(entry.name)
        }
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
