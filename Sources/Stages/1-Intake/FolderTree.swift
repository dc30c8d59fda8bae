internal import Digests
public import Files

/// All that lies in a folder that is to become a packet.
public struct FolderTree: Equatable, Sendable {
    public struct File: Equatable, Sendable {
        /// Relative, with slashes; bytes in any encoding.
        public var path: [UInt8]
        public var status: FileStatus

        /// For people and for the listing of the packet.
        public var text: String { String(decoding: path, as: UTF8.self) }
    }
    /// By path.
    public private(set) var files: [File] = []
    /// Links, pipes, sockets and devices in it, by path: never followed or opened.
    public private(set) var obstacles: [String] = []
    /// When anything in it changed last: nanoseconds since 1970 on the machine's clock.
    public private(set) var changed: Int
    /// A file in it is still being written under a temporary name.
    public private(set) var hasUnfinished = false
    /// More files or deeper folders than a packet may hold: it was not looked at to the end.
    public private(set) var isTooLarge = false

    /// Files in one folder packet, at most. Ten times what a packet's entries may be by default.
    public static let mostFiles = 20_000
    static let mostDepth = 32

    public init(of folder: Directory) throws(FileError) {
        changed = try folder.status().changed
        try add(folder, prefix: [], depth: 0)
        files.sort { $0.path.lexicographicallyPrecedes($1.path) }
        obstacles.sort()
    }

    private mutating func add(_ folder: Directory, prefix: [UInt8], depth: Int) throws(FileError) {
        for entry in try folder.entries() {
            changed = max(changed, entry.status.changed)
            let path = prefix + entry.name.bytes
            switch entry.status.kind {
            case .file:
                guard files.count < Self.mostFiles else {
                    isTooLarge = true
                    return
                }
                if IgnoredNames.isUnfinished(entry.name) { hasUnfinished = true }
                files.append(File(path: path, status: entry.status))
            case .folder:
                guard depth < Self.mostDepth else {
                    isTooLarge = true
                    return
                }
                try add(try folder.folder(entry.name), prefix: path + [0x2F], depth: depth + 1)
            case .link, .other:
                obstacles.append(String(decoding: path, as: UTF8.self))
            }
        }
    }

    /// Opens one of its files, step by step, without following links.
    public static func open(_ path: [UInt8], in folder: Directory) throws(FileError) -> FileHandle {
        let (folder, name) = try descend(path, from: folder)
        return try folder.openFile(name)
    }

    /// Removes one of its files.
    static func remove(_ path: [UInt8], in folder: Directory) throws(FileError) {
        let (folder, name) = try descend(path, from: folder)
        try folder.remove(name)
    }

    private static func descend(_ path: [UInt8], from folder: Directory) throws(FileError) -> (Directory, FileName) {
        var folder = folder
        let parts = path.split(separator: 0x2F, omittingEmptySubsequences: false).map { FileName(bytes: Array($0)) }
        for part in parts.dropLast() { folder = try folder.folder(part) }
        return (folder, parts.last ?? FileName(""))
    }

    /// Whether nothing of it has changed since.
    public func isUnchanged(since other: FolderTree) -> Bool {
        files.count == other.files.count
            && zip(files, other.files).allSatisfy { $0.path == $1.path && $0.status.isUnchanged(since: $1.status) }
    }

    /// By which it is known again: paths, sizes and times of its files.
    var mark: String {
        let hasher = SHA256()
        for file in files {
            file.path.withUnsafeBytes { hasher?.update($0) }
            hasher?.update("\u{0}\(file.status.mark)\n")
        }
        return hasher?.finish()?.hex ?? ""
    }
}

extension FileStatus {
    /// By which a file is known again. Moving it within its file system changes none of this.
    var mark: String { "\(inode) \(size) \(modified)" }
}
