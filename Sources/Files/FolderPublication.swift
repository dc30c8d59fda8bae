/// A whole folder that appears at once, in the place of a former one: built beside under a generated name, then renamed
/// or exchanged. What was not committed is removed when the value goes.
public struct FolderPublication: ~Copyable {
    /// Where to build. Every file in it must have been synced by its writer, or written by `write`.
    public let contents: Directory

    private let scratch: Directory
    private let temporary: FileName

    /// `scratch`: a folder on the same file system as the place of publication.
    public init(scratch: Directory, mode: UInt32 = 0o755) throws(FileError) {
        self.scratch = scratch
        temporary = .generated()
        contents = try scratch.makeFolder(temporary, mode: mode)
    }

    deinit { try? scratch.removeTree(temporary) }

    /// Writes a file into it, durably. The slashes of `path` make folders.
    public func write(_ bytes: [UInt8], at path: String, mode: UInt32 = 0o644) throws(FileError) {
        var folder = contents
        var parts = path.split(separator: "/", omittingEmptySubsequences: false).map { FileName(String($0)) }
        let name = parts.removeLast()
        for part in parts { folder = try folder.makeFolder(part, mode: 0o755) }
        let file = try folder.createFile(name)
        try file.write(bytes)
        try file.setMode(mode)
        try file.sync()
    }

    /// Shows it under a name; one that stood there goes. The name never lacks meanwhile.
    public consuming func commit(in folder: Directory, as name: FileName) throws(FileError) {
        try Self.sync(contents, depth: 16)
        do throws(FileError) {
            try scratch.rename(temporary, to: folder, as: name, ifTaken: .fail)
        } catch  where error.code == .exists {
            // The former one now has the temporary name, and goes with this value.
            try scratch.rename(temporary, to: folder, as: name, ifTaken: .exchange)
        }
        try folder.sync()
    }

    private static func sync(_ folder: Directory, depth: Int) throws(FileError) {
        for entry in try folder.entries() where entry.status.kind == .folder {
            guard depth > 0 else { throw FileError(.malformed, "publish", folder.path) }
            try sync(try folder.folder(entry.name), depth: depth - 1)
        }
        try folder.sync()
    }
}
