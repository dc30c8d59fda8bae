import Glibc

/// What the system says of a file, of a link itself where it is one. See stat(2).
public struct FileStatus: Equatable, Sendable {
    public enum Kind: Equatable, Sendable { case file, folder, link, other }

    public var kind: Kind
    public var size: Int
    /// Nanoseconds since 1970.
    public var modified: Int
    /// When contents, mode or number of names changed last; nanoseconds since 1970. Nobody can set it back.
    public var changed: Int
    /// Number of names.
    public var links: Int
    public var owner: UInt32
    /// Permission bits.
    public var mode: UInt32
    public var device: UInt64
    public var inode: UInt64

    init(_ facts: stat) {
        kind =
            switch facts.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .link
            default: .other
            }
        size = Int(facts.st_size)
        modified = facts.st_mtim.tv_sec &* 1_000_000_000 &+ facts.st_mtim.tv_nsec
        changed = facts.st_ctim.tv_sec &* 1_000_000_000 &+ facts.st_ctim.tv_nsec
        links = Int(facts.st_nlink)
        owner = facts.st_uid
        mode = facts.st_mode & 0o7777
        device = UInt64(facts.st_dev)
        inode = UInt64(facts.st_ino)
    }

    /// Whether both are the same file, under whatever name.
    public func isSameFile(as other: FileStatus) -> Bool { device == other.device && inode == other.inode }

    /// Whether it is the same file, of the same size and untouched since. A new name does not count as a change.
    public func isUnchanged(since other: FileStatus) -> Bool {
        isSameFile(as: other) && size == other.size && modified == other.modified
    }
}
