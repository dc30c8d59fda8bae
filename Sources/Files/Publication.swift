import Glibc

/// Files that appear in a folder whole or not at all: written beside under generated names, fsynced, renamed, and then
/// the folder fsynced once for all of them. What was not committed is removed when the value goes.
public struct Publication: ~Copyable {
    private let folder: Directory
    private let scratch: Directory
    private var waiting: [(temporary: FileName, name: FileName)] = []

    /// `folder`: where the files appear.
    /// `scratch`: where they are written; of the same file system. Without one, `folder` itself.
    public init(in folder: Directory, scratch: Directory? = nil) {
        self.folder = folder
        self.scratch = scratch ?? folder
    }

    deinit {
        // What cannot be removed now is swept at the next start.
        for file in waiting { try? scratch.remove(file.temporary) }
    }

    /// Writes a file that shows at `commit`, in the place of one of the same name.
    /// `mode`: permission bits, set whatever the umask is.
    public mutating func add(_ bytes: [UInt8], as name: FileName, mode: UInt32 = 0o644) throws(FileError) {
        try add(as: name, mode: mode) { file throws(FileError) in try file.write(bytes) }
    }

    /// The same, for a file that is written piece by piece.
    public mutating func add(
        as name: FileName, mode: UInt32 = 0o644, writing: (FileHandle) throws(FileError) -> Void
    ) throws(FileError) {
        let (checked, temporary) = (try folder.usable(name, "publish"), FileName.generated())
        let file = try scratch.createFile(temporary)
        waiting.append((temporary, checked))
        try writing(file)
        try file.setMode(mode)
        try file.sync()
    }

    /// Shows all of them, durably.
    public consuming func commit() throws(FileError) {
        while let file = waiting.first {
            try scratch.rename(file.temporary, to: folder, as: file.name)
            waiting.removeFirst()
        }
        try folder.sync()
    }
}

extension Directory {
    /// Publishes one file: it appears whole, or the former one stays.
    public func publish(
        _ bytes: [UInt8], as name: FileName, mode: UInt32 = 0o644, scratch: Directory? = nil
    ) throws(FileError) {
        var publication = Publication(in: self, scratch: scratch)
        try publication.add(bytes, as: name, mode: mode)
        try publication.commit()
    }
}
